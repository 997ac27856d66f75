#pragma once

#include <optional>
#include <string>

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// Whether remark i is said to somebody pinned.
bool is_to_pinned(const Story& story, std::size_t i);

/// What follows a request to the pinned person goes on about it: "I just need the call."
bool goes_on_asking(const Story& story, std::size_t i);

/// "… while I was at the dentist", "that was your clinic": it says nothing without what was said of them.
bool hangs_on_scorn(const Story& story, std::size_t i);

/// "Room 214 was sold twice last night": it counts, but nobody was named yet.
bool tells_event(const Story& story, std::size_t i);

/// "Fintan, same leads, same product": said to one, and it tells nothing.
bool is_call_alone(const Story& story, const Remark& remark);

/// Behind what somebody is blamed for, what has nothing to count goes on about them.
bool is_comment(const Story& story, std::size_t i);

/// Whether a question is for the group: asked of all, or of somebody else by name. Others only press.
bool asks_group(const Story& story, const Remark& remark);

/// "Who leaves it on | so she can go?": half of a question that only presses.
bool only_presses(const Story& story, const Remark& remark);

/// The words before a reason: "We moved them to Ana | as a couple of them felt ignored".
WordRange without_reason(const Story& story, WordRange where);

/// What a remark tells before the reason, where that is what one of the pinned did: "The room opens late"
/// of "The room opens late as our colleague Ana overslept". Nothing without one.
std::optional<std::string> before_reason(const Story& story, const Remark& remark);

/// "You told me | that the band knew": what they said is no fact.
bool said_by_somebody(const Story& story, const Remark& remark);

/// Whether passage i leads to what is not told, or is a title alone: "For those who were away:", "Call bell
/// audit."
bool leads_nowhere(const Story& story, const Passages& passages, std::size_t i);

/// "Kind regards": our own words come behind it.
bool is_farewell(const Story& story, std::size_t i);

/// "Again.", "Honestly mate.": nothing of its own.
bool is_scrap(const Story& story, const Remark& remark);

/// "It lives in your locker": what it is was said in words that fell. A time or a number stays.
bool begins_with_pronoun(const Story& story, const Remark& remark);

/// "It was sent without asking", "They were late": said of something before.
bool opens_with_pronoun(const std::string& text, const Lexicon& lexicon);

}  // namespace aside
