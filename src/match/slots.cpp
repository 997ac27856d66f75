// The rule's own file still has the phrase; it is written once more with a group around
// every slot. Groups do not change what matches.
#include "match/slots.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/files.h"

namespace aside {
namespace {

constexpr std::size_t most_slots = 16;

/// The value of the line and of the indented ones that go on with it.
std::string phrase_at(const Rule& rule, std::size_t number) {
  const auto lines = lines_of(source_of(rule));
  if (number == 0 || number > lines.size()) return "";
  const auto first = lines[number - 1];
  std::string phrase(trimmed(first.substr(std::min(first.find(' '), first.size()))));
  for (auto i = number; i < lines.size() && !lines[i].empty() && lines[i].front() == ' '; ++i)
    phrase += " " + std::string(trimmed(lines[i]));
  return phrase;
}

}  // namespace

std::vector<SlotWords> slots_of(const Rule& rule, const Trigger& trigger, const WordRange& where,
                                const Reading& reading, const Language& language) {
  std::vector<SlotWords> out;
  if (!trigger.signal.empty()) return out;
  Diagnostics none;
  const auto phrase = parse_phrase(phrase_at(rule, trigger.line), {}, none);
  if (phrase.empty()) return out;
  std::vector<std::string> slots;
  const auto pattern = make_slot_pattern(phrase, language.lexicon, slots);
  const auto* re = pattern.compiled();
  if (re == nullptr || slots.empty()) return out;

  const auto& line = reading.lines[where.sentence];
  const re2::StringPiece text(line.text.data(), line.text.size());
  std::vector<re2::StringPiece> groups(2 + std::min(slots.size(), most_slots));
  const auto begin = where.first == 0 ? 0 : line.starts[where.first] - 1;  // "^" too
  if (!re->Match(text, begin, text.size(), re2::RE2::UNANCHORED, groups.data(),
                 static_cast<int>(groups.size())))
    return out;
  for (std::size_t g = 2; g < groups.size(); ++g) {
    if (groups[g].data() == nullptr) continue;
    const auto at = static_cast<std::size_t>(groups[g].data() - text.data());
    const auto [first, last] = words_between(line, at, at + groups[g].size());
    if (first < last) out.push_back({slots[g - 2], {where.sentence, first, last}});
  }
  return out;
}

}  // namespace aside
