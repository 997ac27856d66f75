// The words of drafts as the undertone weighs them (rule/undertone.h), for fitting it: a draft as JSON a line in, a list
// of sentences a line out, each a list of words. Names and what has no letters are null: they weigh nothing.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "lexicon/reading.h"
#include "lexicon/words_view.h"
#include "lint/linter.h"
#include "protocol/draft_json.h"
#include "rule/rulebook.h"
#include "text/chars.h"

using namespace aside;

int main() {
  const auto linter = Linter::built_in();
  const auto& lexicon = linter.rulebook().find("en")->lexicon;
  for (std::string line; std::getline(std::cin, line);) {
    std::string error;
    const auto draft = draft_from_json(line, {}, error);
    if (!draft) {
      std::cerr << error << "\n";
      return 2;
    }
    const auto reading = read_lines(*draft, lexicon);
    auto out = nlohmann::json::array();
    for (const auto& sentence : reading.lines) {
      const WordsView view(sentence.words, reading.text, lexicon);
      auto words = nlohmann::json::array();
      for (std::size_t w = 0; w < sentence.words.size(); ++w) {
        const auto& text = sentence.words[w].text;
        const bool letters = std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_letter(c) || c == '\''; });
        if (letters && view.is_word(w) && !view.is(w, "name")) words.push_back(text);
        else words.push_back(nullptr);
      }
      out.push_back(std::move(words));
    }
    std::cout << out.dump() << "\n";
  }
}
