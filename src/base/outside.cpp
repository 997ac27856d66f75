#include "base/outside.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace aside {
namespace fs = std::filesystem;

std::optional<std::string> read_all(std::istream& in, std::size_t most) {
  std::string out;
  char block[64 << 10];
  while (in.read(block, sizeof block), in.gcount() > 0) {
    if (out.size() + static_cast<std::size_t>(in.gcount()) > most) return std::nullopt;
    out.append(block, static_cast<std::size_t>(in.gcount()));
  }
  return out;
}

std::optional<std::string> read_at_most(std::size_t most, const fs::path& path, Diagnostics& sink) {
  const auto wrong = [&](std::string message) -> std::optional<std::string> {
    sink.push_back({path.string(), 0, 0, std::move(message), "", ""});
    return std::nullopt;
  };
  std::error_code error;
  if (fs::is_directory(path, error)) return wrong("is a folder, a file was expected");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  const bool is_open = static_cast<bool>(in);
  auto text = is_open ? read_all(in, most) : std::nullopt;
  const int code = errno;
  if (!is_open || in.bad()) return wrong(std::string("cannot be read: ") + (code ? std::strerror(code) : "unknown"));
  if (!text) return wrong("is larger than " + std::to_string(most) + " bytes, which is the most that is read");
  return text;
}

bool leads_out(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return false;
  const auto end = fs::canonical(path, error);
  if (error) return true;
  const auto root = fs::canonical(folder, error);
  if (error) return true;
  return std::mismatch(root.begin(), root.end(), end.begin(), end.end()).first != root.end();
}

}  // namespace aside
