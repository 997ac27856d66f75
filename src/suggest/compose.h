#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "terms/report.h"
#include "text/text.h"

namespace aside {

/// A part of a message in the making, with the white space that follows it: a sentence, or a
/// clause of one. A blank is something that the draft does not say: "[what to do instead]".
struct Passage {
  std::string text;
  bool blank = false;
  std::size_t sentence = 0;  // of the draft; clauses of one sentence share it
  bool opens = true;         // the first and the last clause of its sentence
  bool closes = true;
  std::size_t joint = 0;     // bytes of the conjunction it begins with: "and "
  bool dependent = false;    // cannot stand alone: "because …"
};
using Passages = std::vector<Passage>;

/// The text of a message, without white space at its ends, and where its blanks are.
Message compose(Reader to, std::string recipient, const Passages& passages);

/// The passage that says a phrase of the suggestion's own; with a bracket in it, a blank.
Passage own_words(std::string phrase);

/// `text` with a full stop where it has no final mark: before white space at its end, in
/// the place of a comma or semicolon there.
std::string ended(std::string text);

/// Where each passage begins in the text that `compose` makes of them.
std::vector<std::size_t> starts_of(const Passages& passages);

/// Puts `with` in the place of `span` of the text: no doubled blanks or commas are left, a
/// sentence begins as it began.
std::string replaced(std::string_view text, Span span, std::string_view with);

/// Shouted words in normal case, stacked marks as one. Words of fewer than four letters
/// keep their case unless the text is shouted as a whole.
std::string calmed(std::string_view text);

}  // namespace aside
