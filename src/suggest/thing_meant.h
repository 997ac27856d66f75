#pragma once

#include <functional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// The bytes of remark i with the noun for a pronoun of somebody without a name, where what named them last is
/// not told: "Milo sat with the grey mare until 07:30". Empty where nothing is to be put. Looks a few remarks back.
std::string with_thing_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

/// The same for "them", "they" or "it" behind the head of the remark: "Helen sat with the Novak family". Of things
/// only where the remark before, which is not told, names one alone.
std::string with_noun_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

/// Whether the "they" that remark i opens with is people whom the last remark that names such tells of, and that
/// one is told: "The client found two typos. | They want a new version".
bool are_they_told(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

}  // namespace aside
