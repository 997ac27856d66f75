#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "protocol/defaults.h"
#include "protocol/result_json.h"
#include "terms/draft.h"

namespace aside {

/// One JSON object as a draft, completed by `defaults`; or nothing and in `error` one line
/// that names the key (or the column) and what was expected.
///
/// Only "text" is required. Unknown keys are passed over, `null` is as good as absent, of a
/// key written twice the last one counts. Ids may be whole numbers: they become strings,
/// and come back as strings. Segments are in bytes, in any order, and must lie within
/// the text. Throws nothing; linear in the size of the object.
std::optional<Draft> draft_from_json(std::string_view object, const Defaults& defaults,
                                     std::string& error);

/// The object that `draft_from_json` reads as this draft, without what is empty.
Json draft_json(const Draft& draft);

/// A JSON array of members, as `--members FILE` names one; or nothing, and in `sink` why.
std::optional<std::vector<Member>> members_from_json(std::string_view file,
                                                     std::string_view text, Diagnostics& sink);

}  // namespace aside
