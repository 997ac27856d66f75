#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// What of a remark that pins somebody the group may hear: the words, and others should those be found wanting.
struct ToldDeed {
  std::string text;
  std::string instead = {};
};

/// "The bay was left open" of "Sam left the bay open because he was late"; without a verb that can be turned
/// round what we did: "We ran out of film". Nothing for a trait, for what stands in a clause of time ("while he
/// took a call") and for a few words in which nothing was done to a thing.
std::optional<ToldDeed> deed_told(const Story& story, const Remark& remark);

/// The same where the remark scorns: only what was done to a thing, from who did it on.
std::optional<ToldDeed> deed_in_scorn(const Story& story, const Remark& remark);

/// "Sam's feature better not be late again", "the only let-down was Sam's stall": no deed, and only for them.
bool warns(const Story& story, const WordRange& where);

/// Whether a clause of time, place or aim leads up to what it tells: "when Sam closed,".
bool only_leads_up(const Story& story, const Remark& remark);

}  // namespace aside
