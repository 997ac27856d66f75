#pragma once

#include <span>
#include <string_view>

namespace aside {

/// A file of rules/ or dictionaries/ that is compiled into the program.
struct PackedFile {
  std::string_view path;
  std::string_view text;
};

/// All of them, sorted by path. Written at build time (src/embed.cmake).
std::span<const PackedFile> packed_files();

/// The book that they make, as bytes_of wrote it at build time; empty in the program that
/// writes it.
std::string_view packed_book();

}  // namespace aside
