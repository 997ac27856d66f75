#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace aside {

/// A pattern's expression as a short program that tells at once of most places of a line that the
/// expression does not match there, so that RE2 need not be compiled for them: making it costs a
/// hundredth of that. What matches, and where it ends, RE2 alone decides.
struct Probe {
  enum class Op : std::uint8_t {
    Byte,    // `arg`
    Set,     // a byte of sets[arg]
    Star,    // as many bytes of sets[arg] as will do
    Next,    // what follows, else what `to` leads to
    To,      // what `to` leads to, else what follows
    Jump,
    End,
  };
  struct Step {
    Op op = Op::End;
    std::uint8_t arg = 0;
    std::int16_t to = 0;  // from this step on
  };
  using Set = std::array<std::uint64_t, 4>;

  std::vector<Step> steps;  // none: RE2 has to be asked
  std::vector<Set> sets;

  bool known() const { return !steps.empty(); }
};

/// Of what `make_pattern` writes; of an expression that holds anything else, or is large, nothing is known.
Probe make_probe(std::string_view regex);

enum class Probed { No, Yes, Unknown };

/// Whether the expression matches text[from, end) from its very beginning. `left` is how many steps may be
/// taken, and is what remains of them; when there are none it is Unknown.
Probed try_at(const Probe& probe, std::string_view text, std::size_t from, std::size_t end, std::size_t& left);

}  // namespace aside
