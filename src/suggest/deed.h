#pragma once

#include <cstddef>

#include "suggest/compose.h"
#include "suggest/source.h"
#include "suggest/story.h"

namespace aside {

/// Where no passage tells what somebody did: one clause of the draft that tells it comes back, free of
/// the frame that scorned: "You sent that CV out" of "Did you leave your brain at home when you sent that
/// CV out?" Nothing that would be found in `draft`'s place. `person` `nobody`: whoever "you" is. Judges at
/// most sixteen times.
void bring_back_deed(const Story& story, const Judge& judge, Draft draft, std::size_t person, Passages& passages);

/// What else the draft tells of somebody's deeds and no passage says comes back the same way, each clause as long
/// as possible: what fell for a word of scorn in it. Judges at most sixteen times.
void bring_back_deeds(const Story& story, const Judge& judge, Draft draft, std::size_t person, Passages& passages);

}  // namespace aside
