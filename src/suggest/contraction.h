#pragma once

#include "lexicon/words_view.h"

namespace aside {

/// What "'s" is short for.
enum class ShortFor { Owner, Is, Has };

/// What it is short for before word `next`: "Sam's report", "Sam's late", "Sam's had it".
ShortFor short_for(const WordsView& view, std::size_t next);

/// Where what somebody is called begins before word `name`: at "our" of "our technician Gareth".
std::size_t title_before(const WordsView& view, std::size_t name, std::size_t from);

/// Where the words behind a name end that say whose it is: "Helen in billing".
std::size_t after_apposition(const WordsView& view, std::size_t last);

}  // namespace aside
