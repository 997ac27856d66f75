#include "suggest/story.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/accused.h"
#include "suggest/meant.h"
#include "suggest/praised.h"
#include "suggest/telling.h"
#include "suggest/ward.h"

namespace aside {
namespace {

constexpr std::size_t most_to_verb = 6;  // words of a thing that is named
constexpr std::size_t most_answer = 5;  // words, the mark with them

/// Those whom findings pin.
Persons pinned_of(const Report& report, const People& people) {
  Persons pinned;
  for (const auto& finding : report.findings) {
    const auto kind = finding.target.kind;
    if (kind != TargetKind::Addressee && kind != TargetKind::Named) continue;
    for (std::size_t p = 0; p < people.persons.size(); ++p)
      if (people.persons[p].text == finding.target.text && !holds(pinned, p)) pinned.push_back(p);
  }
  return pinned;
}

bool is_fact(TokenKind kind) {
  return kind == TokenKind::Number || kind == TokenKind::Time || kind == TokenKind::Url ||
         kind == TokenKind::Code || kind == TokenKind::Ticket || kind == TokenKind::File;
}

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

/// Whether words of the remark name them: a pronoun does not.
bool names_them(const Story& story, const WordRange& where, std::size_t person) {
  const auto view = story.view(where.sentence);
  const auto all = references_at(story.source.people, where);
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    return r.person == person && !view.is(r.where.first, "he") && !view.is(r.where.first, "his") && !view.is(r.where.first, "you");
  });
}

/// Whether all that is told of somebody is what they bore: "Ana had to stay till nine, and Omar is furious."
bool only_bore(const Story& story, std::size_t person) {
  if (story.source.people.persons[person].addressed) return false;
  bool told = false;
  for (const auto& remark : story.remarks) {
    if (!story.mentions(remark, person)) continue;
    const auto first = remark.bare().first;
    const bool head = story.refers({remark.where.sentence, first, first + 1}, [&](std::size_t p) { return p == person; });
    // "That is seven months of her work": goes on about what was told.
    const bool named = names_them(story, remark.where, person);
    if (!head && !named) continue;
    const bool felt = head && remark.can_be(Role::Emotion);
    const bool bore = remark.can_be(Role::Effect) && head;
    if (!bore && !felt && !is_rule(story, remark) && remark.role != Role::Thanks && remark.role != Role::News) return false;
    told = told || bore || felt;
  }
  return told;
}

/// Whether they are called by name in words that are neither thanks nor a greeting.
bool is_called_to_account(const Story& story, std::size_t person) {
  return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    if (remark.role == Role::Thanks || remark.role == Role::Greeting) return false;
    const auto all = references_at(story.source.people, remark.where);
    return std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.called && r.person == person; });
  });
}

/// Who only bore it was pinned for standing near.
void leave_harmed(Story& story) {
  const auto& persons = story.source.people.persons;
  const auto opens_one = [&](std::size_t person) {
    return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
      const auto first = remark.bare().first;
      return story.refers({remark.where.sentence, first, first + 1}, [&](std::size_t p) { return p == person; });
    });
  };
  // "@Jo the box was empty when Ana came": she is not spoken to, and no clause is hers.
  const bool called = std::any_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return persons[p].addressed; });
  const auto near = near_only(story);
  Persons left;
  for (const auto person : story.pinned)
    if (!holds(near, person) && !only_bore(story, person) && !(called && !persons[person].addressed && !opens_one(person))) left.push_back(person);
  // "The lifeguard tower was empty. Kai was away": a role is nobody beside whom a name only stands.
  const auto is_role = [&](std::size_t person) {
    return std::any_of(story.source.people.references.begin(), story.source.people.references.end(), [&](const Reference& r) {
      return r.person == person && story.view(r.where.sentence).is(r.where.first, "role");
    });
  };
  if (!left.empty() && std::all_of(left.begin(), left.end(), is_role)) return;
  const auto feels = [&](std::size_t person) {
    return std::all_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
      return !story.mentions(remark, person) || remark.can_be(Role::Emotion);
    });
  };
  // "Philippa, the controller has a display. Ewa has spent the morning scraping shelves."
  for (std::size_t p = 0; left.empty() && p < persons.size(); ++p)
    if (persons[p].named && persons[p].addressed && !holds(story.pinned, p) && is_called_to_account(story, p)) left.push_back(p);
  if (left.empty())
    std::copy_if(story.pinned.begin(), story.pinned.end(), std::back_inserter(left), [&](std::size_t p) { return !feels(p); });
  std::copy_if(story.pinned.begin(), story.pinned.end(), std::back_inserter(story.harmed), [&](std::size_t p) { return !holds(left, p); });
  story.pinned = std::move(left);
}

}  // namespace

bool holds(const Persons& persons, std::size_t person) {
  return std::find(persons.begin(), persons.end(), person) != persons.end();
}

WordsView Story::view(std::size_t sentence) const {
  return {source.reading.lines[sentence].words, source.reading.text, source.lexicon()};
}

WordRange Story::subject(const Remark& remark) const {
  auto where = remark.bare();
  const auto words = view(where.sentence);
  auto verb = where.first;
  while (verb < where.last && !has_verb(words, verb, verb + 1)) ++verb;
  where.last = verb;
  return where;
}

bool Story::is_fact(const WordsView& words, std::size_t w) const {
  if (w >= words.size()) return false;
  const auto kind = source.reading.text.tokens[words.word(w).token].kind;
  return aside::is_fact(kind) || words.is(w, "number-word") || words.is(w, "date-word");
}

bool Story::has_fact(const WordRange& where) const {
  const auto words = view(where.sentence);
  for (auto w = where.first; w < where.last; ++w)
    if (is_fact(words, w)) return true;
  return false;
}

bool Story::names_other(const WordsView& words, std::size_t sentence, std::size_t w) const {
  if (!words.is_word(w)) return false;
  const bool named = words.is(w, "name") || words.is(w, "surname") || words.is(w, "party");
  const bool unknown = words.capital(w) && !words.starts(w) && !words.is(w, "i") && !words.known(w);
  return (named || unknown) && !refers({sentence, w, w + 1}, [this](std::size_t p) {
    return source.people.persons[p].addressed || aside::holds(pinned, p);
  });
}

bool Story::is_to_all(const Remark& remark) const {
  return is_to_all(remark.where);
}

bool Story::is_to_all(const WordRange& where) const {
  const auto words = view(where.sentence);
  for (auto w = where.first; w < where.last; ++w) {
    // "their accounts team" is a team.
    const bool other_team = w > 0 && words.is(w, "team") && words.is_word(w - 1) && !words.is(w - 1, "name-after");
    if (words.begins(w, "somebody") || (words.begins(w, "everyone") && !other_team)) return true;
  }
  return false;
}

bool Story::is_for_all(const Remark& remark) const {
  auto where = remark.bare();
  const auto words = view(where.sentence);
  if (const auto call = words.length(where.first, "everyone"); call > 0) where.first = std::min(where.first + call, where.last);
  // "The trolley was empty when the team opened it": they only come into it.
  const auto comes_in = [&](std::size_t w) {
    const auto first = w > where.first && words.is(w - 1, "one-article") ? w - 1 : w;
    return first > where.first && words.is(first - 1, "subordinate");
  };
  for (auto w = where.first; w < where.last; ++w)
    if (words.begins(w, "everyone") && !comes_in(w) && is_to_all(WordRange{where.sentence, w, w + 1})) return true;
  return false;
}

bool Story::small_letters() const {
  const auto& text = source.reading.text;
  for (const auto& sentence : text.sentences)
    if (sentence.first < sentence.last && text.tokens[sentence.first].kind == TokenKind::Word)
      return !text.tokens[sentence.first].capital;
  return false;
}

bool names_a_thing(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto where = remark.bare();
  if (!view.is_base_verb(where.first) || view.begins(where.first, "please")) return false;
  for (auto w = where.first + 1; w < std::min(where.first + most_to_verb, where.last); ++w) {
    if (view.is_past_verb(w) || view.is(w, "copula")) return w > where.first + 1;
    for (const std::string_view slot : {"subordinate", "joint", "one-article", "i", "you", "your", "my", "his", "he", "name", "object", "mention", "not", "adverb"})
      if (view.is(w, slot)) return false;
    if (view.is_mark(w) && !view.is_text(w, "-")) return false;
  }
  return false;
}

Story read_story(const Source& source, const Report& report, const Report& calm) {
  Story story{source, remarks_of(source.reading, source.lexicon()), {}, pinned_of(report, source.people), {}, {}, {}};
  story.criticised = std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    const auto kind = finding.target.kind;
    const bool of_somebody = kind == TargetKind::Addressee || kind == TargetKind::Named || kind == TargetKind::Group;
    return of_somebody && finding.category != Category::Escalation && finding.category != Category::Urgency;
  });
  find_roles(story.remarks, source.reading, source.language, source.draft);
  story.strangers = strangers_of(source, report);
  const bool all_strange = std::all_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return holds(story.strangers, p); });
  if (!all_strange) std::erase_if(story.pinned, [&](std::size_t p) { return holds(story.strangers, p); });
  leave_wards(story);
  story.pinned = named_for_roles(story, meant_among(story, story.pinned));
  leave_harmed(story);
  thank_praised(story, calm);
  charge_silent(story);
  keep_to_accused(story, report);
  std::size_t spoken_to = nobody;
  for (auto& remark : story.remarks) {
    for (const auto& r : references_in(source.people, remark.where.sentence)) {
      if (r.where.first >= remark.where.last) break;
      if (r.kind == TargetKind::Addressee) spoken_to = r.person;
      if (r.kind == TargetKind::Group && story.is_to_all(remark)) spoken_to = nobody;
    }
    story.said_to.push_back(spoken_to);
    // "Please take it on the spot next time, then nothing comes back": asked, not told.
    if (remark.role == Role::News && remark.can_be(Role::Request) && (story.view(remark.where.sentence).begins(remark.bare().first, "please") || story.view(remark.where.sentence).begins(remark.bare().first, "next-time")))
      remark.role = Role::Request;
    if (remark.role == Role::Request && names_a_thing(story, remark)) {
      remark.role = Role::Event;
      remark.roles = 0;
    }
    const auto span = bytes_of(source, remark.where);
    for (const auto& finding : calm.findings) {
      const bool here = finding.span.overlaps(span) && 2 * finding.span.size() >= span.size() / 2;
      if (here && only_hurts(finding.category) && is_weak(remark.role)) remark.role = Role::Contempt;
    }
    const bool about_pinned = story.mentions_pinned(remark.where);
    // "Nice one Sam, you booked the wrong court": a cheer at what is found fault with in the same breath.
    const auto* after = &remark == &story.remarks.back() ? nullptr : &remark + 1;
    const bool mocks = remark.role == Role::Thanks && about_pinned && after != nullptr && !after->opens && after->joint == 0 &&
                       story.mentions_pinned(after->where) && std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) {
                         return finding.span.overlaps(bytes_of(source, after->where));
                       });
    // "Cheers for that, Bert."
    const bool scorns = remark.role == Role::Thanks && about_pinned && std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) {
                          return finding.category == Category::Contempt && span.begin <= finding.span.begin && finding.span.end <= span.end;
                        });
    if (mocks || scorns) remark.role = Role::Contempt;
    // "Sam never updates the board": what is found fault with is no news.
    const bool found = std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) { return finding.span.overlaps(span); });
    if (remark.role == Role::News && found && story.mentions_pinned(story.subject(remark))) remark.role = Role::Behaviour;
    // "Batch 17 has to be run again": of nobody, and no count of theirs.
    const auto words = story.view(remark.where.sentence);
    bool counts = false;
    for (auto w = remark.where.first; w < remark.where.last; ++w) counts = counts || words.is(w, "ordinal") || words.begins(w, "count-lead");
    const bool of_nobody = !counts && !story.refers(remark.where, [](std::size_t) { return true; });
    const bool of_other = story.refers(remark.where, [&](std::size_t p) { return source.people.persons[p].named; });
    if (remark.role == Role::Evidence && remark.can_be(Role::Effect) && !about_pinned && (of_other || of_nobody)) remark.role = Role::Effect;
    const auto* before = &remark == &story.remarks.front() ? nullptr : &remark - 1;
    // "Thanks to Ines, who caught it while she was on leave."
    if (before != nullptr && !remark.opens && before->role == Role::Thanks && (is_weak(remark.role) || remark.role == Role::Effect) && !about_pinned)
      remark.role = Role::Thanks;
    // "Rachel's numbers: 12 calls."
    const bool led = before != nullptr && !remark.opens && before->role == Role::Evidence &&
                     story.view(remark.where.sentence).is_text(before->where.last - 1, ":");
    if (led && is_weak(remark.role)) remark.role = Role::Evidence;
    // "Whose idea? Maureen's.": what answers a question like that says no more than it did.
    const bool answers = before != nullptr && remark.opens && remark.closes && is_weak(remark.role) &&
                         (before->role == Role::Question || before->role == Role::Contempt) &&
                         remark.where.last - remark.where.first < most_answer && !story.has_fact(remark.where) &&
                         !has_verb(story.view(remark.where.sentence), remark.where.first, remark.where.last);
    if (answers && story.view(before->where.sentence).is_text(before->where.last - 1, "?")) {
      remark.role = Role::Contempt;
      (&remark - 1)->role = Role::Contempt;
    }
    if (before != nullptr && is_echo(story, *before, remark)) remark.role = Role::Contempt;
    if (is_greeting_alone(story, remark)) remark.role = Role::Greeting;
    const bool hangs = before != nullptr && !remark.opens && remark.joint > 0;
    if (hangs && before->role == Role::Request &&
        (is_weak(remark.role) || remark.role == Role::Effect || (remark.role == Role::News && words.begins(remark.where.first, "reason"))))
      remark.role = Role::Benefit;
    const bool about = story.mentions_pinned(remark.where);
    if (remark.role == Role::Event && about) remark.role = Role::Behaviour;
    if (remark.role == Role::Behaviour && (is_order(story, remark) || asks_for_talk(story, remark))) remark.role = Role::Request;
    if (remark.role == Role::Effect && about && story.mentions_pinned(story.subject(remark)))
      remark.role = Role::Behaviour;
  }
  return story;
}

}  // namespace aside
