#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <span>

#include "cli/flags.h"
#include "cli/settings.h"
#include "lint/linter.h"
#include "report/entry.h"

namespace aside {

/// Writes judged entries; with `style` complete.
using Writer =
    std::function<void(std::ostream& out, std::span<const Entry> entries, const Style& style)>;

/// A linter and a style, ready to judge.
struct Judging {
  Linter linter;
  Style style;
};

/// Says on standard error what the drafts would otherwise come out wrong by, with nobody knowing: a
/// rule to leave off that there is not, a language that nothing knows.
void warn_of_unknown(const Defaults& defaults, const Rulebook& book);

/// Nothing when the rules are wrong, which is said on standard error.
std::optional<Judging> prepare(const Flags& flags, const Settings& settings);

/// What `check` and `rewrite` share: makes the linter, judges the drafts that `flags` name,
/// and hands them to `writer`, one by one where the format streams, else all at once. Gives
/// the exit status. What is wrong is said on standard error.
int judge_drafts(const Flags& flags, const Settings& settings, const Writer& writer);

}  // namespace aside
