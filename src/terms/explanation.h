#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/span.h"
#include "terms/report.h"

namespace aside {

/// A word of the draft that names somebody. `as` is what it is: "name", "mention", "role",
/// "you", …; empty where nothing says it.
struct Naming {
  Span span;
  std::string as;
};

/// Somebody the draft is about, and the words that say so, each wording once.
struct Meant {
  Target target;
  std::vector<Naming> by;
};

/// What stood where a rule has a {slot}.
struct Filled {
  std::string slot;
  Span span;
};

/// A place where a rule holds.
struct Sighting {
  std::string rule;
  std::string title;
  Span span;
  std::vector<Filled> slots;
  Target about;
};

/// A place where a rule would have held, and what speaks against it: a guard of its own
/// (`line`, as its file has it), or another rule's veto (`veto`). `words` are those that the
/// guard or the veto saw; empty where a guard asks for what is not there.
struct Stopped {
  Sighting sighting;
  std::string line;
  std::string veto;
  Span words;
};

/// What the verdict table says of a category for this draft's readers, a column a TargetKind.
struct TableRow {
  Category category = Category::Blame;
  std::array<Verdict, names<TargetKind>.size()> verdicts{};
};

/// Why a report says what it says; the sums are in the report.
struct Explanation {
  std::vector<Meant> people;
  std::vector<Sighting> sightings;  // in the draft's order
  std::vector<Stopped> stopped;
  std::vector<TableRow> rows;       // of the categories found, in the order of the findings
};

}  // namespace aside
