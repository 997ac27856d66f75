#include "lexicon/words_view.h"

#include <algorithm>

namespace aside {

WordsView::WordsView(const std::vector<Word>& words, const Text& text, const Lexicon& lexicon)
    : words_(words), text_(text), lexicon_(lexicon) {}

bool WordsView::case_means_nothing() const {
  if (case_means_nothing_) return *case_means_nothing_;
  std::size_t letters = 0, shouted = 0;
  for (const auto& word : words_) {
    const auto& token = text_.tokens[word.token];
    if (token.kind != TokenKind::Word) continue;
    ++letters;
    shouted += token.shouted ? 1 : 0;
  }
  case_means_nothing_ = letters > 2 && 2 * shouted > letters;
  return *case_means_nothing_;
}

const WordsView::Parts* WordsView::parts_of(std::string_view slot) const {
  const auto found = lexicon_.slots.find(slot);
  return found == lexicon_.slots.end() ? nullptr : &found->second;
}

bool WordsView::is_of(std::size_t i, const Parts* parts) const {
  if (parts == nullptr) return false;
  const auto& tags = words_[i].tags;
  return std::any_of(parts->begin(), parts->end(), [&](SlotPart part) {
    return std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return mark.tag == part.tag; });
  });
}

std::size_t WordsView::length_of(std::size_t i, const Parts* parts) const {
  std::size_t longest = 0;
  if (parts == nullptr) return longest;
  for (const auto part : *parts)
    for (const auto mark : words_[i].tags)
      if (mark.tag == part.tag && mark.part != Part::Closes) longest = std::max(longest, mark.words);
  return longest;
}

bool WordsView::is_text(std::size_t i, std::string_view text) const {
  return i < words_.size() && words_[i].text == text;
}

bool WordsView::is_word(std::size_t i) const {
  return i < words_.size() && text_.tokens[words_[i].token].kind == TokenKind::Word;
}

bool WordsView::capital(std::size_t i) const {
  if (i >= words_.size()) return false;
  // Of an opened contraction ("I'll") the capital is the first word's.
  const bool first_of_token = i == 0 || words_[i - 1].token != words_[i].token;
  return is_word(i) && first_of_token && text_.tokens[words_[i].token].capital && !case_means_nothing();
}

bool WordsView::is_letter(std::size_t i) const { return is_word(i) && text_.tokens[words_[i].token].span.size() == 1; }

bool WordsView::is_glued(std::size_t i) const {
  return i < words_.size() && text_.tokens[words_[i].token].glued;
}

bool WordsView::starts(std::size_t i) const {
  return i == 0 || (is_mark(i - 1) && !is_text(i - 1, ",") && !is_text(i - 1, "-"));
}

bool WordsView::ends(std::size_t i) const {
  return i >= words_.size() || (is_mark(i) && !is_text(i, ","));
}

bool WordsView::has_form(std::size_t i, std::string_view form) const {
  if (i >= words_.size()) return false;
  return std::any_of(words_[i].tags.begin(), words_[i].tags.end(), [&](Mark mark) {
    return mark.part != Part::Closes && lexicon_.tags[mark.tag].name.ends_with(form);
  });
}

bool WordsView::is_base_verb(std::size_t i) const { return has_form(i, ".base"); }

bool WordsView::is_past_verb(std::size_t i) const { return has_form(i, ".past") && !has_form(i, ".base"); }

bool WordsView::known(std::size_t i) const {
  return i < words_.size() && lexicon_.word_id(words_[i].text) != 0;
}

}  // namespace aside
