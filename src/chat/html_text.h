#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "chat/segment_text.h"

namespace aside {

/// The value of an attribute of a tag, with its entities resolved; empty where it has none.
using HtmlAttribute = std::function<std::string(std::string_view name)>;

/// Whom a tag mentions, by id; nothing when it is no mention.
using HtmlMention =
    std::function<std::optional<std::string>(std::string_view tag, const HtmlAttribute& attribute)>;

/// What people see of a chat message in HTML: blockquote is a quotation, pre and code are
/// code, a mention is shown with an '@' before it; the quotation of a Matrix reply
/// (mx-reply) is left out. Not a validating reader: any bytes give a text. Linear.
SegmentText html_text(std::string_view html, const HtmlMention& mention_of);

/// `text` with its entities resolved: "&amp;" as "&", "&#233;" as "é".
std::string without_entities(std::string_view text);

}  // namespace aside
