#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// "(On Monday) Sam left | the bay | unlocked": a deed whose object can become the subject.
/// Word indices of its sentence.
struct Deed {
  std::size_t lead_end = 0;    // what stands before the doer
  std::size_t object = 0;
  std::size_t object_end = 0;
  std::size_t end = 0;         // where what is said of the object ends
  std::string participle;      // "left", "signed off"
  bool denied = false;         // "did not lock", "forgot to lock"
  bool perfect = false;        // "has not been"
  bool many = false;           // the object is plural, or they are several
};

/// The deed that `doer` does in `where`, when its verb is one of the slots "doing" and "told-thing" or has
/// a particle behind its object, and an object follows.
std::optional<Deed> find_deed(const Story& story, const WordRange& where, const WordRange& doer);

/// Behind what stands between somebody and their verb, from word w on: ", who had the keys,", "(our lead)", "is
/// the one who". `w` without such.
std::size_t after_aside(const WordsView& view, std::size_t w, std::size_t last);

/// The participle of the deed that the words begin with: "sent" of "sent to the board". Empty without one.
std::string done_to(const Story& story, const WordRange& where);

}  // namespace aside
