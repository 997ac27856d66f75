// Which sentences are about somebody is the people table's knowledge; what may stand in
// front of whom is the judge's. What is missing afterwards is a blank.
#include <algorithm>

#include "suggest/clean.h"
#include "suggest/suggest.h"

namespace aside {
namespace {

struct Pinned {
  Target target;
  std::size_t person = nobody;
};

std::size_t person_of(const Target& target, const People& people) {
  for (std::size_t p = 0; p < people.persons.size(); ++p)
    if (people.persons[p].text == target.text) return p;
  return nobody;
}

std::vector<Pinned> pinned_of(const Report& report, const People& people) {
  std::vector<Pinned> pinned;
  for (const auto& finding : report.findings) {
    const auto kind = finding.target.kind;
    if (kind != TargetKind::Addressee && kind != TargetKind::Named) continue;
    const auto person = person_of(finding.target, people);
    const bool there = std::any_of(pinned.begin(), pinned.end(), [&](const Pinned& each) {
      return each.person == person && (person != nobody || each.target.text == finding.target.text);
    });
    if (!there) pinned.push_back({finding.target, person});
  }
  return pinned;
}

bool refers(const People& people, std::size_t sentence, std::size_t person) {
  return std::any_of(people.references.begin(), people.references.end(), [&](const Reference& r) {
    return r.where.sentence == sentence && r.person == person;
  });
}

bool refers_to_other(const People& people, std::size_t sentence, std::size_t person) {
  return std::any_of(people.references.begin(), people.references.end(), [&](const Reference& r) {
    return r.where.sentence == sentence && r.person != nobody && r.person != person;
  });
}

Message to_person(const Draft& draft, const Pinned& pinned, const Reading& reading,
                  const People& people, const Judge& judge) {
  const auto all = passages_of(draft.text, reading.text);
  Passages passages;
  const bool spoken_to =
      pinned.person != nobody && people.persons[pinned.person].addressed;
  for (std::size_t s = 0; spoken_to && s < all.size(); ++s)
    if (refers(people, s, pinned.person) ||
        (!passages.empty() && !refers_to_other(people, s, pinned.person)))
      passages.push_back(all[s]);
  auto dm = draft;
  dm.audience = Audience::Dm;
  dm.external = false;
  if (!make_clean(passages, dm, judge))
    passages = {{"Can we talk about ", false}, {"[what happened and its effect]?", true}};
  passages.push_back({"Next time please [what to do instead].", true});
  const auto named = pinned.person != nobody && people.persons[pinned.person].named;
  return compose(Reader::Dm, named ? pinned.target.text : "[who it was]", passages);
}

Message to_group(const Draft& draft, const std::vector<Pinned>& pinned, const Reading& reading,
                 const People& people, const Judge& judge) {
  const auto all = passages_of(draft.text, reading.text);
  Passages passages;
  for (std::size_t s = 0; s < all.size(); ++s) {
    const bool about_them = std::any_of(pinned.begin(), pinned.end(), [&](const Pinned& each) {
      return each.person != nobody && refers(people, s, each.person);
    });
    if (!about_them) passages.push_back(all[s]);
  }
  if (!make_clean(passages, draft, judge)) passages = {{"[What happened, without names.]", true}};
  passages.push_back({"[What happens next.]", true});
  return compose(Reader::Group, "", passages);
}

}  // namespace

std::vector<Message> split(const Draft& draft, const Report& report, const Reading& reading,
                           const People& people, const Judge& judge) {
  const auto pinned = pinned_of(report, people);
  std::vector<Message> messages;
  for (const auto& each : pinned)
    messages.push_back(to_person(draft, each, reading, people, judge));
  messages.push_back(to_group(draft, pinned, reading, people, judge));
  return messages;
}

}  // namespace aside
