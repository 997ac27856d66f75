#pragma once

#include <span>
#include <string>

#include "lexicon/words_view.h"
#include "suggest/source.h"
#include "target/people.h"

namespace aside {

/// The references of one sentence, in order.
using References = std::span<const Reference>;

/// Whether `r` is a pronoun that means somebody else than `person`, whom it was given to: "Petra
/// please sit with Ling and learn how she does it", "Dana took the call and cut him off", "promised the tenants
/// that they".
bool is_another(const WordsView& view, const Reference& r, References all, std::size_t person);

/// Whether "her" at word w owns what follows: not in "tell her why".
bool owns_next(const WordsView& view, std::size_t w);

/// Whether word w is the name behind what somebody is called by their work: "our night nurse | Bettina".
bool is_name_of_role(const WordsView& view, const Reference& r, std::size_t w);

/// "He gave it to Mr French, who is diabetic. | His sugar was 19": goes on about whom the sentence before ended with.
bool is_other_topic(const Source& source, const Reference& r, std::size_t person);

/// "… and he swore at the linesman. | He'll miss three": goes on with the subject, not with the role behind it.
bool is_subject_before(const Source& source, const Reference& r, std::size_t person);

/// Whether `r` is a pronoun that means `person`, though a role stands nearer: "Stefan talked over
/// their CEO and he said 84k".
bool is_subject_still(const WordsView& view, const Reference& r, References all, std::size_t person);

/// The name to say for the pronoun at word w, in what is said to `person`: of another who was spoken
/// to ("your copies" of a customer's), of "she" where nobody said in words [where) who that is. Empty: none.
std::string name_for(const Source& source, const WordsView& view, const WordRange& where, std::size_t w, std::size_t person);

/// Whether a question's verb stands before them: "why does Tobias need it?"
bool is_asked_before(const WordsView& view, const WordRange& where, const Reference& r);

/// Whether word w could be a thing: a word, and none of those that hold sentences together.
bool is_noun(const WordsView& view, std::size_t w);

/// "a foot high, Dariusz, I wrote it", "for a second time, Dariusz, then it isn't the spec": called between two
/// clauses. Not "our locum, Dr Hale, left", "Ana, Sam, and Jo".
bool is_called_between(const WordsView& view, const WordRange& where, const Reference& r);
/// "a Tomasz piece": the name says what kind of piece, not who.
bool says_what_kind(const WordsView& view, const WordRange& at, std::size_t from);

}  // namespace aside
