#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "terms/draft.h"

namespace aside {

/// How a row of hooks ended.
struct ScriptsEnd {
  enum class Kind { Send, Hold, Trouble } kind = Kind::Send;
  std::string name;     // of the hook that ended the row
  std::string trouble;  // what was wrong with it
};

/// Runs the files of `folder`/pre-send.d in the byte order of their names, until one does
/// not end with 0: 1 holds the draft back, all else is trouble. Each gets the draft as JSON
/// on standard input, `event` as its argument, and ASIDE_TO, ASIDE_EXTERNAL, ASIDE_FACE in
/// its environment; what it prints goes to standard error. A file without its run bit is
/// trouble. At the `deadline` what still runs is killed, with its children: trouble. Names
/// that begin with '.' or end with '~' or ".sample" are passed over.
ScriptsEnd run_scripts(const std::filesystem::path& folder, std::string_view event,
                       const Draft& draft, std::chrono::steady_clock::time_point deadline);

}  // namespace aside
