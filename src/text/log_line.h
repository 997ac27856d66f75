#pragma once

#include <string_view>

namespace aside {

/// Whether a line (from its first visible byte on, without its end) is a program's, not a
/// person's: a log record, a frame of a stack trace. When in doubt it is a person's.
bool is_log_line(std::string_view line);

}  // namespace aside
