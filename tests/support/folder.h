#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
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

  /// Makes the folders above it, too. With `runs` the file gets its run bit.
  std::filesystem::path write(const std::filesystem::path& name, const std::string& text,
                              bool runs = false) const {
    const auto file = path / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    if (runs) permissions(file, std::filesystem::perms::owner_exec, std::filesystem::perm_options::add);
    return file;
  }
  std::string read(const std::filesystem::path& name) const {
    std::ifstream in(path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

}  // namespace aside::test
