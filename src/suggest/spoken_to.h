#pragma once

#include "suggest/story.h"

namespace aside {

/// Whether the sentence of remark i calls somebody pinned by name, in front of it or behind it, and speaks to
/// nobody else: "Creative writing is on Thursdays, | Luca." What stands before a call in the middle is not theirs.
bool is_called_with(const Story& story, std::size_t i);

/// Whether a remark that calls somebody pinned is for them alone: it tells nothing that came to pass, no figure
/// and nothing with its day that is to come, and none of what they did. Orders, rules and news are asked elsewhere.
bool is_word_to_one(const Story& story, std::size_t i);

/// Whether such a remark cannot tell what is wrong either: it says what the writer thinks or anybody does, points
/// back, or has no verb: "Sam, I'm sure the hail was very local", "Sam, that's four point two".
bool is_mere_word(const Story& story, std::size_t i);

/// "Nice one, Sam.", "Thanks Sam": a cheer to somebody pinned that does not say what for.
bool is_bare_cheer(const Story& story, const Remark& remark);

}  // namespace aside
