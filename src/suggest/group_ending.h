#pragma once

#include <optional>
#include <string>

#include "suggest/suggest.h"
#include "suggest/telling.h"

namespace aside {

/// The message closed as it is; nothing where that does not lint to `send`. Judges at most three times.
std::optional<Message> closed_if_clean(const Story& story, const Judge& judge, const Passages& passages);

/// The group's message from what it is told: that it is ours, where something went wrong, and a blank for
/// what happens next, where the draft does not say it; an apology in front of readers outside the house.
/// `says` whether anything of the event or of news is among the passages, `lost` the facts that could not be told.
/// Where neither is there, a blank stands for the event. Lints to `send`.
Message closed_for_group(const Story& story, const Judge& judge, Passages passages, bool says, const std::string& lost);

}  // namespace aside
