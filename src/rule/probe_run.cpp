// Backtracking. A try that takes longer than most remembers from then on where it has been: a choice
// that was made at a place before leads to nothing there. What then is too long still is left to RE2.
#include "rule/probe.h"

#include <algorithm>
#include <vector>

namespace aside {
namespace {

using Op = Probe::Op;

constexpr std::size_t most_put_off = 256;
constexpr std::size_t soon = 400;                 // choices of which nothing is remembered
constexpr std::size_t most_remembered = 1 << 19;  // bits

/// What is tried when the way taken fails: `step` at `at`, then at smaller places down to `low`.
struct PutOff {
  std::uint32_t step, at, low;
};

struct Run {
  const Probe& probe;
  const Probe::Step* steps;
  const unsigned char* text;
  std::uint32_t begin, end;
  std::size_t& left;
  std::size_t choices = 0, size = 0;
  std::size_t width = 0;                       // how many places are remembered
  std::vector<std::uint64_t>* been = nullptr;  // a bit for each of them, of every step
  PutOff put_off[most_put_off];                // left as they are: of most tries a few are used

  Run(const Probe& of, std::string_view all, std::uint32_t first, std::uint32_t last, std::size_t& most)
      : probe(of), steps(of.steps.data()), text(reinterpret_cast<const unsigned char*>(all.data())), begin(first), end(last), left(most) {}

  bool in(std::uint8_t set, std::uint32_t at) const { return at < end && has(set, text[at]); }
  bool has(std::uint8_t set, unsigned char byte) const { return (probe.sets[set][byte / 64] >> (byte % 64) & 1U) != 0; }
  /// Whether that step cannot go on from there, by its first byte.
  bool stuck(std::uint32_t step, std::uint32_t at) const {
    return steps[step].op == Op::Byte && (at >= end || text[at] != steps[step].arg);
  }
  bool put(PutOff what) {
    if (size == most_put_off) return false;
    put_off[size++] = what;
    return true;
  }

  /// The largest place up to `at` from which the step may go on; below `low` there is none.
  std::uint32_t last_open(std::uint32_t step, std::uint32_t low, std::uint32_t at) const {
    while (at > low && stuck(step, at)) --at;
    return at;
  }

  /// The way that was put off last. False: none is left.
  bool fall_back(std::uint32_t& step, std::uint32_t& at) {
    while (size > 0) {
      auto& last = put_off[size - 1];
      step = last.step;
      at = last.at;
      if (at > last.low) last.at = last_open(step, last.low, at - 1);
      else --size;
      if (!stuck(step, at)) return true;
    }
    return false;
  }

  /// Whether this choice was made before; if not it is now.
  bool again(std::uint32_t step, std::uint32_t at) {
    if (++choices <= soon) return false;
    if (been == nullptr) {
      thread_local std::vector<std::uint64_t> kept;
      been = &kept;
      width = std::min<std::size_t>(end - begin + 1, most_remembered / probe.steps.size());
      kept.assign(width * probe.steps.size() / 64 + 1, 0);
    }
    if (at - begin >= width) return false;
    const auto i = step * width + (at - begin);
    const auto bit = std::uint64_t{1} << (i % 64);
    const bool was = ((*been)[i / 64] & bit) != 0;
    (*been)[i / 64] |= bit;
    return was;
  }

  Probed run() {
    std::uint32_t step = 0, at = begin;
    for (;;) {
      if (left == 0) return Probed::Unknown;
      --left;
      const auto now = steps[step];
      const auto other = static_cast<std::uint32_t>(static_cast<std::int64_t>(step) + now.to);
      bool fails = false;
      switch (now.op) {
        case Op::Byte:
          fails = at >= end || text[at] != now.arg;
          ++at, ++step;
          break;
        case Op::Set:
          fails = !in(now.arg, at);
          ++at, ++step;
          break;
        case Op::Star: {
          fails = again(step, at);
          if (fails) break;
          const auto low = at;
          while (in(now.arg, at)) ++at;
          left -= std::min<std::size_t>(left, (at - low) / 8);
          ++step;
          // What must follow and is none of the set stands only behind all of them.
          const bool behind = steps[step].op == Op::Byte && !has(now.arg, steps[step].arg);
          if (behind || at == low) break;
          at = last_open(step, low, at);
          if (at > low && !put({step, last_open(step, low, at - 1), low})) return Probed::Unknown;
          break;
        }
        case Op::Next:
        case Op::To: {
          fails = again(step, at);
          if (fails) break;
          const auto first = now.op == Op::Next ? step + 1 : other, second = now.op == Op::Next ? other : step + 1;
          if (stuck(first, at)) {
            step = second;
            break;
          }
          if (!stuck(second, at) && !put({second, at, at})) return Probed::Unknown;
          step = first;
          break;
        }
        case Op::Jump: step = other; break;
        case Op::End: return Probed::Yes;
      }
      if (fails && !fall_back(step, at)) return Probed::No;
    }
  }
};

}  // namespace

Probed try_at(const Probe& probe, std::string_view text, std::size_t from, std::size_t end, std::size_t& left) {
  if (!probe.known() || end >= ~std::uint32_t{0} || from > end) return Probed::Unknown;
  return Run(probe, text, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end), left).run();
}

}  // namespace aside
