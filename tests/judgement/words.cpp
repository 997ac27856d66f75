// The words of drafts as the undertone weighs them (rule/undertone.h), for fitting it: a draft as JSON a line in, a list
// of words a line out, each with what stands in for it ("name", "number" or null) and whether it may have a line of its
// own: names and what is no word nor mark may not. null where no row goes on.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "lexicon/reading.h"
#include "lexicon/words_view.h"
#include "lint/linter.h"
#include "match/undertone.h"
#include "protocol/draft_json.h"
#include "rule/rulebook.h"
#include "text/chars.h"

using namespace aside;

nlohmann::json name_of(StandIn stand_in) {
  switch (stand_in) {
    case StandIn::Name: return "name";
    case StandIn::Number: return "number";
    case StandIn::Nothing: break;
  }
  return nullptr;
}

int main() {
  const auto linter = Linter::built_in();
  const auto& language = *linter.rulebook().find("en");
  const auto& lexicon = language.lexicon;
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
      for (std::size_t w = 0; w < sentence.words.size(); ++w) {
        const auto& word = sentence.words[w];
        const bool mark = reading.text.tokens[word.token].kind == TokenKind::Punctuation;
        const bool letters = std::all_of(word.text.begin(), word.text.end(), [](char c) { return is_ascii_letter(c) || c == '\''; });
        const bool own = mark || (letters && view.is_word(w) && !view.is(w, "name"));
        out.push_back({word.text, name_of(toned(reading, word, language).stand_in), own});
      }
      if (ends_rows(reading, sentence)) out.push_back(nullptr);
    }
    std::cout << out.dump() << "\n";
  }
}
