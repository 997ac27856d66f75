#pragma once

#include <cstddef>
#include <functional>

#include "cli/flags.h"
#include "protocol/defaults.h"
#include "report/entry.h"

namespace aside {

/// A draft is not larger, nor a line that holds one.
constexpr std::size_t most_of_a_draft = 16u << 20;

/// Takes one entry, not yet judged; false: no more, please.
using TakeEntry = std::function<bool(Entry)>;

/// Hands over the drafts that `flags` name, in their order: the text, the files, standard
/// input; with --jsonl one a line, as soon as the line is there. A line that is no draft
/// is an entry with an error; a file that cannot be read is said on standard error. False
/// when there was any of either.
bool read_drafts(const Flags& flags, const Defaults& defaults, const TakeEntry& take);

}  // namespace aside
