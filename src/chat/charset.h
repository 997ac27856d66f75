#pragma once

#include <string>
#include <string_view>

namespace aside {

/// A text whose encoding nobody told, as UTF-8: itself when it is that; with U+FFFD for what is
/// broken when it plainly was meant to be; otherwise read as Windows-1252, which holds Latin-1.
/// For logs whose lines differ, ask line by line.
std::string as_utf8(std::string_view bytes);

}  // namespace aside
