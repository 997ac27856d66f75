#include "suggest/remarks.h"

#include <doctest/doctest.h>

#include "support/labelled.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

using Texts = std::vector<std::string>;

Texts cut(const std::string& text) {
  const Told told(group(text));
  Texts out;
  for (const auto& remark : told.story.remarks) out.push_back(told.shown(remark));
  return out;
}

std::string roles(const std::string& text) {
  const Told told(group(text));
  std::string out;
  for (const auto& remark : told.story.remarks) out += (out.empty() ? "" : " ") + std::string(name(remark.role));
  return out;
}

}  // namespace

TEST_CASE("a sentence is cut where a whole clause stands on either side of a joint") {
  CHECK(cut("I asked on 3 Nov and you never answered, so we wait.") ==
        Texts{"I asked on 3 Nov ", "and you never answered, ", "so we wait."});
  CHECK(cut("Sam deployed at 15:02 and the site went down.") == Texts{"Sam deployed at 15:02 ", "and the site went down."});
  CHECK(cut("It is late - the bay was open.") == Texts{"It is late ", "- the bay was open."});
  CHECK(cut("It is late; the bay was open.") == Texts{"It is late; ", "the bay was open."});
  CHECK(cut("The bay was open, which meant we lost a day.") == Texts{"The bay was open, ", "which meant we lost a day."});
  CHECK(cut("It is red because Jules merged it.") == Texts{"It is red ", "because Jules merged it."});
}

TEST_CASE("a greeting, a request and what is led up to are clauses of their own") {
  CHECK(cut("Dear Mrs Haddad, your form is short.") == Texts{"Dear Mrs Haddad, ", "your form is short."});
  CHECK(cut("The sluice was left full, please check it before you leave.") ==
        Texts{"The sluice was left full, ", "please check it before you leave."});
  CHECK(cut("Sign it by noon or I pull the level.") == Texts{"Sign it by noon ", "or I pull the level."});
  CHECK(cut("They taught you that but on this unit we turn people.") ==
        Texts{"They taught you that ", "but on this unit we turn people."});
  CHECK(cut("The tilers are late, so plot 11 slips two weeks.") == Texts{"The tilers are late, ", "so plot 11 slips two weeks."});
}

TEST_CASE("a list is no row of clauses") {
  CHECK(cut("Bring milk, bread and tea.").size() == 1);
  CHECK(cut("That is between me and you alone.").size() == 1);
  CHECK(cut("On Monday the bay was open.").size() == 1);
}

TEST_CASE("the first and the last part of a sentence know it, a joint is known too") {
  const Told told(group("It broke, because you left."));
  const auto& remarks = told.story.remarks;
  REQUIRE(remarks.size() == 2);
  CHECK(remarks[0].opens);
  CHECK_FALSE(remarks[0].closes);
  CHECK(remarks[1].joint == 1);
  CHECK(remarks[1].closes);
}

TEST_CASE("the remarks of the labelled drafts are their words, byte for byte") {
  for (const auto& draft : labelled_drafts()) {
    const Told told(draft);
    std::string joined;
    for (const auto& remark : told.story.remarks) joined += told.shown(remark);
    const auto first = draft.text.find_first_not_of(" \t\r\n");
    if (draft.text.substr(first).find(joined) == std::string::npos) CHECK(joined == draft.text);
  }
}

TEST_CASE("each remark has the role that rules of wording see in it") {
  CHECK(roles("Morning all. Thanks to Ines. Please check it.") == "greeting thanks request");
  CHECK(roles("The till was short, that's the third time this month.") == "event evidence");
  CHECK(roles("Bay 4 stood empty.") == "event");
}

TEST_CASE("a count of times is cut off, what stands in brackets is not") {
  CHECK(cut("Third time this month the float was short.") == Texts{"Third time this month ", "the float was short."});
  CHECK(cut("It went wrong (we quoted 48k, he said 84k).") == Texts{"It went wrong (we quoted 48k, he said 84k)."});
  CHECK(cut("The gate was left open, Kev that's you.") == Texts{"The gate was left open, ", "Kev that's you."});
  CHECK(cut("They found hair in the shower and a used towel behind the door.").size() == 1);
  CHECK(cut("The rule is for everyone, yes that includes you Sam.") == Texts{"The rule is for everyone, ", "yes that includes you Sam."});
}

TEST_CASE("somebody called in front of a request is called in it") {
  CHECK(cut("The lino has a tear, and Wendell, next time please use a board.") == Texts{"The lino has a tear, ", "and Wendell, next time please use a board."});
}
