#pragma once

#include "suggest/story.h"

namespace aside {

/// Whether a remark behind what somebody is blamed for tells something of its own: what another did, by
/// name; how it is with a thing; whom the writer told or thanks. What goes on about the blamed does not.
bool tells_of_others(const Story& story, std::size_t i);

/// "A new skip comes Wednesday at 7:30, | please keep the gate clear": asked of all, whoever was called before,
/// since the news that it goes on from is for all.
bool asks_behind_news(const Story& story, std::size_t i);

/// Whether somebody who is not pinned is called by name and told of themselves: "you need twenty-five, Tobias".
bool speaks_to_other(const Story& story, const Remark& remark);

/// "A note from your GP from now on": asked of one of the pinned, and of nobody else.
bool wants_something_of_theirs(const Story& story, const Remark& remark);

/// "They found her pushy | and I want a softer touch there."
bool wants_it_of_them(const Story& story, std::size_t i);

/// "He has been mopping since 5": of somebody whom nothing `before` it names.
bool is_of_unnamed(const Story& story, std::size_t i, const std::string& before);

/// "I see the register is back with a ring on its cover": first of all, before anybody is named, what happened.
bool opens_story(const Story& story, std::size_t i);

}  // namespace aside
