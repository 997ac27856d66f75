// What is said about a word that is not in its table.
#include "protocol/words.h"

#include <vector>

#include "base/spelling.h"
#include "protocol/utf8.h"

namespace aside {

std::string one_of(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

std::string unknown_word(std::string_view word, std::span<const std::string_view> known) {
  // The word may be a whole draft that slipped into the wrong key: never repeat it all.
  constexpr std::size_t longest = 40;
  std::string shown = valid_utf8(word.substr(0, longest));
  if (word.size() > longest) shown += "…";
  std::string out = "\"" + shown + "\" is not " + one_of(known);
  if (word.size() > longest) return out;
  const auto hint = did_you_mean(word, {known.begin(), known.end()});
  return hint.empty() ? out : out + "; " + hint;
}

}  // namespace aside
