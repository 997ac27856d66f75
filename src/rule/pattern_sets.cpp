// More in one machine would be fewer steps on a text seen before; on a new one building its states
// takes longer than it saves.
#include "rule/pattern_sets.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <string>

namespace aside {
namespace {

constexpr std::size_t few = 8;
constexpr int max_mem = 8 << 20;

}  // namespace

struct PatternSets::Few {
  std::unique_ptr<re2::RE2::Set> set;  // null where RE2 cannot say: all of them may match
  std::vector<TriggerRef> triggers;
};

PatternSets::PatternSets(const RuleList& rules, const TriggerIndex& index) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(max_mem);
  options.set_encoding(re2::RE2::Options::EncodingLatin1);  // as in Pattern::compiled
  for (std::size_t begin = 0; begin < index.triggers.size(); begin += few) {
    auto& made = all_.emplace_back();
    auto set = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
    bool sound = true;
    for (auto t = begin; t < std::min(begin + few, index.triggers.size()); ++t) {
      const auto ref = index.triggers[t];
      const auto regex = rules[ref.rule].triggers[ref.trigger].pattern.regex();
      sound = sound && set->Add(re2::StringPiece(regex.data(), regex.size()), nullptr) >= 0;
      made.triggers.push_back(ref);
    }
    if (sound && set->Compile()) made.set = std::move(set);
  }
}

PatternSets::~PatternSets() = default;

std::vector<TriggerRef> PatternSets::found_in(std::string_view line) const {
  std::vector<TriggerRef> out;
  std::vector<int> found;
  for (const auto& some : all_) {
    re2::RE2::Set::ErrorInfo error{re2::RE2::Set::kNoError};
    const bool any = some.set && some.set->Match(re2::StringPiece(line.data(), line.size()), &found, &error);
    if (!some.set || error.kind != re2::RE2::Set::kNoError) {
      out.insert(out.end(), some.triggers.begin(), some.triggers.end());
    } else if (any) {
      std::sort(found.begin(), found.end());
      for (const auto i : found) out.push_back(some.triggers[static_cast<std::size_t>(i)]);
    }
  }
  return out;
}

}  // namespace aside
