// A table of drafts with the persons they mean, written before anything was fitted to it.
// Of the unread half only the numbers are shown, so that they stay a measure.
#include <doctest/doctest.h>

#include <iomanip>
#include <iostream>
#include <set>

#include "support/meant.h"

using namespace aside;
using namespace aside::test;

namespace {

const std::vector<MeantRow>& rows() {
  static const auto made = meant_rows(ASIDE_SOURCE_DIR "/tests/judgement/people.jsonl");
  return made;
}

struct Count {
  std::size_t rows = 0;
  std::size_t wrong = 0;
};

}  // namespace

TEST_CASE("who is meant is known of all but so many labelled drafts") {
  std::map<std::string, std::map<std::string, Count>> counts;
  std::map<std::string, Count> halves;
  for (const auto& row : rows()) {
    const bool wrong = !misunderstood(row).empty();
    for (auto* count : {&counts[row.about][row.half], &halves[row.half]}) {
      ++count->rows;
      count->wrong += wrong ? 1 : 0;
    }
  }
  std::ostringstream table;
  for (const auto& [about, half] : counts) {
    table << "\n" << std::left << std::setw(12) << about;
    for (const auto& [name, count] : half)
      table << "  " << name << std::right << std::setw(4) << count.rows - count.wrong << " of" << std::setw(4) << count.rows;
  }
  MESSAGE(table.str());
  for (const auto& [name, count] : halves) MESSAGE(name << ": " << count.wrong << " of " << count.rows << " wrong");
  CHECK(halves["read"].rows + halves["unread"].rows >= 250);
  // May only fall.
  CHECK(halves["read"].wrong <= 9);
  CHECK(halves["unread"].wrong <= 26);
}

TEST_CASE("the read rows that are wrong" * doctest::skip()) {
  for (const auto& row : rows())
    if (const auto how = misunderstood(row); row.half == "read" && !how.empty())
      std::cout << row.id << " " << row.about << ": " << row.marked_text << " | " << row.aimed << "   → " << how << "\n";
}

TEST_CASE("a row is wrong when somebody is missed, invented, mixed up or not the one aimed at") {
  const auto how = [](std::string text, std::string aimed = "") {
    MeantRow row{"", "", "", std::move(text), std::move(aimed), draft_for("group", ""), {}, {}};
    take_marks(row);
    return misunderstood(row);
  };
  CHECK(how("[Sam]1, <<[you]1 broke it>>", "to 1") == "");
  CHECK(how("Sam, [you]1 broke it") == "a person: Sam");
  CHECK(how("[Sam]1, [you]2 broke it") == "the other: you");
  CHECK(how("[Sam]1 told [Ana]1") == "two persons: Ana");
  CHECK(how("[Sam]1 told [the printer]2") == "missed: the printer");
  CHECK(how("[you lot]1 broke it") == "one or many: you lot");
  CHECK(how("<<[Sam]1 broke it>>", "to 1") == "aimed at named Sam");
  CHECK(how("<<[Sam]1 broke it>>, [Ana]2", "of 2") == "aimed at named Sam");
  CHECK(how("<<[Sam]1 broke it>>", "nobody") == "aimed at named Sam");
}

TEST_CASE("no row stands twice") {
  std::set<std::string> seen;
  for (const auto& row : rows()) {
    CHECK_MESSAGE(seen.insert(row.draft.text).second, row.id);
    CHECK_MESSAGE(row.aimed.empty() == (row.aim.size() == 0), row.id);
  }
}
