#include "judge/verdict.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// S send, R reword, P private; targets in the order of the terms: addressee, named,
/// group, self, thing, none.
struct Row {
  const char* category;
  const char* group;
  const char* dm;
};

constexpr Row rows[] = {
    {"blame", "PPRSRR", "RRRSRR"},      {"shaming", "PPRSRR", "RRRSRR"},
    {"contempt", "PPRSRR", "RRRSRR"},   {"escalation", "PPRSRR", "RRRSRR"},
    {"discipline", "PPRSRR", "SSSSSS"}, {"dominance", "PPRSRR", "RRRSRR"},
    {"deflection", "RRRSRR", "RRRSRR"}, {"urgency", "RRRSRR", "RRRSRR"},
};

std::string verdicts(Category category, const Draft& draft) {
  std::string out;
  for (std::size_t t = 0; t < names<TargetKind>.size(); ++t)
    out += "SRP"[static_cast<int>(verdict_of(category, static_cast<TargetKind>(t), draft))];
  return out;
}

}  // namespace

TEST_CASE("the verdict table, cell by cell, whether outsiders read it or not") {
  for (const auto& row : rows) {
    const auto category = *from_name<Category>(row.category);
    INFO(std::string(row.category));
    for (const std::string more : {"", "+ext"}) {
      CHECK(verdicts(category, draft_for("group" + more, "")) == row.group);
      CHECK(verdicts(category, draft_for("group+strict" + more, "")) == row.group);
      CHECK(verdicts(category, draft_for("dm" + more, "")) == row.dm);
    }
  }
  CHECK(std::size(rows) == names<Category>.size());
}

TEST_CASE("a strict face wants a blunt instruction in a dm reworded, nothing else changes") {
  for (const auto& row : rows) {
    const auto category = *from_name<Category>(row.category);
    const std::string expected = category == Category::Discipline ? "RSSSSR" : row.dm;
    CHECK(verdicts(category, draft_for("dm+strict", "")) == expected);
  }
}

TEST_CASE("a dm is never private, and owning it is always sent") {
  for (std::size_t c = 0; c < names<Category>.size(); ++c)
    for (const auto* audience : {"dm", "dm+ext", "dm+strict", "dm+ext+strict", "group", "group+ext+strict"}) {
      const auto all = verdicts(static_cast<Category>(c), draft_for(audience, ""));
      if (audience[0] == 'd') CHECK(all.find('P') == std::string::npos);
      CHECK(all[static_cast<std::size_t>(TargetKind::Self)] == 'S');
    }
}
