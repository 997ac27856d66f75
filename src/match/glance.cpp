// The words of plain text, with the tags of the dictionaries, as the reader would give them or
// with more than that: whoever may be named is, a sentence may end at every mark. More only
// makes more rules seem to hold. Whatever the reader would have to think about ends the glance.
#include "match/glance.h"

#include <algorithm>
#include <array>

#include "rule/sketch_run.h"
#include "rule/sketch_steps.h"
#include "text/chars.h"
#include "text/log_line.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t most_places = 600;  // of a line
constexpr std::size_t longest_form = 48, gap_words = 4, quiet_word = 3, quiet_words = 2;

struct Place {
  WordId word = 0;
  std::uint32_t node = 0;
  std::uint32_t marks = 0, marks_end = 0;
  std::uint8_t flags = 0;
  bool longer = false, capital = false, mark = false, edge = false;
};

struct Expression {
  TagId tag = 0;
  std::uint32_t words = 1;
};

/// Kept from draft to draft, so that nothing is allocated for one.
struct Buffers {
  std::vector<Place> places;
  std::vector<Key> keys;
  std::vector<std::uint64_t> tags;
  std::vector<Expression> marks;
  std::vector<std::uint64_t> tried;
};

struct Glance {
  const Draft& draft;
  const Language& language;
  Buffers& seen;
  const Tables& tables = language.glance;
  const Lexicon& lexicon = language.lexicon;
  unsigned audience = audience_bit(draft.audience == Audience::Group, draft.external, draft.face == Face::Strict);
  std::size_t loud = 0;    // words in capitals
  bool one_line = true;

  /// As a sketch sees them.
  struct Places {
    const Buffers& seen;
    Key key(std::size_t place) const { return seen.keys[place]; }
    std::uint64_t tags(std::size_t place) const { return seen.tags[place]; }
    bool wordish(std::size_t place) const { return !seen.places[place].edge && !seen.places[place].mark; }
    template <class Test>
    bool any_mark(std::size_t place, Test test) const {
      const auto& at = seen.places[place];
      for (auto i = at.marks; i < at.marks_end; ++i)
        if (test(seen.marks[i].tag, seen.marks[i].words)) return true;
      return false;
    }
    /// The end of a sentence and the beginning of the next, where none may end.
    bool may_be_skipped(std::size_t place) const {
      return seen.places[place].edge && place > 0 && place + 1 < seen.places.size() && seen.places[place + 1].edge;
    }
  };

  bool clean() {
    const std::string_view text = draft.text;
    one_line = text.find('\n') == text.npos;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      if (!line(text.substr(at, end - at))) return false;
      at = end + 1;
    }
    return true;
  }

  bool line(std::string_view text) {
    seen.places.clear();
    seen.keys.clear();
    seen.tags.clear();
    seen.marks.clear();
    add_edge('^');
    if (!read(text)) return false;
    if (seen.places.size() == 1) return true;
    if (is_log_line(text) || seen.places.size() > most_places) return false;
    add_edge('$');
    for (std::size_t i = 0; i < seen.places.size(); ++i)
      if (!seen.places[i].edge && !tag(i)) return false;
    for (std::size_t i = 0; i < seen.places.size(); ++i)
      if (!name(i)) return false;
    return nothing_leads();
  }

  void add_edge(char edge) {
    Place place;
    place.edge = true;
    seen.places.push_back(place);
    seen.keys.push_back(key_of({&edge, 1}));
    seen.tags.push_back(0);
  }

  void add(WordId word, Key key, bool capital, bool mark = false) {
    const auto& info = tables.words[word];
    if ((info.flags & Tables::AfterIs) != 0 && seen.places.back().word == tables.owner) {
      seen.places.pop_back();
      seen.keys.pop_back();
      seen.tags.pop_back();
      add(tables.is, tables.words[tables.is].key, capital_of_owner_);
    }
    if (word == tables.owner) capital_of_owner_ = capital;
    seen.places.push_back({word, info.node, 0, 0, info.flags, info.longer, capital, mark, false});
    seen.keys.push_back(key);
    seen.tags.push_back(info.tags);
  }
  bool capital_of_owner_ = false;

  static bool ends(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

  bool read(std::string_view text) {
    std::size_t singles = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (c == ' ') {
        ++at;
        continue;
      }
      if (is_ascii_letter(c)) {
        singles = is_ascii_letter(byte_at(text, at + 1)) ? 0 : singles + 1;
        if (singles > 2) return false;  // "i d i o t"
        const auto end = word_end(text, at);
        if (end == at || !word(text.substr(at, end - at))) return false;
        at = end;
        continue;
      }
      singles = 0;
      if (std::string_view(",.?!;:").find(c) == std::string_view::npos || !ends(text, at + 1)) return false;
      const bool smiles = (c == ';' || c == ':') && at + 1 < text.size() && !is_ascii_letter(byte_at(text, at + 3));
      if (smiles) return false;
      const auto id = lexicon.word_id({&text[at], 1});
      add(id, key_of({&text[at], 1}), false, true);
      ++at;
      const bool ends_sentence = c == '.' || c == '?' || c == '!';
      if (ends_sentence && text.find_first_not_of(' ', at) != text.npos) {
        add_edge('$');
        add_edge('^');
      }
    }
    return true;
  }

  /// The end of a word that no atom and no mask begins with (see plain_word_end), or `at`.
  static std::size_t word_end(std::string_view text, std::size_t at) {
    auto end = at;
    while (is_ascii_letter(byte_at(text, end)) ||
           (byte_at(text, end) == '\'' && is_ascii_letter(byte_at(text, end + 1))))
      ++end;
    if (end - at > longest_form) return at;
    if (ends(text, end)) return end;
    return std::string_view(",.?!;:").find(text[end]) != std::string_view::npos && ends(text, end + 1) ? end : at;
  }

  bool word(std::string_view written) {
    std::array<char, longest_form> letters;
    std::size_t upper = 0, run = 1, longest_run = 1, marks = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
      letters[i] = lower(written[i]);
      upper += is_upper(written[i]) ? 1 : 0;
      marks += written[i] == '\'' ? 1 : 0;
      run = i > 0 && letters[i] == letters[i - 1] ? run + 1 : 1;
      longest_run = std::max(longest_run, run);
    }
    const std::string_view form(letters.data(), written.size());
    if (form == "xd") return false;
    if (upper > 1 && upper + marks == written.size() && (written.size() > quiet_word || ++loud > quiet_words)) return false;
    const bool capital = is_upper(written[0]);
    const auto form_key = key_of(form);
    if (const auto known = tables.forms.find(form, form_key)) {
      const auto opened = tables.opened.of(known - 1);
      for (const auto id : opened) add(id, tables.words[id].key, capital);
      return !opened.empty();
    }
    if (form.size() > 2 && form.ends_with("'s")) {
      const auto owner = form.substr(0, form.size() - 2);
      add(lexicon.word_id(owner), key_of(owner), capital);
      add(tables.owner, tables.words[tables.owner].key, capital);
      return true;
    }
    // Stretched, or hiding another word.
    if (longest_run > 2) return false;
    if (form.size() >= hidden_end && (tables.hidden[hidden_bit(form) / 64] >> (hidden_bit(form) % 64) & 1U) != 0) return false;
    add(0, form_key, capital);
    return true;
  }

  /// The entries that begin at a place: see lexicon/tagging.h.
  bool tag(std::size_t i) {
    auto& place = seen.places[i];
    place.marks = static_cast<std::uint32_t>(seen.marks.size());
    if (place.mark) add_mark(i, tables.mark);
    if (place.node != 0) {
      if (!place.longer) {
        for (const auto each : lexicon.trie.tags(place.node)) seen.marks.push_back({each, 1});
      } else {
        walk(place.marks, place.node, i, i + 1);
        for (auto m = place.marks; m < seen.marks.size(); ++m) {
          const auto [tag, words] = seen.marks[m];
          if (words > most_words) return false;
          if (words > 1 && (tables.tag_flags[tag] & ~(Tables::MayBeRole | Tables::AfterIs)) != 0) return false;
          if (words > 1 && (tables.tag_flags[tag] & Tables::MayBeRole) != 0) place.flags |= Tables::MayBeRole;
          const auto bit = std::uint64_t{1} << (tag % 64);
          seen.tags[i] |= bit;
          seen.tags[i + words - 1] |= bit;
        }
      }
    }
    place.marks_end = static_cast<std::uint32_t>(seen.marks.size());
    return true;
  }

  void add_mark(std::size_t i, TagId tag) {
    seen.marks.push_back({tag, 1});
    seen.tags[i] |= std::uint64_t{1} << (tag % 64);
  }

  void walk(std::size_t first, std::uint32_t node, std::size_t begin, std::size_t at) {
    for (const auto tag : lexicon.trie.tags(node)) keep_longest(first, tag, at - begin);
    const auto& places = seen.places;
    if (places[at].word != 0)
      if (const auto next = lexicon.trie.next(node, places[at].word)) walk(first, next, begin, at + 1);
    const auto gap = lexicon.trie.gap(node);
    if (gap == 0) return;
    for (auto k = at; k <= at + gap_words && !places[k].edge; ++k) {
      if (places[k].word != 0)
        if (const auto next = lexicon.trie.next(gap, places[k].word)) walk(first, next, begin, k + 1);
      if (places[k].mark) break;
    }
  }

  void keep_longest(std::size_t first, TagId tag, std::size_t words) {
    for (auto m = first; m < seen.marks.size(); ++m) {
      if (seen.marks[m].tag != tag) continue;
      seen.marks[m].words = std::max(seen.marks[m].words, static_cast<std::uint32_t>(words));
      return;
    }
    seen.marks.push_back({tag, static_cast<std::uint32_t>(words)});
  }

  bool may_name(const Place& place) const {
    if (place.edge || place.mark) return false;
    return (place.flags & Tables::IsName) != 0 ||
           (place.capital && (place.word == 0 || (place.flags & Tables::MayBeName) != 0));
  }

  /// Whoever may be named is. Where a name may have several words it has to be read.
  bool name(std::size_t i) {
    auto& place = seen.places[i];
    const bool names = may_name(place);
    if (!names && (place.flags & Tables::MayBeRole) == 0) return true;
    for (auto k = i > 2 ? i - 2 : 0; names && k <= i + 2 && k < seen.places.size(); ++k)
      if (k != i && ((seen.places[k].flags & Tables::JoinsNames) != 0 || may_name(seen.places[k]))) return false;
    const auto before = place.marks;
    place.marks = static_cast<std::uint32_t>(seen.marks.size());
    for (auto m = before; m < place.marks_end; ++m) seen.marks.push_back(Expression(seen.marks[m]));
    if (names) add_mark(i, tables.name), add_mark(i, tables.proper);
    if ((place.flags & Tables::MayBeRole) != 0) add_mark(i, tables.role);
    place.marks_end = static_cast<std::uint32_t>(seen.marks.size());
    return true;
  }

  bool nothing_leads() {
    seen.tried.assign(language.index.triggers.size() / 64 + 1, 0);
    for (const auto& way : tables.always)
      if ((way.audiences >> audience & 1U) != 0 && may_lead(way)) return false;
    for (std::size_t i = 0; i < seen.places.size(); ++i) {
      const auto& place = seen.places[i];
      for (const auto way : tables.by_word.of(place.word != 0 ? place.word : other(seen.keys[i])))
        if (leads(tables.ways[way], i, i + 1)) return false;
      for (auto m = place.marks; m < place.marks_end; ++m)
        for (const auto way : tables.by_tag.of(seen.marks[m].tag))
          if (leads(tables.ways[way], i, i + seen.marks[m].words)) return false;
    }
    return true;
  }

  /// Where the ways stand of a key that no word has; 0: of none.
  std::uint32_t other(Key key) const {
    const auto table = tables.others.all();
    for (auto at = key & (table.size() - 1);; at = (at + 1) & (table.size() - 1))
      if (table[at].feature == 0 || table[at].key == key) return table[at].feature;
  }

  bool leads(const Tables::Way& way, std::size_t first, std::size_t behind) {
    if ((way.audiences >> audience & 1U) == 0) return false;
    if (first > 0 && !may_stand(way.keys_before, way.tags_before, first - 1)) return false;
    if (behind < seen.places.size() && !may_stand(way.keys_behind, way.tags_behind, behind)) return false;
    if ((seen.tried[way.id / 64] >> (way.id % 64) & 1U) != 0) return false;
    if (way.sketched && !stands(way, first, behind)) return false;
    return may_lead(way);
  }

  bool inner_edge(std::size_t i) const { return seen.places[i].edge && i > 0 && i + 1 < seen.places.size(); }

  bool may_stand(std::uint64_t keys, std::uint64_t tags, std::size_t i) const {
    return (keys >> (seen.keys[i] % 64) & 1U) != 0 || (tags & seen.tags[i]) != 0 || inner_edge(i);
  }

  /// Whether some step leads to the one of the way, and some on from it: as exactly as one
  /// word can tell. Of an expression before it only its last word is there.
  bool stands(const Tables::Way& way, std::size_t first, std::size_t behind) const {
    const auto& sketch = pattern(way).sketch();
    const Places places{seen};
    SketchRun run(sketch, places, seen.places.size());
    const auto steps = sketch.steps.all();
    if (way.from != 0 && first > 0 && !inner_edge(first - 1) &&
        std::none_of(steps.begin(), steps.end(), [&](const Sketch::Step& step) {
          return step.to == way.from && (step.wordish || step.owners > 0 || (step.tags_seen & seen.tags[first - 1]) != 0 ||
                                         run.take(first - 1, step) || run.furthest > 0);
        }))
      return false;
    if ((sketch.accepting >> way.to & 1U) != 0 || behind >= seen.places.size() || inner_edge(behind)) return true;
    run.furthest = 0;
    return std::any_of(steps.begin(), steps.end(), [&](const Sketch::Step& step) {
      return step.from == way.to && (run.take(behind, step) || run.furthest > 0);
    });
  }

  const Pattern& pattern(const Tables::Way& way) const {
    return language.rules[way.trigger.rule].triggers[way.trigger.trigger].pattern;
  }

  bool may_lead(const Tables::Way& way) {
    seen.tried[way.id / 64] |= std::uint64_t{1} << (way.id % 64);
    if (!way.sketched) return holds_clauses(way.id);
    const auto& rule = language.rules[way.trigger.rule];
    if (!may_match(pattern(way))) return false;
    for (const auto& guard : rule.guards) {
      const bool here = guard.scope == Scope::Sentence || (guard.scope == Scope::Message && one_line);
      if (guard.wanted && here && !may_match(guard.pattern)) return false;
    }
    return true;
  }

  bool holds_clauses(std::uint32_t trigger) const {
    const auto& index = language.index;
    const auto clauses = index.clauses.of(trigger);
    return std::all_of(clauses.begin(), clauses.end(), [&](std::uint32_t clause) {
      const auto members = index.members.of(clause);
      const auto has = [&](std::uint32_t feature) {
        return feature != 0 && std::find(members.begin(), members.end(), feature) != members.end();
      };
      return std::any_of(seen.keys.begin(), seen.keys.end(), [&](Key key) { return has(index.feature_of(key)); }) ||
             std::any_of(seen.marks.begin(), seen.marks.end(), [&](Expression each) { return has(index.tags[each.tag]); });
    });
  }

  bool may_match(const Pattern& pattern) const {
    const auto& sketch = pattern.sketch();
    const Places places{seen};
    return !sketch.known() || SketchRun(sketch, places, seen.places.size()).from(0);
  }
};

}  // namespace

bool seems_clean(const Draft& draft, const Language& language) {
  const bool plain = draft.markup == Markup::Plain && draft.segments.empty() && draft.members.empty();
  if (!plain || !language.glance.usable || !language.lexicon.passes_over) return false;
  thread_local Buffers seen;
  return Glance{draft, language, seen}.clean();
}

}  // namespace aside
