#include "text/sentences.h"

#include <algorithm>

#include "text/sentence_breaks.h"

namespace aside {
namespace {

bool may_end(char16_t c) { return c == '.' || c == '!' || c == '?' || c == '\n' || c >= 0x80; }
bool ends_or_closes(char16_t c) { return c == '.' || c == '!' || c == '?' || c == ')'; }

/// Adds tokens [first, last), in parts where nobody would call it a sentence any more: some of what is asked of a
/// sentence costs its square.
void add(std::vector<Sentence>& found, std::size_t first, std::size_t last) {
  for (; last - first > most_tokens; first += most_tokens) found.push_back({first, first + most_tokens});
  found.push_back({first, last});
}

/// Whether ICU ends no sentence before the end of `text`: in ASCII it does so only after a
/// final mark or a newline. Nearly all chat is like that.
bool is_one_sentence(std::u16string_view text) {
  return std::all_of(std::find_if(text.begin(), text.end(), may_end), text.end(), ends_or_closes);
}

}  // namespace

std::vector<Sentence> sentences_of(const std::vector<Token>& tokens, std::string_view draft, Lines lines) {
  std::vector<Sentence> found;
  if (tokens.empty()) return found;
  const auto copy = fair_copy(tokens, draft, lines);
  std::size_t first = 0;
  if (!is_one_sentence(copy.text)) {
    const auto breaks = sentence_breaks(copy.text);
    auto next = breaks.begin();
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      // A break within the token before is passed over.
      while (next != breaks.end() && *next < copy.tokens[i - 1].end) ++next;
      if (next == breaks.end() || *next > copy.tokens[i].begin) continue;
      add(found, first, i);
      first = i;
    }
  }
  add(found, first, tokens.size());
  return found;
}

}  // namespace aside
