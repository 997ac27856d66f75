#pragma once

#include <functional>
#include <type_traits>
#include <utility>

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

/// The message of a suggestion, as a draft to whom it is meant for.
inline Draft as_sent(const Draft& draft, const Message& message) {
  auto out = draft;
  out.segments.clear();
  out.text = message.text;
  if (message.to == Reader::Dm) out.audience = Audience::Dm, out.external = false;
  return out;
}

/// Judges a text, wholly or as far as its report: where nothing can be found in it at a glance it is
/// not read for that.
class Judge {
 public:
  template <class Whole>
    requires(!std::is_same_v<Whole, Judge>)
  Judge(Whole whole) : whole_(std::move(whole)) {}
  template <class Whole, class Told>
  Judge(Whole whole, Told told) : whole_(std::move(whole)), report_(std::move(told)) {}

  Judged operator()(const Draft& draft) const { return whole_(draft); }
  Report report(const Draft& draft) const { return report_ ? report_(draft) : whole_(draft).report; }
  bool lets_send(const Draft& draft) const { return report(draft).verdict == Verdict::Send; }

 private:
  std::function<Judged(const Draft&)> whole_;
  std::function<Report(const Draft&)> report_;
};

}  // namespace aside
