// Every example is cut into remarks as a draft is; a line is needed when an example comes out
// otherwise without it.
#include "lint/wording_test.h"

#include <algorithm>
#include <functional>

#include "match/guards.h"
#include "match/match.h"
#include "rule/examples.h"
#include "suggest/marked.h"
#include "suggest/remarks.h"

namespace aside {
namespace {

/// One place where a trigger matches, and which guards and whens let it stand.
struct Hit {
  std::size_t trigger;
  std::vector<bool> lets;
  Span span;  // of the remark, or of the marked words
  bool stands() const { return std::all_of(lets.begin(), lets.end(), std::identity{}); }
  bool only_fails(std::size_t index) const {
    for (std::size_t i = 0; i < lets.size(); ++i)
      if (lets[i] != (i != index)) return false;
    return true;
  }
};

struct Trial {
  std::vector<Hit> hits;
  bool has_role = false;  // the marked remark has the rule's role
};

Span trimmed_span(Span span, const std::string& text) {
  while (span.begin < span.end && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n')) --span.end;
  return span;
}

Trial try_example(const Example& example, const Rule& rule, const Language& language, const std::string& lang) {
  Draft draft;
  draft.text = example.text;
  draft.audience = example.audience;
  draft.external = example.external;
  draft.face = example.face;
  draft.lang = lang;
  const auto reading = read_lines(draft, language.lexicon);
  auto remarks = remarks_of(reading, language.lexicon);
  find_roles(remarks, reading, language, draft);
  const auto lines = rule.role ? apart(reading, remarks, language.lexicon) : reading;
  const auto wanted = example.span ? trimmed_span(*example.span, draft.text) : Span{};
  Trial trial;
  for (std::size_t l = 0; l < lines.lines.size(); ++l) {
    if (lines.lines[l].words.empty()) continue;
    const auto& line = lines.lines[l];
    for (std::size_t t = 0; t < rule.triggers.size(); ++t)
      for (const auto& found : match_pattern(rule.triggers[t].pattern, line)) {
        Hit hit{t, {}, {}};
        for (const auto& guard : rule.guards)
          hit.lets.push_back(holds(guard, {l, found.first, found.last}, lines, language));
        for (const auto& when : rule.whens) hit.lets.push_back(holds(when, {}, draft));
        if (rule.role) {
          const auto where = remarks[l].where;
          hit.span = reading.span(where.sentence, where.first, where.last);
        } else {
          const auto marked = marked_words(rule.triggers[t], found, line);
          hit.span = lines.span(l, marked.first, marked.second);
        }
        trial.hits.push_back(std::move(hit));
      }
  }
  for (const auto& remark : remarks) {
    const auto span = reading.span(remark.where.sentence, remark.where.first, remark.where.last);
    const bool is = rule.role && (rule.role == remark.role || (only_beside(*rule.role) && remark.can_be(*rule.role)));
    trial.has_role = trial.has_role || (is && (!example.span || span == wanted));
  }
  if (!rule.role)
    trial.has_role = std::any_of(trial.hits.begin(), trial.hits.end(), [&](const Hit& hit) {
      return hit.stands() && (!example.span || hit.span == wanted);
    });
  return trial;
}

std::string source_line(const Rule& rule, std::size_t number) {
  const auto lines = lines_of(source_of(rule));
  return number > 0 && number <= lines.size() ? std::string(lines[number - 1]) : "";
}

}  // namespace

void test_wording(const Rule& rule, const Language& language, const std::string& lang, Diagnostics& sink) {
  const auto say = [&](std::size_t line, std::string message, std::string hint = "") {
    sink.push_back({rule.path, line, line == 0 ? 0U : 1U, std::move(message), std::move(hint), source_line(rule, line)});
  };
  const auto examples = examples_of(rule);
  const auto seen = std::count_if(examples.begin(), examples.end(), [](const Example& e) { return e.seen; });
  if (seen < 2) say(0, "needs two examples that it sees", "add: sees group  a draft with <<the words>>");
  if (static_cast<std::ptrdiff_t>(examples.size()) - seen < 2)
    say(0, "needs two examples that it leaves alone", "add: misses group  a draft");

  std::vector<Trial> trials;
  for (const auto& example : examples) {
    trials.push_back(try_example(example, rule, language, lang));
    const auto& trial = trials.back();
    const bool sees = std::any_of(trial.hits.begin(), trial.hits.end(), [](const Hit& hit) { return hit.stands(); });
    if (example.verdict) say(example.line, "examples of this kind of rule are sees and misses");
    else if (sees != example.seen) say(example.line, sees ? "the rule sees this" : "the rule does not see this");
    else if (example.seen && !trial.has_role)
      say(example.line, rule.role ? "what << >> marks is no remark of that role" : "what << >> marks is not what it finds");
  }
  for (std::size_t t = 0; t < rule.triggers.size(); ++t) {
    const bool needed = std::any_of(trials.begin(), trials.end(), [&](const Trial& trial) {
      bool this_one = false, other = false;
      for (const auto& hit : trial.hits)
        if (hit.stands()) (hit.trigger == t ? this_one : other) = true;
      return this_one && !other;
    });
    if (!needed)
      say(rule.triggers[t].line, "no example needs this line", "add one that nothing else here finds, or take the line out");
  }
  const auto guards = rule.guards.size();
  for (std::size_t g = 0; g < guards + rule.whens.size(); ++g) {
    bool needed = false;
    for (std::size_t e = 0; e < trials.size(); ++e)
      needed = needed || (!examples[e].seen &&
                          std::any_of(trials[e].hits.begin(), trials[e].hits.end(),
                                      [g](const Hit& hit) { return hit.only_fails(g); }));
    if (!needed)
      say(g < guards ? rule.guards[g].line : rule.whens[g - guards].line, "no example needs this line",
          "add an innocent one that only this line spares, or take the line out");
  }
}

}  // namespace aside
