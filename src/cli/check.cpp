// aside check: judges drafts.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/conversation.h"
#include "cli/judging.h"

namespace aside {

int run_check(const std::vector<std::string>& words) {
  CLI::App app("Judges a draft: send it, reword it, or say it in private.", "aside check");
  Flags flags;
  define_flags(app, flags, false);
  if (const auto status = parse(app, join_off(words))) return *status;
  Diagnostics sink;
  const auto settings = read_settings(flags, sink);
  if (!settings) {
    std::cerr << format(sink);
    return 2;
  }
  if (can_converse(flags, *settings)) return converse(flags, *settings);
  return judge_drafts(flags, *settings, settings->format->write);
}

}  // namespace aside
