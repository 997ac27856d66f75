#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/files.h"
#include "terms/words.h"

namespace aside {

/// What each piece of evidence is worth for one sum, and how much makes a finding.
/// Lines of rules/<lang>/weights/{face,hostile}.txt:
///
///     threshold  low|standard|high  <sum>
///     <rule>     <weight>
struct Weights {
  struct Weight {
    int value = 0;
    std::string file;
    std::size_t line = 0;
  };
  std::array<int, names<Sensitivity>.size()> thresholds{};
  std::map<std::string, Weight> by_rule;

  int threshold(Sensitivity sensitivity) const {
    return thresholds[static_cast<std::size_t>(sensitivity)];
  }
  int of(const std::string& rule) const;
};

/// Adds what a file says to `weights`: a later file wins, a rule
/// stands in a file once.
void read_weights(const File& file, Weights& weights, Diagnostics& sink);

}  // namespace aside
