// What stands right behind a name says what somebody is named for.
#include "suggest/at_name.h"

#include <algorithm>
#include <iterator>

#include "lexicon/words_view.h"
#include "suggest/telling.h"

namespace aside {

const Remark* remark_of(const Story& story, const Reference& r) {
  // They stand in order; a draft can have a hundred thousand.
  const auto behind = std::partition_point(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.where.sentence < r.where.sentence ||
           (remark.where.sentence == r.where.sentence && remark.where.first <= r.where.first);
  });
  if (behind == story.remarks.begin()) return nullptr;
  const auto& remark = *std::prev(behind);
  return remark.where.sentence == r.where.sentence && r.where.first < remark.where.last ? &remark : nullptr;
}

Standing standing_of_you(const Story& story, const Reference& r) {
  const auto* remark = remark_of(story, r);
  return remark != nullptr && remark->role == Role::Thanks ? Standing::Thanked : Standing::Acts;
}

bool is_label(const WordsView& view, const Reference& r) {
  if (!view.is_text(r.where.last, ":")) return false;
  bool list = false;  // another name with a colon
  for (std::size_t w = 0; w < view.size(); ++w) {
    if (view.is(w, "you") || view.is(w, "your") || view.begins(w, "please")) return false;
    list = list || (w + 1 != r.where.last && (view.is(w, "name") || view.is(w, "mention")) && view.is_text(w + 1, ":"));
  }
  return list;
}

bool only_takes_on(const Story& story, std::size_t person) {
  bool told = false;
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto view = story.view(r.where.sentence);
    const auto* remark = remark_of(story, r);
    if (r.called || remark == nullptr || !remark->can_be(Role::News)) return false;
    auto verb = r.where.last;
    if (view.is(verb, "coordinate") && view.is(verb + 1, "i")) verb += 2;
    while (view.is(verb, "adverb")) ++verb;
    const bool is_at_it = view.is(verb, "copula") && !view.is_past_verb(verb) && view.is_word(verb + 1) && ends_with_any(view.word(verb + 1).text, view.lexicon().phrase("ending-ing"));
    const bool to_come = is_at_it || (view.is(verb, "modal") && !view.is_past_verb(verb) && view.is_base_verb(verb + 1)) || view.begins(verb, "takes-over");
    if (!to_come) return false;
    told = true;
  }
  return told;
}

bool only_had_to(const Story& story, std::size_t person) {
  bool told = false;
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto view = story.view(r.where.sentence);
    const auto* remark = remark_of(story, r);
    if (r.called || remark == nullptr || !remark->can_be(Role::Effect)) return false;
    if (view.is(r.where.first, "he") || view.is(r.where.first, "his")) continue;
    auto verb = r.where.last;
    while (view.is(verb, "adverb")) ++verb;
    const bool had_to = view.is(verb, "has") && view.is_text(verb + 1, view.lexicon().phrase("to"));
    if (!had_to && without_pointing_back(story, remark->where).last == remark->where.last) return false;
    told = true;
  }
  return told;
}

bool owns_way(const WordsView& view, const Reference& r) {
  return owns(view, r) && (view.is(r.where.last, "own-way") || view.is(r.where.last + 1, "own-way"));
}

Persons told_by_ways(const Story& story) {
  Persons out;
  for (const auto& r : story.source.people.references) {
    if (out.size() > 1) break;  // one alone is meant
    if (r.person == nobody || holds(out, r.person) || !owns_way(story.view(r.where.sentence), r)) continue;
    const auto& who = story.source.people.persons[r.person];
    if (who.named && !who.outside) out.push_back(r.person);
  }
  return out;
}

bool is_thanked_for_something(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const auto view = story.view(r.where.sentence);
    return r.person == person && view.is_text(r.where.last, view.lexicon().phrase("for")) && (view.is(r.where.last + 1, "num") || view.is(r.where.last + 1, "number-word") || view.is(r.where.last + 1, "one-article"));
  });
}

}  // namespace aside
