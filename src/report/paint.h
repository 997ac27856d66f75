#pragma once

#include <string>
#include <string_view>

#include "terms/words.h"

namespace aside {

enum class Tone { Strong, Faint, Good, Soft, Grave, Blank };

/// Puts terminal colours around a text, where colours are wanted. The text must be safe
/// to show already.
struct Paint {
  bool on = false;

  std::string operator()(Tone tone, std::string_view text) const {
    constexpr std::string_view codes[] = {"1", "2", "1;32", "1;33", "1;31", "36"};
    if (!on || text.empty()) return std::string(text);
    return "\x1b[" + std::string(codes[static_cast<int>(tone)]) + "m" + std::string(text) +
           "\x1b[0m";
  }
};

constexpr Tone tone_of(Verdict verdict) {
  return verdict == Verdict::Send     ? Tone::Good
         : verdict == Verdict::Reword ? Tone::Soft
                                      : Tone::Grave;
}

}  // namespace aside
