#include "cli/judging.h"

#include <iostream>
#include <vector>

#include "cli/drafts.h"
#include "cli/terminal.h"

namespace aside {

std::optional<Judging> prepare(const Flags& flags, const Settings& settings) {
  Diagnostics sink;
  auto options = linter_options(flags.rules, sink);
  std::optional<Linter> linter;
  if (options) {
    options->sensitivity = settings.config.sensitivity.value_or(Sensitivity::Standard);
    linter = Linter::load(*options, sink);
  }
  if (!linter) {
    std::cerr << format(sink);
    return std::nullopt;
  }
  const auto terminal = standard_output();
  auto style = settings.style;
  style.engine = linter->engine();
  style.color = wants_color(flags.color, terminal);
  style.width = terminal.width;
  return Judging{std::move(*linter), std::move(style)};
}

int judge_drafts(const Flags& flags, const Settings& settings, const Writer& writer) {
  const auto judging = prepare(flags, settings);
  if (!judging) return 2;
  const auto& style = judging->style;
  const auto terminal = standard_output();

  std::vector<Entry> kept;
  bool failing = false;
  const bool sound = read_drafts(flags, settings.config.defaults, [&](Entry entry) {
    if (entry.error.empty()) {
      entry.report = judging->linter.lint(entry.draft);
      failing = failing || fails(entry.report.verdict, settings.config.fail_on);
    }
    if (settings.format->streams) {
      writer(std::cout, {&entry, 1}, judging->style);
      if (!terminal.is_file) std::cout.flush();
    } else {
      kept.push_back(std::move(entry));
    }
    return std::cout.good();
  });
  // A single file that could not be read leaves nothing to put into an object.
  if (!settings.format->streams && (sound || !kept.empty() || style.many))
    writer(std::cout, kept, style);
  return written(std::cout, sound ? (failing ? 1 : 0) : 2);
}

}  // namespace aside
