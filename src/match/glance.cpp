// Line by line: a rule that leads must be seen in one of them, with all that it wants there.
#include "match/glance.h"

#include <algorithm>

#include "lexicon/members.h"
#include "match/ways.h"
#include "rule/sketch_run.h"
#include "rule/sketch_steps.h"
#include "text/chars.h"

namespace aside {
namespace {

struct Buffers {
  GlancedLine line;
  WayBits bits;
  Counted counted;
};

struct Glance {
  const Draft& draft;
  const Language& language;
  std::span<const std::uint32_t> asked;
  Buffers& seen;
  bool one_line = true;
  bool free = true;
  std::uint64_t any_key = 0, any_tag = 0;  // of the line

  Glanced look() {
    if (!clean()) return {};
    return {true, free};
  }

  bool clean() {
    const std::string_view text = draft.text;
    LineGlancer glancer(language, seen.line);
    Leaning leaning(language.undertone, seen.counted);
    one_line = text.find('\n') == text.npos;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      if (!glancer.read(text.substr(at, end - at))) return false;
      look_at_line();
      if (names_member() || (seen.line.size() > 1 && !nothing_leads())) return false;
      if (!one_line || !Leaning::too_few(seen.line.size(), language.undertone)) seen.line.tone(leaning);
      if (free && seen.line.size() > 1) free = std::none_of(asked.begin(), asked.end(), [&](std::uint32_t rule) { return may_hold(rule); });
      at = end + 1;
    }
    return leaning.lean() < language.glance.leads_at;
  }

  void look_at_line() {
    any_key = any_tag = 0;
    for (const auto key : seen.line.keys) any_key |= std::uint64_t{1} << (key % 64);
    for (const auto bits : seen.line.bits) any_tag |= bits;
  }

  bool names_member() const {
    const auto words = words_of_members(draft.members);
    return !words.empty() && std::any_of(seen.line.keys.begin(), seen.line.keys.end(), [&](Key key) {
      return std::binary_search(words.begin(), words.end(), key);
    });
  }

  bool nothing_leads() {
    WayFinder ways(language, language.glance.leading, audience_of(draft), seen.line, seen.bits, true);
    return !ways.any([&](const GlanceTables::Way& way) {
      const auto& rule = language.rules[language.index.triggers[way.id].rule];
      const bool let = std::all_of(rule.guards.begin(), rule.guards.end(), [&](const Guard& guard) {
        const bool here = guard.scope == Scope::Sentence || (guard.scope == Scope::Message && one_line);
        return !guard.wanted || !here || may_match(guard.pattern);
      });
      return let && (!one_line || std::all_of(rule.whens.begin(), rule.whens.end(), [&](const When& when) { return may_be(when); }));
    });
  }

  /// Whether the fact that is asked for may be told by this line, which is the whole draft.
  bool may_be(const When& when) const {
    if (!when.wanted) return true;
    const auto fact = language.rules.find("fact/" + when.fact);
    return fact == language.rules.size() || may_hold_by_signal(fact) || may_hold(static_cast<std::uint32_t>(fact));
  }

  bool may_hold_by_signal(std::size_t rule) const {
    const auto& triggers = language.rules[rule].triggers;
    return std::any_of(triggers.begin(), triggers.end(), [](const Trigger& each) { return !each.signal.empty(); });
  }

  bool may_hold(std::uint32_t rule) const {
    const auto& triggers = language.rules[rule].triggers;
    return std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& each) { return each.signal.empty() && may_match(each.pattern); });
  }

  bool may_match(const Pattern& pattern) const {
    const auto& sketch = pattern.sketch();
    if (!sketch.known()) return true;
    return leads_through(sketch, any_key, any_tag) && SketchRun(sketch, seen.line, seen.line.size()).from(0);
  }
};

/// Mentions that stand as "@name" between blanks: a glance reads them as such anyway.
bool only_mentions(const Draft& draft) {
  const std::string_view text = draft.text;
  return std::all_of(draft.segments.begin(), draft.segments.end(), [&](const Segment& each) {
    const auto [begin, end] = each.span;
    const char before = byte_before(text, begin);
    if (each.kind != SegmentKind::Mention || begin >= end || end > text.size() || text[begin] != '@') return false;
    if (begin > 0 && before != ' ' && before != '\n') return false;
    const auto name = text.substr(begin + 1, end - begin - 1);
    return !name.empty() && std::all_of(name.begin(), name.end(), is_ascii_letter) && !is_ascii_letter(byte_at(text, end));
  });
}

}  // namespace

Glanced glance(const Draft& draft, const Language& language, std::span<const std::uint32_t> asked) {
  const bool plain = draft.markup == Markup::Plain && only_mentions(draft);
  if (!plain || !language.glance.usable || !language.lexicon.passes_over) return {};
  thread_local Buffers seen;
  return Glance{draft, language, asked, seen}.look();
}

}  // namespace aside
