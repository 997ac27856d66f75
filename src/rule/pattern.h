#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "rule/phrase.h"
#include "rule/sketch.h"
#include "rule/probe.h"

namespace re2 {
class RE2;
}

namespace aside {

/// Words and tags of which at least one must be in a sentence for a pattern to match it.
struct Clause {
  std::vector<std::string> words;
  std::vector<TagId> tags;
  bool empty() const { return words.empty() && tags.empty(); }
};

/// What a phrase becomes: an expression over the line, compiled when it is first needed.
/// Slots that can name somebody are its groups, in the order in which they stand.
/// Copies share the compiled expression; any number of threads may call `compiled`.
class Pattern {
 public:
  Pattern() = default;
  Pattern(std::string regex, std::vector<Clause> clauses, Sketch sketch, std::size_t groups);

  /// One that was made before; `regex` and `sketch` may be lent.
  Pattern(Stored<char> regex, Sketch sketch, std::size_t groups);

  std::string_view regex() const { return {state_->regex.all().data(), state_->regex.size()}; }
  /// Each must hold: the cheapest to look for first. None: the pattern has to be tried. Those
  /// of a pattern that was made before are in the index only.
  const std::vector<Clause>& clauses() const { return state_->clauses; }
  const Sketch& sketch() const { return state_->sketch; }
  bool made() const { return state_ != nullptr; }
  std::size_t groups() const { return state_->groups; }

  /// Its first group is the whole, those of `groups()` follow. Nothing when RE2 refuses the
  /// expression (too large).
  const re2::RE2* compiled() const;
  /// What matches in `text` as `compiled` does there, made of those parts alone that the text can hold
  /// (`narrowed`); of the whole once it was made for many texts. Null too when nothing can match.
  std::shared_ptr<const re2::RE2> compiled_for(std::string_view text) const;
  /// The whole expression, for trying it at one place at once: made when it is first asked for.
  const Probe& probe() const { return asked().probe; }
  /// What RE2 says then.
  const std::string& refusal() const { return state_->refusal; }

 private:
  /// What only a pattern has that is tried somewhere: few are.
  struct Asked {
    Probe probe;
    std::atomic<bool> often{false};
    std::mutex making;  // guards `made` and `times`
    unsigned times = 0;
    std::vector<std::pair<std::string, std::shared_ptr<const re2::RE2>>> made;
  };
  struct State {
    Stored<char> regex;
    std::vector<Clause> clauses;
    Sketch sketch;
    std::size_t groups = 0;
    std::once_flag once, asked_once;
    std::shared_ptr<const re2::RE2> compiled;
    std::string refusal;
    std::unique_ptr<Asked> asked;
  };
  Asked& asked() const;

  std::shared_ptr<State> state_;
};

/// `phrase` must have passed `check_phrase`.
Pattern make_pattern(const Phrase& phrase, const Lexicon& lexicon);

/// The same expression with a group for every slot; `slots` gets their names, in order.
Pattern make_slot_pattern(const Phrase& phrase, const Lexicon& lexicon,
                          std::vector<std::string>& slots);

}  // namespace aside
