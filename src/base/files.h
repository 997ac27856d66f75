#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace aside {

/// A file in memory: its path (relative, with '/') and its bytes.
struct File {
  std::string path;
  std::string text;
};

/// The whole file, or nothing and a diagnostic that says why.
std::optional<std::string> read_file(const std::filesystem::path& path, Diagnostics& sink);

/// The regular files below `folder`, sorted by path (so that the order in the directory
/// never shows), with paths relative to it. Files and folders that begin with '.' and
/// files that end with '~' are passed over. A missing folder gives none.
std::vector<File> read_folder(const std::filesystem::path& folder, Diagnostics& sink);

/// The lines of `text` without their ends ("\n" or "\r\n").
std::vector<std::string_view> lines_of(std::string_view text);

/// `text` without blanks and tabs at either end.
std::string_view trimmed(std::string_view text);

}  // namespace aside
