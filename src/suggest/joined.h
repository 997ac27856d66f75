#pragma once

#include "suggest/story.h"

namespace aside {

/// Those who stand joined by name where `calm` finds fault with one of them: "Brodie and Jess left the gate
/// open". Each once; empty where nobody does.
Persons joined_with_pinned(const Story& story, const Report& calm);

/// What a draft is read from to tell one of `joined` what all of them did.
struct AsOne {
  People people;  // where they stand together, and "they" behind it, is the one
  Report report, calm;
};
AsOne as_one(const Source& source, const Report& report, const Report& calm, const Persons& joined, std::size_t one);

}  // namespace aside
