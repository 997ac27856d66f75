#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "terms/report.h"
#include "text/text.h"

namespace aside {

constexpr std::size_t no_remark = static_cast<std::size_t>(-1);

/// A part of a message in the making, with the white space that follows it: a sentence, or a
/// part of one. A blank is something that the draft does not say: "[what to do instead]".
struct Passage {
  std::string text;
  bool blank = false;
  std::size_t order = no_remark;     // of its remark in the draft; what follows it directly hangs on it
  bool opens = true;           // begins and ends a sentence
  bool closes = true;
  bool hangs = false;          // cannot stand alone
  bool firm = false;           // rather the one beside it goes than this
  bool retold = false;         // a deed told without its doer: goes before plain facts do
  bool thanks = false;         // names somebody to thank them
  bool greets = false;         // "Dear Ana,": what follows is a sentence of its own
  std::size_t joint = 0;       // bytes of the conjunction it begins with: "and "
  std::size_t lead = 0;        // the same at the beginning of a sentence
  std::string instead = {};    // another wording, should this one be found wanting,
  std::string at_last = {};    // and one more
};
using Passages = std::vector<Passage>;

/// The text of a message, without white space at its ends, and where its blanks are.
Message compose(Reader to, std::string recipient, const Passages& passages);

/// The passage that says a phrase of the suggestion's own; with a bracket in it, a blank.
Passage own_words(std::string phrase);

/// `text` with a full stop where it has no final mark: before white space at its end, in
/// the place of a comma or semicolon there.
std::string ended(std::string text);

/// `text` without the marks and the white space at its end.
std::string without_mark(std::string text);

/// Where each passage begins in the text that `compose` makes of them.
std::vector<std::size_t> starts_of(const Passages& passages);

/// Puts `with` in the place of `span` of the text: no doubled blanks or commas are left, a
/// sentence begins as it began.
std::string replaced(std::string_view text, Span span, std::string_view with);

/// After passages were taken out: one that has lost what it hung on begins as a sentence, one
/// that lost what hung on it ends as one.
void mend(Passages& passages);

}  // namespace aside
