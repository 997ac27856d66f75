#pragma once

#include "text/fold.h"

namespace aside {

/// Makes Latin what only looks Latin: in a word of mixed scripts whose other letters all
/// have a Latin double, and in a word made of doubles alone when the text has no other word
/// of their script ("со" in a Russian message stays). Linear.
void latinise(Folded& folded);

}  // namespace aside
