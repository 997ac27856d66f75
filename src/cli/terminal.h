#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

namespace aside {

/// What is known of where the output goes.
struct Terminal {
  bool is_terminal = false;
  bool is_file = false;  // a regular file: no need to flush line by line
  std::size_t width = 80;
};

/// Of standard output. A very wide terminal counts as 100 columns: longer rows are hard
/// to read.
Terminal standard_output();
Terminal standard_error();  // likewise

bool input_is_terminal();

/// Whether to write colours: "always", "never", or "auto": on a terminal, unless NO_COLOR
/// is set to something or TERM is "dumb".
bool wants_color(std::string_view when, const Terminal& terminal);

/// Takes the numbers of standard input, output and error where they are closed, so that no file
/// that is opened gets one of them and what is meant for people is not written into it. Writing
/// there fails as before. To be called first.
void hold_standard_numbers();

/// Flushes, and turns `status` into 2 with a word on standard error when writing failed. A
/// reader who has gone (`| head`) or a closed output is not an error: silence.
int written(std::ostream& out, int status);

}  // namespace aside
