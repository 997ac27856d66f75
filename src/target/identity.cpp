// Two namings are one person when the words of the shorter are all in the longer and no
// title tells them apart.
#include "target/identity.h"

#include <algorithm>
#include <string_view>

namespace aside {
namespace {

/// Shorter parts of a handle are initials.
constexpr std::size_t shortest_part = 3;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "sam.lee7" → sam, lee.
std::vector<std::string> parts_of(std::string_view handle) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : handle) {
    if (is_letter(c)) {
      part += c;
      continue;
    }
    if (part.size() >= shortest_part) parts.push_back(part);
    part.clear();
  }
  if (part.size() >= shortest_part || parts.empty()) parts.push_back(part.empty() ? std::string(handle) : part);
  return parts;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool holds_all(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return !some.empty() &&
         std::all_of(some.begin(), some.end(), [&](const auto& one) { return holds(all, one); });
}

}  // namespace

Identity identity_of(const WordsView& view, std::size_t first, std::size_t last) {
  Identity out;
  for (auto i = first; i < last; ++i) {
    const auto& text = view.word(i).text;
    if (view.is(i, "feminine") && out.form == Identity::Form::Open) out.form = Identity::Form::She;
    if (view.is(i, "masculine") && out.form == Identity::Form::Open) out.form = Identity::Form::He;
    if (view.is(i, "mention")) {
      out.mention = text.starts_with('@') ? text.substr(1) : text;
      out.words = parts_of(out.mention);
    } else if (view.is_word(i)) {
      if (view.is(i, "rank-word") && i + 1 < last) continue;  // "Purser Halvorsen" is Ms. Halvorsen
      const bool title = (view.is(i, "honorific") || view.is(i, "byname")) && i + 1 < last;
      (title ? out.titles : out.words).push_back(text);
    }
  }
  return out;
}

bool same_person(const Identity& a, const Identity& b) {
  if (!a.mention.empty() && !b.mention.empty()) return a.mention == b.mention;
  const bool told_apart = !a.titles.empty() && !b.titles.empty() && a.titles != b.titles;
  return !told_apart && (holds_all(a.words, b.words) || holds_all(b.words, a.words));
}

bool is_short_of(const Identity& called, const Identity& known) {
  if (called.words.size() != 1 || known.words.empty() || !called.titles.empty() || !called.mention.empty() || !known.mention.empty()) return false;
  const auto& shorter = called.words.front();
  const auto& longer = known.words.front();
  return shorter.size() >= shortest_part && shorter.size() < longer.size() && longer.starts_with(shorter);
}

void learn(Identity& known, const Identity& more) {
  for (const auto& word : more.words)
    if (!holds(known.words, word)) known.words.push_back(word);
  if (known.titles.empty()) known.titles = more.titles;
  if (known.mention.empty()) known.mention = more.mention;
  if (known.form == Identity::Form::Open) known.form = more.form;
}

}  // namespace aside
