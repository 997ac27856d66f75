// What may stand beside the step is asked first, by bits; then the run on from it, then the one
// that leads to it. Only where those are too long is the whole line run through, once for each trigger.
#include "match/ways.h"

#include <algorithm>
#include <bit>

#include "rule/sketch_steps.h"
#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t most_looked_at = 24;  // words on each side of a step
constexpr std::size_t longest_line = 600;   // whose words are all asked for clauses

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || !is_ascii(c); });
}

}  // namespace

/// Where the ways stand of a key that no word has; 0: of none.
std::uint32_t WayFinder::other(Key key) const {
  const auto table = language_.glance.others.all();
  for (auto at = key & (table.size() - 1);; at = (at + 1) & (table.size() - 1))
    if (table[at].feature == 0 || table[at].key == key) return table[at].feature;
}

bool WayFinder::runs(const Way& way, std::size_t first, std::size_t behind) {
  if ((way.audiences >> audience_ & 1U) == 0) return false;
  if (first > 0 && !may_stand(way.keys_before, way.tags_before, first - 1)) return false;
  if (behind < line_.size() && !may_stand(way.keys_behind, way.tags_behind, behind)) return false;
  if ((tried_[way.id / 64] >> (way.id % 64) & 1U) != 0) return false;
  if (!way.sketched) return may_match(way);
  const auto& sketch = trigger(way).pattern.sketch();
  const auto& step = sketch.steps[way.step];
  using Run = SketchRun<GlancedLine>;
  Run run(sketch, line_, line_.size());
  const auto waiting = std::uint64_t{1} << step.to;
  auto ends = run.ends_behind(behind, waiting, most_looked_at);
  // "Sam's": one word more.
  if (ends != Run::Told::Yes && step.owners > 0) ends = std::max(ends, run.ends_behind(behind + 1, waiting, most_looked_at));
  if (ends == Run::Told::No) return false;
  const auto begins = run.begins_before(first, step.from, most_looked_at);
  if (begins == Run::Told::No) return false;
  if (ends == Run::Told::Unknown || begins == Run::Told::Unknown) return may_match(way);
  tried_[way.id / 64] |= std::uint64_t{1} << (way.id % 64);
  return true;
}

bool WayFinder::may_match(const Way& way) {
  tried_[way.id / 64] |= std::uint64_t{1} << (way.id % 64);
  if (!way.sketched) return line_.size() > longest_line || holds_clauses(way.id);
  return SketchRun(trigger(way).pattern.sketch(), line_, line_.size()).from(0);
}

bool WayFinder::holds_clauses(std::uint32_t trigger) const {
  const auto& index = language_.index;
  const auto clauses = index.clauses.of(trigger);
  return std::all_of(clauses.begin(), clauses.end(), [&](std::uint32_t clause) {
    const auto members = index.members.of(clause);
    const auto has = [&](std::uint32_t feature) {
      return feature != 0 && std::find(members.begin(), members.end(), feature) != members.end();
    };
    return std::any_of(line_.keys.begin(), line_.keys.end(), [&](Key key) { return has(index.feature_of(key)); }) ||
           std::any_of(line_.marks.begin(), line_.marks.end(), [&](Expression each) { return each.tag < index.tags.size() && has(index.tags[each.tag]); });
  });
}

void write_places(const Line& line, const Lexicon& lexicon, GlancedLine& out) {
  out.clear();
  const auto size = line.words.size();
  out.words.resize(size + 2);
  out.keys.assign(line.keys.begin(), line.keys.end());
  out.bits.assign(line.tags.begin(), line.tags.end());
  out.words.front().edge = out.words.back().edge = true;
  for (std::size_t i = 0; i < size; ++i) {
    const auto& word = line.words[i];
    auto& place = out.words[i + 1];
    place.word = lexicon.words.find(word.text, line.keys[i + 1]);
    place.mark = !has_letter(word.text);
    place.marks = static_cast<std::uint32_t>(out.marks.size());
    for (const auto mark : word.tags) {
      if (mark.part == Part::Closes || mark.words > most_words) continue;
      out.marks.push_back({mark.tag, static_cast<std::uint32_t>(mark.words)});
      // The last word of it may have lost its tag; runs backwards look for it there.
      if (i + mark.words <= size) out.bits[i + mark.words] |= std::uint64_t{1} << (mark.tag % 64);
    }
    place.marks_end = static_cast<std::uint32_t>(out.marks.size());
  }
}

std::vector<TriggerRef> triggers_in(const Line& line, const Language& language, const Draft& draft) {
  thread_local GlancedLine places;
  thread_local std::vector<std::uint64_t> tried, found;
  write_places(line, language.lexicon, places);
  found.assign(language.index.triggers.size() / 64 + 1, 0);
  for (const auto* ways : {&language.glance.leading, &language.glance.rest})
    WayFinder(language, *ways, audience_of(draft), places, tried).any([&](const GlanceTables::Way& way) {
      found[way.id / 64] |= std::uint64_t{1} << (way.id % 64);
      return false;
    });
  std::vector<TriggerRef> out;
  for (std::size_t w = 0; w < found.size(); ++w)
    for (auto bits = found[w]; bits != 0; bits &= bits - 1)
      out.push_back(language.index.triggers[64 * w + static_cast<std::size_t>(std::countr_zero(bits))]);
  return out;
}

}  // namespace aside
