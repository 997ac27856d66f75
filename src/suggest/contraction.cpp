// The words behind it decide: a participle with its object was done by somebody, what is owned
// has neither.
#include "suggest/contraction.h"

#include <algorithm>

#include "suggest/remarks.h"

namespace aside {
namespace {

constexpr std::size_t most_title = 4;  // words
constexpr std::size_t most_house = 5;  // words of what somebody belongs to: "on the probate file"

bool is_past(const WordsView& view, std::size_t i) {
  return view.is_past_verb(i) || (view.is_word(i) && ends_with_any(view.word(i).text, view.lexicon().phrase("ending-past")));
}

/// "cost", "put" too.
bool can_be_past(const WordsView& view, std::size_t i) {
  if (!view.is_word(i)) return false;
  const auto& tags = view.word(i).tags;
  return is_past(view, i) || std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".past"); });
}

bool is_object(const WordsView& view, std::size_t i) {
  return view.is(i, "one-article") || view.is(i, "subject") || view.is(i, "object") || view.is(i, "i") ||
         view.is(i, "num") || view.is(i, "his");
}

}  // namespace

ShortFor short_for(const WordsView& view, std::size_t next) {
  auto w = next;
  while (view.is(w, "adverb") || view.is(w, "not")) ++w;
  if (view.is(w, "perfect") || (view.is(w, "ever-word") && view.is_word(w + 1) && is_past(view, w + 1))) return ShortFor::Has;
  // "Sister Lim's off-duty".
  if (view.is_text(w + 1, "-") && view.is_glued(w + 1)) return ShortFor::Owner;
  const bool particle = view.is(w + 1, "object-end");
  if (is_past(view, w) && (is_object(view, w + 1) || (particle && is_object(view, w + 2)))) return ShortFor::Has;
  const bool alone = w >= view.size() || view.is_mark(w);
  if (w > next && alone) return ShortFor::Is;
  // "Sam's leaving early cost us": what cost it is owned.
  if (view.is_word(next) && ends_with_any(view.word(next).text, view.lexicon().phrase("ending-ing")))
    for (auto k = next + 1; k < view.size() && !view.is_mark(k) && !view.is(k, "subordinate") && !view.begins(k, "joint"); ++k)
      if (can_be_past(view, k) && !view.is(k - 1, "one-article") && !view.is(k - 1, "preposition")) return ShortFor::Owner;
  if (view.begins(next, "is-follows") || (view.is(w, "preposition") && w + 1 < view.size())) return ShortFor::Is;
  return ShortFor::Owner;
}

std::size_t title_before(const WordsView& view, std::size_t name, std::size_t from) {
  // "wee Dougie".
  if (name > from && view.is(name - 1, "before-name")) {
    auto fond = name - 1;
    while (fond > from && view.is(fond - 1, "before-name")) --fond;
    return fond > from && view.is(fond - 1, "my") ? fond - 1 : fond;
  }
  const bool apart = name > from && view.is_text(name - 1, ",");
  auto w = name - (apart ? 1 : 0);
  const auto least = w > from + most_title ? w - most_title : from;
  const auto role = w;
  while (w > least && view.is_word(w - 1) && !view.is(w - 1, "my") && !view.is(w - 1, "preposition") &&
         !view.is(w - 1, "finite") && !view.is(w - 1, "joint") && !view.is(w - 1, "name"))
    --w;
  if (w <= from || !(view.is(w - 1, "my") || view.is(w - 1, "that-one"))) return name;
  // "so that he could": no title.
  if (w == role && view.is(w - 1, "that-one") && (w < from + 2 || view.is(w - 2, "joint") || view.is(w - 2, "said-word"))) return name;
  return apart && w == role ? name : w - 1;
}

std::size_t after_apposition(const WordsView& view, std::size_t last) {
  if (!view.is(last, "of-house")) return last;
  auto end = last + 2;
  if (view.begins(last + 1, "team")) {
    while (view.is(end, "team") && !view.begins(end, "team")) ++end;
    return end;
  }
  // "from costume has been", "on the probate file has rung": up to the verb.
  while (end < last + most_house && view.is_word(end) && !has_verb(view, end, end + 1)) ++end;
  return view.is(end, "finite") && !has_verb(view, last + 1, end) ? end : last;
}

}  // namespace aside
