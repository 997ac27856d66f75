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

TEST_CASE("a rule is explained with its title, why, wording, examples and file") {
  const auto linter = Linter::built_in();
  const auto* english = linter.rulebook().find("en");
  REQUIRE(english != nullptr);
  const auto* rule = english->find("blame/your-fault");
  REQUIRE(rule != nullptr);
  const auto text = explain_rule(*rule, *english);
  CHECK(text.starts_with("blame/your-fault\n" + rule->title + "\n"));
  CHECK(text.find("\n" + rule->why + "\n") != std::string::npos);
  CHECK(text.find("say instead: what happened was [what happened]") != std::string::npos);
  CHECK(text.find("private group     @Ana <<this is your fault>>.") != std::string::npos);
  CHECK(text.find("from rules/en/blame/your-fault.rule") != std::string::npos);
}
