#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "rule/rulebook.h"

namespace aside {

/// A word of a line, or one of its edges.
struct GlancedWord {
  WordId word = 0;                          // 0: one that nothing knows
  std::uint32_t node = 0;                   // of the trie
  std::uint32_t marks = 0, marks_end = 0;   // the entries that begin here, in GlancedLine::marks
  std::uint8_t flags = 0;                   // GlanceTables::Flag
  bool capital = false, mark = false, edge = false;
  bool dash = false;                        // a mark that entries may go on behind
  StandIn stand_in = StandIn::Nothing;      // for the undertone
};

/// A dictionary's entry that stands in a line.
struct Expression {
  TagId tag = 0;
  std::uint32_t words = 1;
};

/// A line of plain text as sketches see it (rule/sketch_steps.h): words between "^" and "$".
/// Behind each mark that may end a sentence "$" and "^" stand, which may be passed over. Kept
/// from draft to draft, so that nothing is allocated for one.
struct GlancedLine {
  std::vector<GlancedWord> words;
  std::vector<Key> keys;
  std::vector<std::uint64_t> bits;          // of the tags of each
  std::vector<Expression> marks;

  void clear() {
    words.clear();
    keys.clear();
    bits.clear();
    marks.clear();
  }
  std::size_t size() const { return words.size(); }
  Key key(std::size_t i) const { return keys[i]; }
  std::uint64_t tags(std::size_t i) const { return bits[i]; }
  bool wordish(std::size_t i) const { return !words[i].edge && !words[i].mark; }
  bool inner_edge(std::size_t i) const { return words[i].edge && i > 0 && i + 1 < words.size(); }
  bool may_be_skipped(std::size_t i) const { return inner_edge(i) && words[i + 1].edge; }
  /// Adds its words to how the message leans, as match/undertone.h does.
  void tone(Leaning& leaning) const;
  template <class Test>
  bool any_mark(std::size_t i, Test test) const {
    for (auto m = words[i].marks; m < words[i].marks_end; ++m)
      if (test(marks[m].tag, marks[m].words)) return true;
    return false;
  }
};

/// Reads lines of one draft.
class LineGlancer {
 public:
  LineGlancer(const Language& language, GlancedLine& line)
      : tables_(language.glance), lexicon_(language.lexicon), line_(line) {}

  /// The words of a line without its newline, with all tags that a reader might give them.
  /// False where a reader would have to think: about anything but words, numbers, mentions
  /// and the common marks between them.
  bool read(std::string_view text);

 private:
  bool read_words(std::string_view text);
  std::size_t read_next(std::string_view text, std::size_t at);
  std::size_t read_words_at(std::string_view text, std::size_t at);
  std::size_t read_ticket(std::string_view text, std::size_t at);
  std::size_t read_sign(std::string_view text, std::size_t at);
  std::size_t read_link(std::string_view text, std::size_t at);
  std::size_t read_smiley(std::string_view text, std::size_t at);
  std::size_t read_quotation(std::string_view text, std::size_t at);
  std::size_t read_number(std::string_view text, std::size_t at);
  std::size_t read_mention(std::string_view text, std::size_t at);
  std::size_t read_emoji(std::string_view text, std::size_t at);
  std::size_t read_marks(std::string_view text, std::size_t at);
  bool read_accented(std::string_view written);
  bool add_known(WordId form, bool capital);
  bool add_unknown(std::string_view form, bool capital);
  bool add_opened(std::string_view form, bool capital);
  void add_mark_of(std::string_view written);
  void may_end_sentence(std::string_view text, std::size_t end);
  void add_token(std::string_view form, std::initializer_list<TagId> tags, std::uint8_t flags = 0);
  void add_edge(char edge);
  void add(WordId word, Key key, bool capital, bool mark = false);
  bool read_word(std::string_view written);
  bool tag(std::size_t i);
  void add_mark(std::size_t i, TagId tag);
  void walk(std::size_t first, std::uint32_t node, std::size_t begin, std::size_t at);
  void keep_longest(std::size_t first, TagId tag, std::size_t words);
  bool may_name(const GlancedWord& word) const;
  bool has(std::size_t i, std::string_view slot) const;
  bool may_be_called(std::size_t i) const;
  bool may_be_described(std::size_t i) const;
  bool name(std::size_t i);

  const GlanceTables& tables_;
  const Lexicon& lexicon_;
  GlancedLine& line_;
  std::size_t loud_ = 0;  // words in capitals
  std::size_t singles_ = 0;  // letters that stand alone, in a row
  std::size_t pictures_ = 0;
  bool owner_capital_ = false;
  struct Kind {
    std::uint32_t place;
    TagId tag;
  };
  std::vector<Kind> kinds_;  // of tokens that are no words, by place
  std::size_t next_kind_ = 0;
};

}  // namespace aside
