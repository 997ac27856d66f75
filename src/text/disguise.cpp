// A reading is one choice at each disguised place; all choices are multiplied out until
// there are enough of them.
#include "text/disguise.h"

#include <algorithm>
#include <cstdint>

#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t most_readings = 16;
constexpr std::size_t longest_word = 48;  // nobody hides behind a longer one

bool mask(char c) { return std::string_view("*#%@$!-_.").find(c) != std::string_view::npos; }

/// What a character is drawn for; empty: for itself.
std::string_view drawn_for(char c) {
  switch (c) {
    case '0': return "o";
    case '1': return "il";
    case '3': return "e";
    case '4': case '@': return "a";
    case '5': case '$': return "s";
    case '7': case '+': return "t";
    case '8': return "b";
    case '!': case '|': return "i";
    case '(': return "c";
    default: return {};
  }
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Whether the character at a place, which is not ASCII, is read as another.
bool is_drawn(std::string_view word, std::size_t at) {
  auto end = at;
  const auto code = decode(word, end);
  return base_letter(code) != code;
}

using Choices = std::vector<std::string>;

/// The ways to read the character at `at`, which is moved past it (and past all its repeats).
Choices choices_at(std::string_view word, std::size_t& at, bool masked) {
  const char c = word[at];
  if (!is_ascii(c)) {
    std::string plain;
    encode(base_letter(decode(word, at)), plain);
    return {plain};
  }
  std::size_t end = at;
  while (end < word.size() && word[end] == c) ++end;
  const auto run = end - at;
  if (is_ascii_letter(c)) {
    at = end;
    if (run < 3) return {std::string(run, c)};
    return {std::string(1, c), std::string(2, c)};
  }
  ++at;
  Choices found;
  for (const char letter : drawn_for(c)) found.emplace_back(1, letter);
  if (masked && mask(c)) found.emplace_back("*");
  if (found.empty()) found.emplace_back(1, c);
  return found;
}

}  // namespace

std::vector<std::string> readings(std::string_view word) {
  if (word.size() > longest_word || word.size() < 2) return {};
  bool letters = false, odd = false;
  std::size_t run = 1;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool ascii = is_ascii(word[i]), begins = ascii || !continues(word[i]);
    letters = letters || is_ascii_letter(word[i]) || !ascii;
    run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
    odd = odd || (run >= 3 && ascii) || (ascii && (mask(word[i]) || !drawn_for(word[i]).empty())) || (!ascii && begins && is_drawn(word, i));
  }
  if (!letters || !odd) return {};

  const bool masked = is_masked(word);
  std::vector<std::string> found{""};
  for (std::size_t at = 0; at < word.size();) {
    const auto choices = choices_at(word, at, masked);
    const auto before = found.size();
    for (std::size_t i = 1; i < choices.size(); ++i)
      for (std::size_t j = 0; j < before && found.size() < most_readings; ++j)
        found.push_back(found[j] + choices[i]);
    for (std::size_t j = 0; j < before; ++j) found[j] += choices[0];
  }
  std::erase(found, word);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool is_masked(std::string_view word) {
  return std::any_of(word.begin(), word.end(), mask) && word.size() >= 3;
}

bool matches_masked(std::string_view masked, std::string_view word) {
  if (masked.size() > longest_word || word.size() > longest_word || masked.size() < 3 || word.size() < 3)
    return false;
  if (masked[0] != word[0] || !is_ascii_word(masked[0])) return false;
  const auto plain = std::count_if(masked.begin(), masked.end(), is_wordish);
  if (static_cast<std::size_t>(plain) == masked.size()) return masked == word;
  if (plain < 2 && masked.size() != word.size()) return false;

  // Bit j: masked up to i can be word up to j.
  static_assert(longest_word < 64);
  const auto whole = (std::uint64_t{2} << word.size()) - 1;
  std::uint64_t reached = 1;
  for (std::size_t i = 0; i < masked.size() && reached != 0;) {
    std::size_t end = i + 1;
    if (mask(masked[i])) {
      while (end < masked.size() && mask(masked[end])) ++end;
      // Several stand for as many letters as it takes, at least one: all places behind the first that is reached.
      const auto first = reached & -reached;
      reached = (end - i == 1 ? reached << 1U : ~((first << 1U) - 1)) & whole;
    } else {
      std::uint64_t same = 0;
      for (std::size_t j = 0; j < word.size(); ++j) same |= std::uint64_t{word[j] == masked[i]} << j;
      reached = (reached & same) << 1U;
    }
    i = end;
  }
  return (reached >> word.size() & 1U) != 0;
}

}  // namespace aside
