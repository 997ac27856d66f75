#pragma once

#include <optional>
#include <string>
#include <vector>

#include "terms/draft.h"

namespace aside {

/// What holds in the channels whose name or id a pattern matches.
struct ChannelPattern {
  std::string match;  // `*` and `?`, see protocol/glob.h
  std::optional<Audience> audience;
  std::optional<bool> external;
};

/// What a draft takes on where it does not say it itself.
struct Defaults {
  std::optional<Audience> audience;  // flags and environment: before any pattern
  std::optional<bool> external;
  std::vector<ChannelPattern> channels;  // the first that matches counts
  Audience otherwise = Audience::Group;  // where no pattern matches
  bool otherwise_external = false;
  Face face = Face::Standard;
  std::string lang = "en";
  Markup markup = Markup::Plain;
  std::vector<Member> members;   // added to the draft's own
  std::vector<std::string> off;  // added to the draft's own
};

/// What a draft said itself.
struct Given {
  bool audience = false;
  bool external = false;
  bool face = false;
  bool lang = false;
  bool markup = false;
};

/// Completes `draft` where it said nothing. A member whom the draft names itself (same id,
/// or same name where either has no id) is not added again.
void fill(Draft& draft, const Given& given, const Defaults& defaults);

/// A draft that is only text.
Draft draft_of(std::string text, const Defaults& defaults);

}  // namespace aside
