#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/words.h"

namespace aside {

/// Questions about the words of one sentence, by index; past the end the answer is no.
/// Refers to what it is made from.
class WordsView {
 public:
  WordsView(const std::vector<Word>& words, const Text& text, const Lexicon& lexicon);

  std::vector<Word>::const_iterator begin() const { return words_.begin(); }
  std::vector<Word>::const_iterator end() const { return words_.end(); }
  std::size_t size() const { return words_.size(); }
  const Word& word(std::size_t i) const { return words_[i]; }

  /// Whether word i is, or is part of, an entry of the slot.
  bool is(std::size_t i, std::string_view slot) const { return has_tags(i) && is_of(i, parts_of(slot)); }
  template <std::size_t N>
  bool is(std::size_t i, const char (&slot)[N]) const {
    return has_tags(i) && is_of(i, lexicon_.slots.of_literal(slot));
  }
  /// Whether an expression of the slot begins with word i.
  bool begins(std::size_t i, std::string_view slot) const { return has_tags(i) && length_of(i, parts_of(slot)) > 0; }
  template <std::size_t N>
  bool begins(std::size_t i, const char (&slot)[N]) const {
    return has_tags(i) && length_of(i, lexicon_.slots.of_literal(slot)) > 0;
  }
  /// How many words the longest expression of the slot has that word i opens; 0: none.
  std::size_t length(std::size_t i, std::string_view slot) const { return has_tags(i) ? length_of(i, parts_of(slot)) : 0; }
  template <std::size_t N>
  std::size_t length(std::size_t i, const char (&slot)[N]) const {
    return has_tags(i) ? length_of(i, lexicon_.slots.of_literal(slot)) : 0;
  }
  bool is_text(std::size_t i, std::string_view text) const;
  bool is_mark(std::size_t i) const { return is(i, "mark"); }
  bool is_word(std::size_t i) const;
  /// Written with a capital, in a sentence whose capitals mean something.
  bool capital(std::size_t i) const;
  /// Written as one letter, whatever it is read as: the "R" of "R. Teague" is read as "are".
  bool is_letter(std::size_t i) const;
  /// Nothing stands between it and the word before.
  bool is_glued(std::size_t i) const;
  /// First of the sentence, or of what follows a mark other than a comma or a hyphen.
  bool starts(std::size_t i) const;
  /// Past the end, or a mark other than a comma.
  bool ends(std::size_t i) const;
  /// Whether word i can be the bare form of a verb that a dictionary knows: "go", "check".
  bool is_base_verb(std::size_t i) const;
  /// Whether it can only be a past form of one: "forgot", not "put".
  bool is_past_verb(std::size_t i) const;
  const Lexicon& lexicon() const { return lexicon_; }
  /// The name of a tag: "fault.past".
  const std::string& tag(TagId tag) const { return lexicon_.tags[tag].name; }
  /// Whether a dictionary or a rule knows the word.
  bool known(std::size_t i) const;

 private:
  using Parts = std::vector<SlotPart>;  // of a slot; null: of none

  bool has_tags(std::size_t i) const { return i < words_.size() && !words_[i].tags.empty(); }
  const Parts* parts_of(std::string_view slot) const;
  bool is_of(std::size_t i, const Parts* parts) const;
  std::size_t length_of(std::size_t i, const Parts* parts) const;
  bool has_form(std::size_t i, std::string_view form) const;

  const std::vector<Word>& words_;
  const Text& text_;
  const Lexicon& lexicon_;
  mutable std::optional<bool> case_means_nothing_;  // once asked for: a view is one thread's

  bool case_means_nothing() const;
};

}  // namespace aside
