#pragma once
#include <string>
#include <string_view>
#include <vector>
namespace aside {
inline std::vector<std::string> readings(std::string_view) { return {}; }
inline bool matches_masked(std::string_view, std::string_view) { return false; }
}
