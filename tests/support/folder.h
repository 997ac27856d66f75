#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace aside::test {

/// A folder of its own for a test, gone when the test is.
struct Folder {
  std::filesystem::path path;

  Folder() {
    auto name = (std::filesystem::temp_directory_path() / "aside-test-XXXXXX").string();
    path = mkdtemp(name.data()) == nullptr ? "" : name;
  }
  ~Folder() {
    std::error_code ignored;
    if (!path.empty()) std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Makes the folders above it, too.
  void write(const std::filesystem::path& name, const std::string& text) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
  }
};

}  // namespace aside::test
