#pragma once

#include "suggest/story.h"

namespace aside {

/// Of those whom findings pin, the ones that do something in the story or are spoken to. Whoever
/// only owns what was spoiled, is thanked, or is told something stood near: "Stefan's team was paid
/// late". Where nobody is left, somebody named who does something there; else nobody.
Persons meant_among(const Story& story, const Persons& pinned);

/// The people of a draft with a "you" that nobody is called to taken for the one person whom it
/// names without speaking to them: "Feedback for Paolo: your risotto came back".
People with_you_named(const People& people, const Report& report);

}  // namespace aside
