#pragma once

#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "text/tokens.h"

namespace aside::test {

/// Every line of every rule, and every rule as a whole: drafts of all categories.
inline std::vector<std::string> sample_drafts() {
  Diagnostics sink;
  std::vector<std::string> drafts;
  for (const auto& file : read_folder(std::string(ASIDE_SOURCE_DIR) + "/rules", sink)) {
    for (const auto line : lines_of(file.text)) drafts.emplace_back(line);
    drafts.push_back(file.text);
  }
  return drafts;
}

/// Up to `most` pieces, one after the other.
inline std::string shuffled(std::span<const std::string_view> pieces, std::size_t most, std::mt19937& random) {
  std::string text;
  for (auto count = 1 + random() % most; count > 0; --count) text += pieces[random() % pieces.size()];
  return text;
}

/// Without any markup.
inline std::vector<Token> bare_tokens(std::string_view draft) {
  Pieces pieces;
  if (!draft.empty()) pieces.push_back({std::nullopt, {0, draft.size()}, {}, {}, {}});
  return tokens_of(fold(draft, pieces), draft);
}

}  // namespace aside::test
