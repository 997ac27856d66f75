#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aside {

/// One command of `aside`. `run` gets the words behind the command's name and returns the
/// exit status: 0, 1 or 2 as INTERFACE.md has them.
struct Command {
  std::string_view name;
  std::string_view line;
  int (*run)(const std::vector<std::string>& words);
};

int run_check(const std::vector<std::string>& words);
int run_rewrite(const std::vector<std::string>& words);
int run_hook(const std::vector<std::string>& words);
int run_serve(const std::vector<std::string>& words);
int run_rules(const std::vector<std::string>& words);
int run_audit(const std::vector<std::string>& words);  // of the program aside-audit
int find_audit(const std::vector<std::string>& words);

inline constexpr Command commands[] = {
    {"check", "judges a draft: send it, reword it, or say it in private", run_check},
    {"rewrite", "prints what to send instead, and nothing else", run_rewrite},
    {"audit", "judges exported chat logs and reports", find_audit},
    {"hook", "decides about one message before git, a mail program or a bot sends it", run_hook},
    {"serve", "the same decision for bots, without a process a message", run_serve},
    {"rules", "lists, explains and tests the rules", run_rules},
};

/// The whole program, from the words behind its name to the exit status.
int run(const std::vector<std::string>& words);

}  // namespace aside
