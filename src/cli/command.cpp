// The first word chooses the command; all else is the command's own.
#include "cli/command.h"

#include <iostream>

#include "base/diagnostic.h"
#include "base/spelling.h"
#include "cli/beside.h"
#include "cli/terminal.h"
#include "lint/linter.h"

namespace aside {
namespace {

void help(std::ostream& out) {
  out << "aside: a word aside, before a message is sent\n\n"
         "usage: aside COMMAND [FLAG…] [TEXT]\n\n";
  for (const auto& command : commands)
    out << "  " << command.name << std::string(10 - command.name.size(), ' ') << command.line
        << "\n";
  out << "\n  aside COMMAND --help   the flags of a command\n"
         "  aside --version        the version, and a digest of the rules\n\n"
         "exit status: 0 fine to send, 1 there is something to change, 2 a mistake in usage,\n"
         "configuration or rules\n";
}

int unknown(const std::string& word) {
  std::vector<std::string> names{"--help", "--version"};
  for (const auto& command : commands) names.emplace_back(command.name);
  const bool flag = word.starts_with('-');
  std::cerr << "error: unknown " << (flag ? "flag " : "command ") << harmless(word) << "\n";
  auto hint = did_you_mean(word, names);
  if (hint.empty()) hint = flag ? "flags stand behind a command: aside check --to dm 'TEXT'"
                                : "to judge a text: aside check 'TEXT'";
  std::cerr << "  hint: " << hint << "\n";
  return 2;
}

}  // namespace

int find_audit(const std::vector<std::string>& words) { return run_beside("aside-audit", words); }

int run(const std::vector<std::string>& words) {
  if (words.empty()) {
    help(std::cerr);
    return 2;
  }
  const auto& first = words.front();
  if (first == "--help" || first == "-h" || first == "help") {
    help(std::cout);
    return written(std::cout, 0);
  }
  if (first == "--version") {
    std::cout << Linter::built_in().engine() << "\n";
    return written(std::cout, 0);
  }
  for (const auto& command : commands)
    if (command.name == first) return command.run({words.begin() + 1, words.end()});
  return unknown(first);
}

}  // namespace aside
