#include "base/files.h"

#include <algorithm>
#include <system_error>

#include "base/outside.h"

namespace aside {
namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path, Diagnostics& sink) {
  return read_at_most(most_of_a_file, path, sink);
}

std::vector<File> read_folder(const fs::path& folder, Diagnostics& sink) {
  std::vector<File> files;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return files;
  const auto above = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
  const auto is_out = [&](const fs::path& path) {
    if (!leads_out(path, above)) return false;
    sink.push_back({path.string(), 0, 0, "is a link that leads out of " + above.string() + ": it is not read",
                    "put the file itself there", ""});
    return true;
  };
  if (is_out(folder)) return files;
  fs::recursive_directory_iterator it(folder, error), end;
  while (!error && it != end) {
    const auto name = it->path().filename().string();
    const bool hidden = name.starts_with('.') || name.ends_with('~');
    std::error_code ignored;
    if (hidden && it->is_directory(ignored)) {
      it.disable_recursion_pending();
    } else if (!hidden && it->is_regular_file(ignored) && !is_out(it->path())) {
      if (auto text = read_file(it->path(), sink))
        files.push_back({it->path().lexically_relative(folder).generic_string(),
                         std::move(*text)});
    }
    it.increment(error);
  }
  if (error) sink.push_back({folder.string(), 0, 0, "cannot be read: " + error.message(), "", ""});
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  const auto last = text.find_last_not_of(" \t");
  return text.substr(first, last - first + 1);
}

}  // namespace aside
