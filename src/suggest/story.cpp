#include "suggest/story.h"

#include <algorithm>

#include "lexicon/words_view.h"

namespace aside {
namespace {

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

/// What a finding says of a remark that no rule of wording knows better.
constexpr bool only_hurts(Category category) {
  return category != Category::Blame && category != Category::Discipline && category != Category::Deflection;
}

bool is_weak(Role role) {
  return role == Role::Event || role == Role::Behaviour || role == Role::Question;
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

bool Story::has_fact(const WordRange& where) const {
  const auto words = view(where.sentence);
  for (auto w = where.first; w < where.last; ++w)
    if (is_fact(source.reading.text.tokens[words.word(w).token].kind) || words.is(w, "number-word") || words.is(w, "date-word")) return true;
  return false;
}

bool Story::names_other(const WordRange& where) const {
  const auto words = view(where.sentence);
  for (auto w = where.first; w < where.last; ++w) {
    const WordRange here{where.sentence, w, w + 1};
    const bool reader = refers(here, [this](std::size_t p) { return source.people.persons[p].addressed; });
    if (!words.is_word(w) || reader || mentions_pinned(here)) continue;
    if (words.is(w, "name") || words.is(w, "surname") || words.is(w, "party")) return true;
    if (words.capital(w) && !words.starts(w) && w > where.first && !words.is(w, "i") && !words.known(w)) return true;
  }
  return false;
}

bool Story::is_to_all(const Remark& remark) const {
  const auto words = view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (words.begins(w, "everyone") || words.begins(w, "somebody")) return true;
  return false;
}

bool Story::small_letters() const {
  const auto& text = source.reading.text;
  for (const auto& sentence : text.sentences)
    if (sentence.first < sentence.last && text.tokens[sentence.first].kind == TokenKind::Word)
      return !text.tokens[sentence.first].capital;
  return false;
}

Story read_story(const Source& source, const Report& report, const Report& calm) {
  Story story{source, remarks_of(source.reading, source.lexicon()), {}, pinned_of(report, source.people), false};
  story.criticised = std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    const auto kind = finding.target.kind;
    const bool of_somebody = kind == TargetKind::Addressee || kind == TargetKind::Named || kind == TargetKind::Group;
    return of_somebody && finding.category != Category::Escalation && finding.category != Category::Urgency;
  });
  find_roles(story.remarks, source.reading, source.language, source.draft);
  std::size_t spoken_to = nobody;
  for (auto& remark : story.remarks) {
    for (const auto& r : references_in(source.people, remark.where.sentence)) {
      if (r.where.first >= remark.where.last) break;
      if (r.kind == TargetKind::Addressee) spoken_to = r.person;
      if (r.kind == TargetKind::Group && story.is_to_all(remark)) spoken_to = nobody;
    }
    story.said_to.push_back(spoken_to);
    const auto span = bytes_of(source, remark.where);
    for (const auto& finding : calm.findings) {
      const bool here = finding.span.overlaps(span) && 2 * finding.span.size() >= span.size() / 2;
      if (here && only_hurts(finding.category) && is_weak(remark.role)) remark.role = Role::Contempt;
    }
    const auto* before = &remark == &story.remarks.front() ? nullptr : &remark - 1;
    const bool hangs = before != nullptr && !remark.opens && remark.joint > 0;
    if (hangs && before->role == Role::Request && (is_weak(remark.role) || remark.role == Role::Effect))
      remark.role = Role::Benefit;
    const bool about = story.mentions_pinned(remark.where);
    if (remark.role == Role::Event && about) remark.role = Role::Behaviour;
    if (remark.role == Role::Effect && about && story.mentions_pinned(story.subject(remark)))
      remark.role = Role::Behaviour;
  }
  return story;
}

}  // namespace aside
