#pragma once

#include <string>
#include <vector>

#include "suggest/source.h"
#include "suggest/story.h"

namespace aside {

/// What to say instead of a draft whose verdict is not `send`. Every message lints to
/// `send` for its audience. Deterministic; judges again a bounded number of times.
Suggestion suggest(const Source& source, const Report& report, const Judge& judge);

/// The same message for the same reader: softer words, flagged parts replaced as their rules
/// say or left out where they carry nothing else.
Message reword(const Story& story, const Judge& judge);

/// A message to each person who would lose face, one to each who bore a cost, and one to the
/// group that names nobody.
std::vector<Message> split(const Story& story, const Judge& judge);

/// To whom a finding pins the fault, or to somebody unknown: what they did, its effect, what
/// to do instead.
Message to_pinned(const Story& story, const Judge& judge, std::size_t person);

/// To somebody named who bore a cost; nothing for anybody else. Without the culprit.
std::optional<Message> to_harmed(const Story& story, const Judge& judge, std::size_t person);

/// To the group: the event and what happens next, nobody pinned.
Message to_group(const Story& story, const Judge& judge);

}  // namespace aside
