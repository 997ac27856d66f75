// The text of a line is all that a pattern sees of it.
#include "match/memo.h"

#include <algorithm>

namespace aside {
namespace {

constexpr std::size_t most_lines = 256, most_bytes = 4096;

}  // namespace

MatchMemo::Known* MatchMemo::of(const Line& line, unsigned audience) {
  const auto same = [&](const Known& known) { return known.audience == audience && known.text == line.text && known.starts == line.starts; };
  const auto known = std::find_if(lines_.begin(), lines_.end(), same);
  if (known != lines_.end()) return &*known;
  if (lines_.size() >= most_lines || line.text.size() > most_bytes) return nullptr;
  return &lines_.emplace_back(Known{line.text, line.starts, audience, true, {}, {}});
}

}  // namespace aside
