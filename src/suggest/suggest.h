#pragma once

#include <functional>
#include <vector>

#include "suggest/turn.h"
#include "terms/draft.h"
#include "terms/report.h"

namespace aside {

/// A text judged without suggesting: how a suggestion is proved clean. `asks` tells whether
/// it says what is to happen (fact "request").
struct Judged {
  Report report;
  bool asks = false;
};
using Judge = std::function<Judged(const Draft&)>;

/// What to say instead of a draft whose verdict is not `send`. Every message lints to
/// `send` for its audience. Deterministic; judges again a bounded number of times.
Suggestion suggest(const Source& source, const Report& report, const Judge& judge);

/// The same message for the same reader: flagged words replaced as their rules say, shouting
/// calmed, sentences that hold nothing else left out.
Message reword(const Source& source, const Judge& judge);

/// A message to each person who would lose face, one to each who bore a cost, and one to the
/// group that names nobody.
std::vector<Message> split(const Source& source, const Report& report, const Judge& judge);

}  // namespace aside
