#pragma once

#include <cstddef>

#include "audit/finding_list.h"

namespace aside {

/// The findings of at most `most` messages: all of them, or else every rule is heard in turn, with
/// the messages of the smallest digests. Depends on nothing but the findings; memory is that of
/// the sample, and of `most` places a rule. `list` must be sorted.
FindingList sampled(const FindingList& list, std::size_t most);

}  // namespace aside
