#include "audit/left_out.h"

#include <system_error>

namespace aside {

std::vector<LeftOut> left_out(const std::filesystem::path& path, const Container& container,
                              const ChatFormat& format, const std::set<std::string>& heard) {
  std::vector<LeftOut> out;
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return out;
  for (const auto& file : container.files()) {
    if (out.size() == most_left_out) break;
    if (file.size == 0 || heard.contains(file.path)) continue;
    Diagnostics unsaid;  // a file that cannot be opened is not known to be an export
    const auto alone = Container::open(path / file.path, unsaid);
    const auto* other = alone ? chat_format_of(*alone) : nullptr;
    if (!other || other == &format) continue;
    out.push_back({file.path, "is left out: it is " + std::string(other->name) + ", and the folder was read as " +
                                  std::string(format.name) + "; audit it by its own path"});
  }
  return out;
}

}  // namespace aside
