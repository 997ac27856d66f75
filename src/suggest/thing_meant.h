#pragma once

#include <functional>
#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// The bytes of remark i with the noun for a pronoun of somebody without a name, where what named them last is
/// not told: "Milo sat with the grey mare until 07:30". Empty where nothing is to be put. Looks a few remarks back.
std::string with_thing_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

/// A noun for word `word` of a remark's sentence.
struct NounMeant {
  std::size_t word = 0;
  std::string noun;  // "the Novak family"
};

/// What "them" or "it" behind the head of remark i means, where the remark that names it is not told. Of things only
/// where the remark before names one alone. Looks a few remarks back.
std::optional<NounMeant> noun_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

/// The bytes of remark i with that noun: "Helen sat with the Novak family". Empty where nothing is to be put.
std::string with_noun_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

/// Whether the "they" that remark i opens with is people whom the last remark that names such tells of, and that
/// one is told: "The client found two typos. | They want a new version".
bool are_they_told(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

}  // namespace aside
