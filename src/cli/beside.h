#pragma once

#include <string>
#include <vector>

namespace aside {

/// Runs the program of that name that lies beside this one, in its place: as git does with
/// its commands. Comes back only when there is none: 2, and a word on standard error.
int run_beside(const std::string& program, const std::vector<std::string>& words);

}  // namespace aside
