// Of every rule that can lead there are steps that it cannot do without. Where one of them can
// be taken, first the words beside it are asked, then the phrase behind it, then all of it.
#include "match/glance.h"

#include <algorithm>

#include "match/glance_line.h"
#include "rule/sketch_steps.h"

namespace aside {
namespace {

using Tables = GlanceTables;

struct Buffers {
  GlancedLine line;
  std::vector<std::uint64_t> tried;  // triggers
};

struct Glance {
  const Draft& draft;
  const Language& language;
  Buffers& seen;
  const Tables& tables = language.glance;
  unsigned audience = audience_bit(draft.audience == Audience::Group, draft.external, draft.face == Face::Strict);
  bool one_line = true;

  bool clean() {
    const std::string_view text = draft.text;
    LineGlancer glancer(language, seen.line);
    one_line = text.find('\n') == text.npos;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      if (!glancer.read(text.substr(at, end - at))) return false;
      if (seen.line.size() > 1 && !nothing_leads()) return false;
      at = end + 1;
    }
    return true;
  }

  bool nothing_leads() {
    seen.tried.assign(language.index.triggers.size() / 64 + 1, 0);
    for (const auto& way : tables.always)
      if ((way.audiences >> audience & 1U) != 0 && may_lead(way)) return false;
    for (std::size_t i = 0; i < seen.line.size(); ++i) {
      const auto& place = seen.line.words[i];
      for (const auto way : tables.by_word.of(place.word != 0 ? place.word : other(seen.line.keys[i])))
        if (leads(tables.ways[way], i, i + 1)) return false;
      for (auto m = place.marks; m < place.marks_end; ++m)
        for (const auto way : tables.by_tag.of(seen.line.marks[m].tag))
          if (leads(tables.ways[way], i, i + seen.line.marks[m].words)) return false;
    }
    return true;
  }

  /// Where the ways stand of a key that no word has; 0: of none.
  std::uint32_t other(Key key) const {
    const auto table = tables.others.all();
    for (auto at = key & (table.size() - 1);; at = (at + 1) & (table.size() - 1))
      if (table[at].feature == 0 || table[at].key == key) return table[at].feature;
  }

  bool leads(const Tables::Way& way, std::size_t first, std::size_t behind) {
    if ((way.audiences >> audience & 1U) == 0) return false;
    if (first > 0 && !may_stand(way.keys_before, way.tags_before, first - 1)) return false;
    if (behind < seen.line.size() && !may_stand(way.keys_behind, way.tags_behind, behind)) return false;
    if ((seen.tried[way.id / 64] >> (way.id % 64) & 1U) != 0) return false;
    if (way.sketched && !stands(way, first, behind)) return false;
    return may_lead(way);
  }

  bool may_stand(std::uint64_t keys, std::uint64_t tags, std::size_t i) const {
    return (keys >> (seen.line.keys[i] % 64) & 1U) != 0 || (tags & seen.line.bits[i]) != 0 || seen.line.inner_edge(i);
  }

  /// Whether some step leads to the one of the way, as exactly as one word can tell, and the
  /// phrase ends behind it. Of an expression before it only the last word is there.
  bool stands(const Tables::Way& way, std::size_t first, std::size_t behind) const {
    const auto& sketch = pattern(way).sketch();
    SketchRun run(sketch, seen.line, seen.line.size());
    const auto waiting = std::uint64_t{1} << way.to;
    const bool ends = (sketch.accepting & waiting) != 0 || behind >= seen.line.size();
    if (!ends && !run.at(behind, waiting)) return false;
    if (way.from == 0 || first == 0 || seen.line.inner_edge(first - 1)) return true;
    const auto key = seen.line.key(first - 1);
    const auto steps = sketch.steps.all();
    return std::any_of(steps.begin(), steps.end(), [&](const Sketch::Step& step) {
      if (step.to != way.from) return false;
      if (step.any || step.wordish || step.owners > 0 || (step.tags_seen & seen.line.tags(first - 1)) != 0) return true;
      return (step.keys_seen >> (key % 64) & 1U) != 0 && run.among(run.pool + step.begin, step.words, key);
    });
  }

  const Pattern& pattern(const Tables::Way& way) const {
    return language.rules[way.trigger.rule].triggers[way.trigger.trigger].pattern;
  }

  bool may_lead(const Tables::Way& way) {
    seen.tried[way.id / 64] |= std::uint64_t{1} << (way.id % 64);
    if (!way.sketched) return holds_clauses(way.id);
    const auto& rule = language.rules[way.trigger.rule];
    if (!may_match(pattern(way))) return false;
    for (const auto& guard : rule.guards) {
      const bool here = guard.scope == Scope::Sentence || (guard.scope == Scope::Message && one_line);
      if (guard.wanted && here && !may_match(guard.pattern)) return false;
    }
    return true;
  }

  bool holds_clauses(std::uint32_t trigger) const {
    const auto& index = language.index;
    const auto clauses = index.clauses.of(trigger);
    return std::all_of(clauses.begin(), clauses.end(), [&](std::uint32_t clause) {
      const auto members = index.members.of(clause);
      const auto has = [&](std::uint32_t feature) {
        return feature != 0 && std::find(members.begin(), members.end(), feature) != members.end();
      };
      return std::any_of(seen.line.keys.begin(), seen.line.keys.end(), [&](Key key) { return has(index.feature_of(key)); }) ||
             std::any_of(seen.line.marks.begin(), seen.line.marks.end(), [&](Expression each) { return each.tag < index.tags.size() && has(index.tags[each.tag]); });
    });
  }

  bool may_match(const Pattern& pattern) const {
    const auto& sketch = pattern.sketch();
    return !sketch.known() || SketchRun(sketch, seen.line, seen.line.size()).from(0);
  }
};

}  // namespace

bool seems_clean(const Draft& draft, const Language& language) {
  const bool plain = draft.markup == Markup::Plain && draft.segments.empty() && draft.members.empty();
  if (!plain || !language.glance.usable || !language.lexicon.passes_over) return false;
  thread_local Buffers seen;
  return Glance{draft, language, seen}.clean();
}

}  // namespace aside
