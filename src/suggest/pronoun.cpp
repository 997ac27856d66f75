// Who was named last is whom a pronoun means, most of the time; here are the others.
#include "suggest/pronoun.h"

#include <algorithm>
#include <string_view>

#include "suggest/remarks.h"

namespace aside {
namespace {

bool is_pronoun(const WordsView& view, const Reference& r) {
  return view.is(r.where.first, "he") || view.is(r.where.first, "his");
}

}  // namespace

bool is_another(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (!is_pronoun(view, r)) return false;
  bool called = false, other = false;
  for (const auto& before : all) {
    if (before.where.first >= r.where.first) break;
    // Whoever is spoken to is no "she".
    called = called || (before.called && before.person == person);
    other = other || (before.person != nobody && before.person != person);
  }
  return called && other;
}

bool is_subject_still(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (!is_pronoun(view, r)) return false;
  bool subject = false, met = false;
  for (const auto& before : all) {
    if (before.where.first >= r.where.first) break;
    if (before.person == person && !before.called) {
      subject = true;
      met = false;
    } else if (before.person != nobody) {
      if (before.person != r.person || !view.is(before.where.first, "role")) return false;
      met = before.where.first > 0 && !view.is(before.where.first - 1, "coordinate");
    }
  }
  return subject && met;
}

std::string name_for(const Source& source, const WordsView& view, const WordRange& where, std::size_t w, std::size_t person) {
  const auto& persons = source.people.persons;
  const auto is_named = [&](const Reference& r) { return r.where.first == w && r.person != nobody && r.person != person && persons[r.person].named; };
  const auto here = references_at(source.people, {where.sentence, w, w + 1});
  const auto who = std::find_if(here.begin(), here.end(), is_named);
  // "Several of you have asked": those that the draft was for do not read this.
  const bool theirs = std::any_of(here.begin(), here.end(), [&](const Reference& r) { return r.person == person; });
  if (who == here.end() && !theirs && source.draft.external && person != nobody && !view.is(w, "reflexive") && (view.is(w, "you") || view.is(w, "your")))
    return source.lexicon().phrase(view.is(w, "your") ? "their-customers" : "customers");
  if (who == here.end()) return "";
  const bool yours = view.is(w, "your");
  if (who->kind == TargetKind::Addressee && (yours || view.is(w, "you"))) return persons[who->person].text + (yours ? "'s" : "");
  if (!view.is(w, "he") || view.is(w, "his")) return "";
  const auto before = references_at(source.people, {where.sentence, where.first, w});
  const auto is_other = [&](const Reference& r) { return r.person != nobody && r.person != person; };
  return std::any_of(before.begin(), before.end(), is_other) ? "" : persons[who->person].text;
}

bool is_asked_before(const WordsView& view, const WordRange& where, const Reference& r) {
  auto last = where.last;
  while (last < view.size() && !view.ends(last)) ++last;
  if (r.where.first <= where.first || !view.is_text(last, "?") || !view.is(r.where.first - 1, "finite")) return false;
  const auto before = r.where.first - 1;
  const bool opens = before == where.first || view.is(before - 1, "question-cue") || view.is(before - 1, "hanging") || view.begins(before - 1, "question-cue");
  return opens && view.is_word(r.where.last);
}

bool is_noun(const WordsView& view, std::size_t w) {
  if (!view.is_word(w) || has_verb(view, w, w + 1) || view.is_base_verb(w)) return false;
  for (const std::string_view slot : {"preposition", "one-article", "subject", "not", "joint", "conjunction", "object-end", "adverb", "his", "my", "name", "honorific"})
    if (view.is(w, slot)) return false;
  return true;
}

}  // namespace aside
