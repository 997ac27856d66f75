#pragma once

#include <span>

#include "lexicon/words_view.h"
#include "target/people.h"

namespace aside {

/// The references of one sentence, in order.
using References = std::span<const Reference>;

/// Whether `r` is a pronoun that means somebody else than `person`, whom it was given to: "Petra
/// please sit with Ling and learn how she does it".
bool is_another(const WordsView& view, const Reference& r, References all, std::size_t person);

/// Whether `r` is a pronoun that means `person`, though a role stands nearer: "Stefan talked over
/// their CEO and he said 84k".
bool is_subject_still(const WordsView& view, const Reference& r, References all, std::size_t person);

/// Whether word w could be a thing: a word, and none of those that hold sentences together.
bool is_noun(const WordsView& view, std::size_t w);

}  // namespace aside
