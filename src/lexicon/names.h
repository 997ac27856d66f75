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
/// members. `mentioned` are the words of the draft's mentions without their "@": with a
/// capital they are names. Capitalised words that nothing knows get {proper}.
void resolve_names(std::vector<Word>& words, const Text& text, const Lexicon& lexicon,
                   const std::vector<Member>& members,
                   const std::vector<std::string>& mentioned);

}  // namespace aside
