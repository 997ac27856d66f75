#include "match/undertone.h"

#include <algorithm>

namespace aside {

std::optional<WordRange> Undertones::at(const Undertone::Level& level) const {
  if (level.lean > 0) return lean >= level.lean ? hardest : std::nullopt;
  return lean <= level.lean ? mildest : std::nullopt;
}

Undertones undertones_of(const Reading& reading, const Undertone& undertone) {
  Undertones out;
  std::vector<std::uint64_t> seen;
  Leaning leaning(undertone, seen);
  int most = 0, least = 0;
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    const auto& words = reading.lines[s].words;
    leaning.add(key_of("^"));
    for (std::size_t w = 0; w < words.size(); ++w) {
      const auto weight = leaning.add(key_of(words[w].text));
      const WordRange where{s, w - std::min<std::size_t>(w, 1), w + 1};
      if (weight > most) out.hardest = where;
      if (weight < least) out.mildest = where;
      most = std::max(most, weight);
      least = std::min(least, weight);
    }
  }
  out.lean = leaning.lean();
  return out;
}

}  // namespace aside
