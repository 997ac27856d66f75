#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "rule/rulebook.h"
#include "rule/examples.h"
#include "terms/draft.h"

namespace aside::test {

/// Drafts without end for holding one way of judging against another: the rules' own
/// examples, cut, joined and mixed with words and marks that make readers stumble. The same
/// seed, the same drafts.
class Inputs {
 public:
  Inputs(const Language& language, std::uint64_t seed) : random_(seed) {
    for (const auto* rules : {&language.rules, &language.wording})
      for (const auto& rule : *rules)
        for (const auto& example : examples_of(rule)) {
          examples_.push_back(example.text);
          add_words(example.text);
        }
  }

  /// Real texts too.
  void add(const std::string& text) {
    examples_.push_back(text);
    add_words(text);
  }

  Draft next() {
    Draft draft;
    switch (below(4)) {
      case 0: draft.text = one_of(examples_); break;
      case 1: draft.text = changed(one_of(examples_)); break;
      case 2: draft.text = part(one_of(examples_)) + " " + part(one_of(examples_)); break;
      default:
        for (auto left = 1 + below(12); left > 0; --left) draft.text += a_word() + (below(9) == 0 ? "" : " ");
    }
    if (below(20) == 0) draft.text = shouted(draft.text);
    draft.audience = below(3) == 0 ? Audience::Dm : Audience::Group;
    draft.external = below(6) == 0;
    draft.face = below(6) == 0 ? Face::Strict : Face::Standard;
    if (below(4) == 0) draft.markup = static_cast<Markup>(below(names<Markup>.size()));
    if (below(8) == 0)
      draft.members = {{"U1", "Sam Lee", {"sammy"}, "release manager"}, {"U2", "Ana", {}, ""}, {"U3", "Mark", {}, "nurse"}};
    return draft;
  }

 private:
  std::mt19937_64 random_;
  std::vector<std::string> examples_, words_;

  std::size_t below(std::size_t size) { return random_() % size; }
  const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }

  void add_words(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find(' ', at), text.size());
      if (end > at) words_.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }

  std::string a_word() {
    static const std::vector<std::string> odd = {
        "you", "your fault", "again", "please", "!!", "?!", "?", "...", "@sam", "<@U1>", "@here", "\"",
        "'", "`x`", "> ", "\n", "-", "--", "*", "_", "(", ")", "http://a.b/c", ":)", "15:00", "OPS-77",
        "\xE2\x80\x99s", "\xC3\xA9", "\xF0\x9F\x99\x84", "\xE2\x80\x8B", "\xCC\x81", "\xFF", "st*pid",
        "1diot", "soooo", "i d i o t", "suchamoron", "Mr.", "e.g.", "u.s.", "won't", "ur", "u", "pls",
        "it's", "Sam's", "half-baked", "|", "^", "$", "[x]", "12", "3rd", "file.cpp", "\xE4\xBD\xA0", "_ _"};
    return below(3) == 0 ? one_of(odd) : one_of(words_);
  }

  std::string part(const std::string& text) {
    const auto from = below(text.size() + 1);
    return text.substr(from, below(text.size() - from + 1));
  }

  std::string changed(std::string text) {
    for (auto times = 1 + below(3); times > 0; --times) {
      const auto at = below(text.size() + 1);
      const auto what = below(3);
      if (what == 0 || at == text.size()) text.insert(at, " " + a_word() + " ");
      else if (what == 1) text.erase(at, 1 + below(6));
      else text.insert(at, 1, static_cast<char>(below(2) == 0 ? text[at] : ' ' + below(95)));
    }
    return text;
  }

  static std::string shouted(std::string text) {
    for (auto& c : text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
  }
};

}  // namespace aside::test
