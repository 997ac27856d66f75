#include "cli/beside.h"

#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <system_error>

namespace aside {

int run_beside(const std::string& program, const std::vector<std::string>& words) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto path = (self.parent_path() / program).string();
  std::vector<char*> argv{const_cast<char*>(path.c_str())};
  for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  ::execv(path.c_str(), argv.data());
  std::cerr << "error: " << program << " is not beside aside: " << path << "\n"
            << "  hint: install it, or copy both programs to one folder\n";
  return 2;
}

}  // namespace aside
