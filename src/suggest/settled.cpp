// What a rule of wording sees in a remark by itself, weighed against what stands beside it and what the judge
// found there.
#include "suggest/settled.h"

#include <algorithm>

#include "lexicon/words_view.h"

namespace aside {
namespace {

constexpr std::size_t most_answer = 5;  // words, the mark with them

bool is_weak(Role role) {
  return role == Role::Event || role == Role::Behaviour || role == Role::Question;
}

/// What a finding says of a remark that no rule of wording knows better.
constexpr bool only_hurts(Category category) {
  return category != Category::Blame && category != Category::Discipline && category != Category::Deflection;
}

/// "Vlad, stay home": behind the call an order, whether dictionaries know its verb or not.
bool is_order(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto where = remark.bare();
  for (const auto& r : references_in(story.source.people, where.sentence)) {
    if (!r.called || r.where.first != where.first || r.person == nobody) continue;
    auto w = r.where.last;
    while (w < where.last && (view.is_mark(w) || view.is(w, "adverb") || view.is(w, "asks-you"))) ++w;
    if (w + 1 >= where.last || !view.is_word(w) || view.is(w, "thanks")) return false;
    if (view.is_base_verb(w)) return true;
    for (const std::string_view slot : {"subject", "finite", "preposition", "one-article", "you", "your", "i", "name", "not"})
      if (view.is(w, slot)) return false;
    for (const std::string_view slot : {"object", "one-article", "your", "my", "his", "preposition", "object-end"})
      if (view.is(w + 1, slot)) return !has_verb(view, w, w + 1);
    return false;
  }
  return false;
}

/// "Eleven.", "THREE.", "In pencil, Ana.": drums on a word of what was said before.
bool is_echo(const Story& story, const Remark& before, const Remark& remark) {
  if (!remark.opens || !remark.closes || remark.where.last - remark.where.first > most_answer) return false;
  if (has_verb(story.view(remark.where.sentence), remark.where.first, remark.where.last)) return false;
  const auto view = story.view(remark.where.sentence), said = story.view(before.where.sentence);
  bool any = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) {
    if (view.is_mark(w) || story.refers({remark.where.sentence, w, w + 1}, [](std::size_t) { return true; })) continue;
    bool found = view.is(w, "number-word");
    for (std::size_t k = 0; k < said.size() && !found; ++k) found = said.is_text(k, view.word(w).text);
    if (!found) return false;
    any = true;
  }
  return any;
}

/// "Morning dispatch.": a greeting whatever it greets.
bool is_greeting_alone(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  return remark.opens && remark.closes && remark.where.last - remark.where.first <= most_answer && is_weak(remark.role) &&
         view.is(remark.where.first, "salutation") && !has_verb(view, remark.where.first, remark.where.last) && !story.has_fact(remark.where);
}

/// "Oksana, we will talk tomorrow": said to one, and nobody else's.
bool asks_for_talk(const Story& story, const Remark& remark) {
  const auto all = references_at(story.source.people, remark.where);
  if (std::none_of(all.begin(), all.end(), [](const Reference& r) { return r.called && r.person != nobody; })) return false;
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "talk-request")) return true;
  return false;
}

/// "… thanks to Sam" behind a clause.
bool names_a_cause(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.bare().first + 2; w < remark.where.last; ++w)
    if (view.begins(w, "because-of") && view.is(w, "thanks")) return !view.is_mark(w - 1) && has_verb(view, remark.bare().first, w);
  return false;
}

/// "Please note that room 214 was signed off": told.
bool asks_to_note(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  auto w = remark.bare().first;
  w += view.length(w, "please");
  const auto note = view.length(w, "note-that");
  return note > 0 && has_verb(view, w + note, remark.where.last);
}

/// The first role that a rule sees in it but for `other`.
Role without(const Remark& remark, Role other) {
  for (unsigned role = 0; role < static_cast<unsigned>(Role::Event); ++role)
    if (static_cast<Role>(role) != other && remark.can_be(static_cast<Role>(role))) return static_cast<Role>(role);
  return Role::Event;
}

/// "… and the guests found hair in the shower": behind an "and" what was done is no reason.
bool tells_deed(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  if (remark.joint == 0 || !view.is(remark.where.first, "coordinate")) return false;
  for (auto w = remark.bare().first; w < remark.where.last; ++w)
    if (view.is_past_verb(w)) return true;
  return false;
}

}  // namespace

void settle_role(Story& story, std::size_t i, const Report& calm) {
  auto& remark = story.remarks[i];
  // "Please take it on the spot next time, then nothing comes back": asked, not told.
  if (remark.role == Role::News && remark.can_be(Role::Request) && (story.view(remark.where.sentence).begins(remark.bare().first, "please") || story.view(remark.where.sentence).begins(remark.bare().first, "next-time")))
    remark.role = Role::Request;
  if (remark.role == Role::Request && names_a_thing(story, remark)) {
    remark.role = Role::Event;
    remark.roles = 0;
  }
  if (remark.role == Role::Request && asks_to_note(story, remark)) {
    remark.role = without(remark, Role::Request);
    remark.roles &= ~(1U << static_cast<unsigned>(Role::Request));
  }
  // "Papers must be collected from my office": of nobody it is no sanction.
  if (remark.role == Role::Sanction && remark.can_be(Role::Norm) && !story.refers(remark.where, [](std::size_t) { return true; })) remark.role = Role::News;
  const auto span = bytes_of(story.source, remark.where);
  for (const auto& finding : calm.findings) {
    const bool here = finding.span.overlaps(span) && 2 * finding.span.size() >= span.size() / 2;
    // "Nobody goes up until the tag is on": the rule stays, however urgent it sounds.
    const bool lays_down = finding.category == Category::Urgency && remark.can_be(Role::Norm);
    if (here && only_hurts(finding.category) && is_weak(remark.role) && !lays_down) remark.role = Role::Contempt;
  }
  const bool about_pinned = story.mentions_pinned(remark.where);
  // "Nice one Sam, you booked the wrong court": a cheer at what is found fault with in the same breath.
  const auto* after = i + 1 == story.remarks.size() ? nullptr : &story.remarks[i + 1];
  const bool mocks = remark.role == Role::Thanks && about_pinned && after != nullptr && !after->opens && after->joint == 0 &&
                     story.mentions_pinned(after->where) && std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) {
                       return finding.span.overlaps(bytes_of(story.source, after->where));
                     });
  // "Cheers for that, Bert."
  const bool scorns = remark.role == Role::Thanks && about_pinned && std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) {
                        return finding.category == Category::Contempt && span.begin <= finding.span.begin && finding.span.end <= span.end;
                      });
  // "We've got 9 bags in the corridor, cheers Malik, | it's one job."
  const bool with_scorn = remark.role == Role::Thanks && about_pinned && after != nullptr && !after->opens && after->joint == 0 &&
                          (only_hurts(after->role) || std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) { return only_hurts(finding.category) && finding.span.overlaps(bytes_of(story.source, after->where)); }));
  if (mocks || scorns || with_scorn) remark.role = Role::Contempt;
  // "Nobody's getting a bonus | thanks to Sam": the cause of what is found fault with.
  if (remark.role == Role::Thanks && about_pinned && names_a_cause(story, remark) && std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) { return finding.span.overlaps(span); }))
    remark.role = Role::Behaviour;
  // "Sam never updates the board": what is found fault with is no news.
  const bool found = std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) { return finding.span.overlaps(span); });
  if (remark.role == Role::News && found && story.mentions_pinned(story.subject(remark))) remark.role = Role::Behaviour;
  // "Batch 17 has to be run again": of nobody, and no count of theirs.
  const auto words = story.view(remark.where.sentence);
  bool counts = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) counts = counts || words.is(w, "ordinal") || words.begins(w, "count-lead");
  const bool of_nobody = !counts && !story.refers(remark.where, [](std::size_t) { return true; });
  const bool of_other = story.refers(remark.where, [&](std::size_t p) { return story.source.people.persons[p].named; });
  if (remark.role == Role::Evidence && remark.can_be(Role::Effect) && !about_pinned && (of_other || of_nobody)) remark.role = Role::Effect;
  auto* before = i == 0 ? nullptr : &story.remarks[i - 1];
  // "Thanks to Ines, who caught it while she was on leave."
  if (before != nullptr && !remark.opens && before->role == Role::Thanks && (is_weak(remark.role) || remark.role == Role::Effect) && !about_pinned)
    remark.role = Role::Thanks;
  // "Rachel's numbers: 12 calls."
  const bool led = before != nullptr && !remark.opens && before->role == Role::Evidence &&
                   story.view(remark.where.sentence).is_text(before->where.last - 1, ":");
  // "I was promised a draft | and I received two pages."
  const bool got = before != nullptr && !remark.opens && remark.joint > 0 && before->role == Role::Evidence && words.is(remark.bare().first, "writer-alone") && words.is_past_verb(remark.bare().first + 1);
  if ((led || got) && is_weak(remark.role)) remark.role = Role::Evidence;
  // "Whose idea? Maureen's.": what answers a question like that says no more than it did.
  const bool answers = before != nullptr && remark.opens && remark.closes && is_weak(remark.role) &&
                       (before->role == Role::Question || before->role == Role::Contempt) &&
                       remark.where.last - remark.where.first < most_answer && !story.has_fact(remark.where) &&
                       !has_verb(story.view(remark.where.sentence), remark.where.first, remark.where.last);
  if (answers && story.view(before->where.sentence).is_text(before->where.last - 1, "?")) {
    remark.role = Role::Contempt;
    before->role = Role::Contempt;
  }
  if (before != nullptr && is_echo(story, *before, remark)) remark.role = Role::Contempt;
  if (is_greeting_alone(story, remark)) remark.role = Role::Greeting;
  const bool hangs = before != nullptr && !remark.opens && remark.joint > 0;
  if (hangs && before->role == Role::Request &&
      !tells_deed(story, remark) && (is_weak(remark.role) || remark.role == Role::Effect || (remark.role == Role::News && words.begins(remark.where.first, "reason"))))
    remark.role = Role::Benefit;
  const bool about = story.mentions_pinned(remark.where);
  if (remark.role == Role::Event && about) remark.role = Role::Behaviour;
  if (remark.role == Role::Behaviour && (is_order(story, remark) || asks_for_talk(story, remark))) remark.role = Role::Request;
  if (remark.role == Role::Effect && about && story.mentions_pinned(story.subject(remark)))
    remark.role = Role::Behaviour;
}

}  // namespace aside
