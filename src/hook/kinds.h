#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace aside {

/// How a file of an installation stands towards one that is there already.
enum class Beside {
  Chain,   // ours runs the earlier one first, which is kept as NAME.before-aside
  Block,   // ours is a marked block at the top of the earlier one
  Nothing  // there must be none, or one of ours
};

/// One file that an installation writes.
struct PlannedFile {
  std::filesystem::path path;
  std::string text;
  Beside beside = Beside::Nothing;
  bool runs = false;  // gets its run bit
};

/// What `aside hook install KIND [DIR]` does: files to write, or a text to paste.
struct Plan {
  std::vector<PlannedFile> files;
  std::string paste;  // for standard output, where the host's own file must be edited
  std::string next;   // what the person does now
};

/// A host that aside can be hooked into.
struct Kind {
  std::string_view name;
  std::string_view line;
  /// `folder` may be empty: then where the host looks by itself. `program` is the path of
  /// aside. Nothing, and why in `sink`, when there is no such place.
  std::optional<Plan> (*plan)(const std::filesystem::path& folder, const std::string& program,
                              Diagnostics& sink);
};

std::span<const Kind> kinds();

/// The kind of that name, or null.
const Kind* kind_named(std::string_view name);

}  // namespace aside
