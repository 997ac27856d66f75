// Offsets of the line become word indices at once; nothing further right knows the line's
// bytes. A match ends with the blank that the next one begins with.
#include <re2/re2.h>

#include <algorithm>
#include <tuple>

#include "match/match.h"
#include "rule/sketch_run.h"

namespace aside {
namespace {

constexpr std::size_t most_matches = 32;
constexpr std::size_t most_groups = 8;
constexpr int whole_groups = 2;                // the match, and the group that the expression is
constexpr std::size_t most_tries = 64;         // of beginnings that are none: more would not be linear
constexpr std::size_t most_steps = 1U << 16U;  // of probes, likewise

/// The blank that stands before a place of the line: 0 is "^", the last is "$".
std::size_t blank_before(const Line& line, std::size_t place) {
  if (place == 0) return 0;
  return place > line.words.size() ? line.text.size() - 4 : line.starts[place - 1] - 1;
}

/// One match after the other, left to right, of what lies between two blanks. RE2 is asked only where
/// a sketch and a probe let the phrase begin, for that place alone: it then needs neither a reversed program
/// nor a DFA. Of lines of which nothing is to be passed over, and where a probe does not know, it is asked
/// for all that is left. The first group is asked for in any case, since without it RE2 makes a DFA.
struct Search {
  const Pattern& pattern;
  const Line& line;
  std::size_t place, last;  // places that are left
  std::size_t from, end;    // bytes that are left
  re2::StringPiece groups[most_groups + whole_groups];
  int count = 0;            // 0: nothing can match
  const Probe* probe = nullptr;
  std::shared_ptr<const re2::RE2> narrow;
  bool told = false, asked = false;
  std::size_t tries = 0, steps = most_steps;

  Search(const Pattern& of, const Line& in, std::size_t first, std::size_t last_place, std::size_t begin,
         std::size_t text_end, Seen seen = Seen::Nothing)
      : pattern(of), line(in), place(first), last(last_place), from(begin), end(text_end) {
    if (seen == Seen::Nothing && !may_match(pattern.sketch(), line, place, last)) return;
    count = whole_groups + static_cast<int>(std::min(pattern.groups(), most_groups));
    told = tells(pattern.sketch(), line);
    if (!line.keys.empty()) probe = &pattern.probe();
  }

  bool next() {
    if (count == 0 || from >= end) return false;
    for (; told && tries < most_tries; ++place, ++tries) {
      place = may_begin(pattern.sketch(), line, place, last);
      if (place >= last) return false;
      from = blank_before(line, place);
      if (tried() != Probed::No && match(re2::RE2::ANCHOR_START)) return true;
    }
    if (told) from = blank_before(line, std::min(place, line.words.size() + 1));
    told = false;
    // Every expression begins with a blank.
    for (; from < end; ++from) {
      const auto known = tried();
      if (known == Probed::Unknown) return match(re2::RE2::UNANCHORED);
      if (known == Probed::Yes && match(re2::RE2::ANCHOR_START)) return true;
      const auto blank = line.text.find(' ', from + 1);
      if (blank == line.text.npos) return false;
      from = blank - 1;
    }
    return false;
  }

  Probed tried() { return probe == nullptr ? Probed::Unknown : try_at(*probe, line.text, from, end, steps); }

  /// Where nothing is to be passed over, the whole expression.
  const re2::RE2* compiled() {
    if (probe == nullptr) return pattern.compiled();
    if (!asked) narrow = pattern.compiled_for(line.text);
    asked = true;
    return narrow.get();
  }

  bool match(re2::RE2::Anchor anchor) {
    const auto* re = compiled();
    const re2::StringPiece text(line.text.data(), line.text.size());
    if (re == nullptr || !re->Match(text, from, end, anchor, groups, count)) return false;
    // The next one may begin with the blank that this one ends with.
    const auto stop = static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size();
    from = std::max(from + 1, stop - 1);
    if (told) {
      const auto word = std::upper_bound(line.starts.begin(), line.starts.end(), from) - line.starts.begin();
      place = from + 1 < line.text.size() ? static_cast<std::size_t>(word) + 1 : last;
      tries = 0;
    }
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
    const auto& groups = search.groups;
    PatternMatch found;
    const auto between = [&](const re2::StringPiece& group) {
      const auto begin = static_cast<std::size_t>(group.data() - line.text.data());
      return words_between(line, begin, begin + group.size());
    };
    std::tie(found.first, found.last) = between(groups[0]);
    for (int g = whole_groups; g < search.count; ++g)
      if (groups[g].data() != nullptr) found.slots.push_back(between(groups[g]));
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
