#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "rule/rule_list.h"
#include "rule/trigger_index.h"

namespace re2 {
class RE2;
}

namespace aside {

/// All triggers of a book, a few to one machine, so that RE2 can say of all of them in a third of
/// the time whether they match. For holding against what is passed over: nothing is. Making it takes
/// half a second; any number of threads may ask.
class PatternSets {
 public:
  PatternSets(const RuleList& rules, const TriggerIndex& index);
  ~PatternSets();

  /// The triggers whose patterns match somewhere in the line's text, in the order of the rules.
  std::vector<TriggerRef> found_in(std::string_view line) const;

 private:
  struct Few;
  std::vector<Few> all_;
};

}  // namespace aside
