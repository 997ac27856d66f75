#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "base/diagnostic.h"

// What comes from outside and may be meant badly: input without an end, and links in a folder
// that somebody else has put together.

namespace aside {

/// No file that is read whole is larger, nor any input.
constexpr std::size_t most_of_a_file = 256u << 20;

/// All that a stream gives; nothing when that is more than `most` bytes.
std::optional<std::string> read_all(std::istream& in, std::size_t most = most_of_a_file);

/// The whole file, or nothing and a diagnostic that says why: also when it has more than `most`
/// bytes.
std::optional<std::string> read_at_most(std::size_t most, const std::filesystem::path& path, Diagnostics& sink);

/// Whether `path` is a link that leads out of `folder`, or to nowhere. Whoever clones a project
/// gets its `.aside/`: a link there is not to show its reader's own files.
bool leads_out(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace aside
