#pragma once

#include <functional>

#include "lexicon/reading.h"
#include "lexicon/words_view.h"
#include "rule/rulebook.h"
#include "target/people.h"
#include "terms/draft.h"
#include "terms/report.h"

namespace aside {

/// What everything in suggest/ is made from. Refers to the draft it was read from.
struct Source {
  const Draft& draft;
  const Reading& reading;
  const Language& language;
  const People& people;

  const Lexicon& lexicon() const { return language.lexicon; }
};

/// A text judged without suggesting: how a suggestion is proved clean. `asks` tells whether
/// it says what is to happen (fact "request").
struct Judged {
  Report report;
  Reading reading;
  People people;
  bool asks = false;
};
using Judge = std::function<Judged(const Draft&)>;

}  // namespace aside
