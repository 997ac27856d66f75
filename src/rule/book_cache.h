#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "rule/rulebook.h"

namespace aside {

/// Where the book of a user's own rules is kept once it is made: a file below the user's
/// cache folder, named by a digest of their files, of the program and of the built-in book.
/// No other file is read; nothing is kept where there is no such folder.
struct BookCache {
  std::filesystem::path file;  // empty: nothing is kept

  /// Reads the folders.
  static BookCache of(std::span<const std::filesystem::path> folders);

  /// The kept book, where it lies: the book holds on to it.
  std::optional<Rulebook> read() const;

  /// Writes all or nothing. Failing is no error: the book is made again next time.
  void write(const Rulebook& book) const;
};

}  // namespace aside
