#include "lint/rule_test.h"

#include <doctest/doctest.h>

#include "support/english.h"
#include "support/folder.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What `aside rules test` says of one rule laid over the built-in ones; the path of the
/// folder is cut off.
std::string said_of(const std::string& id, const std::string& text) {
  const Folder made_for_it;
  const auto& folder = made_for_it.path;
  made_for_it.write("rules/en/" + id + ".rule", text);
  Diagnostics sink;
  if (const auto made = Linter::load({{folder}, Sensitivity::Standard}, sink))
    sink = test_rules(*made, (folder / "rules").string());
  for (auto& each : sink)
    if (each.file.starts_with(folder.string())) each.file.erase(0, folder.string().size() + 1);
  return format(sink);
}

const std::string good =
    "title   Zorbles somebody\n"
    "why     It hurts.\n"
    "match   zorble {you}\n"
    "match   zurble {you}\n"
    "unless  before never\n"
    "when    group\n"
    "private group  I <<zorble you>>\n"
    "private group  I <<zurble you>>\n"
    "send    group  I would never zorble you\n"
    "send    dm     I zorble you\n";

std::string with(const std::string& line, const std::string& instead) {
  std::string text = good;
  const auto at = text.find(line);
  REQUIRE(at != text.npos);
  return text.replace(at, line.size(), instead);
}

}  // namespace

TEST_CASE("the built-in rules do what their examples say") {
  CHECK(format(test_rules(linter())) == "");
}

TEST_CASE("a rule that does what its examples say passes") { CHECK(said_of("blame/zorble", good) == ""); }

TEST_CASE("an example with a wrong verdict is named") {
  CHECK(said_of("blame/zorble", with("private group  I <<zorble you>>", "reword  group  I <<zorble you>>")) ==
        "rules/en/blame/zorble.rule:7:1: error: the verdict is private, not reword\n"
        "  reword  group  I <<zorble you>>\n"
        "  ^\n"
        "  hint: by blame/zorble [zorble you]\n");
}

TEST_CASE("an example whose span is not what is found is named") {
  CHECK(said_of("blame/zorble", with("I <<zorble you>>", "I <<zorble>> you")) ==
        "rules/en/blame/zorble.rule:7:1: error: what it finds is not what << >> marks\n"
        "  private group  I <<zorble>> you\n"
        "  ^\n"
        "  hint: it finds [zorble you]\n");
}

TEST_CASE("a dead match line is named") {
  CHECK(said_of("blame/zorble", with("when    group\n", "match   flubber {you}\nwhen    group\n")) ==
        "rules/en/blame/zorble.rule:6:1: error: no example needs this line\n"
        "  match   flubber {you}\n"
        "  ^\n"
        "  hint: add one that nothing else here finds, or take the line out\n");
}

TEST_CASE("a guard and a restriction that spare nothing are named") {
  CHECK(said_of("blame/zorble", with("when    group\n", "unless  after flubber\nwhen    group not external\n")) ==
        "rules/en/blame/zorble.rule:6:1: error: no example needs this line\n"
        "  unless  after flubber\n"
        "  ^\n"
        "  hint: add an innocent one that only this line spares, or take the line out\n"
        "rules/en/blame/zorble.rule:7:1: error: no example needs this line\n"
        "  when    group not external\n"
        "  ^\n"
        "  hint: add an innocent one that only this line spares, or take the line out\n");
}

TEST_CASE("an unknown key, an unknown slot and a bad pattern are named") {
  CHECK(said_of("blame/zorble", with("unless  before never", "unles   before never")) ==
        "rules/en/blame/zorble.rule:5:1: error: unknown key unles\n"
        "  unles   before never\n"
        "  ^\n"
        "  hint: did you mean unless?\n");
  CHECK(said_of("blame/zorble", with("zurble {you}", "zurble {persn}")) ==
        "rules/en/blame/zorble.rule:4:16: error: unknown slot {persn}\n"
        "  match   zurble {persn}\n"
        "                 ^\n"
        "  hint: did you mean {person}?\n");
  CHECK(said_of("blame/zorble", with("zurble {you}", "(zurble {you}")) ==
        "rules/en/blame/zorble.rule:4:9: error: a '(' without its ')'\n"
        "  match   (zurble {you}\n"
        "          ^\n"
        "  hint: write \\( for the mark\n");
}

TEST_CASE("too few examples are named, of either kind") {
  CHECK(said_of("blame/zorble", "title x\nwhy y\nmatch zorble {you}\nprivate group I <<zorble you>>\n") ==
        "rules/en/blame/zorble.rule: error: needs two examples that it flags, has 1\n"
        "  hint: add: private group  a draft with <<the words>>\n"
        "rules/en/blame/zorble.rule: error: needs two examples that it leaves alone, has 0\n"
        "  hint: add: send    group  an innocent draft\n");
  CHECK(said_of("fact/zorble", "title x\nmatch zorble\nsees group zorble\nmisses group it\n") ==
        "rules/en/fact/zorble.rule: error: needs two examples that it sees, has 1\n"
        "  hint: add: sees group  a draft\n"
        "rules/en/fact/zorble.rule: error: needs two examples that it leaves alone, has 1\n"
        "  hint: add: misses group  a draft\n");
}

TEST_CASE("examples of the wrong kind are named") {
  CHECK(said_of("blame/zorble", good + "sees group I zorble you\n").find(
            "rules/en/blame/zorble.rule:11:1: error: a finding rule's examples carry a verdict\n") == 0);
  CHECK(said_of("fact/zorble", "title x\nmatch zorble\nsees group zorble\nsees dm zorble you\nmisses group it\n"
                               "misses group you\nsend group it\n") ==
        "rules/en/fact/zorble.rule:7:1: error: examples of this kind of rule are sees and misses\n"
        "  send group it\n"
        "  ^\n");
}

TEST_CASE("what a rule should see and does not, and the other way round, is named") {
  CHECK(said_of("fact/zorble", "title x\nmatch zorble\nsees group zorble\nsees dm zorble it\nsees dm zurble\n"
                               "misses group it\nmisses group you\nmisses group a zorble\n") ==
        "rules/en/fact/zorble.rule:5:1: error: the rule does not see this\n"
        "  sees dm zurble\n"
        "  ^\n"
        "rules/en/fact/zorble.rule:8:1: error: the rule sees this\n"
        "  misses group a zorble\n"
        "  ^\n");
}

TEST_CASE("an example that only another rule finds is named") {
  CHECK(said_of("blame/zorble", good + "private group  @Ana <<this is your fault>>\n") ==
        "rules/en/blame/zorble.rule:11:1: error: the rule itself does not find this\n"
        "  private group  @Ana <<this is your fault>>\n"
        "  ^\n");
}

TEST_CASE("only the rules of the named files are tested") {
  CHECK(test_rules(linter(), "rules/en/blame/your-fault").empty());
  CHECK(test_rules(linter(), "no/such/folder").empty());
}
