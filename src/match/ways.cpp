// What may stand beside the step is asked first, by bits; then the run on from it, then the one
// that leads to it. Only where those are too long is the whole line run through, once for each trigger.
#include "match/ways.h"

#include <algorithm>
#include <bit>

#include "rule/sketch_steps.h"
#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t most_looked_at = 40;  // words on each side of a step

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

void Nearby::gather() {
  auto keys = keys_[gathered_], tags = tags_[gathered_];
  const auto end = line_->size();
  for (bool edge = true; edge && (behind_ ? place_ < end : place_ > 0);) {
    const auto i = behind_ ? place_++ : --place_;
    keys |= std::uint64_t{1} << (line_->keys[i] % 64);
    tags |= line_->bits[i];
    edge = line_->words[i].edge;
  }
  ++gathered_;
  keys_[gathered_] = keys;
  tags_[gathered_] = tags;
}

void WayFinder::look() {
  const auto tags = language_.glance.tag_flags.size(), places = ways_.by_word.begin.size();
  bits_.tried.assign(language_.index.triggers.size() / 64 + 1, 0);
  bits_.there.assign((tags + places) / 64 + 1, 0);
  for (std::size_t i = 0; i < line_.size(); ++i) WayBits::add(bits_.there, tags + place_of(i));
  for (const auto each : line_.marks) WayBits::add(bits_.there, each.tag);
}

bool WayFinder::runs(const Way& way, std::size_t first, std::size_t behind) {
  if (WayBits::has(bits_.tried, way.id) || !holds_needs(way.id)) return false;
  if (!way.sketched()) return !is_vetoed(way, first) && may_match(way);
  run_.sketch = language_.glance.sketches[way.id];
  const auto& step = run_.sketch.steps[way.step];
  using Told = SketchRun<GlancedLine>::Told;
  const auto waiting = std::uint64_t{1} << step.to;
  auto ends = run_.ends_behind(behind, waiting, most_looked_at);
  // "Sam's": one word more.
  if (ends != Told::Yes && step.owners > 0 && run_.owns(behind)) ends = std::max(ends, run_.ends_behind(behind + 1, waiting, most_looked_at));
  if (ends == Told::No) return false;
  const auto begins = run_.begins_before(first, step.from, most_looked_at);
  if (begins == Told::No || is_vetoed(way, first)) return false;
  if (ends == Told::Unknown || begins == Told::Unknown) return may_match(way);
  WayBits::add(bits_.tried, way.id);
  return true;
}

bool WayFinder::may_match(const Way& way) {
  WayBits::add(bits_.tried, way.id);
  if (!holds_needs(way.id)) return false;
  return !way.sketched() || SketchRun(language_.glance.sketches[way.id], line_, line_.size()).from(0);
}

bool WayFinder::holds_needs(std::uint32_t trigger) const {
  const auto& tables = language_.glance;
  const auto needs = tables.needs.of(trigger);
  return std::all_of(needs.begin(), needs.end(), [&](std::uint32_t clause) {
    const auto features = tables.clauses.of(clause);
    return std::any_of(features.begin(), features.end(), [&](std::uint32_t each) { return WayBits::has(bits_.there, each); });
  });
}

/// Whether a word that dismisses every match of the rule stands in the same sentence: between the same
/// edges, which may be nearer than the sentence's.
bool WayFinder::is_vetoed(const Way& way, std::size_t at) const {
  if (!vetoed_) return false;
  const auto vetoes = language_.glance.vetoes.of(language_.index.triggers[way.id].rule);
  if (vetoes.empty()) return false;
  const auto is_one = [&](std::size_t i) {
    const auto word = line_.words[i].word;
    return word != 0 && std::find(vetoes.begin(), vetoes.end(), word) != vetoes.end();
  };
  for (auto i = at; i > 0 && !line_.words[i].edge; --i)
    if (is_one(i)) return true;
  for (auto i = at; i < line_.size() && !line_.words[i].edge; ++i)
    if (is_one(i)) return true;
  return false;
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
  thread_local WayBits bits;
  thread_local std::vector<std::uint64_t> found;
  write_places(line, language.lexicon, places);
  found.assign(language.index.triggers.size() / 64 + 1, 0);
  for (const auto* ways : {&language.glance.leading, &language.glance.rest})
    WayFinder(language, *ways, audience_of(draft), places, bits, false).any([&](const GlanceTables::Way& way) {
      WayBits::add(found, way.id);
      return false;
    });
  std::vector<TriggerRef> out;
  for (std::size_t w = 0; w < found.size(); ++w)
    for (auto bits = found[w]; bits != 0; bits &= bits - 1)
      out.push_back(language.index.triggers[64 * w + static_cast<std::size_t>(std::countr_zero(bits))]);
  return out;
}

}  // namespace aside
