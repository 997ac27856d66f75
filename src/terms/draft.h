#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "terms/words.h"

namespace aside {

/// Somebody who can be meant: other names and a role help to recognise them.
struct Member {
  std::string id;
  std::string name;
  std::vector<std::string> aka;
  std::string role;
};

/// A piece of the draft whose kind the caller knows better than any markup.
struct Segment {
  SegmentKind kind = SegmentKind::Text;
  Span span;
  std::string id;  // of a mention, where known
};

struct Author {
  std::string id;
  std::string name;
};

struct Channel {
  std::string id;
  std::string name;
};

/// One message that somebody is about to send, and who will read it.
/// `text` may hold any bytes; it should be UTF-8.
struct Draft {
  std::string id;
  std::string text;
  Audience audience = Audience::Group;
  bool external = false;
  Face face = Face::Standard;
  std::string lang = "en";
  Markup markup = Markup::Plain;
  Author author;
  Channel channel;
  std::vector<Member> members;
  std::vector<std::string> off;    // rules to dismiss: "category/name"
  std::vector<Segment> segments;   // empty: `markup` decides
};

}  // namespace aside
