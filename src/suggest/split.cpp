// Who gets a message: everybody pinned, everybody harmed, the group.
#include <algorithm>

#include "suggest/suggest.h"
#include "suggest/telling.h"

namespace aside {

std::vector<Message> split(const Story& story, const Judge& judge) {
  std::vector<Message> messages;
  const auto& persons = story.source.people.persons;
  const bool known = std::any_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return persons[p].named; });
  // "You" beside a name is most likely the one named.
  for (const auto person : story.pinned)
    if (!known || persons[person].named) messages.push_back(to_pinned(story, judge, person));
  if (messages.empty()) messages.push_back(to_pinned(story, judge, nobody));
  for (std::size_t p = 0; p < story.source.people.persons.size(); ++p)
    if (auto message = to_harmed(story, judge, p)) messages.push_back(std::move(*message));
  messages.push_back(to_group(story, judge));
  append_lost_facts(story, judge, messages);
  return messages;
}

}  // namespace aside
