#include "match/glance.h"

#include <doctest/doctest.h>

#include "match/leads.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a glance is enough for plain friendly words") {
  CHECK(seems_clean(group("Could somebody have a look at the list? Thank you, see you at noon."), english()));
  CHECK(seems_clean(group(""), english()));
  CHECK_FALSE(seems_clean(group("this is your fault"), english()));
}

TEST_CASE("a glance is for plain text without members") {
  auto draft = group("see you at noon");
  CHECK(seems_clean(draft, english()));
  draft.members = {{"U1", "Noon", {}, ""}};
  CHECK_FALSE(seems_clean(draft, english()));
  draft = group("see you at noon");
  draft.markup = Markup::Markdown;
  CHECK_FALSE(seems_clean(draft, english()));
}

TEST_CASE("who reads it decides which rules a glance looks for") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch broke it\nwhen dm\n")});
  const auto& language = *book.find("en");
  CHECK(seems_clean(group("broke it"), language));
  CHECK_FALSE(seems_clean(dm("broke it"), language));
}

TEST_CASE("a rule asks for more than its words: a glance looks for that too") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch broke it\nwith again in sentence\n")});
  const auto& language = *book.find("en");
  CHECK(seems_clean(group("broke it"), language));
  CHECK_FALSE(seems_clean(group("broke it again"), language));
}

TEST_CASE("a sentence may end at every mark, and need not") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch ^ broke it $\nmatch all . gone\n")});
  const auto& language = *book.find("en");
  CHECK_FALSE(seems_clean(group("Fine. broke it"), language));
  CHECK_FALSE(seems_clean(group("all. gone"), language));
  CHECK(seems_clean(group("he broke it"), language));
}

TEST_CASE("where a glance sees nothing, nothing leads") {
  Inputs inputs(english(), 3);
  std::size_t clean = 0;
  for (int i = 0; i < 1500; ++i) {
    const auto draft = inputs.next();
    if (!seems_clean(draft, english())) continue;
    ++clean;
    CHECK_MESSAGE(!anything_leads(read_lines(draft, english().lexicon), english(), draft), draft.text);
  }
  CHECK(clean > 60);
}
