#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "lexicon/reading.h"
#include "terms/draft.h"

namespace aside {

/// Words [first, last) of a sentence.
struct WordRange {
  std::size_t sentence = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// What is measured and not matched: how loud, how long, to whom. Each signal tells where
/// it is strongest, or that it is not there.
struct Signal {
  std::string_view name;
  std::string_view what;
  std::optional<WordRange> (*measure)(const Reading& reading, const Draft& draft);
};

std::span<const Signal> signals();

/// Their names, in the order of the table.
std::span<const std::string_view> signal_names();

}  // namespace aside
