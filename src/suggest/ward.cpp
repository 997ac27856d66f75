// A word beside the name says it; else the draft is about children or animals and nobody tells of anything
// that the one named did but be there.
#include "suggest/ward.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/accused.h"
#include "target/called.h"
#include "target/standing.h"

namespace aside {
namespace {

constexpr std::size_t most_to_class = 3;  // words: "from the fourth form"

/// "Little Poppy", "the lad, Louis".
bool is_marked_before(const WordsView& view, const Reference& r) {
  auto at = r.where.first;
  if (view.is(at, "ward-before") && at + 1 < r.where.last) return true;
  if (at > 1 && view.is_text(at - 1, ",")) --at;
  return at > 0 && is_within(view, at - 1, "ward-before");
}

/// "Bella the spaniel": "Hannah the driver" is a colleague.
bool is_called_creature(const WordsView& view, const Reference& r) {
  auto w = r.where.last;
  if (view.is_text(w, ",")) ++w;
  return view.is(w, "article") && view.begins(w + 1, "creature");
}

/// "Owen in 4B", "Harriet from the fourth form".
bool is_in_class(const WordsView& view, const Reference& r) {
  if (!view.is(r.where.last, "of-house")) return false;
  const auto first = r.where.last + 1;
  if (first < view.size() && view.word(first).text.size() <= 3) {
    const auto& text = view.word(first).text;
    const bool number = text.front() >= '1' && text.front() <= '9';
    if (number && text.back() >= 'a' && text.back() <= 'z') return true;
  }
  for (auto w = first; w < std::min(first + most_to_class, view.size()); ++w)
    if (view.begins(w, "ward-class")) return true;
  return false;
}

bool owns_as_child(const WordsView& view, const Reference& r) {
  return view.is_text(r.where.last, "'s") && view.begins(r.where.last + 1, "ward-thing");
}

bool is_about_wards(const Story& story) {
  for (std::size_t s = 0; s < story.source.reading.lines.size(); ++s) {
    const auto view = story.view(s);
    for (std::size_t w = 0; w < view.size(); ++w)
      if (view.begins(w, "ward-place")) return true;
  }
  return false;
}

/// Whether all that is told of them by name is what they were, had or went through.
bool only_suffers(const Story& story, std::size_t person) {
  bool suffers = false;
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto view = story.view(r.where.sentence);
    if (view.is(r.where.first, "he") || view.is(r.where.first, "his")) continue;
    if (owns(view, r)) continue;
    auto w = r.where.last;
    // "Theo and Alfie were in tears."
    if (view.is(w, "coordinate") && view.begins(w + 1, "name")) w = expression_at(view, w + 1, "name").last;
    while (w < view.size() && view.is(w, "adverb")) ++w;
    const bool goes_through = view.is(w, "copula") || view.is(w, "has") || view.begins(w, "ward-does");
    if (!goes_through || view.begins(w, "charged")) return false;
    suffers = true;
  }
  return suffers;
}

bool is_ward(const Story& story, std::size_t person, bool about_wards) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || who.addressed || who.helps || who.member != no_member) return false;
  bool marked = false;
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto view = story.view(r.where.sentence);
    if (view.is(r.where.first, "mention") || view.is(r.where.first, "role") || view.is(r.where.first, "customer-title") || view.is(r.where.first, "honorific")) return false;
    marked = marked || is_marked_before(view, r) || is_called_creature(view, r) || is_in_class(view, r) || owns_as_child(view, r);
  }
  return (marked || (about_wards && only_suffers(story, person))) && !is_pointed_at(story, person);
}

}  // namespace

void leave_wards(Story& story) {
  const auto& persons = story.source.people.persons;
  const bool about_wards = is_about_wards(story);
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (is_ward(story, p, about_wards)) story.wards.push_back(p);
  const auto ward = [&](std::size_t p) { return holds(story.wards, p); };
  if (std::none_of(story.pinned.begin(), story.pinned.end(), ward)) return;
  bool other = false;
  for (std::size_t p = 0; p < persons.size(); ++p)
    other = other || (persons[p].named && !ward(p) && (persons[p].addressed || holds(story.pinned, p) || is_pointed_at(story, p)));
  if (other) std::erase_if(story.pinned, ward);
}

}  // namespace aside
