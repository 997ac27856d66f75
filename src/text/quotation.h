#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "base/span.h"
#include "text/atoms.h"

namespace aside {

struct Quotation {
  Span inside;          // of the folded text, without the marks
  std::size_t end = 0;  // after the closing mark
};

/// Finds quoted words within a line: "…" “…” «…» '…'. An apostrophe opens and closes none.
/// Asked from left to right, all questions together are linear in the text.
class Quotations {
 public:
  explicit Quotations(const Scan& scan) : scan_(scan) {}

  /// The quotation whose opening mark stands at `at`.
  std::optional<Quotation> at(std::size_t at);

 private:
  struct Closer {
    std::size_t from = 1, mark = 0;  // no closing mark in [from, mark)
  };
  std::size_t closer(std::size_t from, std::string_view mark, Closer& memo) const;

  const Scan& scan_;
  std::array<Closer, 6> closers_;
};

}  // namespace aside
