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
constexpr int whole_groups = 2;        // the match, and the group that the expression is
constexpr std::size_t most_tries = 64; // of beginnings that RE2 refuses: more would not be linear

/// The blank that stands before a place of the line: 0 is "^", the last is "$".
std::size_t blank_before(const Line& line, std::size_t place) {
  if (place == 0) return 0;
  return place > line.words.size() ? line.text.size() - 4 : line.starts[place - 1] - 1;
}

/// One match after the other, left to right, of what lies between two blanks. Where the sketch
/// tells, RE2 is asked only where the phrase may begin, for that place alone: it then needs
/// neither a reversed program nor a DFA. The first group is asked for in any case, since
/// without it RE2 makes a DFA.
struct Search {
  const Pattern& pattern;
  const Line& line;
  std::size_t place, last;  // places that are left
  std::size_t from, end;    // bytes that are left
  const re2::RE2* re = nullptr;
  re2::StringPiece groups[most_groups + whole_groups];
  int count = 0;
  bool told = false;
  std::size_t tries = 0;

  Search(const Pattern& of, const Line& in, std::size_t first, std::size_t last_place, std::size_t begin,
         std::size_t text_end, Seen seen = Seen::Nothing)
      : pattern(of), line(in), place(first), last(last_place), from(begin), end(text_end) {
    if (seen == Seen::Nothing && !may_match(pattern.sketch(), line, place, last)) return;
    re = pattern.compiled();
    count = whole_groups + static_cast<int>(std::min(pattern.groups(), most_groups));
    told = tells(pattern.sketch(), line);
  }

  bool next() {
    if (re == nullptr || from >= end) return false;
    if (!told) return match(re2::RE2::UNANCHORED);
    for (; tries < most_tries; ++place, ++tries) {
      place = may_begin(pattern.sketch(), line, place, last);
      if (place >= last) return false;
      from = blank_before(line, place);
      if (match(re2::RE2::ANCHOR_START)) return true;
    }
    from = blank_before(line, std::min(place, line.words.size() + 1));
    told = false;
    return from < end && match(re2::RE2::UNANCHORED);
  }

  bool match(re2::RE2::Anchor anchor) {
    const re2::StringPiece text(line.text.data(), line.text.size());
    if (!re->Match(text, from, end, anchor, groups, count)) return false;
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
