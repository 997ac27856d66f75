#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace aside::bench {

/// Nanoseconds of wall time. The box is shared, so a row is its quickest run: what
/// disturbs only adds.
template <class Work>
double quickest(std::size_t runs, Work work) {
  double best = 0;
  for (std::size_t i = 0; i < runs; ++i) {
    const auto before = std::chrono::steady_clock::now();
    work();
    const auto took = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - before).count();
    best = i == 0 ? took : std::min(best, took);
  }
  return best;
}

/// A program with its words and what it reads. Where it ends in the wrong way, the bench does.
struct Command {
  std::vector<std::string> words;
  std::string input;   // a file
  int status = 0;
};

/// Two commands in turns, so that both meet the same disturbances; nanoseconds of each: the
/// median of the whole process, from its start to its end.
std::pair<double, double> in_turns(const Command& one, const Command& other, std::size_t runs);

/// Nanoseconds of the processor that one run takes, user and system.
double cpu_of(const Command& command);

/// The peak memory of one run, in MiB, as `peak` (tests/long/peak.cpp) says: a child of this
/// program would begin with the peak of this one.
double peak_of(const std::filesystem::path& peak, const Command& command);

/// A line of the table.
void row(const std::string& what, double figure, const std::string& unit, double baseline,
         const std::string& against, double goal);

}  // namespace aside::bench
