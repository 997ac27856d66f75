#pragma once

#include "suggest/source.h"
#include "target/people.h"

namespace aside {

/// The people of a draft with a "you" that nobody is called to taken for the one person whom it
/// names without speaking to them: "Feedback for Paolo: your risotto came back".
People with_you_named(const People& people, const Report& report);

/// The same for the one person whom the draft has put in charge before it says "you": "Zofia had the bag. …
/// You should check it first".
People with_you_charged(const Source& source);

}  // namespace aside
