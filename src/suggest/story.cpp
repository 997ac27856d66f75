#include "suggest/story.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/accused.h"
#include "suggest/blamed.h"
#include "suggest/meant.h"
#include "suggest/praised.h"
#include "suggest/settled.h"
#include "suggest/telling.h"
#include "suggest/ward.h"

namespace aside {
namespace {

constexpr std::size_t most_to_verb = 6;  // words of a thing that is named

/// Who is called where all that was said to "you" is taken as said to them; `nobody` otherwise.
std::size_t name_of_you(const People& people, std::size_t you) {
  const auto& who = people.persons[you];
  if (who.named || !who.addressed || std::any_of(people.references.begin(), people.references.end(), [&](const Reference& r) { return r.person == you; })) return nobody;
  auto named = nobody;
  for (std::size_t p = 0; p < people.persons.size(); ++p) {
    if (!people.persons[p].named || !people.persons[p].addressed) continue;
    if (named != nobody) return nobody;
    named = p;
  }
  return named;
}

/// Those whom findings pin.
Persons pinned_of(const Report& report, const People& people) {
  Persons pinned;
  for (const auto& finding : report.findings) {
    const auto kind = finding.target.kind;
    if (kind != TargetKind::Addressee && kind != TargetKind::Named) continue;
    for (std::size_t p = 0; p < people.persons.size(); ++p)
      if (people.persons[p].text == finding.target.text && !holds(pinned, p)) pinned.push_back(p);
  }
  // "Sergei I think it's best if you …": the "you" is his, and stands for nobody else.
  for (auto& person : pinned) {
    const auto named = name_of_you(people, person);
    if (named != nobody && !holds(pinned, named)) person = named;
  }
  return pinned;
}

bool is_fact(TokenKind kind) {
  return kind == TokenKind::Number || kind == TokenKind::Time || kind == TokenKind::Url ||
         kind == TokenKind::Code || kind == TokenKind::Ticket || kind == TokenKind::File;
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
  leave_unmeant(story, report);
  keep_to_blamed(story);
  std::size_t spoken_to = nobody;
  for (std::size_t i = 0; i < story.remarks.size(); ++i) {
    const auto& remark = story.remarks[i];
    for (const auto& r : references_in(source.people, remark.where.sentence)) {
      if (r.where.first >= remark.where.last) break;
      if (r.kind == TargetKind::Addressee) spoken_to = r.person;
      // "in front of the whole floor": they only come into it.
      const bool comes_in = r.where.first > 0 && story.view(remark.where.sentence).is(r.where.first - 1, "preposition");
      if (r.kind == TargetKind::Group && !comes_in && story.is_to_all(remark)) spoken_to = nobody;
    }
    story.said_to.push_back(spoken_to);
    settle_role(story, i, calm);
  }
  return story;
}

}  // namespace aside
