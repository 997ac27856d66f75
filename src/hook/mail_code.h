#pragma once

#include <string>
#include <string_view>

// How mail writes bytes in fewer letters. All of it is total: what is no code stays.

namespace aside {

/// A body by its transfer encoding ("quoted-printable", "base64", else as it is) and its
/// charset (Latin-1 and Windows-1252 become UTF-8, others stay), both in lower case.
std::string decoded(std::string_view body, std::string_view encoding, std::string_view charset);

/// A header with its "=?utf-8?Q?…?=" words decoded.
std::string words_decoded(std::string_view header);

/// HTML without tags, styles and scripts; the commonest entities become letters.
std::string without_tags(std::string_view html);

}  // namespace aside
