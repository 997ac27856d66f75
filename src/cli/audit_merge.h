#pragma once

#include <string>
#include <vector>

namespace aside {

/// `aside audit merge S…`, from the words behind "merge" to the exit status.
int run_audit_merge(const std::vector<std::string>& words);

}  // namespace aside
