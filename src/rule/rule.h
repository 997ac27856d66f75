#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/stored.h"
#include "rule/pattern.h"
#include "rule/role.h"
#include "terms/words.h"

namespace aside {

/// What a rule is for: its folder and its `evidence` line say so.
enum class RuleKind {
  Finding,   // what it matches is a finding
  Evidence,  // what it matches is added up
  Fact,      // fact/: something about the message that other rules ask for
  Veto,      // veto/: what it matches is no finding, whatever another rule says
  Note,      // note/: a remark
  Wording,   // wording/: the role of a part of a sentence, or softer words for some
};

/// Where the pattern of a guard is looked for.
enum class Scope {
  Before,    // directly before the match, within four words, not beyond a mark
  After,     // likewise after it
  Around,    // overlapping it
  Sentence,
  Message,
};

/// `unless` (wanted = false) or `with` (wanted = true).
struct Guard {
  bool wanted = false;
  Scope scope = Scope::Sentence;
  Pattern pattern;
  std::size_t line = 0;
};

/// A restriction: `when external`, `when not plural`.
struct When {
  std::string fact;  // "external" "strict" "group" "dm", a fact rule or a signal
  bool wanted = true;
  std::size_t line = 0;
  std::size_t column = 1;
};

/// `match`: a pattern, or a measured signal or fact of the message ("signal shouting",
/// "absent request").
struct Trigger {
  Pattern pattern;
  std::optional<Pattern> marked;  // of softer words: those between << and >> are replaced
  bool marks_end = false;         // they are the last of the phrase
  std::string signal;
  bool absent = false;
  std::size_t line = 0;
  std::size_t column = 1;
};

/// A draft that the rule carries with it, and what must come of it.
struct Example {
  std::string text;            // without the marks << >>
  std::optional<Span> span;    // what stood between them
  std::optional<Verdict> verdict;  // of finding rules
  bool seen = false;               // of the others: `sees`, not `misses`
  Audience audience = Audience::Group;
  bool external = false;
  Face face = Face::Standard;
  std::size_t line = 0;
};

/// A rule as its file says it. `id` is its path below rules/<lang>/, without the ending.
struct Rule {
  std::string id;
  std::string path;
  RuleKind kind = RuleKind::Finding;
  std::optional<Category> category;  // none in context/, fact/, veto/, note/, wording/
  std::optional<Role> role;          // of wording/<role>/; none in wording/softer/
  bool face = false;                 // evidence for the sum of face
  bool hostile = false;              // evidence for the sum of hostility
  bool means_one = false;            // what it matches plainly points at one person
  std::string title;
  std::string why;
  std::vector<Trigger> triggers;
  std::vector<Guard> guards;
  std::vector<When> whens;
  std::vector<std::string> say;
  std::vector<Example> examples;      // of one that was read from its file: see examples_of
  std::string_view kept_examples;     // of one of a compiled book: bytes that outlive it
  Stored<char> source;                // the whole file, for `rules explain`
};

inline std::string_view source_of(const Rule& rule) { return {rule.source.all().data(), rule.source.size()}; }

}  // namespace aside
