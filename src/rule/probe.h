#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace aside {

/// A pattern's expression as a short program that can be tried at one place of a line at once. Making
/// it costs a hundredth of what RE2 takes to compile; a process that judges one draft has hardly begun
/// when it is done. It says what RE2 says, first alternatives first, or that it does not know.
struct Probe {
  enum class Op : std::uint8_t {
    Byte,    // `arg`
    Set,     // a byte of sets[arg]
    Star,    // as many bytes of sets[arg] as will do
    Next,    // what follows, else what `to` leads to
    To,      // what `to` leads to, else what follows
    Jump,
    Save,    // groups: where number `arg` / 2 begins, or ends where it is odd
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

/// Bytes of the text.
struct ProbeGroup {
  static constexpr auto nowhere = ~std::uint32_t{0};
  std::uint32_t begin = nowhere, end = nowhere;
};

enum class Probed { No, Yes, Unknown };

/// Whether the expression matches text[from, end) from its very beginning. groups[0] gets the match, the
/// following ones what the groups of the expression stand for, as far as there is room. `left` is how
/// many steps may be taken, and is what remains of them; when there are none it is Unknown.
Probed try_at(const Probe& probe, std::string_view text, std::size_t from, std::size_t end,
             std::span<ProbeGroup> groups, std::size_t& left);

}  // namespace aside
