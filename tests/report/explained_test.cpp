#include "report/explained.h"

#include <doctest/doctest.h>

#include <sstream>

#include "report/sample.h"

using namespace aside;

namespace {

std::string explained(const Entry& entry, std::size_t width = 80) {
  std::ostringstream out;
  write_explanation(out, entry, width, {});
  return out.str();
}

Entry explained_entry() {
  auto entry = sample_entry();
  entry.report.findings[1].evidence = {{"blame/your-fault", 14, {5, 23}}};
  entry.explanation.people = {{{TargetKind::Addressee, "@liam", "U3"}, {{{24, 29}, "mention"}, {{13, 17}, "your"}}},
                              {{TargetKind::Addressee, "you", ""}, {{{13, 17}, "your"}}}};
  entry.explanation.sightings = {
      {"blame/your-fault", "Says whose fault it is", {5, 23}, {{"your", {13, 17}}, {"all", {5, 23}}}, {}}};
  entry.report.tallies[0].evidence[0] = {"blame/your-fault", 14, {5, 23}};
  entry.explanation.stopped = {
      {{"shaming/own-it", "Makes small", {31, 42}, {}, {}}, "unless sentence just", "", {31, 35}},
      {{"blame/x", "Blames", {31, 42}, {}, {}}, "with you in message", "", {}},
      {{"blame/y", "Blames too", {31, 42}, {}, {}}, "", "veto/idiom", {36, 42}}};
  constexpr auto P = Verdict::Private;
  constexpr auto R = Verdict::Reword;
  entry.explanation.rows = {{Category::Blame, {P, P, R, Verdict::Send, R, R}},
                            {Category::Shaming, {P, P, R, Verdict::Send, R, R}}};
  return entry;
}

}  // namespace

TEST_CASE("an explanation reads like a reason") {
  CHECK(explained(explained_entry()) ==
        "\n  Who is meant:\n"
        "    @liam, spoken to: by the mention \"@liam\" and \"your\"\n"
        "    somebody whom the draft does not name, spoken to: by \"your\"\n"
        "\n  Found as it stands:\n"
        "    Says whose fault it is: \"This is your fault\"\n"
        "      blame/your-fault: {your} is \"your\"\n"
        "\n  What @liam would lose before others: 12, and 10 is enough\n"
        "   +14  Says whose fault it is: \"This is your fault\"\n"
        "        blame/your-fault: {your} is \"your\"\n"
        "    -2  \"🙄\"\n"
        "        calm/oh\n"
        "\n  How much the wording hurts:\n"
        "    no word that hurts; circumstance alone (3) does not count\n"
        "\n  Seen, and set aside:\n"
        "    Makes small: \"just own it\", but for \"just\"\n"
        "      shaming/own-it: unless sentence just\n"
        "    Blames: \"just own it\", but not all that it asks for is there\n"
        "      blame/x: with you in message\n"
        "    Blames too: \"just own it\", but for \"own it\"\n"
        "      blame/y, stopped by veto/idiom\n"
        "\n  What follows:\n"
        "    blame of somebody named is private in a group\n"
        "    shaming of somebody named is private in a group\n"
        "      the row of the table: addressee private, named private, group reword, self\n"
        "      send, thing reword and none reword\n");
}

TEST_CASE("where nothing was found, that is told") {
  CHECK(explained(harmless_entry()) ==
        "\n  Who is meant:\n    nobody in particular\n"
        "\n  What follows:\n    nothing comes to a finding, so it can be sent\n");
}

TEST_CASE("a sum below its threshold, and one that nobody else reads, say so") {
  auto entry = explained_entry();
  entry.report.tallies[0].total = 9;
  CHECK(explained(entry).find("before others: 9, and 10 would be needed\n") != std::string::npos);
  entry.draft.audience = Audience::Dm;
  CHECK(explained(entry).find("would be needed; but nobody else reads it\n") != std::string::npos);
  entry.draft.external = true;
  entry.draft.face = Face::Strict;
  CHECK(explained(entry).find("nobody else") == std::string::npos);
  CHECK(explained(entry).find("in a dm with outsiders, where face is") != std::string::npos);
}

TEST_CASE("of many people the first eight are told") {
  auto entry = harmless_entry();
  entry.explanation.people.resize(20, {{TargetKind::Named, "Sam", ""}, {}});
  CHECK(explained(entry).find("… and 12 more\n") != std::string::npos);
}

TEST_CASE("no row of an explanation is wider than the terminal") {
  std::istringstream rows(explained(explained_entry(), 50));
  for (std::string row; std::getline(rows, row);) CHECK_MESSAGE(row.size() <= 60, row);
}
