#include "rule/glance_tables.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("every rule has its steps in the tables: those that can lead in their own") {
  const auto& language = english();
  const auto& tables = language.glance;
  REQUIRE(tables.usable);
  const auto held_by = [&](const GlanceTables::Ways& some) {
    std::vector<bool> held(language.index.triggers.size());
    for (const auto* ways : {&some.by_word.all, &some.by_tag.all, &some.always})
      for (const auto& way : *ways) held[way.id] = true;
    return held;
  };
  const auto leading = held_by(tables.leading), rest = held_by(tables.rest);
  for (std::size_t t = 0; t < leading.size(); ++t) {
    const bool lead = (language.index.leads[t / 64] >> (t % 64) & 1U) != 0;
    CHECK_MESSAGE(leading[t] == lead, language.rules[language.index.triggers[t].rule].id);
    CHECK_MESSAGE(rest[t] != lead, language.rules[language.index.triggers[t].rule].id);
  }
}

TEST_CASE("few rules have to be tried on every draft") {
  const auto& tables = english().glance;
  CHECK(tables.leading.always.size() * 100 < tables.leading.by_word.all.size());
}

TEST_CASE("a spelling is opened to the words that it stands for") {
  const auto& tables = english().glance;
  const auto& words = english().lexicon.words;
  const auto opened = [&](const char* form) {
    std::string out;
    const auto known = tables.forms.find(form);
    if (known == 0) return out;
    for (const auto id : tables.opened.of(known - 1)) out += std::string(words.text(id)) + " ";
    return out;
  };
  CHECK(opened("didn't") == "did not ");
  CHECK(opened("fault") == "fault ");
  CHECK(opened("brindlewyn") == "");
}

TEST_CASE("a signal that plain text can show makes a glance useless") {
  const std::string head = "title x\nwhy y\n";
  CHECK(book_of({rule("blame/a", head + "match signal shouting\n")}).find("en")->glance.usable);
  CHECK_FALSE(book_of({rule("blame/a", head + "match absent shouting\n")}).find("en")->glance.usable);
}
