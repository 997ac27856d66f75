#include "target/attribute.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "lexicon/words_view.h"
#include "target/standing.h"

namespace aside {
namespace {

/// "the parcel for Ines went to the wrong depot": whoever follows a preposition did not do what
/// comes next.
bool is_bystander(const Match& match, const WordRange& who, const Reading& reading,
                  const Language& language) {
  const bool acts = (who.first == match.where.first && who.last < match.where.last) || who.last == match.where.first;
  if (!acts || who.first == 0 || who.sentence != match.where.sentence) return false;
  const WordsView view(reading.lines[who.sentence].words, reading.text, language.lexicon);
  auto before = who.first - 1;
  if (before > 0 && view.is_text(before, ".")) --before;  // "Hartley v. Moss"
  return view.is(before, "passing") && view.is_past_verb(who.last);
}

constexpr int most_passed_over = 8;  // names, before one in passing is taken after all

const Reference* reference_in(const People& people, const WordRange& where) {
  for (const auto& reference : references_in(people, where.sentence))
    if (reference.where.first < where.last && where.first < reference.where.last)
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
      // The writer is never at fault: "I" in a rule leaves open who is.
      if (kind == TargetKind::None || kind == TargetKind::Named || kind == TargetKind::Self)
        continue;
      if (!found) found = Attribution{kind, nobody, where, false};
    }
  }
  return found;
}

bool names_writer(const WordRange& where, const Reading& reading, const Language& language) {
  for (auto i = where.first; i < where.last; ++i)
    for (const auto mark : reading.lines[where.sentence].words[i].tags)
      if (language.lexicon.tags[mark.tag].target == TargetKind::Self) return true;
  return false;
}

/// By a name or mention, not by what they do.
bool is_named(const Reference& r, const Reading& reading, const Language& language) {
  const WordsView view(reading.lines[r.where.sentence].words, reading.text, language.lexicon);
  return !view.is(r.where.first, "role") || view.is(r.where.first, "name");
}

bool is_helper(const Reference& r, const People& people) { return r.person != nobody && people.persons[r.person].helps; }

/// Whom no guess should hit.
bool is_spared(const Reference& r, const People& people) {
  return is_helper(r, people) || (r.person != nobody && people.persons[r.person].outside);
}

/// "Stefan's team", "the insulin for Mrs. Lind", "thank you, Hamid", "ring the office and not the
/// director": whoever is named in passing is nobody's first guess.
bool stands_aside(const Reference& r, const Reading& reading, const Language& language, const People& people) {
  if (is_spared(r, people)) return true;
  if (r.called && r.kind == TargetKind::Addressee) return false;
  const WordsView view(reading.lines[r.where.sentence].words, reading.text, language.lexicon);
  if (view.is(r.where.first, "you") || view.is(r.where.first, "your") || view.is(r.where.first, "he") || view.is(r.where.first, "his")) return false;
  if (owns(view, r)) return true;
  auto before = r.where.first;
  while (before > 0 && view.is(before - 1, "one-article")) --before;
  const bool role = !is_named(r, reading, language);
  if (role && before > 0 && (view.is(before - 1, "not") || view.is(before - 1, "preposition"))) return true;
  if (before > 0 && view.is(before - 1, "passing")) return true;
  return is_thanked(view, r);
}

Attribution nearest_person(const Match& match, const Reading& reading, const Language& language, const People& people) {
  // The first whom `passes_over` does not pass over.
  const auto first_somebody = [](auto first, auto last, auto passes_over) -> const Reference* {
    auto tried = most_passed_over;
    for (; first != last && tried > 0; ++first) {
      if (first->person == nobody) continue;
      if (!passes_over(*first)) return &*first;
      --tried;
    }
    return nullptr;
  };
  const auto here = references_in(people, match.where.sentence);
  const auto split = std::find_if(here.begin(), here.end(), [&](const Reference& r) {
    return r.where.first >= match.where.last;
  });
  const std::span<const Reference> all(people.references);
  const auto at = static_cast<std::size_t>(here.data() - all.data());
  const auto before = all.first(at);
  const auto after = all.subspan(at + here.size());
  // "You lot left it open, again": said to them, not to whoever was named before.
  if (split != here.begin() && std::prev(split)->kind == TargetKind::Group && std::prev(split)->called)
    return from_reference(*std::prev(split), true);
  const bool reproach = language.rules[match.rule].category.has_value();
  const auto helper = [&](const Reference& r) { return reproach && is_spared(r, people); };
  const auto* found = first_somebody(std::make_reverse_iterator(split), here.rend(), helper);
  if (found != nullptr && is_bystander(match, found->where, reading, language)) return {TargetKind::None, nobody, match.where, false};
  if (found == nullptr) found = first_somebody(split, here.end(), helper);
  // "Next time ring the office and not the director."
  const WordsView view(reading.lines[match.where.sentence].words, reading.text, language.lexicon);
  if (found != nullptr && found->kind == TargetKind::Named && !is_named(*found, reading, language) && !owns(view, *found) && stands_aside(*found, reading, language, people))
    return {TargetKind::None, nobody, match.where, true};
  // "Next time check first": said to whoever was spoken to, not to the one named last.
  const auto spoken_to = before.empty() ? nobody : before.back().spoken_to;
  if (found == nullptr && spoken_to != nobody && !(reproach && is_spared(all[spoken_to], people))) found = &all[spoken_to];
  // Of those in other sentences rather whoever does something there, and nobody who is thanked.
  const auto aside = [&](const Reference& r) { return stands_aside(r, reading, language, people); };
  const auto thanked = [&](const Reference& r) {
    return is_spared(r, people) || is_thanked({reading.lines[r.where.sentence].words, reading.text, language.lexicon}, r);
  };
  if (found == nullptr) found = first_somebody(before.rbegin(), before.rend(), aside);
  if (found == nullptr) found = first_somebody(after.begin(), after.end(), aside);
  if (found == nullptr) found = first_somebody(before.rbegin(), before.rend(), thanked);
  if (found == nullptr) found = first_somebody(after.begin(), after.end(), thanked);
  if (found != nullptr) return from_reference(*found, true);
  return {TargetKind::None, nobody, match.where, true};
}

/// Circumstance beside whoever put things right is no reproach to them, but to the one nearby who is spoken to; else
/// to somebody named who does something.
Attribution called_to_account(const Match& match, const Reading& reading, const Language& language, const People& people) {
  const auto& all = people.references;
  const auto here = references_in(people, match.where.sentence);
  const auto at = static_cast<std::size_t>(here.data() - all.data());
  const auto first = at - std::min<std::size_t>(at, most_passed_over), last = std::min(at + here.size() + most_passed_over, all.size());
  for (auto r = first; r < last; ++r)
    if (all[r].kind == TargetKind::Addressee && all[r].person != nobody && people.persons[all[r].person].named)
      return from_reference(all[r], true);
  for (auto r = first; r < last; ++r)
    if (all[r].kind == TargetKind::Named && all[r].person != nobody && !stands_aside(all[r], reading, language, people))
      return from_reference(all[r], true);
  return {TargetKind::None, nobody, match.where, false};
}

}  // namespace

Attribution attribute(const Match& match, const Reading& reading, const Language& language,
                      const People& people) {
  std::optional<Attribution> other;
  bool had_person_slot = false;
  for (const auto& slot : match.slots) {
    if (is_bystander(match, slot, reading, language)) return {TargetKind::None, nobody, match.where, false};
    if (const auto* reference = reference_in(people, slot)) {
      const auto& rule = language.rules[match.rule];
      if (is_helper(*reference, people) && rule.kind == RuleKind::Evidence && rule.category) return called_to_account(match, reading, language, people);
      return from_reference(*reference, false);
    }
    const auto tagged = from_tags(slot, reading, language);
    if (tagged && !other) other = tagged;
    if (!tagged && !names_writer(slot, reading, language)) had_person_slot = true;
  }
  if (other) return *other;
  if (had_person_slot) return {TargetKind::None, nobody, match.where, false};
  return nearest_person(match, reading, language, people);
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
    target.text = without_owner(slice(draft.text, reading.span(at.sentence, at.first, at.last)));
  }
  return target;
}

}  // namespace aside
