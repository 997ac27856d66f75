#include "match/guards.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Whether a rule with a line of guards still matches a text.
bool stands(const std::string& lines, const Draft& draft, const std::string& match = "you broke it") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch " + match + "\n" + lines + "\n"),
                             rule("fact/asked", "title x\nmatch {please}\n")});
  const auto& language = *book.find("en");
  return !aside::match(read_lines(draft, language.lexicon), language, draft).matches.empty();
}
bool stands(const std::string& lines, const std::string& text) { return stands(lines, group(text)); }

struct Row {
  const char* guard;
  const char* stands;
  const char* falls;
};

}  // namespace

TEST_CASE("each guard takes away its own kind of place and no other") {
  const Row rows[] = {
      {"unless before if", "you broke it if it rained", "if you broke it"},
      {"unless before if", "if, you broke it", "if only just now you broke it"},
      {"unless before if", "if in the end of the day you broke it", "if again you broke it"},
      {"unless before if", "if so.\nyou broke it", "if so you broke it"},
      {"unless before ^", "one two three four five you broke it", "so you broke it"},
      {"unless before ,", "so you broke it, then", "so, you broke it"},
      {"unless before so", "so, just, you broke it", "so just you broke it"},
      {"unless after \\?", "you broke it, now?", "you broke it now?"},
      {"unless after $", "you broke it, now", "you broke it."},
      {"unless after again", "again you broke it", "you broke it again"},
      {"unless after again", "you broke it, again", "you broke it now and then again"},
      {"unless around thanks .* it", "thanks, and then. you broke it", "thanks to you broke it"},
      {"unless sentence {please}", "please.\nyou broke it", "you broke it, could you"},
      {"unless message {please}", "you broke it", "please.\nyou broke it"},
      {"with {please} in sentence", "please you broke it", "please.\nyou broke it"},
      {"with {please} in message", "please.\nyou broke it", "you broke it"},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.guard) << " stands: " << std::string(row.stands) << "  falls: " << std::string(row.falls));
    CHECK(stands(row.guard, row.stands));
    CHECK_FALSE(stands(row.guard, row.falls));
  }
}

TEST_CASE("around means overlapping, not beside") {
  CHECK_FALSE(stands("unless around it again", "you broke it again"));
  CHECK(stands("unless around again", "you broke it again"));
  CHECK_FALSE(stands("unless around thanks .* broke", "thanks to what you broke it"));
}

TEST_CASE("one guard that fails is enough") {
  const std::string both = "unless before if\nunless after again";
  CHECK(stands(both, "you broke it"));
  CHECK_FALSE(stands(both, "if you broke it"));
  CHECK_FALSE(stands(both, "you broke it again"));
}

TEST_CASE("a guard speaks of one match, the others stand") {
  CHECK(stands("unless before if", "if you broke it then you broke it"));
}

TEST_CASE("when restricts to audiences, faces, facts and signals, and to their absence") {
  struct When {
    const char* line;
    const char* audience;
    const char* text;
    bool stands;
  };
  const When rows[] = {
      {"when group", "group", "you broke it", true},
      {"when group", "dm", "you broke it", false},
      {"when not group", "dm", "you broke it", true},
      {"when dm", "dm", "you broke it", true},
      {"when dm", "group", "you broke it", false},
      {"when external", "group+ext", "you broke it", true},
      {"when external", "group", "you broke it", false},
      {"when not external", "group+ext", "you broke it", false},
      {"when strict", "dm+strict", "you broke it", true},
      {"when strict", "dm", "you broke it", false},
      {"when group external", "group+ext", "you broke it", true},
      {"when group external", "dm+ext", "you broke it", false},
      {"when asked", "group", "you broke it, please look", true},
      {"when asked", "group", "you broke it", false},
      {"when not asked", "group", "you broke it, please look", false},
      {"when exclaiming", "group", "you broke it!!", true},
      {"when exclaiming", "group", "you broke it!", false},
      {"when not exclaiming external", "group+ext", "you broke it", true},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.line) << ", " << std::string(row.audience) << ": " << std::string(row.text));
    CHECK(stands(row.line, draft_for(row.audience, row.text)) == row.stands);
  }
}
