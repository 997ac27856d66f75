// `aside audit` as a program of its own.
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  aside::hold_standard_numbers();
  std::ios::sync_with_stdio(false);  // stdio gives up where a write is interrupted
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return aside::run_audit({argv + (argc > 0 ? 1 : 0), argv + argc});
  } catch (const std::exception& problem) {
    std::cerr << "error: " << problem.what() << "\n";
    return 2;
  }
}
