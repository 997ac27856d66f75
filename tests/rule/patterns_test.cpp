#include "rule/patterns.h"

#include <doctest/doctest.h>

#include "support/english.h"
#include "support/folder.h"

using namespace aside;
using namespace aside::test;

namespace {

/// A phrase that no machine of a few megabytes can look for.
std::string huge() {
  std::string out;
  for (int i = 0; i < 600; ++i) out += "({person} _ {person} _ )?";
  return out + "late";
}

std::string refused(const std::string& lines) {
  Diagnostics sink;
  const auto book = book_of({rule("fact/x", "title X\n" + lines)});
  check_patterns(book.find("en")->rules[0], sink);
  std::string out;
  for (const auto& each : sink)
    out += each.file + ":" + std::to_string(each.line) + ":" + std::to_string(each.column) + ": " + each.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("a pattern that is too large is named with its line and column") {
  CHECK(refused("match   " + huge() + "\n") == "rules/en/fact/x.rule:2:9: cannot be searched for: pattern too large - compile failed\n");
  CHECK(refused("match late\nunless  before   " + huge() + "\n") ==
        "rules/en/fact/x.rule:3:18: cannot be searched for: pattern too large - compile failed\n");
  CHECK(refused("match late\nwith " + huge() + " in message\n") ==
        "rules/en/fact/x.rule:3:6: cannot be searched for: pattern too large - compile failed\n");
}

TEST_CASE("patterns that can be searched for earn no word") {
  CHECK(refused("match {person} is late\nunless before if\nwith you in message\n") == "");
}

TEST_CASE("every pattern that is built in can be searched for") {
  Diagnostics sink;
  for (const auto& rule : english().rules) check_patterns(rule, sink);
  CHECK(format(sink) == "");
}

TEST_CASE("somebody's own rule with such a pattern is refused while loading") {
  const Folder folder;
  folder.write("rules/en/fact/huge.rule", "title X\nmatch " + huge() + "\n");
  Diagnostics sink;
  CHECK_FALSE(Linter::load({{folder.path}, Sensitivity::Standard}, sink).has_value());
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].file.ends_with("rules/en/fact/huge.rule"));
  CHECK(sink[0].line == 2);
  CHECK(sink[0].hint != "");
}
