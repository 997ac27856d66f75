#pragma once

#include <string_view>

#include "suggest/suggest.h"

namespace aside {

/// Whether a sentence that was made from the draft is one that a person would write: the draft's own,
/// word for word, or with a verb where its model has one, no word that leads on to nothing at an end,
/// no tag without its clause, nobody called twice. Sentences that no sentence of the draft is the model of
/// are whole.
bool is_whole(const Story& story, std::string_view sentence);

/// The message with only whole sentences: one that is not is given word for word as it stands in the
/// draft (turned to `person`, who reads; `nobody`: as it is) where that is harmless, else left out. A
/// message that would be empty stays as it is.
Message with_whole_sentences(const Story& story, const Judge& judge, Message message, std::size_t person);

}  // namespace aside
