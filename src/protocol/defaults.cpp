// The draft itself, then flag and environment, then the channel, then what is left.
#include "protocol/defaults.h"

#include <algorithm>

#include "protocol/glob.h"

namespace aside {
namespace {

const ChannelPattern* pattern_for(const Channel& channel, const Defaults& defaults) {
  if (channel.name.empty() && channel.id.empty()) return nullptr;
  for (const auto& pattern : defaults.channels)
    if (glob_matches(pattern.match, channel.name) || glob_matches(pattern.match, channel.id))
      return &pattern;
  return nullptr;
}

// A person listed twice would make their own role ambiguous.
bool same_person(const Member& a, const Member& b) {
  if (!a.id.empty() && !b.id.empty()) return a.id == b.id;
  return a.name == b.name;
}

}  // namespace

void fill(Draft& draft, const Given& given, const Defaults& defaults) {
  const auto* pattern = pattern_for(draft.channel, defaults);
  if (!given.audience) {
    draft.audience = defaults.otherwise;
    if (pattern && pattern->audience) draft.audience = *pattern->audience;
    if (defaults.audience) draft.audience = *defaults.audience;
  }
  if (!given.external) {
    draft.external = defaults.otherwise_external;
    if (pattern && pattern->external) draft.external = *pattern->external;
    if (defaults.external) draft.external = *defaults.external;
  }
  if (!given.face) draft.face = defaults.face;
  if (!given.lang) draft.lang = defaults.lang;
  if (!given.markup) draft.markup = defaults.markup;
  const auto own = draft.members.size();
  for (const auto& member : defaults.members) {
    const auto end = draft.members.begin() + static_cast<std::ptrdiff_t>(own);
    if (std::none_of(draft.members.begin(), end,
                     [&](const Member& m) { return same_person(m, member); }))
      draft.members.push_back(member);
  }
  for (const auto& rule : defaults.off)
    if (std::find(draft.off.begin(), draft.off.end(), rule) == draft.off.end())
      draft.off.push_back(rule);
}

Draft draft_of(std::string text, const Defaults& defaults) {
  Draft draft;
  draft.text = std::move(text);
  fill(draft, {}, defaults);
  return draft;
}

}  // namespace aside
