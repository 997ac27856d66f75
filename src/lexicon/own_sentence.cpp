#include "lexicon/own_sentence.h"

#include <algorithm>

namespace aside {
namespace {

/// Whether it can be a past form, whatever else it is: "put" too.
bool is_past_form(const WordsView& view, std::size_t i) {
  const auto& tags = view.word(i).tags;
  return std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".past") || view.tag(mark.tag).ends_with(".part"); });
}

bool speaks_to_one(const WordsView& view, std::size_t i) {
  for (; i < view.size(); ++i)
    if (view.is(i, "you") || view.is(i, "your")) return true;
  return false;
}

/// "the padlock for the compound was your job": what is said of a thing is theirs. Past the end where it is not.
bool lays_on_reader(const WordsView& view, std::size_t i) {
  bool verb = false;
  for (; i < view.size() && !view.ends(i); ++i) {
    const bool theirs = view.is(i, "you") || view.is(i, "your");
    if (theirs || view.is(i, "subordinate") || view.is(i, "joint")) return theirs && verb;
    // "Terry the plumber left your keys": he did.
    if (!verb && view.is(i, "finite") && !view.is(i, "copula") && !view.is(i, "has")) return false;
    verb = verb || view.is(i, "copula") || view.is(i, "has");
  }
  return false;
}

}  // namespace

bool begins_own_sentence(const WordsView& view, std::size_t i) {
  const bool surely = view.begins(i, "call-surely-follows");
  if (surely || view.begins(i, "call-follows")) {
    bool reproach = surely;
    for (auto w = i; w < view.size() && !view.ends(w); ++w) {
      // "Sam it was who found it".
      if (view.is(w, "who-did")) return false;
      reproach = reproach || view.begins(w, "reproach-cue");
    }
    return reproach;
  }
  // "Jaz I've looked at the card, you left the toner off", "Sergei I think it's best if you".
  if (view.is(i, "writer-alone")) {
    const auto w = i + 1;
    const bool goes_on = view.is(w, "has") || view.is(w, "mind-verb") || view.is_past_verb(w);
    return goes_on && speaks_to_one(view, w);
  }
  if (view.is(i, "article") && view.is(i, "one-article")) return lays_on_reader(view, i + 1);
  // "Pat put your keys back": "put" is what was done, too.
  return view.is_base_verb(i) && !is_past_form(view, i) && !view.is(i, "third-follows") && !view.is(i, "deed-follows") && !view.is(i, "bare-told") && speaks_to_one(view, i);
}

}  // namespace aside
