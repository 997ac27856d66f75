// A line is needed when some example comes out otherwise without it: a `match` line that
// alone sees a flagged example, a guard that alone keeps an innocent one.
#include "lint/rule_test.h"

#include <algorithm>
#include <functional>

#include "lexicon/reading.h"
#include "lint/wording_test.h"
#include "match/guards.h"
#include "match/match.h"
#include "rule/examples.h"
#include "rule/patterns.h"
#include "rule/rulebook.h"

namespace aside {
namespace {

Draft draft_of(const Example& example, const std::string& lang) {
  Draft draft;
  draft.text = example.text;
  draft.audience = example.audience;
  draft.external = example.external;
  draft.face = example.face;
  draft.lang = lang;
  return draft;
}

bool is_flagged(const Example& example) {
  return example.verdict ? *example.verdict != Verdict::Send : example.seen;
}

/// One place where a trigger of the rule matches an example, guards aside.
struct Hit {
  std::size_t trigger;
  std::vector<bool> guards;  // which let it stand
  std::vector<bool> whens;
  bool stands() const {
    return std::all_of(guards.begin(), guards.end(), std::identity{}) &&
           std::all_of(whens.begin(), whens.end(), std::identity{});
  }
};

class RuleTest {
 public:
  RuleTest(const Linter& linter, const Language& language, const std::string& lang,
           const Rule& rule, Diagnostics& sink)
      : linter_(linter), language_(language), lang_(lang), rule_(rule), examples_(examples_of(rule)), sink_(sink) {}

  void run() {
    count_examples();
    check_patterns(rule_, sink_);
    std::vector<std::vector<Hit>> hits;
    for (const auto& example : examples_) {
      hits.push_back(hits_in(example));
      if (example.verdict)
        check_verdict(example);
      else
        check_seen(example, hits.back());
    }
    check_needed(hits);
  }

 private:
  const Linter& linter_;
  const Language& language_;
  const std::string& lang_;
  const Rule& rule_;
  const std::vector<Example> examples_;
  Diagnostics& sink_;

  void say(std::size_t line, std::string message, std::string hint = "") {
    sink_.push_back({rule_.path, line, line == 0 ? 0U : 1U, std::move(message), std::move(hint),
                     line == 0 ? "" : source_line(line)});
  }

  std::string source_line(std::size_t number) const {
    const auto lines = lines_of(source_of(rule_));
    return number <= lines.size() ? std::string(lines[number - 1]) : "";
  }

  void count_examples() {
    const auto flagged = std::count_if(examples_.begin(), examples_.end(), is_flagged);
    const auto clean = static_cast<std::ptrdiff_t>(examples_.size()) - flagged;
    const bool finding = rule_.kind == RuleKind::Finding;
    if (flagged < 2)
      say(0, "needs two examples that it " + std::string(finding ? "flags" : "sees") + ", has " +
                 std::to_string(flagged),
          finding ? "add: private group  a draft with <<the words>>" : "add: sees group  a draft");
    if (clean < 2)
      say(0, "needs two examples that it leaves alone, has " + std::to_string(clean),
          finding ? "add: send    group  an innocent draft" : "add: misses group  a draft");
    for (const auto& example : examples_)
      if (example.verdict.has_value() != finding)
        say(example.line, finding ? "a finding rule's examples carry a verdict"
                                  : "examples of this kind of rule are sees and misses");
  }

  Facts facts_of(const Reading& reading, const Draft& draft) const {
    return match(reading, language_, draft).facts;
  }

  std::vector<Hit> hits_in(const Example& example) const {
    const auto draft = draft_of(example, lang_);
    const auto reading = read_lines(draft, language_.lexicon);
    const auto facts = facts_of(reading, draft);
    std::vector<Hit> hits;
    const auto add = [&](std::size_t trigger, const WordRange& where) {
      Hit hit{trigger, {}, {}};
      for (const auto& guard : rule_.guards)
        hit.guards.push_back(holds(guard, where, reading, language_));
      for (const auto& when : rule_.whens) hit.whens.push_back(holds(when, facts, draft));
      hits.push_back(std::move(hit));
    };
    for (std::size_t t = 0; t < rule_.triggers.size(); ++t) {
      const auto& trigger = rule_.triggers[t];
      if (!trigger.signal.empty()) {
        const auto fact = facts.find(trigger.signal);
        const bool there = fact != facts.end();
        if (there != trigger.absent && !reading.lines.empty())
          add(t, there ? fact->second : WordRange{0, 0, reading.lines[0].words.size()});
        continue;
      }
      for (std::size_t s = 0; s < reading.lines.size(); ++s)
        for (const auto& found : match_pattern(trigger.pattern, reading.lines[s]))
          add(t, {s, found.first, found.last});
    }
    return hits;
  }

  void check_verdict(const Example& example) {
    const auto draft = draft_of(example, lang_);
    const auto report = linter_.lint(draft);
    if (report.verdict != *example.verdict) {
      std::string found;
      for (const auto& finding : report.findings)
        found += (found.empty() ? "by " : ", ") + finding.rule + " [" +
                 std::string(slice(draft.text, finding.span)) + "]";
      say(example.line, "the verdict is " + std::string(name(report.verdict)) + ", not " +
                            std::string(name(*example.verdict)),
          found);
      return;
    }
    if (is_flagged(example)) check_found(example, draft, report);
  }

  void check_found(const Example& example, const Draft& draft, const Report& report) {
    std::string found;
    bool seen = false, exact = !example.span;
    for (const auto& finding : report.findings) {
      if (finding.rule != rule_.id) continue;
      seen = true;
      exact = exact || finding.span == example.span;
      found += " [" + std::string(slice(draft.text, finding.span)) + "]";
    }
    if (!seen)
      say(example.line, "the rule itself does not find this");
    else if (!exact)
      say(example.line, "what it finds is not what << >> marks", "it finds" + found);
    check_suggestion(example, draft, report);
  }

  void check_suggestion(const Example& example, const Draft& draft, const Report& report) {
    if (!report.suggestion) return say(example.line, "there is no suggestion");
    for (const auto& message : report.suggestion->messages) {
      auto again = draft;
      again.text = message.text;
      if (message.to == Reader::Dm) {
        again.audience = Audience::Dm;
        again.external = false;
      }
      if (linter_.lint(again).verdict != Verdict::Send)
        say(example.line, "what is suggested would be flagged itself", message.text);
      for (const auto& fact : facts_in(message.text))
        if (draft.text.find(fact) == std::string::npos)
          say(example.line, "the suggestion holds what the draft does not: " + fact, message.text);
    }
  }

  std::vector<std::string> facts_in(const std::string& text) const {
    Draft draft;
    draft.text = text;
    std::vector<std::string> facts;
    for (const auto& token : read(draft).tokens) {
      const auto kind = token.kind;
      if (kind == TokenKind::Number || kind == TokenKind::Time || kind == TokenKind::Url ||
          kind == TokenKind::Mention || kind == TokenKind::Ticket || kind == TokenKind::File)
        facts.emplace_back(slice(text, token.span));
    }
    return facts;
  }

  void check_seen(const Example& example, const std::vector<Hit>& hits) {
    const bool seen =
        std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.stands(); });
    if (seen != example.seen)
      say(example.line, example.seen ? "the rule does not see this" : "the rule sees this");
  }

  void check_needed(const std::vector<std::vector<Hit>>& hits) {
    for (std::size_t t = 0; t < rule_.triggers.size(); ++t)
      if (!trigger_needed(t, hits))
        say(rule_.triggers[t].line, "no example needs this line",
            "add one that nothing else here finds, or take the line out");
    for (std::size_t g = 0; g < rule_.guards.size(); ++g)
      if (!guard_needed(hits, [g](const Hit& hit) { return only_failing(hit.guards, g, hit.whens); }))
        say(rule_.guards[g].line, "no example needs this line",
            "add an innocent one that only this line spares, or take the line out");
    for (std::size_t w = 0; w < rule_.whens.size(); ++w)
      if (!guard_needed(hits, [w](const Hit& hit) { return only_failing(hit.whens, w, hit.guards); }))
        say(rule_.whens[w].line, "no example needs this line",
            "add an innocent one that only this line spares, or take the line out");
  }

  bool trigger_needed(std::size_t t, const std::vector<std::vector<Hit>>& hits) const {
    for (std::size_t e = 0; e < hits.size(); ++e) {
      if (!is_flagged(examples_[e])) continue;
      bool this_one = false, other = false;
      for (const auto& hit : hits[e])
        if (hit.stands()) (hit.trigger == t ? this_one : other) = true;
      if (this_one && !other) return true;
    }
    return false;
  }

  static bool only_failing(const std::vector<bool>& list, std::size_t index,
                           const std::vector<bool>& others) {
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i] != (i != index)) return false;
    return std::all_of(others.begin(), others.end(), std::identity{});
  }

  template <class Test>
  bool guard_needed(const std::vector<std::vector<Hit>>& hits, Test test) const {
    for (std::size_t e = 0; e < hits.size(); ++e)
      if (!is_flagged(examples_[e]) && std::any_of(hits[e].begin(), hits[e].end(), test))
        return true;
    return false;
  }
};

}  // namespace

Diagnostics test_rules(const Linter& linter, const std::string& only) {
  Diagnostics sink;
  for (const auto& [lang, language] : linter.rulebook().languages) {
    for (const auto& rule : language.rules)
      if (rule.path.starts_with(only)) RuleTest(linter, language, lang, rule, sink).run();
    for (const auto& rule : language.wording)
      if (rule.path.starts_with(only)) test_wording(rule, language, lang, sink);
  }
  return sink;
}

}  // namespace aside
