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

/// "at the linesman".
bool is_behind_preposition(const WordsView& view, std::size_t w) {
  if (w > 0 && view.is(w - 1, "one-article")) --w;
  return w > 0 && view.is(w - 1, "preposition");
}

/// Whether they are the subject of the clause that word w stands in: "Dana took the call and cut | him | off".
bool is_subject_of_clause(const WordsView& view, std::size_t w, References all, std::size_t person) {
  while (w-- > 0) {
    if (view.is_mark(w) && !view.is_text(w, ",") && !view.is_text(w, "-")) return false;
    const auto here = std::find_if(all.begin(), all.end(), [w](const Reference& r) { return r.where.last == w + 1; });
    const bool object = w > 0 && (view.is(w, "object-pronoun") || view.is(w - 1, "preposition") || (here != all.end() && here->where.first > 0 && view.is(here->where.first - 1, "preposition")));
    if (here != all.end()) {
      const bool owner = view.is(w, "'s") || view.is_text(w + 1, "'s") || view.is(w, "your") || view.is(w, "their") || (view.is(w, "his") && !view.is(w, "he"));
      const bool verb_before = here->where.first > 0 && has_verb(view, here->where.first - 1, here->where.first);
      if (here->person == person && !owner && !object) return !here->called;
      if (!object && !owner && !verb_before && here->person != person) return false;
      w = here->where.first;
      continue;
    }
    if (object) continue;
    if (view.is(w, "i") && !view.is(w, "my")) return false;
    if (view.is(w, "you") || view.is_text(w, "they") || view.is_text(w, "it")) return false;
    const bool opens = w == 0 || view.is_mark(w - 1) || view.begins(w - 1, "joint") || view.is(w - 1, "subordinate");
    if (opens && view.is(w, "one-article")) return false;
  }
  return false;
}

/// "cut him off", "shouted at her": nobody does that to themselves without saying so.
bool is_object_beside(const WordsView& view, const Reference& r, References all, std::size_t person) {
  const auto w = r.where.first;
  if (w == 0 || view.is(w, "reflexive") || view.is_text(w, "he") || owns_next(view, w)) return false;
  const bool they = view.is_text(w, "them");
  if (!they && !view.is(w, "object-pronoun") && !(view.is(w, "his") && view.is(w, "he"))) return false;
  // "sat with her", not "had the key with him".
  const bool beside = view.is(w - 1, "towards-somebody") && (!view.is_text(w - 1, "with") || (w > 1 && !view.is(w - 2, "has") && view.is_past_verb(w - 2)));
  const bool behind = beside || has_verb(view, w - 1, w) || view.is_base_verb(w - 1);
  return behind && is_subject_of_clause(view, w, all, person);
}

/// "shouted at a customer and | she": whoever goes on as the subject would not be said again.
bool goes_on_as_other(const WordsView& view, const Reference& r, References all, std::size_t person) {
  const auto w = r.where.first;
  if (w < 3 || view.is(w, "object-pronoun") || owns_next(view, w)) return false;
  // "gave a customer change for a fifty when he had paid with a ten".
  const bool before_that = view.is(w - 1, "question-word") && view.is(w + 1, "has") && view.is_past_verb(w + 1);
  if (!before_that && !view.is(w - 1, "coordinate") && !view.is_text(w - 1, "so")) return false;
  for (auto k = w - 1; k-- > 1;) {
    if (std::any_of(all.begin(), all.end(), [k, person](const Reference& o) { return o.person == person && o.where.last == k + 1; })) return false;
    if (view.is_mark(k) && !view.is_text(k, ",")) return false;
    if (view.is(k, "person-noun") || view.is(k, view.is(w, "feminine") ? "she-noun" : "he-noun") || view.is(k, "creature")) return std::any_of(all.begin(), all.end(), [&](const Reference& o) { return o.person == person && o.where.first < k && !o.called; });
  }
  return false;
}

/// "… and Mrs Owen slipped and broke | her wrist": of whoever heads the clause by name and title.
bool is_of_titled(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (!view.is(r.where.first, "his")) return false;
  const Reference* last = nullptr;
  for (const auto& o : all)
    if (o.where.last <= r.where.first && o.person != nobody) last = &o;
  return last != nullptr && last->person != person && view.is(last->where.first, "honorific") && last->where.first > 0 && view.begins(last->where.first - 1, "joint");
}

/// "told her | her husband could visit when | he couldn't": of somebody without a name who does something there.
bool is_of_nearer(const WordsView& view, const Reference& r, References all, std::size_t person) {
  for (auto k = r.where.first; k-- > 1;) {
    if (std::any_of(all.begin(), all.end(), [k, person](const Reference& o) { return o.person == person && o.where.last == k + 1; })) return false;
    if (view.is_mark(k) && !view.is_text(k, ",")) return false;
    const bool owned = view.is(k - 1, "one-article");
    // "gave the patient | his tablets".
    if (owned && view.is(k, "person-noun") && k > 1 && view.is(k - 2, "told-thing") && owns_next(view, r.where.first)) return true;
    if (owned && (view.is(k, "person-noun") || view.is(k, "kin")) && (view.is(k + 1, "modal") || view.is(k + 1, "finite"))) return true;
  }
  return false;
}

/// "sat with her and kept | her | head up": who was found to be another stays so till somebody is named.
bool stays_other(const WordsView& view, const Reference& r, References all, std::size_t person) {
  const bool own = view.is(r.where.first, "his") && view.is(r.where.first + 1, "own");
  if (view.is(r.where.first, "reflexive") || own) return false;
  const bool she = view.is(r.where.first, "feminine");
  bool other = false;
  for (const auto& before : all) {
    if (before.where.first >= r.where.first) break;
    if (before.person == nobody) continue;
    if (!is_pronoun(view, before)) other = false;
    else if (before.person == person && view.is(before.where.first, "feminine") == she) other = other || is_object_beside(view, before, all, person);
  }
  return other;
}

/// "told the new girl to sort it out | herself", "let the trainee close on | his own": whoever was last to do
/// something there.
bool is_self_of_nearer(const WordsView& view, const Reference& r, References all, std::size_t person) {
  const auto w = r.where.first;
  const bool own = view.is(w, "his") && view.is(w + 1, "own") && w > 0 && view.is(w - 1, "preposition");
  if (!view.is(w, "reflexive") && !own) return false;
  for (auto k = w; k-- > 1;) {
    if (std::any_of(all.begin(), all.end(), [k, person](const Reference& o) { return o.person == person && o.where.last == k + 1; })) return false;
    if (view.is_mark(k) || view.begins(k, "coordinate")) return false;
    const bool object = k > 1 && (view.is(k - 1, "one-article") || (k > 2 && view.is(k - 2, "one-article")));
    const bool somebody = view.is(k, "person-noun") || view.is(k, "role") || view.is(k, "she-noun") || view.is(k, "he-noun") || view.is(k, "creature");
    if (!object || !somebody) continue;
    // Told or made to do it; "on the ward by himself" is whoever was left there.
    const bool acts = view.is_base_verb(k + 1) || (view.is_text(k + 1, view.lexicon().phrase("to")) && view.is_base_verb(k + 2));
    return acts;
  }
  return false;
}

/// "promised the tenants that | they": those many people.
bool means_many(const WordsView& view, const Reference& r) {
  const auto w = r.where.first;
  if (!view.begins(w, "they") && !view.begins(w, "their") && !view.is_text(w, "them")) return false;
  const auto many = view.lexicon().phrase("ending-many");
  // "told the caterers | they could go".
  if (w > 1 && view.is_word(w - 1) && ends_with_any(view.word(w - 1).text, many) && !ends_with_any(view.word(w - 1).text, view.lexicon().phrase("ending-one")) && view.is(w - 2, "one-article")) return true;
  for (auto k = w; k-- > 1;) {
    if (view.is_mark(k) && !view.is_text(k, ",")) return false;
    if (view.is(k, "person-noun") && ends_with_any(view.word(k).text, many)) return true;
  }
  return false;
}

}  // namespace

bool owns_next(const WordsView& view, std::size_t w) {
  const auto next = w + 1;
  if (!view.is(w, "his") || !view.is_word(next)) return false;
  if (!view.is(w, "he") || (w > 0 && view.is(w - 1, "spends"))) return true;
  // "sat with her until 07:30".
  if (view.is(next, "time-when")) return false;
  // "took her past the weir", "drove her home", "thank her enough".
  const bool behind_verb = w > 0 && !view.is(w - 1, "preposition") && !view.is(w - 1, "one-article");
  if (behind_verb && view.is(next, "object-end") && !view.is(next, "body-part") && (view.is(next + 1, "one-article") || !view.is_word(next + 1) || view.is(next + 1, "preposition") || view.is(next + 1, "pronoun-thing"))) return false;
  for (const std::string_view slot : {"one-article", "article", "preposition", "adverb", "occasion", "hanging", "complement", "question-word", "not", "coordinate", "i", "you"})
    if (view.is(next, slot) && !(slot == std::string_view("one-article") && view.is(next, "own"))) return false;
  return true;
}

bool is_another(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (means_many(view, r) || is_object_beside(view, r, all, person) || is_self_of_nearer(view, r, all, person)) return true;
  if (!is_pronoun(view, r)) return false;
  if (goes_on_as_other(view, r, all, person) || is_of_titled(view, r, all, person) || is_of_nearer(view, r, all, person) || stays_other(view, r, all, person)) return true;
  bool called = false, other = false;
  for (const auto& before : all) {
    if (before.where.first >= r.where.first) break;
    // Whoever is spoken to is no "she".
    called = called || (before.called && before.person == person);
    other = other || (before.person != nobody && before.person != person);
  }
  return called && other;
}

bool is_name_of_role(const WordsView& view, const Reference& r, std::size_t w) {
  return w == r.where.last && view.is(r.where.first, "role") && !view.is(r.where.first, "name") && view.is(w, "name") && view.capital(w) && !has_verb(view, w, w + 1);
}

bool is_other_topic(const Source& source, const Reference& r, std::size_t person) {
  const auto s = r.where.sentence;
  if (s == 0 || r.where.first > 0) return false;
  const auto before = references_in(source.people, s - 1);
  if (before.empty() || before.back().person == nobody) return false;
  const WordsView view(source.reading.lines[s - 1].words, source.reading.text, source.lexicon());
  // "gave the patient his tablets. | He is stable": goes on with whose the last pronoun was.
  const WordsView here(source.reading.lines[s].words, source.reading.text, source.lexicon());
  if (before.back().person == person) return is_pronoun(here, r) && is_another(view, before.back(), before, person);
  return view.is_text(before.back().where.last, ",") && view.is(before.back().where.last + 1, "who-did");
}

bool is_subject_before(const Source& source, const Reference& r, std::size_t person) {
  const auto s = r.where.sentence;
  if (s == 0 || r.where.first > 0 || r.person == person || r.person == nobody) return false;
  const auto before = references_in(source.people, s - 1);
  const WordsView view(source.reading.lines[s - 1].words, source.reading.text, source.lexicon()), here(source.reading.lines[s].words, source.reading.text, source.lexicon());
  if (before.size() < 2 || !is_pronoun(here, r)) return false;
  const auto& last = before.back();
  const auto& subject = before[before.size() - 2];
  return last.person == r.person && view.is(last.where.first, "role") && is_behind_preposition(view, last.where.first) && subject.person == person &&
         view.is(subject.where.first, "he") && !view.is(subject.where.first, "object-pronoun");
}

bool is_subject_still(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (!is_pronoun(view, r)) return false;
  // "Anna waited for Maria until nine and then drove | her | home".
  if (r.person != nobody && r.person != person && is_object_beside(view, r, all, r.person)) {
    auto last = nobody;
    for (const auto& before : all)
      if (before.where.first < r.where.first && before.person != nobody && before.person != r.person && !before.called) last = before.person;
    if (last == person) return true;
  }
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
  // "the vet" is no name to say.
  const auto& all = source.people.references;
  const bool by_name = std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const WordsView at(source.reading.lines[r.where.sentence].words, source.reading.text, source.lexicon());
    return r.person == who->person && (at.begins(r.where.first, "name") || at.begins(r.where.first, "mention") || at.is(r.where.last - 1, "name"));
  });
  if (!by_name) return "";
  const bool yours = view.is(w, "your");
  if (who->kind == TargetKind::Addressee && (yours || view.is(w, "you"))) return persons[who->person].text + (yours ? "'s" : "");
  if (!view.is(w, "he") || view.is(w, "his") || view.is(w, "reflexive")) return "";
  const auto before = references_at(source.people, {where.sentence, where.first, w});
  const auto is_other = [&](const Reference& r) { return r.person != nobody && r.person != person; };
  return std::any_of(before.begin(), before.end(), is_other) ? "" : persons[who->person].text;
}

bool is_asked_before(const WordsView& view, const WordRange& where, const Reference& r) {
  auto last = where.last;
  while (last < view.size() && !view.ends(last)) ++last;
  if (r.where.first <= where.first || !view.is_text(last, "?") || !(view.is(r.where.first - 1, "finite") || view.is(r.where.first - 1, "has"))) return false;
  const auto before = r.where.first - 1;
  const bool opens = before == where.first || view.is(before - 1, "question-word") || view.is(before - 1, "question-cue") || view.is(before - 1, "hanging") || view.begins(before - 1, "question-cue");
  return opens && view.is_word(r.where.last);
}

bool is_noun(const WordsView& view, std::size_t w) {
  if (!view.is_word(w) || has_verb(view, w, w + 1) || view.is_base_verb(w)) return false;
  for (const std::string_view slot : {"preposition", "one-article", "subject", "not", "joint", "conjunction", "object-end", "adverb", "his", "my", "name", "honorific"})
    if (view.is(w, slot)) return false;
  return true;
}

bool is_called_between(const WordsView& view, const WordRange& where, const Reference& r) {
  if (r.where.first <= where.first + 1 || !view.is_text(r.where.first - 1, ",") || !view.is_text(r.where.last, ",")) return false;
  const auto next = r.where.last + 1;
  if (view.is(next, "writer-alone")) return true;
  // "A pocket, Dariusz, is not a key safe": a thing is nobody's other name.
  const bool thing = r.where.first == where.first + 3 && view.is(where.first, "article") && !view.is(where.first, "one-article") && !view.is(where.first + 1, "role") && !view.is(where.first + 1, "person-noun");
  if (thing && view.is(next, "copula")) return true;
  // "our locum, Dr Hale, left", "Ana, Sam, and Jo", "their lead, Sam, who had the key": one of a list, or who that is.
  const bool joined = view.is(next, "coordinate");
  const auto behind = next + (joined ? 1 : 0);
  const auto before = r.where.first - 2;
  if (view.is(before, "role") || view.is(before, "person-noun") || view.is(before, "name") || view.is(before, "mention") || view.is(behind, "name") || view.is(behind, "mention") || view.is(behind, "he")) return false;
  if (joined) return view.is(behind, "modal") || view.is(behind, "i") || view.is(behind, "pronoun-thing") || view.is_text(next, view.lexicon().phrase("but"));
  if (view.is(next, "hanging") && !view.is(next, "question-word")) return false;
  auto verb = next;
  while (view.is(verb, "adverb")) ++verb;
  return verb < view.size() && !view.is(verb, "copula") && !view.is(verb, "has") && !view.is(verb, "modal") && (view.is(verb, "number-word") || !has_verb(view, verb, verb + 1));
}

bool says_what_kind(const WordsView& view, const WordRange& at, std::size_t from) {
  // "the lifeguard tower was empty".
  if (view.is(at.first, "role") && has_verb(view, at.last + 1, at.last + 2) && is_noun(view, at.last)) return true;
  return at.first > from && !view.is(at.first, "role") &&
         view.is(at.first - 1, "article") && !view.is(at.first - 1, "preposition") &&
         !view.is(at.first - 1, "be") && !view.is(at.first - 1, "subordinate") && !has_verb(view, at.last, at.last + 1);
}

}  // namespace aside
