// `aside audit` as a program of its own.
#include <csignal>
#include <string>
#include <vector>

#include "cli/command.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  return aside::run_audit({argv + 1, argv + argc});
}
