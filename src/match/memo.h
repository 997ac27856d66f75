#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "match/match.h"

namespace aside {

/// What patterns found in lines, kept while texts are judged that share most of their sentences: the
/// drafts of a suggestion. Some hundred lines at most, none of them long. Only for drafts of one
/// language and one linter.
class MatchMemo {
 public:
  struct Known {
    std::string text;
    std::vector<std::size_t> starts;
    unsigned audience = 0;
    bool fresh = true;
    std::vector<TriggerRef> triggers;
    std::vector<std::optional<std::vector<PatternMatch>>> found;  // of each trigger that was tried
  };

  /// Null where the line is not to be kept. It stays where it is.
  Known* of(const Line& line, unsigned audience);

 private:
  std::list<Known> lines_;
};

/// As match(): the same matches.
Matches match(const Reading& reading, const Language& language, const Draft& draft, MatchMemo& memo);

}  // namespace aside
