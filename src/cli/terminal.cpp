#include "cli/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>

namespace aside {

namespace {

Terminal terminal_at(int descriptor) {
  Terminal out;
  struct stat info{};
  out.is_file = fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
  out.is_terminal = isatty(descriptor) != 0;
  winsize size{};
  if (out.is_terminal && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    out.width = std::min<std::size_t>(size.ws_col, 100);
  return out;
}

}  // namespace

Terminal standard_output() { return terminal_at(STDOUT_FILENO); }
Terminal standard_error() { return terminal_at(STDERR_FILENO); }

bool input_is_terminal() { return isatty(STDIN_FILENO) != 0; }

bool wants_color(std::string_view when, const Terminal& terminal) {
  if (when != "auto") return when == "always";
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string_view(value ? value : "");
  };
  return terminal.is_terminal && set("NO_COLOR").empty() && set("TERM") != "dumb";
}

void hold_standard_numbers() {
  // The lowest free number is given; for reading only, so that a write is refused.
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number)
    if (fcntl(number, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0) return;
}

int written(std::ostream& out, int status) {
  errno = 0;
  out.flush();
  if (out) return status;
  // A stream that failed earlier does not try again, so ask the descriptor itself.
  if (errno == 0 && write(STDOUT_FILENO, "", 0) == 0) {
    struct stat info{};
    if (fstat(STDOUT_FILENO, &info) == 0 && (S_ISFIFO(info.st_mode) || S_ISSOCK(info.st_mode)))
      errno = EPIPE;
  }
  if (errno == EPIPE || errno == EBADF) return status;
  std::cerr << "error: cannot write: " << (errno ? std::strerror(errno) : "the output failed")
            << "\n";
  return 2;
}

}  // namespace aside
