// Each question looks at the words around one name. Who helps is asked of all their names: one
// fault, or one call that is no thanks, and they are judged like anybody.
#include "target/standing.h"

#include <algorithm>

#include "target/called.h"

namespace aside {
namespace {

constexpr std::size_t last_words = 4;     // of a sentence, where thanks stand
constexpr std::size_t most_deed = 24;     // words behind a name that tell what they did
constexpr std::size_t most_to_deed = 6;   // between a name and its verb
constexpr std::size_t most_to_fault = 2;    // words between an owner and what they own
constexpr std::size_t most_to_next = 6;   // between one ranked name and the next

/// Where the verb stands of what somebody does whose name ends before w: "Ana, who was on leave,".
std::size_t verb_behind(const WordsView& view, std::size_t w) {
  const auto last = std::min(w + most_to_deed, view.size());
  while (w < last && !view.begins(w, "helped") && (view.is(w, "adverb") || view.is(w, "has") || view.is(w, "be") || view.is(w, "hanging") || view.is(w, "also") ||
                      view.is(w, "reflexive") || (view.is_text(w, ",") && view.is(w + 1, "hanging"))))
    ++w;
  return w;
}

/// "Yusuf's been to Billingsgate and back, legend.": and nothing behind it, as in "thanks for understanding".
bool is_cheered(const WordsView& view, const Reference& r) {
  const auto size = view.size();
  for (auto w = size > last_words ? size - last_words : 1; w < size; ++w)
    if (w > r.where.last && r.kind == TargetKind::Named && view.starts(r.where.first) && view.is_text(w - 1, ",") && view.begins(w, "thanks")) return view.ends(w + view.length(w, "thanks"));
  return false;
}

std::size_t end_of_deed(const WordsView& view, std::size_t w) {
  const auto last = std::min(w + most_deed, view.size());
  // Behind a dash, a colon or a ", who" somebody else begins.
  const auto begins_other = [&](std::size_t k) { return view.is_text(k, ",") ? view.is(k + 1, "hanging") : view.is_mark(k) && !view.is_text(k, "-"); };
  while (w < last && !begins_other(w)) ++w;
  return w;
}

/// "was Hamid's mistake", "your latest slip".
bool owns_fault(const WordsView& view, const Reference& r) {
  const auto owner = view.is_text(r.where.last, "'s") || view.is_text(r.where.last, "'") ? 1U : 0U;
  const bool before_noun = owner > 0 || owns(view, r) || view.is(r.where.first, "his") || view.is(r.where.first, "your");
  for (auto w = r.where.last + owner; before_noun && w <= r.where.last + owner + most_to_fault; ++w)
    if (view.begins(w, "mistake")) return true;
  return false;
}

bool has_number(const WordsView& view, std::size_t w, const Lexicon&) {
  if (view.is(w, "be") || view.is(w, "preposition") || view.is_text(w, ":") || view.is_text(w, "-")) ++w;
  return view.is(w, "num");
}

}  // namespace

bool owns(const WordsView& view, const Reference& r) {
  return view.is_text(r.where.last, "'s") || view.is_text(r.where.last, "'") ||
         (r.where.last > r.where.first && view.is_text(r.where.last - 1, "'s"));
}

bool is_thanked(const WordsView& view, const Reference& r) {
  if (r.kind != TargetKind::Named) return false;
  const auto size = view.size();
  for (auto w = size > last_words ? size - last_words : 1; w < size; ++w)
    if (w > r.where.last && view.is_text(w - 1, ",") && view.begins(w, "thanks")) return true;
  return r.where.first > 0 && is_within(view, r.where.first - 1, "thanks") && view.is(r.where.last, "thanked-for");
}

bool helps(const WordsView& view, const Reference& r) {
  if (owns(view, r) || view.is(r.where.first, "his") || view.is(r.where.first, "your")) return false;
  // "… until he has redone it": what is still to come.
  if (r.where.first > 0 && (view.is(r.where.first - 1, "subordinate") || view.is(r.where.first - 1, "preposition") || view.is(r.where.first - 1, "object-end")))
    return false;
  const auto verb = verb_behind(view, r.where.last);
  const bool deed = view.begins(verb, "helped");
  if (!deed && !view.is_past_verb(verb)) return false;
  const auto last = end_of_deed(view, verb);
  bool help = deed;
  for (auto w = verb + 1; w < last; ++w) {
    if (view.begins(w, "unhelpful")) return false;
    help = help || view.begins(w, "helped-by");
  }
  return help;
}

bool is_ranked(const WordsView& view, const Reference& r) {
  if (r.called || owns(view, r) || !has_number(view, r.where.last, view.lexicon())) return false;
  const auto last = std::min(r.where.last + most_to_next, view.size());
  for (auto w = r.where.last; w < last; ++w)
    if (view.begins(w, "name") && has_number(view, w + view.length(w, "name"), view.lexicon())) return true;
  for (auto w = r.where.first; w > 0 && w + most_to_next > r.where.first; --w)
    if (view.begins(w - 1, "name") && has_number(view, w - 1 + view.length(w - 1, "name"), view.lexicon())) return true;
  return false;
}

bool is_beside(const WordsView& view, const Reference& r, std::size_t clause) {
  // "before the director of the festival".
  auto w = r.where.first;
  if (w > clause + 1 && view.is(w - 1, "one-article")) --w;
  // "before the director came" tells what the director did.
  const bool in_sight = w > clause && view.is(w - 1, "time-when") && !view.is_past_verb(r.where.last) && !view.is(r.where.last, "third-follows") && !view.is(r.where.last, "finite") && w < r.where.first;
  return in_sight || (w > clause && (view.is(w - 1, "preposition") || view.is(w - 1, "person-object")));
}

void find_helpers(People& people, const Reading& reading, const Lexicon& lexicon) {
  std::vector<bool> fails(people.persons.size(), false);
  for (const auto& r : people.references) {
    if (r.person == nobody || !people.persons[r.person].named) continue;
    const WordsView view(reading.lines[r.where.sentence].words, reading.text, lexicon);
    const bool thanked = (r.where.first > 0 && is_within(view, r.where.first - 1, "thanks")) || view.begins(r.where.last, "thanks");
    if (r.kind == TargetKind::Addressee && !thanked) {
      fails[r.person] = true;
      continue;
    }
    const auto verb = verb_behind(view, r.where.last);
    if (view.begins(verb, "fault") || view.begins(verb, "undone") || view.begins(verb, "omitted") || owns_fault(view, r)) fails[r.person] = true;
    if (helps(view, r) || is_cheered(view, r)) people.persons[r.person].helps = true;
  }
  for (std::size_t p = 0; p < people.persons.size(); ++p)
    if (fails[p]) people.persons[p].helps = false;
}

}  // namespace aside
