#pragma once

#include "suggest/compose.h"
#include "suggest/turn.h"

namespace aside {

/// The sentences of a draft; together they are its text, byte for byte.
Passages sentences_of(const Source& source);

/// The same, cut at joints too: after a comma before "and", "but" or a new subject, after a
/// semicolon, around a dash.
Passages clauses_of(const Source& source);

/// After clauses were taken out: a clause that has lost what it hung on begins and ends as
/// a sentence, one that cannot stand alone ("because …") goes too.
void mend(Passages& passages);

}  // namespace aside
