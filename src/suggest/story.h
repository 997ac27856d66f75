#pragma once

#include <algorithm>
#include <vector>

#include "suggest/remarks.h"
#include "suggest/source.h"

namespace aside {

/// Indices into People::persons, each once.
using Persons = std::vector<std::size_t>;
bool holds(const Persons& persons, std::size_t person);

/// A draft read for retelling: its remarks with their roles, to whom each is said, and who
/// would lose face. Refers to the source.
struct Story {
  const Source& source;
  Remarks remarks;
  Persons said_to;  // by remark: who is spoken to there, `nobody` for all
  Persons pinned;   // in the order of the findings
  Persons harmed;  // whom findings pin that only bore the cost
  Persons wards;  // children and animals: told of, never written to
  Persons strangers;  // only sneered at behind their backs, by title: no message goes to them
  bool criticised = false;  // somebody, not a thing, is found fault with

  /// Whether words of a sentence refer to somebody that `test` accepts.
  template <class Test>
  bool refers(const WordRange& where, Test test) const {
    const auto all = references_at(source.people, where);
    return std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.person != nobody && test(r.person); });
  }
  bool mentions(const Remark& remark, std::size_t person) const {
    return refers(remark.where, [person](std::size_t p) { return p == person; });
  }
  bool mentions_pinned(const WordRange& where) const {
    return refers(where, [this](std::size_t p) { return aside::holds(pinned, p); });
  }
  WordsView view(std::size_t sentence) const;
  /// The words before its verb.
  WordRange subject(const Remark& remark) const;
  /// Whether it holds a number, a date, a time, an address, code, a ticket or a file.
  bool has_fact(const WordRange& where) const;
  /// Whether word w of the sentence is (part of) such a fact, or names somebody or something
  /// else than the pinned; past the end there is none.
  bool is_fact(const WordsView& words, std::size_t w) const;
  bool names_other(const WordsView& words, std::size_t sentence, std::size_t w) const;
  /// Whether it speaks to or of everybody: "everyone, …", "let us all".
  bool is_to_all(const Remark& remark) const;
  bool is_to_all(const WordRange& where) const;
  /// The same, whomever it calls at its beginning: "Folks, the deadline passed" is not.
  bool is_for_all(const Remark& remark) const;
  /// Words where a sentence of the draft begins small: that is how its writer writes.
  bool small_letters() const;
};

/// "Report cards went home", "walk-in was at 9 degrees": a thing whose name could be an order.
bool names_a_thing(const Story& story, const Remark& remark);

/// `pinned` are named as in `report`, which is that of the draft as it came; `calm` is that
/// of the source. What only scorns, by the judge's findings, has the role Contempt.
Story read_story(const Source& source, const Report& report, const Report& calm);

}  // namespace aside
