#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "chat/reader.h"

namespace aside {

/// A file of a folder that is an export of another format than the folder was read as.
struct LeftOut {
  std::string path;  // within the folder
  std::string why;   // what it is, and how it is read
};

/// The files that gave no message and are, alone, another export: a folder is read as one
/// format. `heard` are the files that gave one. Empty for a lone file or an archive. Opens
/// every other file once, by its first bytes; finds `most_left_out` at most.
std::vector<LeftOut> left_out(const std::filesystem::path& path, const Container& container,
                              const ChatFormat& format, const std::set<std::string>& heard);

inline constexpr std::size_t most_left_out = 20;

}  // namespace aside
