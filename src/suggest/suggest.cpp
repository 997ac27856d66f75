#include "suggest/suggest.h"

#include <algorithm>
#include <iterator>

#include "suggest/blamed.h"
#include "suggest/joined.h"
#include "suggest/meant.h"
#include "suggest/soften.h"
#include "suggest/you_named.h"
#include "suggest/you_pinned.h"

namespace aside {
namespace {

bool same_text(const Draft& a, const Draft& b) {
  return a.text == b.text && std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                                        [](const Segment& x, const Segment& y) { return x.span == y.span; });
}

/// Each of those who did it together reads it as said to them alone; whoever bore it and the group read
/// what the first of these tells.
std::vector<Message> split_joined(const Source& source, const Report& report, const Report& calm, const Persons& joined, const Judge& judge) {
  std::vector<Message> told, rest;
  const auto is_to = [&](const Message& message, std::size_t person) { return message.to == Reader::Dm && message.recipient == source.people.persons[person].text; };
  for (const auto one : joined) {
    const auto read = as_one(source, report, calm, joined, one);
    const Source as{source.draft, source.reading, source.language, read.people};
    auto story = read_story(as, read.report, read.calm);
    for (const auto person : joined)
      if (!holds(story.pinned, person)) story.pinned.push_back(person);
    auto messages = split(story, judge);
    for (auto& message : messages) {
      const bool to_them = std::any_of(joined.begin(), joined.end(), [&](std::size_t person) { return is_to(message, person); });
      if (is_to(message, one)) told.push_back(std::move(message));
      else if (one == joined.front() && !to_them) rest.push_back(std::move(message));
    }
  }
  std::move(rest.begin(), rest.end(), std::back_inserter(told));
  return told;
}

Suggestion split_of(const Story& story, const Report& report, const Report& calm, const Judge& judge) {
  const auto joined = joined_with_pinned(story, calm);
  return {SuggestionKind::Split, joined.empty() ? split(story, judge) : split_joined(story.source, report, calm, joined, judge)};
}

}  // namespace

Suggestion suggest(const Source& source, const Report& report, const Judge& judge) {
  auto calm = softened(source);
  auto judged = same_text(calm, source.draft) ? Judged{report, source.reading, source.people} : judge(calm);
  auto plain = without_scorn({calm, judged.reading, source.language, judged.people});
  if (plain.text != calm.text) {
    calm = std::move(plain);
    judged = judge(calm);
  }
  const auto named = with_you_named(judged.people, report);
  const auto people = with_you_charged({calm, judged.reading, source.language, named});
  const Source softer{calm, judged.reading, source.language, people};
  const auto story = read_story(softer, report, judged.report);
  if (report.verdict == Verdict::Private) {
    auto pinned = with_you_pinned(story);
    if (!pinned) pinned = with_blamed_meant(story);
    if (!pinned) return split_of(story, report, judged.report, judge);
    const Source said{calm, judged.reading, source.language, *pinned};
    return split_of(read_story(said, report, judged.report), report, judged.report, judge);
  }
  return {SuggestionKind::Reword, {reword(story, judge)}};
}

}  // namespace aside
