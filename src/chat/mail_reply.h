#pragma once

#include <string>
#include <string_view>

namespace aside {

/// What the writer of a mail typed themself: without quoted lines and the line that announces
/// them, without the mail that is answered or forwarded below, without signatures and the
/// remarks of phones and lists. `flowed`: lines that end with a blank go on (RFC 3676). Linear.
std::string own_words(std::string_view text, bool flowed = false);

/// Whether a subject is that of a reply or forwarding, which its writer did not choose.
bool is_reply_subject(std::string_view subject);

}  // namespace aside
