#include "cli/rules_docs.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "lint/linter.h"
#include "rule/rulebook.h"

using namespace aside;

TEST_CASE("rules/README.md is what the rules say: else run `aside rules docs > rules/README.md`") {
  const auto linter = Linter::built_in();
  Diagnostics sink;
  const auto readme = read_file(std::string(ASIDE_SOURCE_DIR) + "/rules/README.md", sink);
  REQUIRE(readme);
  CHECK((*readme == rules_docs(linter.rulebook())));
}

TEST_CASE("an example is one row, its span marked, its line breaks blanks") {
  Example example;
  example.text = "Ana\nthis is your fault";
  example.span = Span{4, 22};
  example.verdict = Verdict::Private;
  CHECK(example_row(example) == "private group     Ana <<this is your fault>>");
  example.verdict.reset();
  example.seen = true;
  example.external = true;
  CHECK(example_row(example) == "sees    group+ext Ana <<this is your fault>>");
}
