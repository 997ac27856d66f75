#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "hook/kinds.h"

namespace aside {

/// What every file and block that aside installs holds; nothing without it is ever removed.
inline constexpr std::string_view installed_mark = "installed by `aside hook install";

/// Writes the plan's files. What is there stays in force: it is chained to or added to. False,
/// with nothing changed, when any file is in the way; why is in `sink`. Installing twice is
/// as good as once.
bool install(const Plan& plan, Diagnostics& sink);

/// Takes away exactly what `install` wrote, and puts back what was there before. A file
/// that is not ours stays, and is said in `sink`; false then.
bool uninstall(const Plan& plan, Diagnostics& sink);

}  // namespace aside
