// Offsets of the line become word indices at once; nothing further right knows the line's
// bytes. A match ends with the blank that the next one begins with.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "match/match.h"
#include "rule/sketch_run.h"

namespace aside {
namespace {

constexpr std::size_t most_matches = 32;
constexpr std::size_t most_groups = 8;
constexpr std::size_t most_tries = 64;         // of beginnings that are none: more would not be linear
constexpr std::size_t most_steps = 1U << 16U;  // of probes, likewise

/// The blank that stands before a place of the line: 0 is "^", the last is "$".
std::size_t blank_before(const Line& line, std::size_t place) {
  if (place == 0) return 0;
  return place > line.words.size() ? line.text.size() - 4 : line.starts[place - 1] - 1;
}

/// One match after the other, left to right, of what lies between two blanks. Where the sketch
/// tells, the expression is tried only where the phrase may begin, for that place alone. RE2 is asked
/// where a probe does not know, and of lines of which nothing is to be passed over.
struct Search {
  const Pattern& pattern;
  const Line& line;
  std::size_t place, last;  // places that are left
  std::size_t from, end;    // bytes that are left
  std::array<ProbeGroup, 1 + most_groups> groups{};  // the match, then those of the pattern
  std::size_t count = 0;                             // 0: nothing can match
  const Probe* probe = nullptr;
  bool told = false;
  std::size_t tries = 0, steps = most_steps;

  Search(const Pattern& of, const Line& in, std::size_t first, std::size_t last_place, std::size_t begin,
         std::size_t text_end, Seen seen = Seen::Nothing)
      : pattern(of), line(in), place(first), last(last_place), from(begin), end(text_end) {
    if (seen == Seen::Nothing && !may_match(pattern.sketch(), line, place, last)) return;
    count = 1 + std::min(pattern.groups(), most_groups);
    told = tells(pattern.sketch(), line);
    if (!line.keys.empty() && pattern.probe().known()) probe = &pattern.probe();
  }

  bool next() {
    if (count == 0 || from >= end) return false;
    for (; told && tries < most_tries; ++place, ++tries) {
      place = may_begin(pattern.sketch(), line, place, last);
      if (place >= last) return false;
      from = blank_before(line, place);
      if (matches_here()) return found();
    }
    if (told) from = blank_before(line, std::min(place, line.words.size() + 1));
    told = false;
    return from < end && matches_somewhere() && found();
  }

  Probed tried(std::size_t at) {
    return probe == nullptr ? Probed::Unknown : try_at(*probe, line.text, at, end, std::span(groups).first(count), steps);
  }

  bool matches_here() {
    const auto known = tried(from);
    return known == Probed::Unknown ? ask(re2::RE2::ANCHOR_START) : known == Probed::Yes;
  }

  /// Every expression begins with a blank.
  bool matches_somewhere() {
    for (; from < end; ++from) {
      from = line.text.find(' ', from);
      if (from >= end) return false;
      const auto known = tried(from);
      if (known == Probed::Yes) return true;
      if (known == Probed::Unknown) return ask(re2::RE2::UNANCHORED);
    }
    return false;
  }

  /// The first group is asked for in any case, since without it RE2 makes a DFA.
  bool ask(re2::RE2::Anchor anchor) {
    const auto* re = pattern.compiled();
    const re2::StringPiece text(line.text.data(), line.text.size());
    std::array<re2::StringPiece, 2 + most_groups> pieces;  // the match, the group that the whole is, the pattern's
    if (re == nullptr || !re->Match(text, from, end, anchor, pieces.data(), static_cast<int>(count + 1))) return false;
    for (std::size_t g = 0; g < count; ++g) {
      const auto& piece = pieces[g == 0 ? 0 : g + 1];
      groups[g] = {};
      if (piece.data() == nullptr) continue;
      groups[g].begin = static_cast<std::uint32_t>(piece.data() - text.data());
      groups[g].end = static_cast<std::uint32_t>(groups[g].begin + piece.size());
    }
    return true;
  }

  /// The next one may begin with the blank that this one ends with.
  bool found() {
    from = std::max<std::size_t>(from + 1, groups[0].end - 1);
    if (!told) return true;
    const auto word = std::upper_bound(line.starts.begin(), line.starts.end(), from) - line.starts.begin();
    place = from + 1 < line.text.size() ? static_cast<std::size_t>(word) + 1 : last;
    tries = 0;
    return true;
  }
};

}  // namespace

std::pair<std::size_t, std::size_t> words_between(const Line& line, std::size_t begin,
                                                  std::size_t end) {
  const auto size = line.words.size();
  const auto first = std::lower_bound(line.starts.begin(), line.starts.end(), begin) - line.starts.begin();
  const auto last = std::lower_bound(line.starts.begin(), line.starts.end(), end) - line.starts.begin();
  return {std::min<std::size_t>(static_cast<std::size_t>(first), size),
          std::min<std::size_t>(static_cast<std::size_t>(last), size)};
}

std::vector<PatternMatch> match_pattern(const Pattern& pattern, const Line& line, Seen seen) {
  std::vector<PatternMatch> out;
  Search search(pattern, line, 0, line.keys.size(), 0, line.text.size(), seen);
  while (out.size() < most_matches && search.next()) {
    PatternMatch found;
    const auto between = [&](const ProbeGroup& group) { return words_between(line, group.begin, group.end); };
    std::tie(found.first, found.last) = between(search.groups[0]);
    for (std::size_t g = 1; g < search.count; ++g)
      if (search.groups[g].begin != ProbeGroup::nowhere) found.slots.push_back(between(search.groups[g]));
    if (found.first < found.last) out.push_back(std::move(found));
  }
  return out;
}

bool matches_within(const Pattern& pattern, const Line& line, std::size_t first,
                    std::size_t last) {
  if (first > last || line.words.empty()) return false;
  const auto size = line.words.size();
  const auto place = first == 0 ? 0 : std::min(first, size) + 1, end = last >= size ? size + 2 : last + 1;
  const auto text_end = last >= size ? line.text.size() : line.starts[last];
  return Search(pattern, line, place, end, blank_before(line, place), text_end).next();
}

}  // namespace aside
