#include "suggest/passive.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// "object|participle", with "not " and "many " before it where so; "" without a deed.
std::string deed(const std::string& text) {
  const Told told(group(text), {"Sam"});
  const auto all = references_in(told.look.people, 0);
  if (all.empty()) return "nobody";
  const auto found = find_deed(told.story, told.sentence(0), all[0].where);
  if (!found) return "";
  const auto span = told.look.reading.span(0, found->object, found->object_end);
  return std::string(found->denied ? "not " : "") + (found->many ? "many " : "") +
         std::string(slice(told.draft.text, span)) + "|" + found->participle;
}

}  // namespace

TEST_CASE("a deed whose object can become the subject is found with it") {
  const char* rows[][2] = {
      {"Sam left the bay unlocked", "the bay|left"},
      {"Sam signed off the rebar without a look", "the rebar|signed off"},
      {"Sam did not lock the bay", "not the bay|locked"},
      {"Sam forgot to lock the bay", "not the bay|locked"},
      {"Sam managed to order 600 boxes of the wrong size", "many 600 boxes of the wrong size|ordered"},
      {"Sam merged INC-42 into main", "INC-42|merged"},
      {"Sam sent the wrong labels to Leeds", "many the wrong labels|sent"},
      {"Sam wrote it twice", "it|written"},
      {"On Monday Sam closed the hold", "the hold|closed"},
      {"Sam was late", ""},
      {"Sam left at noon", ""},
      {"Sam committed to a date", ""},
  };
  for (const auto& row : rows) CHECK(deed(row[0]) == std::string(row[1]));
}
