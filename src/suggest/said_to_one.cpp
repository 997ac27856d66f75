// What was written for everybody to read, as far as it is said otherwise to the one it is about.
#include "suggest/said_to_one.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/telling.h"
#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::size_t most_opener = 7;  // words
constexpr std::size_t most_subject = 6;

/// "Kieran you're pulling it down tomorrow": what is to be done, and by whom.
bool is_given_work(const Story& story, const WordRange& where, std::size_t person) {
  const auto view = story.view(where.sentence);
  bool doing = false, when = false;
  for (auto w = where.first; w < where.last; ++w) {
    if (view.is_past_verb(w) || view.is(w, "not")) return false;
    const bool theirs = person != nobody && story.refers({where.sentence, w, w + 1}, [&](std::size_t p) { return p == person; });
    doing = doing || (theirs && view.is(w + 1, "copula") && w + 2 < where.last && ends_with_any(view.word(w + 2).text, view.lexicon().phrase("ending-ing")));
    when = when || view.begins(w, "occasion") || view.is(w, "date-word");
  }
  return doing && when;
}

/// "We sign after giving, never before.", "In this kitchen we weigh the flour."
bool is_norm(const Story& story, const Remark& remark) {
  if (!is_plain_role(remark.role) || remark.role == Role::Question || remark.can_be(Role::Effect)) return false;
  const auto view = story.view(remark.where.sentence);
  const auto we = view.lexicon().phrase("you-we");
  for (auto w = remark.bare().first; w + 2 < remark.where.last; ++w) {
    if (view.is_past_verb(w) || view.is(w, "finite") || view.is(w, "modal")) return false;
    if (!view.is_text(w, we)) continue;
    auto verb = w + 1;
    while (verb < remark.where.last && view.is(verb, "adverb")) ++verb;
    return verb < remark.where.last && view.is_base_verb(verb) && !view.is(verb, "finite") && !view.is(verb, "light-verb") && !view.is(verb, "has") && !view.is_past_verb(verb);
  }
  return false;
}

/// "You stay at the drum or you drop the batch": what somebody is to do, in the present. "You put it there" may
/// be over, "when you leave" hangs on more, "you know" is no deed.
bool is_told_to_do(const Story& story, const Remark& remark, std::size_t person) {
  if (person == nobody || !(is_plain_role(remark.role) || remark.role == Role::News) || remark.role == Role::Question || remark.can_be(Role::Evidence)) return false;
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  const auto can_be_past = [&](std::size_t w) {
    const auto& tags = view.word(w).tags;
    return std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".past"); });
  };
  bool told = false;
  for (auto w = where.first; w + 1 < where.last; ++w) {
    if (view.is_past_verb(w) || view.is_text(w, "?")) return false;
    const bool theirs = view.is(w, "you") && !view.is(w, "your") && story.refers({where.sentence, w, w + 1}, [&](std::size_t p) { return p == person; });
    if (!theirs || told) continue;
    const bool begins = w == where.first || view.is_mark(w - 1) || view.is(w - 1, "coordinate") || view.begins(w - 1, "occasion") || view.is(w - 1, "name") || view.is(w - 1, "date-word");
    const auto verb = w + 1;
    told = begins && view.is_base_verb(verb) && !view.is(verb, "finite") && !view.is(verb, "mind-verb") && !view.is(verb, "light-verb") && !view.is(verb, "has") && !can_be_past(verb);
  }
  return told;
}

/// "Callum, keys go back on the board before you leave": how it is done, said to one.
bool is_told_practice(const Story& story, std::size_t i, std::size_t person) {
  const auto& remark = story.remarks[i];
  if (person == nobody || story.said_to[i] != person || !is_plain_role(remark.role) || remark.can_be(Role::Evidence)) return false;
  auto where = remark.bare();
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, where.first + 1}))
    if (r.called && r.where.first == where.first) where.first = std::min(r.where.last, where.last);
  while (where.first < where.last && view.is_mark(where.first)) ++where.first;
  if (where.first >= where.last) return false;
  if (states_practice(story, where)) return true;
  // "Hugh, the spare bottle stays in the hall".
  for (auto w = where.first + 1; w + 1 < where.last && w < where.first + most_subject && view.is(where.first, "one-article"); ++w) {
    if (view.is(w, "standing-verb")) return !view.is_past_verb(w) && view.is_word(w + 1);
    // "The lesson begins at 18:30."
    const auto& tags = view.word(w).tags;
    const bool plain = std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".s"); });
    if (plain && w + 2 < where.last && story.source.reading.text.tokens[view.word(w + 2).token].kind == TokenKind::Time) return true;
    if (!view.is_word(w) || view.is(w, "finite") || view.is_past_verb(w)) return false;
  }
  return false;
}

/// A verb, or what was done: "ABC-311 done".
bool says_something(const WordsView& view, std::size_t first, std::size_t last) {
  if (has_verb(view, first, last)) return true;
  for (auto w = first; w < last; ++w)
    for (const auto mark : view.word(w).tags)
      if (view.tag(mark.tag).ends_with(".part")) return true;
  return false;
}

}  // namespace

std::size_t after_opener(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  if (const auto words = view.length(where.first, "group-opener"); words > 0) {
    auto next = where.first + words;
    if (next < where.last && view.begins(next, "everyone")) next += view.length(next, "everyone");
    if (next + 1 < where.last && (view.is_mark(next) || view.is(next, "complement"))) return next + 1;
  }
  for (auto w = where.first; w < std::min(where.first + most_opener, where.last); ++w) {
    if (view.is_text(w, ":")) return w > where.first && w + 2 < where.last && says_something(view, w + 1, where.last) ? w + 1 : where.first;
    const bool says = !view.is_word(w) || story.is_fact(view, w) || has_verb(view, w, w + 1);
    if (says || story.refers({where.sentence, w, w + 1}, [](std::size_t) { return true; })) break;
  }
  return where.first;
}

WordRange without_call(const Story& story, const Remark& remark, std::size_t person) {
  auto where = remark.where;
  const auto view = story.view(where.sentence);
  auto first = where.first;
  while (first < where.last && view.is(first, "name-after") && !view.is_mark(first)) ++first;
  // "Sorry | to single you out": no greeting.
  if (view.is(first, "preposition") || view.is_text(first, story.source.lexicon().phrase("to"))) first = where.first;
  // "Yes Jerome, the system shows it".
  auto opened = first;
  while (opened < where.last && view.is(opened, "opener") && !view.is(opened, "name")) ++opened;
  for (const auto& r : references_at(story.source.people, {where.sentence, opened, opened + 1}))
    if (r.called && r.person == person && r.where.first == opened) first = opened;
  for (const auto& r : references_in(story.source.people, where.sentence)) {
    const bool begins = r.where.first == first || r.where.first == where.first;
    // "Sorry Marcus gave you the wrong one": spoken of.
    const bool does = r.where.first > where.first && has_verb(view, r.where.last, r.where.last + 1) && !view.is_base_verb(r.where.last);
    const bool call = r.called && r.person == person && !does;
    const bool all = r.kind == TargetKind::Group && (view.begins(r.where.first, "everyone") || view.is(r.where.first, "mention")) &&
                     (view.is_text(r.where.last, ",") || view.is_text(r.where.last, ":") || view.is(r.where.last, "one-article") || view.is(r.where.first, "mention"));
    if (begins && (call || all))
      first = std::max(first, r.where.last);
  }
  // "Sorry all for the late finish".
  const bool greeted = first > where.first && view.is(first - 1, "name-after") && view.begins(first, "everyone");
  if (greeted) return where;
  first = after_opener(story, {where.sentence, first, where.last});
  if (first == where.first) return where;
  while (first < where.last && (view.is_text(first, ",") || view.is_text(first, ":") || view.is(first, "endearment"))) ++first;
  if (first < where.last) where.first = first;
  return where;
}

std::optional<std::string> deed_behind_who(const Story& story, std::size_t i, std::size_t person) {
  const auto& remark = story.remarks[i];
  const auto where = remark.bare();
  if (!remark.hangs || person == nobody || where.first < 2) return std::nullopt;
  const auto view = story.view(where.sentence);
  if (!view.begins(where.first, "who-did")) return std::nullopt;
  const auto before = where.first - (view.is_mark(where.first - 1) ? 2 : 1);
  if (!story.refers({where.sentence, before, before + 1}, [&](std::size_t p) { return p == person; })) return std::nullopt;
  auto verb = where.first + 1;
  while (verb < where.last && view.is(verb, "adverb")) ++verb;
  if (verb + 1 >= where.last || !(view.is_past_verb(verb) || view.is(verb, "copula") || view.is(verb, "has"))) return std::nullopt;
  const auto& lexicon = story.source.lexicon();
  const auto you = story.small_letters() ? lexicon.phrase("you") : capitalised(lexicon.phrase("you"));
  return you + " " + turned_predicate(story.source, {where.sentence, verb, where.last}, person);
}

bool goes_on_about(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (i == 0 || remark.opens) return false;
  const auto& before = story.remarks[i - 1];
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  const bool points = view.is_text(first, view.lexicon().phrase("they")) || view.is_text(first, view.lexicon().phrase("it"));
  const bool names = story.refers(before.where, [&](std::size_t p) { return story.source.people.persons[p].named && !is_role_only(story, p); });
  return points && !names && (is_plain_role(before.role) || before.role == Role::News);
}

bool is_theirs_to_do(const Story& story, const Remark& remark, std::size_t person) {
  const auto to = story.said_to[static_cast<std::size_t>(&remark - story.remarks.data())];
  return to == person || (to == nobody && story.pinned.size() == 1 && !is_rule(story, remark));
}

bool is_asked_of(const Story& story, const Remark& remark, std::size_t person) {
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  const auto all = references_at(story.source.people, where);
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const bool asked = r.where.first > where.first && (view.is(r.where.first - 1, "asked-to") || view.is(r.where.first - 1, "wants-of"));
    return r.person == person && asked && view.is_text(r.where.last, view.lexicon().phrase("to")) && view.is_base_verb(r.where.last + 1);
  });
}

std::optional<std::string> apology_to_customer(const Story& story, const WordRange& where, std::size_t person) {
  if (!story.source.draft.external || person == nobody) return std::nullopt;
  const auto view = story.view(where.sentence);
  // "I am sorry that your kitchen was not finished": what went wrong.
  const WordRange event{where.sentence, where.first + view.length(where.first, "apology-that"), where.last};
  const bool clause = event.first > where.first && event.first + 2 < event.last && !view.is(event.first, "i") && !view.is(event.first, "preposition") && !view.is(event.first, "pronoun-thing") && !view.is_text(event.first, story.source.lexicon().phrase("to"));
  if (clause && has_verb(view, event.first + 1, event.last)) return capitalised(turned(story.source, event, person));
  const auto words = view.length(where.first, "apology-for");
  if (words == 0 || where.first + words >= where.last) return std::nullopt;
  return with(story, "about-it", without_mark(turned(story.source, {where.sentence, where.first + words, where.last}, person)));
}

std::optional<std::string> asked_once(const Story& story, std::size_t i, std::size_t person) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  const auto to = story.source.lexicon().phrase("to");
  for (const auto& r : references_at(story.source.people, where)) {
    if (r.person != person || person == nobody || r.where.first <= where.first || !view.is(r.where.first - 1, "asked-to") || r.where.first < where.first + 2 || !view.is(r.where.first - 2, "i")) continue;
    for (auto t = r.where.last + 1; t + 1 < where.last; ++t)
      if (view.is_text(t, to) && view.is_base_verb(t + 1) && !view.is(t - 1, "not"))
        return capitalised(turned(story.source, {where.sentence, r.where.first - 2, r.where.last}, person)) + " " + turned(story.source, {where.sentence, t, where.last}, person);
  }
  return std::nullopt;
}

std::string plainly_told(std::string text, const Lexicon& lexicon) {
  const auto pointed = lexicon.phrase("it-was-you-who") + " ";
  if (!lowered(text).starts_with(lowered(pointed))) return text;
  const bool small = text.starts_with(lowered(pointed));
  auto rest = text.substr(pointed.size());
  const auto end = std::min(rest.find(' '), rest.size());
  if (const auto found = lexicon.agreement.find(rest.substr(0, end)); found != lexicon.agreement.end()) rest = found->second + rest.substr(end);
  const auto you = lexicon.phrase("you");
  return (small ? you : capitalised(you)) + " " + rest;
}

bool says_what_to_do(const Story& story, const Passages& passages, std::size_t person) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    const auto where = remark.bare();
    const auto view = story.view(where.sentence);
    // "From Monday you count with a supervisor."
    // A sanction says what comes next by itself.
    if (remark.role == Role::Sanction) return true;
    const bool theirs = story.mentions(remark, person);
    if (is_norm(story, remark) || is_told_to_do(story, remark, person) || is_told_practice(story, passage.order, person)) return true;
    for (auto w = where.first; w < where.last; ++w) {
      if (view.begins(w, "offered-help") || view.begins(w, "next-step")) return true;
      // "Docs freeze is now 24h before release."
      // "You are to see me before you book off."
      if (theirs && view.is(w, "copula") && view.is_text(w + 1, view.lexicon().phrase("to")) && view.is_base_verb(w + 2)) return true;
      if (!theirs && view.begins(w, "is-now") && story.has_fact({where.sentence, w, where.last})) return true;
    }
    return is_given_work(story, where, person);
  });
}

bool is_asked_of_all(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (remark.role != Role::Request || !remark.opens || story.said_to[i] != nobody || story.is_to_all(remark)) return false;
  if (story.refers(remark.where, [&](std::size_t p) { return story.source.people.persons[p].named; })) return false;
  const auto view = story.view(remark.where.sentence);
  // "Please use the form", "use the form", "I want it signed"; "log attached" asks for nothing.
  const auto first = remark.bare().first;
  const bool order = view.is_base_verb(first) && (view.is(first + 1, "one-article") || view.is(first + 1, "your") || view.is(first + 1, "object"));
  if (!view.begins(first, "please") && !order && !view.is(first, "i")) return false;
  bool always = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) {
    const bool writer = view.is(w, "i") || view.is(w, "you");
    // "Put every date in by tonight": till then, and each time.
    const bool deadline = always && w > remark.where.first && view.begins(w - 1, "time-limit");
    if ((view.begins(w, "one-time") && !writer && !deadline) || view.begins(w, "talk-request") || view.is_text(w, "?") || view.is_text(w, ":")) return false;
    always = always || view.begins(w, "every-time");
  }
  // "Pick from 8", "names to me by 12:00": for this once.
  return always || !story.has_fact(remark.where);
}

bool speaks_to_many(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "some-of-you")) return true;
  return false;
}

bool hands_over(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto all = references_at(story.source.people, remark.where);
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    if (r.person == nobody || !story.source.people.persons[r.person].named || holds(story.pinned, r.person)) return false;
    const bool to = r.where.first > remark.where.first && view.is_text(r.where.first - 1, story.source.lexicon().phrase("to"));
    return to || r.where.first == remark.bare().first;
  });
}

}  // namespace aside
