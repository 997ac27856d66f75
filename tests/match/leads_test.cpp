#include "match/leads.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

bool leads_in(const Language& language, const std::string& text) {
  const auto draft = group(text);
  return anything_leads(read_lines(draft, language.lexicon), language, draft);
}

}  // namespace

TEST_CASE("a finding or a piece that opens a sum leads, a fact and circumstance do not") {
  const std::string head = "title x\nwhy y\n";
  const auto book = book_of({
      rule("blame/a", head + "match you broke\nmatch signal shouting\n"),
      rule("fact/plural", "title p\nmatch all\n"), rule("context/you", "title y\nevidence face\nmatch you\n"),
      rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\ncontext/you 3\n")});
  const auto& language = *book.find("en");
  CHECK(leads_in(language, "Fine. You broke it."));
  CHECK(leads_in(language, "LOOK AT THIS NOW"));
  CHECK_FALSE(leads_in(language, "you all have a day"));
  CHECK_FALSE(leads_in(language, ""));
}

TEST_CASE("what a rule says of a fact may always hold") {
  const auto book = book_of({rule("fact/plural", "title p\nmatch all\n"),
                             rule("blame/a", "title x\nwhy y\nmatch signal plural\n")});
  CHECK(leads_in(*book.find("en"), "nothing"));
}

TEST_CASE("of rules that are asked for those are named that hold, also where nothing leads") {
  const std::string head = "title x\nevidence face\n";
  const auto book = book_of({rule("context/a", head + "match thanks\n"), rule("context/b", head + "match great\n"),
                             rule("context/c", head + "match thanks\nunless before no\n"),
                             rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\n"
                                                  "context/a 1\ncontext/b 1\ncontext/c 1\n")});
  const auto& language = *book.find("en");
  const auto held = [&](const std::string& text, const std::vector<std::uint32_t>& rules) {
    const auto draft = group(text);
    return holding(rules, read_lines(draft, language.lexicon), language, draft);
  };
  CHECK(held("Great. Thanks, thanks", {0, 1, 2}) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(held("Great. Thanks", {0}) == std::vector<std::uint32_t>{0});
  CHECK(held("no thanks", {0, 1, 2}) == std::vector<std::uint32_t>{0});
  CHECK(held("", {0, 1, 2}).empty());
}
