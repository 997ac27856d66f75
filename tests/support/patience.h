#pragma once

#include <ctime>

namespace aside::test {

/// Whether the work takes less than `seconds` of this process's processor time, which a busy machine
/// does not lengthen. A guard against what hangs: the limit is a hundred times what it takes, or more.
template <class Work>
bool ends_within(int seconds, const Work& work) {
  const auto begin = std::clock();
  work();
  return std::clock() - begin < static_cast<std::clock_t>(seconds) * CLOCKS_PER_SEC;
}

}  // namespace aside::test
