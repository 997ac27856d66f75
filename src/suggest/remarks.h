#pragma once

#include <vector>

#include "lexicon/reading.h"
#include "lexicon/words_view.h"
#include "rule/role.h"
#include "suggest/source.h"

namespace aside {

/// A sentence, or a part of one that could stand alone: words [first, last) of it, with the
/// role it has. `joint` words at its beginning hold it to the one before ("and", "because").
struct Remark {
  WordRange where;
  std::size_t joint = 0;
  bool opens = true;  // the first and the last of its sentence
  bool closes = true;
  bool hangs = false;  // cannot stand alone: "which …"
  Role role = Role::Event;
  unsigned roles = 0;  // all that a rule sees, a bit each

  bool can_be(Role other) const { return (roles >> static_cast<unsigned>(other) & 1U) != 0; }

  /// Its words without the joint.
  WordRange bare() const { return {where.sentence, where.first + joint, where.last}; }
};
using Remarks = std::vector<Remark>;

/// Whether a role says nothing by itself of where a remark belongs.
constexpr bool is_plain_role(Role role) {
  return role == Role::Event || role == Role::Behaviour || role == Role::Question;
}

constexpr bool only_hurts(Role role) {
  return role == Role::Contempt || role == Role::Emotion || role == Role::Threat;
}

/// The remarks that a draft is made of, in order; together they are all its words. Cut before
/// a joint or behind a comma, a dash, a semicolon or a colon, where a subject and its verb
/// follow and a whole clause stands before.
Remarks remarks_of(const Reading& reading, const Lexicon& lexicon);

/// Each as a line of its own, as if it were a sentence: what the rules of wording see.
Reading apart(const Reading& reading, const Remarks& remarks, const Lexicon& lexicon);

/// Gives each the first role that a rule of wording sees in it; `Event` without any.
void find_roles(Remarks& remarks, const Reading& reading, const Language& language, const Draft& draft);

/// Whether a word of some letters more has one of the endings, which blanks part.
bool ends_with_any(std::string_view word, std::string_view endings);

/// Whether words [first, last) of a sentence hold a verb in a finite form.
bool has_verb(const WordsView& view, std::size_t first, std::size_t last);

/// "… to hand back the card and has done so"; not "… and hasn't".
bool is_done_since(const WordsView& view, std::size_t first, std::size_t last);

/// The bytes of the draft that words [first, last) cover, with the white space behind them.
Span bytes_of(const Source& source, const WordRange& where);

}  // namespace aside
