#pragma once

#include <optional>
#include <string>

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// What a message to one person closes with, as far as the draft says it.
struct Ending {
  std::optional<std::string> wanted;  // next time
  std::optional<std::string> good;    // what will not come again
  bool asks_why = false;              // without that, a blank stands behind what is to be done
};

/// Whether one of the passages asks for something to be done, not only for a talk about it.
bool asks_for_deed(const Story& story, const Passages& passages);

/// Whether a remark asks for something, lays something down or begins as an order does: "Park in the yard."
bool asks(const Story& story, const Remark& remark);

/// Whether one of the passages that ask says what for: "so the checks catch it", "or we miss the run".
bool says_what_for(const Story& story, const Passages& passages);

/// Whether they tell what it cost; "keys go back before 4" costs nothing.
bool tells_cost(const Story& story, const Passages& passages);

/// Whether what it cost is told, and behind it something is asked for, with nothing more in that sentence.
bool asks_after_cost(const Story& story, const Passages& passages);

/// Whether they say what happens next: news, a request, a rule, a date that comes, what somebody is doing
/// about it.
bool goes_forward(const Story& story, const Passages& passages);

/// Whether a remark tells of a date that comes or of what somebody is at: "next one is Thursday", "Fatima is rebooking".
bool is_to_come(const Story& story, const Remark& remark);

/// Whether words of a remark say so themselves: "was left unlocked", "no sign was up".
bool tells_trouble(const Story& story, const Remark& remark);

/// Whether they tell of something that went wrong: a start time, a dinner, a rule alone are nothing to own.
bool went_wrong(const Story& story, const Passages& passages);

/// The passages with what is still missing: what to do next time, and what that is good for in
/// the sentence that asks for it. A blank stands for what the ending does not have. `asks` says
/// whether anything in them asks, `gains` whether they tell the benefit already.
Passages closed(const Story& story, Passages passages, const Ending& ending, bool asks, bool gains);

}  // namespace aside
