// The words of plain text, with the tags of the dictionaries, as the reader would give them or
// with more than that: whoever may be named is, a sentence may end at every mark. More only
// makes more rules seem to hold. Whatever the reader would have to think about ends the glance.
#include "match/glance_line.h"

#include <algorithm>

#include "text/log_line.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t most_places = 600;  // of a line

}  // namespace

bool LineGlancer::read(std::string_view text) {
  line_.clear();
  kinds_.clear();
  next_kind_ = 0;
  add_edge('^');
  if (!read_words(text)) return false;
  if (line_.size() == 1) return true;
  if (is_log_line(text) || line_.size() > most_places) return false;
  add_edge('$');
  for (std::size_t i = 0; i < line_.size(); ++i)
    if (!line_.words[i].edge && !tag(i)) return false;
  for (std::size_t i = 0; i < line_.size(); ++i)
    if (!name(i)) return false;
  return true;
}

void GlancedLine::tone(Leaning& leaning) const {
  bool mark_ends = true;
  for (std::size_t i = 0; i < size(); ++i) {
    const auto& word = words[i];
    if (word.edge) continue;
    const bool may_be_name = !word.mark && (word.capital || (word.flags & Tables::IsName) != 0);
    leaning.add({keys[i], may_be_name ? StandIn::Name : word.stand_in});
    mark_ends = word.mark;
  }
  if (!mark_ends) leaning.pause();
}

void LineGlancer::add_edge(char edge) {
  GlancedWord place;
  place.edge = true;
  line_.words.push_back(place);
  line_.keys.push_back(key_of({&edge, 1}));
  line_.bits.push_back(0);
}

void LineGlancer::add(WordId word, Key key, bool capital, bool mark) {
  const auto& info = tables_.words[word];
  if ((info.flags & Tables::AfterIs) != 0 && tables_.owner != 0 && line_.words.back().word == tables_.owner) {
    line_.words.pop_back();
    line_.keys.pop_back();
    line_.bits.pop_back();
    add(tables_.is, tables_.words[tables_.is].key, owner_capital_);
  }
  if (word == tables_.owner) owner_capital_ = capital;
  line_.words.push_back({word, info.node, 0, 0, info.flags, capital, mark, false});
  line_.keys.push_back(key);
  line_.bits.push_back(info.tags);
}

/// The entries that begin at a place: see lexicon/tagging.h.
bool LineGlancer::tag(std::size_t i) {
  auto& place = line_.words[i];
  place.marks = static_cast<std::uint32_t>(line_.marks.size());
  if (place.mark) add_mark(i, tables_.mark);
  for (; next_kind_ < kinds_.size() && kinds_[next_kind_].place == i; ++next_kind_) add_mark(i, kinds_[next_kind_].tag);
  if (place.node != 0) {
    // Most words begin longer entries, and nearly none of them goes on with the next word.
    if ((tables_.words[place.word].longer >> (line_.keys[i + 1] % 64) & 1U) == 0) {
      for (const auto each : lexicon_.trie.tags(place.node)) line_.marks.push_back({each, 1});
    } else {
      walk(place.marks, place.node, i, i + 1);
      for (auto m = place.marks; m < line_.marks.size(); ++m) {
        const auto [tag, words] = line_.marks[m];
        if (words > most_words) return false;
        if (words > 1 && (tables_.tag_flags[tag] & ~(Tables::MayBeRole | Tables::AfterIs)) != 0) return false;
        if (words > 1 && (tables_.tag_flags[tag] & Tables::MayBeRole) != 0) place.flags |= Tables::MayBeRole;
        const auto bit = std::uint64_t{1} << (tag % 64);
        line_.bits[i] |= bit;
        line_.bits[i + words - 1] |= bit;
      }
    }
  }
  place.marks_end = static_cast<std::uint32_t>(line_.marks.size());
  return true;
}

void LineGlancer::add_mark(std::size_t i, TagId tag) {
  line_.marks.push_back({tag, 1});
  line_.bits[i] |= std::uint64_t{1} << (tag % 64);
}

void LineGlancer::walk(std::size_t first, std::uint32_t node, std::size_t begin, std::size_t at) {
  for (const auto tag : lexicon_.trie.tags(node)) keep_longest(first, tag, at - begin);
  const auto& places = line_.words;
  if (places[at].word != 0)
    if (const auto next = lexicon_.trie.next(node, places[at].word)) walk(first, next, begin, at + 1);
  const auto gap = lexicon_.trie.gap(node);
  if (gap == 0) return;
  for (auto k = at; k <= at + gap_words && !places[k].edge; ++k) {
    if (places[k].word != 0)
      if (const auto next = lexicon_.trie.next(gap, places[k].word)) walk(first, next, begin, k + 1);
    if (places[k].mark && !places[k].dash) break;
  }
}

void LineGlancer::keep_longest(std::size_t first, TagId tag, std::size_t words) {
  for (auto m = first; m < line_.marks.size(); ++m) {
    if (line_.marks[m].tag != tag) continue;
    line_.marks[m].words = std::max(line_.marks[m].words, static_cast<std::uint32_t>(words));
    return;
  }
  line_.marks.push_back({tag, static_cast<std::uint32_t>(words)});
}

bool LineGlancer::may_name(const GlancedWord& place) const {
  if (place.edge || place.mark) return false;
  return (place.flags & Tables::IsName) != 0 ||
         (place.capital && (place.word == 0 || (place.flags & Tables::MayBeName) != 0));
}

bool LineGlancer::has(std::size_t i, std::string_view slot) const {
  const auto found = lexicon_.tag_ids.find(slot);
  return found != lexicon_.tag_ids.end() && line_.any_mark(i, [&](TagId tag, std::uint32_t) { return tag == found->second; });
}

/// "oi dean!!", "…, poppy you were last out": called in small letters, beside a mark.
bool LineGlancer::may_be_called(std::size_t i) const {
  const auto& words = line_.words;
  if (words[i].capital || (words[i].flags & Tables::MayBeName) == 0) return false;
  return (words[i + 1].mark && has(i - 1, "name-after")) || (words[i - 1].mark && has(i + 1, "you"));
}

/// "the gentleman who has reach truck 6", "Driver 4471": an expression of many words (lexicon/described.h).
bool LineGlancer::may_be_described(std::size_t i) const {
  const auto& words = line_.words;
  const bool may_be_role = (line_.bits[i] >> (tables_.role % 64) & 1U) != 0;
  if ((words[i].flags & Tables::MayBeRole) == 0 && !may_be_role) return false;
  const auto ends = [&](std::string_view slot, auto describes) {
    const auto found = lexicon_.tag_ids.find(slot);
    return found != lexicon_.tag_ids.end() && line_.any_mark(i, [&](TagId tag, std::size_t length) {
      return tag == found->second && i + length < words.size() && describes(i + length);
    });
  };
  const auto tells_which = [&](std::size_t k) {
    const bool kin = k + 2 < words.size() && words[k].word == tables_.owner && (has(k + 1, "kin-of") || has(k + 2, "kin-of"));
    return kin || has(k, "num") || has(k, "who-relative") || has(k, "which-one");
  };
  return has(i, "described") || ends("role", tells_which) || ends("ambiguous-role", tells_which) || ends("person-head", tells_which) ||
         ends("hinted-at", [&](std::size_t k) { return has(k, "who-relative"); });
}

constexpr int most_to_name = 2;  // words from one part of a name to another

/// Whoever may be named is. Where a name may have several words it has to be read.
bool LineGlancer::name(std::size_t i) {
  auto& place = line_.words[i];
  const bool names = may_name(place) || may_be_called(i);
  if (may_be_described(i)) return false;
  if (!names && (place.flags & Tables::MayBeRole) == 0) return true;
  // "Ms. Petrova": the mark may be two edges more.
  auto first = i, last = i;
  for (int words = 0; words < most_to_name && first > 0; words += line_.words[first].edge ? 0 : 1) --first;
  for (int words = 0; words < most_to_name && last + 1 < line_.words.size(); words += line_.words[last].edge ? 0 : 1) ++last;
  for (auto k = first; names && k <= last; ++k)
    if (k != i && ((line_.words[k].flags & Tables::JoinsNames) != 0 || may_name(line_.words[k]))) return false;
  const auto before = place.marks;
  place.marks = static_cast<std::uint32_t>(line_.marks.size());
  for (auto m = before; m < place.marks_end; ++m) line_.marks.push_back(Expression(line_.marks[m]));
  if (names) add_mark(i, tables_.name), add_mark(i, tables_.proper);
  if ((place.flags & Tables::MayBeRole) != 0) add_mark(i, tables_.role);
  place.marks_end = static_cast<std::uint32_t>(line_.marks.size());
  return true;
}

}  // namespace aside
