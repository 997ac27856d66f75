#include "text/lookalike.h"

#include <algorithm>
#include <iterator>

#include "text/chars.h"

namespace aside {
namespace {

enum class Likeness { Exact, Loose, Latin };  // Latin: a letter of Latin script, always made plain

struct Double {
  char32_t code;
  char latin;
  Likeness likeness;
};

// Folded forms, so lower case, but a reader may have seen the capital: В, Н, М, Т.
constexpr Double doubles[] = {
    {0x0131, 'i', Likeness::Latin}, {0x0251, 'a', Likeness::Latin},
    {0x0261, 'g', Likeness::Latin}, {0x0262, 'g', Likeness::Latin},
    {0x0269, 'i', Likeness::Latin}, {0x026A, 'i', Likeness::Latin},
    {0x0274, 'n', Likeness::Latin}, {0x0280, 'r', Likeness::Latin},
    {0x028F, 'y', Likeness::Latin}, {0x0299, 'b', Likeness::Latin},
    {0x029C, 'h', Likeness::Latin}, {0x029F, 'l', Likeness::Latin},
    {0x03B1, 'a', Likeness::Loose}, {0x03B2, 'b', Likeness::Loose},
    {0x03B3, 'y', Likeness::Loose}, {0x03B5, 'e', Likeness::Loose},
    {0x03B6, 'z', Likeness::Loose}, {0x03B7, 'n', Likeness::Loose},
    {0x03B9, 'i', Likeness::Exact}, {0x03BA, 'k', Likeness::Loose},
    {0x03BC, 'u', Likeness::Loose}, {0x03BD, 'v', Likeness::Exact},
    {0x03BF, 'o', Likeness::Exact}, {0x03C1, 'p', Likeness::Exact},
    {0x03C4, 't', Likeness::Loose}, {0x03C5, 'u', Likeness::Exact},
    {0x03C7, 'x', Likeness::Exact}, {0x03C9, 'w', Likeness::Loose},
    {0x0430, 'a', Likeness::Exact}, {0x0432, 'b', Likeness::Loose},
    {0x0435, 'e', Likeness::Exact}, {0x043A, 'k', Likeness::Loose},
    {0x043C, 'm', Likeness::Loose}, {0x043D, 'h', Likeness::Loose},
    {0x043E, 'o', Likeness::Exact}, {0x0440, 'p', Likeness::Exact},
    {0x0441, 'c', Likeness::Exact}, {0x0442, 't', Likeness::Loose},
    {0x0443, 'y', Likeness::Exact}, {0x0445, 'x', Likeness::Exact},
    {0x0455, 's', Likeness::Exact}, {0x0456, 'i', Likeness::Exact},
    {0x0458, 'j', Likeness::Exact}, {0x0475, 'v', Likeness::Exact},
    {0x04BB, 'h', Likeness::Exact}, {0x04CF, 'l', Likeness::Exact},
    {0x0501, 'd', Likeness::Exact}, {0x051B, 'q', Likeness::Exact},
    {0x051D, 'w', Likeness::Exact}, {0x0561, 'w', Likeness::Loose},
    {0x0570, 'h', Likeness::Exact}, {0x0578, 'n', Likeness::Exact},
    {0x057D, 'u', Likeness::Exact}, {0x0585, 'o', Likeness::Exact},
    {0x1D00, 'a', Likeness::Latin}, {0x1D04, 'c', Likeness::Latin},
    {0x1D05, 'd', Likeness::Latin}, {0x1D07, 'e', Likeness::Latin},
    {0x1D0A, 'j', Likeness::Latin}, {0x1D0B, 'k', Likeness::Latin},
    {0x1D0D, 'm', Likeness::Latin}, {0x1D0F, 'o', Likeness::Latin},
    {0x1D18, 'p', Likeness::Latin}, {0x1D1B, 't', Likeness::Latin},
    {0x1D1C, 'u', Likeness::Latin}, {0x1D20, 'v', Likeness::Latin},
    {0x1D21, 'w', Likeness::Latin}, {0x1D22, 'z', Likeness::Latin},
    {0xA730, 'f', Likeness::Latin}, {0xA731, 's', Likeness::Latin},
};
static_assert(std::is_sorted(std::begin(doubles), std::end(doubles),
                             [](const Double& a, const Double& b) { return a.code < b.code; }));

const Double* double_of(char32_t code) {
  const auto* found = std::lower_bound(
      std::begin(doubles), std::end(doubles), code,
      [](const Double& entry, char32_t wanted) { return entry.code < wanted; });
  return found != std::end(doubles) && found->code == code ? found : nullptr;
}

/// What a word is made of.
struct Census {
  bool latin = false;    // ASCII letters
  bool exact = false;    // doubles that nobody can tell from Latin
  bool loose = false;
  bool phonetic = false;
  bool foreign = false;  // letters without a double
};

Census census(std::string_view word) {
  Census seen;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = decode(word, at);
    if (code < 0x80) {
      seen.latin = seen.latin || is_ascii_letter(static_cast<char>(code));
    } else if (const auto* entry = double_of(code)) {
      (entry->likeness == Likeness::Exact   ? seen.exact
       : entry->likeness == Likeness::Loose ? seen.loose
                                            : seen.phonetic) = true;
    } else {
      // é and ß are Latin enough; Cyrillic and Greek end at U+052F.
      if (code >= 0x0370 && code <= 0x058F) seen.foreign = true;
    }
  }
  return seen;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_wordish(text[at]) || text[at] == '$')) ++at;
  return at;
}

}  // namespace

void latinise(Folded& folded) {
  const std::string_view text = folded.text;
  bool genuine = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::max(word_end(text, at), at + 1);
    const auto seen = census(text.substr(at, end - at));
    genuine = genuine || (!seen.latin && (seen.foreign || seen.loose));
    at = end;
  }

  std::string out;
  std::vector<Span> source;
  out.reserve(text.size());
  source.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::max(word_end(text, at), at + 1);
    const auto seen = census(text.substr(at, end - at));
    const bool mixed = seen.latin && !seen.foreign;
    const bool alone = !seen.latin && !seen.foreign && !seen.loose && !genuine;
    const bool changes = seen.exact || seen.loose || seen.phonetic;
    while (at < end) {
      std::size_t next = at;
      const char32_t code = decode(text, next);
      const auto* entry = changes ? double_of(code) : nullptr;
      if (entry && (mixed || alone || entry->likeness == Likeness::Latin)) {
        out += entry->latin;
        source.push_back(folded.source[at]);
      } else {
        out.append(text, at, next - at);
        source.insert(source.end(), folded.source.begin() + static_cast<std::ptrdiff_t>(at),
                      folded.source.begin() + static_cast<std::ptrdiff_t>(next));
      }
      at = next;
    }
  }
  folded.text = std::move(out);
  folded.source = std::move(source);
}

}  // namespace aside
