#pragma once

#include <unordered_map>
#include <vector>

#include "lexicon/reading.h"
#include "match/match.h"
#include "rule/rulebook.h"

namespace aside {

/// What guards say of the matches of one draft. What a guard over a sentence or the message says
/// is the same for every match there, and so is what a guard finds that matches may overlap with:
/// it is looked for once, else a long draft would cost its square.
class GuardAnswers {
 public:
  GuardAnswers(const Reading& reading, const Language& language) : reading_(reading), language_(language) {}

  /// Whether a guard lets a match at `where` stand: `unless` was not found, `with` was.
  bool let(const Guard& guard, const WordRange& where) { return found(guard, where) == guard.wanted; }

 private:
  struct Answer {
    std::size_t sentence = 0;
    bool found = false;
    std::vector<PatternMatch> around;
  };
  bool found(const Guard& guard, const WordRange& where);
  const Answer& answer(const Guard& guard, std::size_t sentence);

  const Reading& reading_;
  const Language& language_;
  std::unordered_map<const Guard*, Answer> answers_;
};

/// Asked once.
bool holds(const Guard& guard, const WordRange& where, const Reading& reading, const Language& language);

/// Whether the message is one that the rule is for.
bool holds(const When& when, const Facts& facts, const Draft& draft);

}  // namespace aside
