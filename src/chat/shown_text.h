#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chat/segment_text.h"
#include "terms/draft.h"

namespace aside {

/// A mention as it is written: its bytes, what people see of it, and whom it means.
struct Mentioned {
  std::size_t size = 0;
  std::string shown;
  std::string id;
};

/// The mention that is written at `at`, where an '@' stands; nothing when it is none.
using MentionAt = std::function<std::optional<Mentioned>(std::string_view text, std::size_t at)>;

/// What people see of a message that was typed in a mark-up: its marks are gone, code,
/// quotations, addresses and mentions are segments. Linear in the text.
SegmentText shown_text(std::string_view text, Markup markup, const NameOf& name_of,
                       const MentionAt& mention_at);

/// A mention by its name as it is shown: the longest of `names` that stands behind the '@' and
/// is no part of a longer word. An empty id gives none.
struct KnownName {
  std::string name;
  std::string id;
};
std::optional<Mentioned> mention_of_name(std::string_view text, std::size_t at,
                                         const std::vector<KnownName>& names);

/// A mention by the name of an account (letters, digits, '.', '_', '-'): the longest that `id_of`
/// knows; an empty id is none. Those that mean all who read it have ids as in Slack: "!here".
std::optional<Mentioned> mention_of_account(
    std::string_view text, std::size_t at,
    const std::function<std::string(std::string_view account)>& id_of);

}  // namespace aside
