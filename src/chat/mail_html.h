#pragma once

#include <string>
#include <string_view>

namespace aside {

/// What the writer of a mail in HTML typed, as text: without what they answer or forward, and
/// without their signature, as far as mail programs mark them. UTF-8. Never fails; of more
/// than some MiB the front is read.
std::string mail_html_text(std::string_view html);

}  // namespace aside
