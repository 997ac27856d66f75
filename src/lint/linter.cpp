// The stages, one after the other: read → match → people → judge → suggest. Most drafts end
// before the first, or behind it: nothing in them leads to a report. The suggestion is judged by the same
// stages, without suggesting again.
#include "lint/linter.h"

#include "judge/explain.h"
#include "judge/judge.h"
#include "lexicon/reading.h"
#include "match/glance.h"
#include "match/leads.h"
#include "match/match.h"
#include "match/signals.h"
#include "rule/rulebook.h"
#include "suggest/suggest.h"
#include "target/people.h"

namespace aside {

struct Linter::State {
  Rulebook book;
  Sensitivity sensitivity = Sensitivity::Standard;
  bool every_sum = false;
  std::string engine;

  static std::unique_ptr<State> of(Rulebook book);
};

Linter::Linter(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Linter::Linter(Linter&&) noexcept = default;
Linter& Linter::operator=(Linter&&) noexcept = default;
Linter::~Linter() = default;

std::unique_ptr<Linter::State> Linter::State::of(Rulebook book) {
  auto state = std::make_unique<State>();
  state->book = std::move(book);
  state->engine = "aside " ASIDE_VERSION " rules " + state->book.digest;
  return state;
}

Linter Linter::built_in() { return Linter(State::of(built_in_book(signal_names()))); }

std::optional<Linter> Linter::load(const LinterOptions& options, Diagnostics& sink) {
  const auto before = sink.size();
  auto state = State::of(book_with(options.folders, signal_names(), options.keep, sink));
  if (sink.size() != before) return std::nullopt;
  state->sensitivity = options.sensitivity;
  state->every_sum = options.every_sum || options.slow;
  if (options.slow)
    for (auto& [lang, language] : state->book.languages) language.lexicon.passes_over = false;
  return Linter(std::move(state));
}

const Rulebook& Linter::rulebook() const { return state_->book; }
const std::string& Linter::engine() const { return state_->engine; }

Report Linter::lint(const Draft& draft) const {
  const auto* language = state_->book.find(draft.lang);
  if (language == nullptr) return {};
  const auto judged_as = [&](const Draft& each, Reading reading) {
    Judged judged;
    judged.reading = std::move(reading);
    const auto matches = match(judged.reading, *language, each);
    judged.people = find_people(judged.reading, language->lexicon, matches.facts, each);
    judged.report = judge(matches, judged.reading, *language, judged.people, each, state_->sensitivity);
    judged.asks = matches.facts.contains("request");
    return judged;
  };
  const auto look = [&](const Draft& each) { return judged_as(each, read_lines(each, language->lexicon)); };
  // A rule that is off is dismissed only where it would have held: that has to be seen.
  const bool all = state_->every_sum || !draft.off.empty();
  if (!all && seems_clean(draft, *language)) return {};
  auto reading = read_lines(draft, language->lexicon);
  if (!all && !anything_leads(reading, *language, draft)) return {};
  auto judged = judged_as(draft, std::move(reading));
  auto report = std::move(judged.report);
  if (report.verdict != Verdict::Send)
    report.suggestion = suggest({draft, judged.reading, *language, judged.people}, report, look);
  return report;
}

Explanation Linter::explain(const Draft& draft) const {
  const auto* language = state_->book.find(draft.lang);
  if (language == nullptr) return {};
  const auto reading = read_lines(draft, language->lexicon);
  const auto matches = match(reading, *language, draft);
  const auto people = find_people(reading, language->lexicon, matches.facts, draft);
  const auto report = judge(matches, reading, *language, people, draft, state_->sensitivity);
  return aside::explain(report, matches, reading, *language, people, draft);
}

}  // namespace aside
