#include "hook/commit.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/files.h"

namespace aside {
namespace {

bool is_trailer(std::string_view line) {
  const auto colon = line.find(": ");
  if (colon == line.npos || colon == 0) return false;
  const auto key = line.substr(0, colon);
  // One word of hyphens at least ("Signed-off-by"), or a known short one: prose has both.
  return std::all_of(key.begin(), key.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || c == '-';
         }) &&
         (key.find('-') != key.npos || key == "Cc" || key == "Fixes" || key == "Closes");
}

void drop_trailers(std::vector<std::string_view>& lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  auto first = lines.size();
  while (first > 0 && is_trailer(lines[first - 1])) --first;
  // A whole paragraph of them, and not the subject.
  if (first > 0 && lines[first - 1].empty()) lines.resize(first);
}

std::string joined(const std::vector<std::string_view>& lines) {
  std::string out;
  for (const auto line : lines) out.append(line) += '\n';
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

/// " src/a.cpp | 4 ++--", " 2 files changed, …", " create mode …"
bool is_statistics(std::string_view line) {
  return line.starts_with(' ') &&
         (line.find(" | ") != line.npos || line.find(" changed, ") != line.npos ||
          line.starts_with(" create mode") || line.starts_with(" delete mode") ||
          line.starts_with(" rename ") || line.starts_with(" mode change"));
}

}  // namespace

std::string commit_text(std::string_view file) {
  std::vector<std::string_view> lines;
  for (const auto line : lines_of(file)) {
    if (line.starts_with('#') && line.find(" >8 ") != line.npos) break;
    if (!line.starts_with('#')) lines.push_back(line);
  }
  drop_trailers(lines);
  return joined(lines);
}

std::string patch_text(std::string_view text) {
  std::vector<std::string_view> message, remarks;
  bool behind = false;
  for (const auto line : lines_of(text)) {
    if (line == "-- ") break;  // git's own signature
    if (line.starts_with("diff --git ") || line.starts_with("Index: ") || line.starts_with("--- a/"))
      break;
    if (line == "---") behind = true;
    else if (!behind) message.push_back(line);
    else if (!is_statistics(line)) remarks.push_back(line);
  }
  drop_trailers(message);
  message.insert(message.end(), remarks.begin(), remarks.end());
  return joined(message);
}

}  // namespace aside
