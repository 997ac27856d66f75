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
  bool many = false;           // the object is plural
};

/// The deed that `doer` does in `where`, when its verb is one of the slot "doing" and an
/// object follows.
std::optional<Deed> find_deed(const Story& story, const WordRange& where, const WordRange& doer);

}  // namespace aside
