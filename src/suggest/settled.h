#pragma once

#include "suggest/story.h"

namespace aside {

/// Gives remark i the role that it has in the story: what its own words alone look like gives way to what stands
/// before it, whose roles are settled, and to the findings of `calm`. Costs references times findings of its sentence.
void settle_role(Story& story, std::size_t i, const Report& calm);

}  // namespace aside
