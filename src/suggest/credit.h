#pragma once

#include <optional>

#include "suggest/story.h"

namespace aside {

/// Who helped, in a remark at whose head they stand: "Noor ran to the market". None of the pinned.
std::optional<std::size_t> credited(const Story& story, const Remark& remark);

/// Whether that help cost them something to be sorry about: an evening, a drive. "Nadia caught it" did not.
bool cost_them(const Story& story, const Remark& remark);

/// "Noor traced every carton | and I can't thank her enough": thanked for it in the next breath.
bool thanked_next(const Story& story, const Remark& remark, std::size_t person);

}  // namespace aside
