#pragma once

#include <cstddef>

#include "lexicon/words_view.h"

namespace aside {

/// Whether words from i on begin a sentence that a name before it is no part of, so that somebody is called:
/// "Moira | there was no float", "Terry | the padlock was your job", "Aled | stop home if you can't".
bool begins_own_sentence(const WordsView& view, std::size_t i);

}  // namespace aside
