#pragma once

#include <string>
#include <vector>

namespace aside {

/// `aside hook install` and `uninstall`: the words behind them.
int run_hook_install(const std::vector<std::string>& words, bool taking_away);

}  // namespace aside
