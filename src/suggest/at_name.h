#pragma once

#include "suggest/story.h"
#include "target/standing.h"

namespace aside {

/// The remark in which somebody is referred to; none where the draft's remarks do not reach.
const Remark* remark_of(const Story& story, const Reference& r);

/// Of somebody spoken to by a pronoun: "Ebba, thank you for skipping yours" thanks them.
Standing standing_of_you(const Story& story, const Reference& r);

/// "Abeni: spin Mon 18:00, Klaus: pilates": one of a list, not spoken to.
bool is_label(const WordsView& view, const Reference& r);

/// "Ulrike will prepare all bonds from now on", "Aled and I will take it down": all that is told of them is what they
/// are to do.
bool only_takes_on(const Story& story, std::size_t person);

/// "Dr. Lund had to be called back", "Malin missed it because of that": all that is told of them is what they bore.
bool only_had_to(const Story& story, std::size_t person);

/// "Benedikt's habit of leaving it open", and those of whom something like it is told: two at most.
bool owns_way(const WordsView& view, const Reference& r);
Persons told_by_ways(const Story& story);

/// "Thanks Lorraine for 60 scones": said what for.
bool is_thanked_for_something(const Story& story, std::size_t person);

}  // namespace aside
