#pragma once

#include <cstddef>

#include "match/match.h"
#include "target/people.h"
#include "terms/report.h"

namespace aside {

/// Whom a match is about. `person` is an index into People::persons, or `nobody`.
/// `guessed` when no slot of the rule says so and the neighbourhood had to.
struct Attribution {
  TargetKind kind = TargetKind::None;
  std::size_t person = nobody;
  WordRange where;  // the words that say so
  bool guessed = false;
};

/// From the match's own slots: the first that names a person or people; else one that
/// names a thing; the writer counts as nobody. Without any, the nearest person: to the left in the
/// sentence, then to the right, then whoever was spoken to in the sentences before, then who
/// was named there, then after.
Attribution attribute(const Match& match, const Reading& reading, const Language& language,
                      const People& people);

/// The same as the report shows it.
Target target_of(const Attribution& attribution, const Reading& reading, const People& people,
                 const Draft& draft);

}  // namespace aside
