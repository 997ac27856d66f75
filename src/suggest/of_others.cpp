// Asked of the subject: somebody else by name, a thing with its article, the writer who told somebody,
// whoever the remark before names. What points back at words that fall with the blamed tells nothing.
#include "suggest/of_others.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/ending.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_to_verb = 7;  // words of a subject
constexpr std::size_t most_between = 2;  // sentences

bool can_hurt(const Remark& remark) {
  for (const auto role : {Role::Contempt, Role::Emotion, Role::Threat, Role::Evidence, Role::Sanction, Role::Ownership})
    if (remark.can_be(role)) return true;
  return false;
}

/// "you", "your", a question: said to somebody.
bool speaks_to_somebody(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.is(w, "you") || view.is(w, "your") || view.is_text(w, "?")) return true;
  return false;
}

/// "took pictures of it", "that was it": said of words before; not "it rained", "that hive".
bool points_back(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.is(w, "pronoun-thing") && (!view.is(w, "points") || w + 1 >= where.last || !view.is_word(w + 1) || view.is(w + 1, "finite"))) return true;
  return false;
}

/// "Ana did", "as the others have": what, said words that fall.
bool leaves_out_verb(const WordsView& view, const WordRange& where) {
  auto last = where.last;
  while (last > where.first && view.is_mark(last - 1)) --last;
  if (last == where.first) return false;
  return view.is(last - 1, "does") || view.is(last - 1, "has") || view.is(last - 1, "copula") || view.is(last - 1, "modal");
}

bool is_other(const Story& story, const Reference& r) {
  return r.person != nobody && story.source.people.persons[r.person].named && !holds(story.pinned, r.person);
}

bool names_other(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  const auto all = references_at(story.source.people, where);
  if (std::any_of(all.begin(), all.end(), [&](const Reference& r) { return is_other(story, r) && !r.called && !view.is(r.where.first, "he") && !view.is(r.where.first, "his"); })) return true;
  for (auto w = where.first; w < where.last; ++w)
    if (story.names_other(view, where.sentence, w)) return true;
  return false;
}

/// The first word of its verb, behind a subject of a few words without a mark; the end of the remark without one.
std::size_t verb_of(const WordsView& view, const WordRange& where) {
  for (auto w = where.first + 1; w < std::min(where.first + most_to_verb, where.last); ++w) {
    if (view.is_mark(w) && !view.is_glued(w)) return where.last;
    if (view.is(w, "finite") || view.is_past_verb(w) || has_verb(view, w, w + 1)) return w;
  }
  return where.last;
}

/// "A new bolt comes on Friday": when, and nothing that is over.
bool is_dated(const WordsView& view, const Remark& remark) {
  bool when = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) {
    if (view.is_past_verb(w) || view.is(w, "has")) return false;
    when = when || view.is(w, "date-word") || view.begins(w, "to-come");
  }
  return when && is_plain_role(remark.role);
}

/// "Pearl talked them in", "Sameera is lead guard this week": no standing praise that compares.
bool is_of_somebody_else(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, where.first + 2})) {
    if (!is_other(story, r) || r.called || view.is(r.where.first, "he") || view.is(r.where.first, "his")) continue;
    auto verb = r.where.last;
    while (verb < where.last && view.is(verb, "adverb")) ++verb;
    if (view.is_past_verb(verb) || toiled(view, verb, where.last) || view.is(verb, "has")) return true;
    for (auto w = verb; w < where.last; ++w)
      if (view.is(verb, "copula") && (view.is(w, "date-word") || view.begins(w, "occasion") || view.begins(w, "to-come"))) return true;
  }
  return false;
}

/// "The trunk comes with the night train", "two sheep died", "there is a lock on it now".
bool is_of_thing(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  const auto first = where.first;
  if (view.is(first, "pronoun-thing") || view.is(first, "i") || view.begins(first, "comment-head") || view.begins(first + 1, "comment-head")) return false;
  if (view.is(first, "existential")) return view.is(first + 1, "copula") && view.is(first + 2, "one-article");
  const bool opens = view.is(first, "one-article") || view.is(first, "num") || view.is(first, "number-word") || view.is(first, "honorific") ||
                     (view.capital(first) && !view.starts(first)) || (view.starts(first) && !view.known(first));
  return opens && verb_of(view, where) < where.last;
}

/// "I'll tell the client myself this afternoon": what happens next, and to whom.
bool is_what_i_will_do(const WordsView& view, const WordRange& where, std::size_t verb) {
  if (!view.is(verb - 1, "modal") || view.is_past_verb(verb - 1) || !view.is_base_verb(verb) || view.is(verb, "be") || view.is(verb, "mind-verb") || !view.is(verb + 1, "one-article")) return false;
  for (auto w = verb; w < where.last; ++w)
    for (const std::string_view slot : {"pronoun-thing", "he", "his", "not", "nobody"})
      if (view.is(w, slot) && !view.is(w + 1, "date-word") && !view.is(w, "reflexive") && !view.begins(w, "occasion") && !view.begins(w, "to-come")) return false;
  return true;
}

}  // namespace

bool tells_of_others(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  if (i == 0 || can_hurt(remark) || story.mentions_pinned(remark.where) || speaks_to_somebody(view, where) || leaves_out_verb(view, where)) return false;
  const auto& before = story.remarks[i - 1];
  const bool behind_deed = story.mentions_pinned(before.where) || only_hurts(before.role);
  if (behind_deed && points_back(view, where)) return false;
  if (is_of_somebody_else(story, where) || is_of_thing(story, where)) return true;
  if (view.is(where.first, "i") && !view.is(where.first, "my")) {
    auto verb = where.first + 1;
    while (verb < where.last && (view.is(verb, "adverb") || view.is(verb, "has") || view.is(verb, "modal") || view.is(verb, "not"))) ++verb;
    // "and I thank her".
    if (view.is(verb, "thanks")) return !behind_deed;
    if (remark.opens && remark.closes && is_what_i_will_do(view, where, verb)) return true;
    return view.is_past_verb(verb) && names_other(story, where);
  }
  // "They came in at 23:00": whoever was spoken of before.
  const bool pronoun = view.is(where.first, "he") || view.begins(where.first, "they");
  return pronoun && !view.is(where.first, "his") && !behind_deed && before.role != Role::Question && names_other(story, before.bare());
}

namespace {

constexpr std::size_t most_near = 64;  // remarks of a draft in which somebody is looked for

/// "Sectional on Sunday at 3, and I hear you forgot it, Sam. | Bring pencils.": what comes is told first, to all, and
/// they are only called at the end.
bool is_order_behind_notice(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto& notice = story.remarks.front();
  if (i == 0 || i >= most_near || remark.role != Role::Request || !remark.opens || !remark.closes || story.mentions_pinned(remark.where) || story.mentions_pinned(notice.where) || !is_to_come(story, notice)) return false;
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  if (!view.is_base_verb(first)) return false;
  for (auto w = first; w < remark.where.last; ++w)
    for (const std::string_view slot : {"you", "your", "i", "my", "he", "his", "pronoun-thing", "object-pronoun", "next-time", "not"})
      if (view.is(w, slot) || view.begins(w, slot)) return false;
  const auto& all = story.source.people.references;
  const auto calls = [&](const Reference& r) { return r.called && r.person != nobody && holds(story.pinned, r.person); };
  return std::any_of(all.begin(), all.end(), calls) && std::all_of(all.begin(), all.end(), [&](const Reference& r) {
    const auto words = story.view(r.where.sentence);
    return !calls(r) || (r.where.sentence < remark.where.sentence && (r.where.last >= words.size() || words.ends(r.where.last)));
  });
}

/// "… and please add your notes", where whoever is found fault with was only spoken of: "Anselm …, as he did in May".
bool is_yours_of_all(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  bool your = false;
  for (const auto& r : references_at(story.source.people, remark.where)) {
    if (r.person == nobody || !holds(story.pinned, r.person)) continue;
    if (!view.is(r.where.first, "your")) return false;
    your = true;
    bool spoken_of = false;
    for (const auto& other : story.source.people.references) {
      if (other.person != r.person) continue;
      if (other.called) return false;
      const auto words = story.view(other.where.sentence);
      spoken_of = spoken_of || (words.is(other.where.first, "he") && !words.is(other.where.first, "you"));
    }
    if (!spoken_of) return false;
  }
  return your;
}

}  // namespace

bool asks_behind_news(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  if (is_order_behind_notice(story, i)) return true;
  if (i == 0 || remark.opens || remark.role != Role::Request) return false;
  const bool to_all = i < most_near && is_yours_of_all(story, remark);
  if (!to_all && speaks_to_somebody(view, remark.where)) return false;
  auto first = i;
  while (first > 0 && !story.remarks[first].opens) --first;
  bool news = false;
  for (auto k = first; k < i; ++k) {
    if (story.mentions_pinned(story.remarks[k].where) || only_hurts(story.remarks[k].role)) return false;
    news = news || story.remarks[k].role == Role::News || is_dated(view, story.remarks[k]) || (to_all && story.remarks[k].role == Role::Thanks);
  }
  return news && (to_all || !story.mentions_pinned(remark.where));
}

bool speaks_to_other(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto all = references_at(story.source.people, remark.where);
  const bool called = std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.called && is_other(story, r); });
  return called && std::any_of(all.begin(), all.end(), [&](const Reference& r) { return view.is(r.where.first, "you") && r.kind == TargetKind::Addressee; });
}

bool opens_story(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto first = story.remarks.begin(), here = first + static_cast<std::ptrdiff_t>(i);
  if (std::any_of(first, here, [](const Remark& before) { return before.role != Role::Greeting; })) return false;
  const auto near = [&](const Remark& behind) { return behind.where.sentence <= remark.where.sentence + most_between && story.mentions_pinned(behind.where); };
  if (std::none_of(here + 1, story.remarks.end(), near) || is_rule(story, remark)) return false;
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "to-come") || view.is(w, "modal") || view.is_text(w, "?")) return false;
  return stands_alone(story, remark) && !story.refers(remark.where, [](std::size_t) { return true; });
}

bool wants_something_of_theirs(const Story& story, const Remark& remark) {
  if (is_rule(story, remark) || !story.mentions_pinned(remark.where)) return false;
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.is(w, "your")) return true;
  return false;
}

bool wants_it_of_them(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (i == 0 || remark.opens || !story.mentions_pinned(story.remarks[i - 1].where)) return false;
  // "Can whoever took them, i.e. Winston, | please listen next time?"
  const bool goes_on = remark.joint == 0 && story.remarks[i - 1].role == Role::Request;
  return goes_on || story.view(remark.where.sentence).is(remark.bare().first, "writer-alone");
}

bool is_of_unnamed(const Story& story, std::size_t i, const std::string& before) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  return view.is(where.first, "he") && !view.is(where.first, "his") && story.refers({where.sentence, where.first, where.first + 1}, [&](std::size_t p) {
    const auto& who = story.source.people.persons[p];
    return who.named && !holds(story.pinned, p) && !says_name(before, who.text);
  });
}

}  // namespace aside
