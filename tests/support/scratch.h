#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace aside::test {

/// A new empty folder, gone at the end of the test.
struct Scratch {
  std::filesystem::path path;

  Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "aside-test-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Scratch() { std::filesystem::remove_all(path); }
  Scratch(const Scratch&) = delete;

  std::filesystem::path write(const std::filesystem::path& name, const std::string& text,
                              bool runs = false) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
    if (runs) std::filesystem::permissions(path / name, std::filesystem::perms::owner_exec, std::filesystem::perm_options::add);
    return path / name;
  }
  std::string read(const std::filesystem::path& name) const {
    std::ifstream in(path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

}  // namespace aside::test
