// Any bytes as a rule file. The first byte chooses the folder it lies in, the rest is the
// file. A rule comes back or a complaint does, with a place that a person can go to; and
// what comes back can be matched.
#include <re2/re2.h>

#include <array>
#include <cstdint>
#include <string>

#include "demand.h"
#include "rule/reader.h"

using namespace aside;
using fuzz::demand;

namespace {

// Small, so that the reader is what is tried, with one slot of each kind.
Lexicon small_lexicon() {
  const std::array files = {
      File{"addressee/you.txt", "you\n"},
      File{"addressee/your.txt", "your\n"},
      File{"named/person.txt", "ana\nsam lee\n"},
      File{"word/fault.txt", "!forms verb\nbreak\nleave _ unlocked\n"},
      File{"word/insult.txt", "!disguised\nidiot\n"},
  };
  Diagnostics sink;
  Lexicon lexicon = build_lexicon(files, sink);
  std::fputs(format(sink).c_str(), stderr);
  demand(sink.empty(), "the lexicon of the fuzz target is right");
  return lexicon;
}

void demand_usable(const Pattern& pattern) {
  const RE2* compiled = pattern.compiled();
  demand(!compiled || compiled->ok(), "a pattern that was read compiles, or is too large");
  if (compiled) RE2::PartialMatch(" ana breaks it . you idiot ! ", *compiled);
}

void demand_sound(const File& file, const Rule& rule) {
  demand(rule.path == file.path && source_of(rule) == file.text, "a rule knows its file");
  demand(!rule.title.empty(), "a rule has a title");
  if (rule.kind == RuleKind::Finding || rule.kind == RuleKind::Note)
    demand(!rule.why.empty(), "what a writer reads has a reason");
  demand(!rule.triggers.empty(), "a rule looks for something");
  for (const Trigger& trigger : rule.triggers)
    if (trigger.signal.empty()) demand_usable(trigger.pattern);
  for (const Guard& guard : rule.guards) demand_usable(guard.pattern);
  for (const Example& example : rule.examples)
    if (example.span)
      demand(example.span->begin <= example.span->end && example.span->end <= example.text.size(),
             "an example's span lies within it");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Lexicon lexicon = small_lexicon();
  constexpr std::array paths = {"blame/a.rule", "context/a.rule",  "fact/a.rule",
                                "veto/a.rule",  "note/pause.rule", "nowhere/a.rule"};
  if (size == 0) return 0;
  const File file = {paths[bytes[0] % paths.size()],
                     std::string(reinterpret_cast<const char*>(bytes) + 1, size - 1)};

  words_in_rule(file);
  Diagnostics sink;
  const auto rule = read_rule(file, lexicon, sink);
  demand(rule.has_value() == sink.empty(), "a rule comes back exactly when nothing is wrong");
  for (const Diagnostic& complaint : sink) fuzz::demand_a_place(file.path, file.text, complaint);
  fuzz::demand_harmless(format(sink));
  if (rule) demand_sound(file, *rule);
  return 0;
}
