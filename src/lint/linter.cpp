// The stages, one after the other: read → match → people → judge → suggest. Most drafts end
// before the first, or behind it: nothing in them leads to a report. The suggestion is judged by the same
// stages, without suggesting again.
#include "lint/linter.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>
#include <vector>

#include "judge/explain.h"
#include "judge/judge.h"
#include "lexicon/reading.h"
#include "match/glance.h"
#include "match/leads.h"
#include "match/memo.h"
#include "match/signals.h"
#include "rule/book_bytes.h"
#include "rule/pack.h"
#include "rule/rulebook.h"
#include "suggest/suggest.h"
#include "target/people.h"

namespace aside {

struct Linter::State {
  std::optional<Rulebook> glanced;  // what a glance needs of the built-in book, if it is that
  Sensitivity sensitivity = Sensitivity::Standard;
  bool every_sum = false, slow = false;
  std::string engine;

  static std::unique_ptr<State> of(Rulebook book);
  static std::unique_ptr<State> built_in();

  /// The whole book; the built-in one is read when it is first asked for.
  const Rulebook& book() const {
    std::call_once(once_, [this] {
      if (glanced) book_ = built_in_book(signal_names());
      if (slow)
        for (auto& [lang, language] : book_.languages) {
          language.lexicon.passes_over = false;
          language.every = std::make_shared<const PatternSets>(language.rules, language.index);
        }
      whole_ = true;
    });
    return book_;
  }
  /// The whole book, once it was read, lets a glance see more.
  const Rulebook& book_to_glance() const { return glanced && !whole_ ? *glanced : book(); }

 private:
  mutable std::once_flag once_;
  mutable std::atomic<bool> whole_{false};
  mutable Rulebook book_;

  void name(const std::string& digest) { engine = "aside " ASIDE_VERSION " rules " + digest; }
};

Linter::Linter(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Linter::Linter(Linter&&) noexcept = default;
Linter& Linter::operator=(Linter&&) noexcept = default;
Linter::~Linter() = default;

std::unique_ptr<Linter::State> Linter::State::of(Rulebook book) {
  auto state = std::make_unique<State>();
  state->book_ = std::move(book);
  state->name(state->book_.digest);
  return state;
}

std::unique_ptr<Linter::State> Linter::State::built_in() {
  auto glanced = glance_book_from(packed_book());
  if (!glanced) return of(built_in_book(signal_names()));
  auto state = std::make_unique<State>();
  state->glanced = std::move(glanced);
  state->name(state->glanced->digest);
  return state;
}

Linter Linter::built_in() { return Linter(State::built_in()); }

std::optional<Linter> Linter::load(const LinterOptions& options, Diagnostics& sink) {
  const auto before = sink.size();
  auto state = options.folders.empty()
                   ? State::built_in()
                   : State::of(book_with(options.folders, signal_names(), options.keep, sink));
  if (sink.size() != before) return std::nullopt;
  state->sensitivity = options.sensitivity;
  state->every_sum = options.every_sum || options.slow;
  state->slow = options.slow;
  return Linter(std::move(state));
}

const Rulebook& Linter::rulebook() const { return state_->book(); }
const std::string& Linter::engine() const { return state_->engine; }

namespace {

/// Rules that are asked for, as the language numbers them.
struct Asked {
  std::vector<std::uint32_t> rules;
  std::vector<std::string_view> ids;

  Asked(const Language& language, std::span<const std::string_view> all) {
    for (const auto id : all) {
      const auto rule = language.rules.find(id);
      if (rule == language.rules.size()) continue;
      rules.push_back(static_cast<std::uint32_t>(rule));
      ids.push_back(id);
    }
  }
  std::vector<std::string_view> holding(const Reading& reading, const Language& language, const Draft& draft) const {
    const auto found = aside::holding(rules, reading, language, draft);
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < rules.size(); ++i)
      if (std::find(found.begin(), found.end(), rules[i]) != found.end()) out.push_back(ids[i]);
    return out;
  }
};

/// Those that a tone so far speaks for.
template <class Test>
std::vector<std::string> toned_rules(const Language& language, Test test) {
  std::vector<std::string> out;
  for (const auto ref : language.index.signals) {
    const auto* level = language.undertone.level(language.rules[ref.rule].triggers[ref.trigger].signal);
    if (level != nullptr && test(level->lean)) out.push_back(language.rules[ref.rule].id);
  }
  return out;
}

}  // namespace

Report Linter::lint(const Draft& draft) const { return hear(draft, {}).report; }

Heard Linter::hear(const Draft& draft, const Wanted& wanted) const {
  // A rule that is off is dismissed only where it would have held: that has to be seen.
  const bool all = state_->every_sum || !draft.off.empty();
  Glanced glanced;
  if (const auto* to_glance = state_->book_to_glance().find(draft.lang); !all && to_glance != nullptr)
    glanced = glance(draft, *to_glance, Asked(*to_glance, wanted.rules).rules);
  if (glanced.clean && glanced.free) return {};
  const auto* language = state_->book().find(draft.lang);
  if (language == nullptr) return {};
  MatchMemo memo;
  const auto judged_as = [&](const Draft& each, Reading reading) {
    Judged judged;
    judged.reading = std::move(reading);
    const auto matches = match(judged.reading, *language, each, memo);
    judged.people = find_people(judged.reading, language->lexicon, matches.facts, each);
    judged.report = judge(matches, judged.reading, *language, judged.people, each, state_->sensitivity);
    judged.asks = matches.facts.contains("request");
    return judged;
  };
  const auto without = [&](Draft each, const std::vector<std::string>& off) {
    each.off.insert(each.off.end(), off.begin(), off.end());
    return judged_as(each, read_lines(each, language->lexicon));
  };
  auto reading = read_lines(draft, language->lexicon);
  const auto holding = [&](const Reading& of) { return Asked(*language, wanted.rules).holding(of, *language, draft); };
  if (glanced.clean || (!all && !anything_leads(reading, *language, draft))) return {{}, holding(reading)};
  auto judged = judged_as(draft, std::move(reading));
  auto report = std::move(judged.report);
  if (report.verdict == Verdict::Send) return {std::move(report), holding(judged.reading)};
  if (!wanted.suggestion) return {std::move(report), {}};
  // Parts of a suggestion are judged word by word, since the tone of a part says little; where the whole is then too
  // hard, its parts are judged by their tone too. A mild one makes up for nothing.
  const auto mild = toned_rules(*language, [](int lean) { return lean < 0; });
  const auto any = toned_rules(*language, [](int) { return true; });
  const auto suggested = [&](const std::vector<std::string>& off) {
    // Many a round ends where another began: each text is judged once.
    std::vector<std::pair<Draft, Report>> heard;
    const auto report_of = [&](const Draft& each) {
      const auto before = std::find_if(heard.begin(), heard.end(), [&](const auto& pair) {
        return pair.first.text == each.text && pair.first.audience == each.audience && pair.first.external == each.external && pair.first.segments.size() == each.segments.size();
      });
      if (before != heard.end()) return before->second;
      heard.emplace_back(each, !all && seems_clean(each, *language) ? Report{} : without(each, off).report);
      return heard.back().second;
    };
    return suggest({draft, judged.reading, *language, judged.people}, report, Judge([&](const Draft& each) { return without(each, mild); }, report_of));
  };
  report.suggestion = suggested(any);
  const auto& messages = report.suggestion->messages;
  const bool clean = std::all_of(messages.begin(), messages.end(), [&](const Message& each) {
    const auto sent = as_sent(draft, each);
    return (!all && seems_clean(sent, *language)) || without(sent, {}).report.verdict == Verdict::Send;
  });
  if (!clean) report.suggestion = suggested(mild);
  return {std::move(report), {}};
}

std::vector<std::string_view> Linter::holding(const Draft& draft, std::span<const std::string_view> ids) const {
  const auto* language = state_->book().find(draft.lang);
  if (language == nullptr) return {};
  return Asked(*language, ids).holding(read_lines(draft, language->lexicon), *language, draft);
}

Explanation Linter::explain(const Draft& draft) const {
  const auto* language = state_->book().find(draft.lang);
  if (language == nullptr) return {};
  const auto reading = read_lines(draft, language->lexicon);
  const auto matches = match(reading, *language, draft);
  const auto people = find_people(reading, language->lexicon, matches.facts, draft);
  const auto report = judge(matches, reading, *language, people, draft, state_->sensitivity);
  return aside::explain(report, matches, reading, *language, people, draft);
}

}  // namespace aside
