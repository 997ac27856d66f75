// Who gets a message: everybody pinned, everybody harmed, the group.
#include <algorithm>

#include "suggest/suggest.h"
#include "suggest/telling.h"
#include "suggest/whole.h"

namespace aside {
namespace {

/// Of several, one who is not named in the sentences that they are found fault with in, or is thanked
/// there, only stood near: no message to them.
bool is_meant(const Story& story, const Report& report, std::size_t person) {
  const auto& name = story.source.people.persons[person].text;
  bool found = false;
  for (const auto& finding : report.findings) {
    if (finding.target.text != name) continue;
    found = true;
    for (const auto& remark : story.remarks) {
      const auto& where = remark.where;
      const auto sentence = story.source.reading.span(where.sentence, 0, story.view(where.sentence).size());
      if (remark.role != Role::Thanks && story.mentions(remark, person) && sentence.overlaps(finding.span)) return true;
    }
  }
  return !found;
}

}  // namespace

std::vector<Message> split(const Story& story, const Judge& judge) {
  std::vector<Message> messages;
  const auto& persons = story.source.people.persons;
  const bool known = std::any_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return persons[p].named; });
  // "You" beside a name is most likely the one named.
  const auto report = story.pinned.size() > 1 ? judge.report(story.source.draft) : Report{};
  const auto meant = [&](std::size_t p) { return is_meant(story, report, p); };
  const bool some = std::any_of(story.pinned.begin(), story.pinned.end(), meant);
  // Whom a customer employs does not read this.
  const auto outside = [&](std::size_t p) { return holds(story.strangers, p) || (story.source.draft.external && is_role_only(story, p)); };
  const bool all_outside = !story.pinned.empty() && std::all_of(story.pinned.begin(), story.pinned.end(), outside);
  for (const auto person : story.pinned)
    if (!outside(person) && (!known || persons[person].named) && (!some || meant(person))) messages.push_back(with_whole_sentences(story, judge, to_pinned(story, judge, person), person));
  if (messages.empty() && !all_outside) messages.push_back(with_whole_sentences(story, judge, to_pinned(story, judge, nobody), nobody));
  for (std::size_t p = 0; p < story.source.people.persons.size(); ++p)
    if (auto message = to_harmed(story, judge, p)) messages.push_back(with_whole_sentences(story, judge, std::move(*message), p));
  messages.push_back(with_whole_sentences(story, judge, to_group(story, judge), nobody));
  append_lost_facts(story, judge, messages);
  return messages;
}

}  // namespace aside
