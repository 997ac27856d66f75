#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "serve/intake.h"

namespace aside::fuzz {

/// The requests in what a client sends, `piece` bytes at a time, until it ends.
inline std::vector<Request> requests_of(Intake& intake, std::string_view bytes, std::size_t piece) {
  std::vector<Request> out;
  const auto take = [&] {
    // As the loop does: what was dropped of a line gives nothing once, and more may come.
    while (auto request = intake.next()) out.push_back(std::move(*request));
    intake.wants_continue();
  };
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    intake.add(bytes.substr(at, piece));
    take();
  }
  intake.end();
  take();
  return out;
}

}  // namespace aside::fuzz
