#pragma once

#include <functional>

#include "lexicon/reading.h"
#include "target/people.h"
#include "terms/draft.h"
#include "terms/report.h"

namespace aside {

/// Judges a text for an audience, without suggesting: how a suggestion is proved clean.
using Judge = std::function<Report(const Draft&)>;

/// What to say instead of a draft whose verdict is not `send`. Every message lints to
/// `send` for its audience. Deterministic; judges again a bounded number of times.
Suggestion suggest(const Draft& draft, const Report& report, const Reading& reading,
                   const People& people, const Judge& judge);

/// The same message for the same reader: flagged words replaced as their rules say, shouting
/// calmed, sentences that hold nothing else left out.
Message reword(const Draft& draft, const Reading& reading, const Judge& judge);

/// A message to each person who would lose face, and one to the group that names nobody.
std::vector<Message> split(const Draft& draft, const Report& report, const Reading& reading,
                           const People& people, const Judge& judge);

}  // namespace aside
