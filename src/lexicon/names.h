#pragma once

#include <string>
#include <vector>

#include "lexicon/words.h"
#include "terms/draft.h"
#include "text/text.h"

namespace aside {

/// Decides which words of a sentence name a person, and gives them the tag {name}:
/// members by any of their names; given names; words that are also names ("Will", "May")
/// only where the sentence uses them so; surnames and unknown words by what stands beside
/// them (a title, a given name, a comma before "you"). Takes {role} from roles that do not
/// point at one person ("a nurse", or a role that two members hold), gives it to roles of
/// members. `names` are what the draft called people so far, in mentions (without their
/// "@") and in the sentences before: with a capital they are names. This sentence's are
/// added. Capitalised words that nothing knows get {proper}.
void resolve_names(std::vector<Word>& words, const Text& text, const Lexicon& lexicon,
                   const std::vector<Member>& members,
                   std::vector<std::string>& names);

}  // namespace aside
