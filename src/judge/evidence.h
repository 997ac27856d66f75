#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "match/match.h"
#include "target/attribute.h"
#include "terms/report.h"

namespace aside {

/// A match that is not off, with whom it is about.
struct Attributed {
  Match match;
  Attribution about;
};

/// One sum, added up: over the evidence about one person (face), or over all (hostile).
/// A rule counts once however often it matches.
struct SumOf {
  Sum sum = Sum::Face;
  std::size_t person = nobody;          // of a face sum
  int total = 0;
  int threshold = 0;
  bool gated = false;                   // a positive piece that is no mere circumstance
  std::vector<std::size_t> pieces;      // indices into the attributed matches
  std::optional<std::size_t> lent;      // the piece that the hostile sum lent to this face sum
  bool passes() const { return gated && total >= threshold; }
};

/// A face sum for every person that some evidence is about, then the hostile sum.
/// Circumstance (rules without a category) counts for everybody. Somebody named of whom more is
/// said than of all others is who the tone of the draft (rule/undertone.h) is held against, and, where it is not enough,
/// is also hit by its hardest words.
std::vector<SumOf> add_up(const std::vector<Attributed>& matches, const Language& language,
                          const People& people, Sensitivity sensitivity);

/// The category that the positive pieces vote for, without the lent one; of equals, the more specific.
Category vote(const SumOf& sum, const std::vector<Attributed>& matches, const Language& language);

/// The weightiest piece of a category that is not lent, the first of equals. There is one when
/// the sum is gated.
std::size_t strongest(const SumOf& sum, const std::vector<Attributed>& matches,
                      const Language& language);

/// What one of its pieces is worth in a sum; a lent one, what it is worth as hostile.
int weight_in(const SumOf& sum, std::size_t piece, const std::vector<Attributed>& matches,
              const Language& language);

}  // namespace aside
