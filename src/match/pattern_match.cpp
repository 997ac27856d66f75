// Offsets of the line become word indices at once; nothing further right knows the line's
// bytes. A match ends with the blank that the next one begins with.
#include <re2/re2.h>

#include <algorithm>
#include <tuple>

#include "match/match.h"

namespace aside {
namespace {

constexpr std::size_t most_matches = 32;
constexpr std::size_t most_groups = 8;

}  // namespace

std::pair<std::size_t, std::size_t> words_between(const Line& line, std::size_t begin,
                                                  std::size_t end) {
  const auto size = line.words.size();
  const auto first = std::lower_bound(line.starts.begin(), line.starts.end(), begin) - line.starts.begin();
  const auto last = std::lower_bound(line.starts.begin(), line.starts.end(), end) - line.starts.begin();
  return {std::min<std::size_t>(static_cast<std::size_t>(first), size),
          std::min<std::size_t>(static_cast<std::size_t>(last), size)};
}

std::vector<PatternMatch> match_pattern(const Pattern& pattern, const Line& line) {
  std::vector<PatternMatch> out;
  if (!may_match(pattern.sketch(), line, 0, line.keys.size())) return out;
  const auto* re = pattern.compiled();
  if (re == nullptr) return out;
  const re2::StringPiece text(line.text.data(), line.text.size());
  re2::StringPiece groups[most_groups + 1];
  const auto count = static_cast<int>(1 + std::min(pattern.groups(), most_groups));
  std::size_t from = 0;
  while (out.size() < most_matches &&
         re->Match(text, from, text.size(), re2::RE2::UNANCHORED, groups, count)) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    const auto end = begin + groups[0].size();
    PatternMatch found;
    std::tie(found.first, found.last) = words_between(line, begin, end);
    for (int g = 1; g < count; ++g) {
      if (groups[g].data() == nullptr) continue;
      const auto at = static_cast<std::size_t>(groups[g].data() - text.data());
      found.slots.push_back(words_between(line, at, at + groups[g].size()));
    }
    if (found.first < found.last) out.push_back(std::move(found));
    from = std::max(from + 1, end - 1);
  }
  return out;
}

bool matches_within(const Pattern& pattern, const Line& line, std::size_t first,
                    std::size_t last) {
  if (first > last || line.words.empty()) return false;
  // Places are one further on: the first is "^".
  const auto size = line.words.size();
  if (!may_match(pattern.sketch(), line, first == 0 ? 0 : std::min(first, size) + 1, last >= size ? size + 2 : last + 1))
    return false;
  const auto* re = pattern.compiled();
  if (re == nullptr) return false;
  // " $| " is the end of every line: what stands after the last word.
  const auto begin = first == 0                    ? 0
                     : first >= line.words.size() ? line.text.size() - 4
                                                  : line.starts[first] - 1;
  const auto end = last >= line.words.size() ? line.text.size() : line.starts[last];
  return re->Match(re2::StringPiece(line.text.data(), line.text.size()), begin, end,
                   re2::RE2::UNANCHORED, nullptr, 0);
}

}  // namespace aside
