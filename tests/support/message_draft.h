#pragma once

#include "terms/draft.h"
#include "terms/report.h"

namespace aside::test {

/// The draft that a suggested message is, for whom it is meant.
inline Draft message_draft(const Draft& draft, const Message& message) {
  auto out = draft;
  out.text = message.text;
  out.segments.clear();
  if (message.to == Reader::Dm) {
    out.audience = Audience::Dm;
    out.external = false;
  }
  return out;
}

}  // namespace aside::test
