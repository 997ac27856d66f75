// Any bytes as an export of any chat. The first byte chooses the format (or ASIDE_FUZZ_FORMAT
// does); the rest is its files: each begins with a line of a record separator and a path.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "exports.h"

using namespace aside;
using fuzz::demand;

namespace {

/// The path as one that stays within a folder.
std::string tamed(std::string_view path) {
  std::string out;
  for (const char c : path.substr(0, 100)) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view(" #._-[],:@+").find(c) != std::string_view::npos;
    const bool part = c == '/' && !out.empty() && out.back() != '/';
    if (c == '.' && (out.empty() || out.back() == '/' || out.back() == '.')) continue;
    if (plain || part) out += c;
  }
  while (out.ends_with('/')) out.pop_back();
  return out.empty() ? "x" : out;
}

const ChatFormat& chosen(std::uint8_t byte) {
  static const char* const name = std::getenv("ASIDE_FUZZ_FORMAT");
  static const ChatFormat* const named = name ? chat_format_named(name) : nullptr;
  demand(!name || named, "ASIDE_FUZZ_FORMAT is a format that aside audit --help names");
  return named ? *named : chat_formats[byte % std::size(chat_formats)];
}

void write_files(const fuzz::ExportFolder& folder, std::string_view bytes) {
  for (std::size_t count = 0; count < 8 && !bytes.empty(); ++count) {
    if (bytes.starts_with('\x1E')) bytes.remove_prefix(1);
    const auto line = std::min(bytes.find('\n'), bytes.size());
    const auto name = tamed(bytes.substr(0, line));
    bytes.remove_prefix(std::min(line + 1, bytes.size()));
    const auto end = std::min(bytes.find('\x1E'), bytes.size());
    std::error_code error;
    if (!std::filesystem::exists(folder.path() / name, error)) try {
        folder.write(name, bytes.substr(0, end));
      } catch (const std::filesystem::filesystem_error&) {
        // A file stands where the path wants a folder.
      }
    bytes.remove_prefix(end);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const fuzz::ExportFolder folder;
  if (size == 0) return 0;
  folder.clear();
  write_files(folder, {reinterpret_cast<const char*>(bytes) + 1, size - 1});
  Diagnostics sink;
  const auto container = Container::open(folder.path(), sink);
  demand(container.has_value(), "a folder can be opened");
  chat_format_of(*container);
  fuzz::read_soundly(*container, chosen(bytes[0]));
  return 0;
}
