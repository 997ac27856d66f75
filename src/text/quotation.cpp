// Folding has made all marks straight; the draft behind them still tells a curly opening
// mark from a closing one.
#include "text/quotation.h"

#include "text/chars.h"
#include "text/words.h"

namespace aside {
namespace {

struct Marks {
  std::string_view open, close;  // as written
};

constexpr std::array<Marks, 6> pairs{{
    {"\"", "\""},
    {"\xE2\x80\x9C", "\xE2\x80\x9D"},  // “ ”
    {"\xC2\xAB", "\xC2\xBB"},          // « »
    {"\xE2\x80\x9E", "\xE2\x80\x9C"},  // „ “
    {"'", "'"},
    {"\xE2\x80\x98", "\xE2\x80\x99"},  // ‘ ’
}};

bool quote_byte(char c) { return c == '"' || c == '\''; }

}  // namespace

std::size_t Quotations::closer(std::size_t from, std::string_view mark, Closer& memo) const {
  if (memo.from <= from && from <= memo.mark) return memo.mark;
  const auto text = scan_.text();
  std::size_t at = from;
  for (; at < text.size() && text[at] != '\n'; ++at) {
    if (!quote_byte(text[at]) || scan_.original(at, at + 1) != mark) continue;
    const bool word_ends = !is_space(byte_before(text, at)) && !is_wordish(byte_at(text, at + 1));
    if (word_ends || mark == "\xC2\xBB") break;
  }
  memo = {from, at};
  return at;
}

std::optional<Quotation> Quotations::at(std::size_t at) {
  const auto text = scan_.text();
  if (!quote_byte(text[at]) || is_wordish(byte_before(text, at))) return std::nullopt;
  const char next = byte_at(text, at + 1);
  const auto written = scan_.original(at, at + 1);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (written != pairs[i].open) continue;
    const bool spaced = pairs[i].open == "\xC2\xAB";  // « comme ça »
    if (next == '\0' || (is_space(next) && !spaced) || next == '"') return std::nullopt;
    if (text[at] == '\'' && (!is_wordish(next) || elision_end(text, at) > at)) return std::nullopt;
    const auto end = closer(at + 1, pairs[i].close, closers_[i]);
    if (end <= at + 1 || end >= text.size() || text[end] == '\n') return std::nullopt;
    return Quotation{{at + 1, end}, end + 1};
  }
  return std::nullopt;
}

}  // namespace aside
