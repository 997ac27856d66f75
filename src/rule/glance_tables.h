#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "base/stored.h"
#include "lexicon/lexicon.h"
#include "rule/rule_list.h"
#include "rule/sketches.h"
#include "rule/trigger_index.h"
#include "rule/undertone.h"

namespace aside {

/// What a glance at a draft needs (match/glance.h): the words of plain text; and of every rule
/// the steps that none of its matches avoids.
struct GlanceTables {
  /// What a tag, or a word that has it, may do to a name beside it.
  enum Flag : std::uint8_t {
    IsName = 1,        // already a name
    MayBeName = 2,     // with a capital
    JoinsNames = 4,    // a title, a particle: makes one expression of what stands beside it
    MayBeRole = 8,
    AfterIs = 16,      // "'s" before it is "is"
  };
  /// By word: what the dictionaries say of it alone.
  struct Info {
    std::uint64_t tags = 0;    // a bit for every tag, tag modulo 64
    std::uint64_t longer = 0;  // begins entries that such words go on: bits of their keys
    std::uint32_t node = 0;    // of the trie, 0: in no entry
    Key key = 0;
    std::uint8_t flags = 0;
    std::uint8_t unused = 0;
    std::uint16_t unused1 = 0;
    std::uint32_t unused2 = 0;
  };
  /// A step of a cut, with what stands before and behind it (rule/beside.h).
  struct Way {
    std::uint64_t keys_before = 0, tags_before = 0, keys_behind = 0, tags_behind = 0;
    std::uint32_t id = 0;        // of the trigger in the index
    std::uint16_t step = 0;      // of the sketch; `no_step`: the trigger's clauses can tell more
    std::uint8_t audiences = 0;  // a bit for each of them, see audience_bit
    std::uint8_t reaches = 0;    // how far before, and 16 times how far behind
    bool sketched() const { return step != no_step; }
    std::size_t reach_before() const { return reaches % 16; }
    std::size_t reach_behind() const { return reaches / 16; }
  };
  static constexpr std::uint16_t no_step = 0xFFFF;
  static constexpr int no_lean = std::numeric_limits<int>::max();

  /// Of some triggers: where each of them can be found. A way stands in the list of each of its words:
  /// those of one word are read one after the other.
  struct Ways {
    TriggerIndex::ListsOf<Way> by_word, by_tag;  // those of `others` stand behind the words'
    Stored<Way> always;                          // of triggers whose every cut is too common
  };

  bool usable = false;
  WordTable forms;                          // words, and spellings that are opened to some
  TriggerIndex::Lists opened;               // of a form: its words
  Stored<Info> words;
  Stored<std::uint8_t> tag_flags;           // by tag
  Stored<std::uint64_t> hidden;             // ends of words that may be hidden in others: bits
  Stored<TriggerIndex::Slot> others;        // keys of steps that are no word, an open table
  Sketches sketches;                        // of the triggers in the index
  // What else every match of a trigger holds somewhere in its line: of each of its clauses one
  // feature. Tags are features by their number, words behind them as in `by_word`.
  TriggerIndex::Lists needs, clauses;
  TriggerIndex::Lists vetoes;               // of a rule: words that alone make a guard of it hold in their sentence
  Ways leading, rest;                       // triggers of rules that can alone change a report, all others
  TagId name = 0, proper = 0, role = 0, mark = 0, number = 0, time = 0, mention = 0, emoji = 0, ticket = 0, url = 0, quote = 0, scare = 0;
  WordId is = 0, owner = 0;                 // "is" and "'s"
  int leads_at = no_lean;                   // a message that leans so far has to be read
};

/// Which bit of Way::audiences stands for such readers.
constexpr unsigned audience_bit(bool group, bool external, bool strict) {
  return (group ? 1U : 0U) + (external ? 2U : 0U) + (strict ? 4U : 0U);
}

/// The last letters of a word, by which one that hides a hard one is told; nothing for words
/// that are too short.
constexpr std::size_t hidden_end = 5, hidden_bits = 1 << 16;
inline Key hidden_bit(std::string_view word) { return key_of(word.substr(word.size() - hidden_end)) % hidden_bits; }

GlanceTables glance_tables(const Lexicon& lexicon, const RuleList& rules, const Undertone& undertone, const TriggerIndex& index);

}  // namespace aside
