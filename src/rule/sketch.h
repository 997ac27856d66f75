#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/key.h"
#include "base/stored.h"
#include "lexicon/line.h"
#include "rule/phrase.h"

namespace aside {

/// A phrase as a small automaton over the words of a line. What it does not see the
/// phrase's expression does not match; what it sees only the expression can tell.
struct Sketch {
  /// From one state to another over one word, or over the words of an expression.
  struct Step {
    std::uint64_t keys_seen = 0;      // of its words, by their last six bits
    std::uint64_t tags_seen = 0;      // of its tags and owners, likewise
    std::uint32_t begin = 0;          // where its words begin in `pool`; then tags, then owners
    std::uint16_t words = 0;          // how many, of each
    std::uint16_t tags = 0;
    std::uint16_t owners = 0;         // tags with "'s" behind them
    std::uint8_t from = 0;
    std::uint8_t to = 0;
    bool any = false;                 // whatever the word
    bool wordish = false;             // any word but a mark
    bool marks = false;               // any mark: "!+" may be longer than words are listed
    std::uint8_t unused = 0;          // so that no byte of it is undefined
    bool takes_any() const { return any || wordish || marks; }
  };
  Stored<Step> steps;                 // by `from`; none: nothing is known of the phrase
  Stored<std::uint16_t> first;        // steps of state s are [first[s], first[s + 1])
  Stored<std::uint16_t> into;         // steps by `to`: those of state s are into[into[s]] to before into[into[s + 1]]
  Stored<std::uint32_t> pool;         // keys and tags of the steps, each list sorted
  std::uint64_t accepting = 0;        // states that end the phrase

  bool known() const { return !steps.empty(); }
};

/// A sketch that lies elsewhere.
struct SketchView {
  std::span<const Sketch::Step> steps;
  const std::uint16_t* first = nullptr;
  const std::uint16_t* into = nullptr;
  const std::uint32_t* pool = nullptr;
  std::uint64_t accepting = 0;

  SketchView() = default;
  SketchView(std::span<const Sketch::Step> all, const std::uint16_t* starts, const std::uint16_t* ends,
             const std::uint32_t* words, std::uint64_t last)
      : steps(all), first(starts), into(ends), pool(words), accepting(last) {}
  SketchView(const Sketch& sketch)
      : SketchView(sketch.steps.all(), sketch.first.all().data(), sketch.into.all().data(), sketch.pool.all().data(), sketch.accepting) {}
};

/// Phrases that are too large, or odd in the way they cut words, have no sketch.
Sketch make_sketch(const Phrase& phrase, const Lexicon& lexicon);

/// The tags of a slot, of "{person's}" too.
std::vector<SlotPart> slot_parts(const Lexicon& lexicon, const std::string& slot);

}  // namespace aside
