#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  aside::hold_standard_numbers();
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_IGN);  // a reader who has gone is no error: see cli/terminal.h
  try {
    return aside::run({argv + (argc > 0 ? 1 : 0), argv + argc});
  } catch (const std::exception& problem) {
    std::cerr << "error: " << problem.what() << "\n";
    return 2;
  }
}
