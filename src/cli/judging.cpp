#include "cli/judging.h"

#include <algorithm>
#include <iostream>
#include <vector>

#include "base/spelling.h"
#include "cli/drafts.h"
#include "cli/terminal.h"
#include "rule/rulebook.h"

namespace aside {
namespace {

void warn(const char* place, const std::string& message, const std::string& hint) {
  std::cerr << place << ": warning: " << harmless(message) << "\n";
  if (!hint.empty()) std::cerr << "  hint: " << harmless(hint) << "\n";
}

}  // namespace

void warn_of_unknown(const Defaults& defaults, const Rulebook& book) {
  std::vector<std::string> languages;
  for (const auto& [lang, language] : book.languages) languages.push_back(lang);
  const auto* language = book.find(defaults.lang);
  if (language == nullptr) {
    const auto hint = did_you_mean(defaults.lang, languages);
    warn("--lang", "no rules for the language " + defaults.lang + ": nothing will be found",
         hint);
    return;
  }
  if (defaults.off.empty()) return;  // going over the rules reads them all
  std::vector<std::string> rules = language->off;
  for (const auto& rule : language->rules) rules.push_back(rule.id);
  for (const auto& off : defaults.off)
    if (std::find(rules.begin(), rules.end(), off) == rules.end())
      warn("--off", "no rule is called " + off, did_you_mean(off, rules));
}

std::optional<Judging> prepare(const Flags& flags, const Settings& settings) {
  Diagnostics sink;
  auto options = linter_options(flags.rules, sink);
  std::optional<Linter> linter;
  if (options) {
    options->sensitivity = settings.config.sensitivity.value_or(Sensitivity::Standard);
    options->every_sum = settings.style.explain;
    linter = Linter::load(*options, sink);
  }
  if (!linter) {
    std::cerr << format(sink);
    return std::nullopt;
  }

  warn_of_unknown(settings.config.defaults, linter->rulebook());
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
      if (style.explain && settings.format->name == "text")
        entry.explanation = judging->linter.explain(entry.draft);
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
