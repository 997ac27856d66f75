#pragma once

#include <functional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// The bytes of remark i with the noun for a pronoun of somebody without a name, where what named them last is
/// not told: "Milo sat with the grey mare until 07:30". Empty where nothing is to be put. Looks a few remarks back.
std::string with_thing_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told);

}  // namespace aside
