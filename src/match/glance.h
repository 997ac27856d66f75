#pragma once

#include <cstdint>
#include <span>

#include "rule/rulebook.h"
#include "terms/draft.h"

namespace aside {

/// What a glance at a draft shows. Where something is not seen, the draft has to be read for it.
struct Glanced {
  bool clean = false;  // nothing leads in it (match/leads.h)
  bool free = false;   // and none of the rules that were asked for holds in it
};

/// Sees that most plain messages are clean: words in ASCII and the common marks between them.
/// `asked`: a few rules, by index. Some microseconds; linear.
Glanced glance(const Draft& draft, const Language& language, std::span<const std::uint32_t> asked = {});

inline bool seems_clean(const Draft& draft, const Language& language) { return glance(draft, language).clean; }

}  // namespace aside
