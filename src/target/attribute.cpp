#include "target/attribute.h"

#include <optional>

namespace aside {
namespace {

const Reference* reference_in(const People& people, const WordRange& where) {
  for (const auto& reference : people.references)
    if (reference.where.sentence == where.sentence && reference.where.first < where.last &&
        where.first < reference.where.last)
      return &reference;
  return nullptr;
}

Attribution from_reference(const Reference& reference, bool guessed) {
  return {reference.kind, reference.person, reference.where, guessed};
}

/// What the tags of the words in a slot say when nobody the draft refers to is in it.
std::optional<Attribution> from_tags(const WordRange& where, const Reading& reading,
                                     const Language& language) {
  std::optional<Attribution> found;
  for (auto i = where.first; i < where.last; ++i) {
    for (const auto mark : reading.lines[where.sentence].words[i].tags) {
      const auto kind = language.lexicon.tags[mark.tag].target;
      // A name without its person (a pronoun with no one before it) points at nobody.
      if (kind == TargetKind::None || kind == TargetKind::Named) continue;
      if (!found) found = Attribution{kind, nobody, where, false};
    }
  }
  return found;
}

bool is_somebody(const Reference& reference) { return reference.person != nobody; }

Attribution nearest_person(const Match& match, const People& people) {
  const Reference* left = nullptr;
  const Reference* right = nullptr;
  const Reference* before = nullptr;
  const Reference* after = nullptr;
  for (const auto& reference : people.references) {
    if (!is_somebody(reference)) continue;
    const auto& at = reference.where;
    if (at.sentence < match.where.sentence) before = &reference;
    if (at.sentence > match.where.sentence && after == nullptr) after = &reference;
    if (at.sentence != match.where.sentence) continue;
    if (at.first < match.where.last) left = &reference;
    if (at.first >= match.where.last && right == nullptr) right = &reference;
  }
  for (const auto* each : {left, right, before, after})
    if (each != nullptr) return from_reference(*each, true);
  return {TargetKind::None, nobody, match.where, true};
}

}  // namespace

Attribution attribute(const Match& match, const Reading& reading, const Language& language,
                      const People& people) {
  std::optional<Attribution> other;
  bool had_person_slot = false;
  for (const auto& slot : match.slots) {
    if (const auto* reference = reference_in(people, slot)) return from_reference(*reference, false);
    const auto tagged = from_tags(slot, reading, language);
    if (!tagged) {
      had_person_slot = true;
      continue;
    }
    if (!other || other->kind == TargetKind::Self) other = tagged;
  }
  if (other) return *other;
  if (had_person_slot) return {TargetKind::None, nobody, match.where, false};
  return nearest_person(match, people);
}

Target target_of(const Attribution& attribution, const Reading& reading, const People& people,
                 const Draft& draft) {
  Target target{attribution.kind, "", ""};
  if (attribution.person != nobody) {
    const auto& person = people.persons[attribution.person];
    target.text = person.text;
    target.id = person.id;
  } else if (attribution.kind != TargetKind::None && attribution.kind != TargetKind::Self) {
    const auto& at = attribution.where;
    target.text = std::string(slice(draft.text, reading.span(at.sentence, at.first, at.last)));
  }
  return target;
}

}  // namespace aside
