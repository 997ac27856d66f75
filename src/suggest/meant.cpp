// A name is looked at where it stands: at the head of what somebody did, or behind what was done
// to or for them.
#include "suggest/meant.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/words_view.h"
#include "suggest/at_name.h"
#include "suggest/credit.h"
#include "suggest/pronoun.h"
#include "target/called.h"
#include "target/standing.h"

namespace aside {
namespace {

bool is_pronoun(const WordsView& view, const Reference& r) {
  for (const std::string_view slot : {"he", "his", "you", "your", "they-one"})
    if (view.is(r.where.first, slot)) return true;
  return false;
}

/// "Connor forgot it and says the apprentice should have": another's word.
bool is_said_of(const WordsView& view, const Reference& r, const Remark& remark) {
  for (auto w = remark.bare().first; w < r.where.first; ++w)
    if (view.is(w, "said-word")) return true;
  return false;
}

/// "She rang Margaret": what somebody else did; "I've taken Imogen off" tells of her.
bool is_object(const WordsView& view, const Reference& r, std::size_t clause) {
  const bool behind = r.where.first > clause && has_verb(view, r.where.first - 1, r.where.first) && !view.is(r.where.first - 1, "copula");
  return behind && !view.is(clause, "i") && !view.is(clause, "you");
}

constexpr std::size_t most_beside_verb = 5;  // words between a name and what befell it

/// "Iggy was collected at 15:30", "Mrs Fenn in 12 was found on the floor": done to them.
bool is_done_to(const WordsView& view, const Reference& r) {
  auto w = r.where.last;
  if (view.is(w, "preposition"))
    while (w < r.where.last + most_beside_verb && !view.is_mark(w) && !view.is(w, "copula")) ++w;
  // "Mags was supposed to be there", "Jo had been told twice to check it".
  auto told = w;
  while (told < w + most_beside_verb && (view.is(told, "has") || view.is(told, "be") || view.is(told, "adverb"))) ++told;
  if (view.begins(w, "charged") || (told > w && view.is(told, "asked-to"))) return false;
  if (!view.is(w, "copula") || w + 1 >= view.size()) return false;
  return view.begins(w + 1, "befell") || (w == r.where.last && ends_with_any(view.word(w + 1).text, view.lexicon().phrase("ending-past")));
}

/// "… when Harold collapsed": what it was that came upon somebody's doings.
bool is_when(const WordsView& view, const Reference& r) { return r.where.first > 0 && view.is(r.where.first - 1, "time-when"); }

/// "Skipped by Oyelaran": the doer.
bool is_doer(const WordsView& view, const Reference& r) {
  auto w = r.where.first;
  while (w > 0 && (view.is(w - 1, "one-article") || view.is(w - 1, "both-lead"))) --w;
  return w > 1 && view.is(w - 1, "doer-lead") && (view.is_past_verb(w - 2) || ends_with_any(view.word(w - 2).text, view.lexicon().phrase("ending-past")));
}

/// "Bianca at Northgate", "Delphine at Marchetti's": of another house. "Helen at reception" is of ours.
bool is_of_other_house(const WordsView& view, const Reference& r) {
  const auto house = r.where.last + 1;
  return view.is(r.where.last, "place-at") && view.capital(house) && (view.is(house, "proper") || view.is(house, "surname") || view.is_text(house + 1, "'s"));
}

/// "the little Doyle boy", "the Reuter twins": the name says of which house.
bool names_the_house(const WordsView& view, const Reference& r) {
  const bool article = (r.where.first > 0 && view.is(r.where.first - 1, "article")) || (r.where.first > 1 && view.is(r.where.first - 2, "article"));
  return article && view.is(r.where.last, "of-family");
}

Standing standing_of(const Story& story, const Reference& r) {
  const auto* remark = remark_of(story, r);
  const auto view = story.view(r.where.sentence);
  if (remark == nullptr || remark->role == Role::Thanks || is_thanked(view, r)) return Standing::Thanked;
  if (remark->role != Role::Contempt && thanked_next(story, *remark, r.person)) return Standing::Thanked;
  if (names_the_house(view, r)) return Standing::Befell;
  if (is_label(view, r)) return Standing::Ranked;
  if (r.called || (view.is(r.where.first, "mention") && !owns(view, r))) return Standing::Acts;
  // "the admin password".
  if (view.is(r.where.first, "role") && r.where.first > 0 && view.is(r.where.first - 1, "one-article") && is_noun(view, r.where.last)) return Standing::Thanked;
  if (is_of_other_house(view, r) || is_when(view, r)) return Standing::Befell;
  if (owns(view, r)) return owns_way(view, r) ? Standing::Acts : Standing::Owner;
  if (is_ranked(view, r)) return Standing::Ranked;
  if (is_done_to(view, r) || view.begins(r.where.last, "only-asked")) return Standing::Befell;
  if (is_doer(view, r)) return Standing::Acts;
  // "May I ask Mr Ober once more to treat his hives".
  if (r.where.first > 1 && view.is(r.where.first - 1, "person-object") && view.is(r.where.first - 2, "writer-alone")) return Standing::Acts;
  if (is_beside(view, r, remark->where.first) || is_object(view, r, remark->bare().first) || is_said_of(view, r, *remark)) return Standing::Beside;
  return story.source.people.persons[r.person].helps ? Standing::Helps : Standing::Acts;
}

Standing best_standing(const Story& story, std::size_t person) {
  auto best = Standing::Thanked;
  for (const auto& r : story.source.people.references)
    if (r.person == person && !is_within(story.view(r.where.sentence), r.where.first, "thanks") && (!is_pronoun(story.view(r.where.sentence), r) || r.kind == TargetKind::Addressee))
      best = std::max(best, is_pronoun(story.view(r.where.sentence), r) ? standing_of_you(story, r) : standing_of(story, r));
  return best;
}

/// "Two parents came about Mr Hall's duty: on Monday he was on his phone."
bool acts_as_he(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const auto view = story.view(r.where.sentence);
    return r.person == person && view.is(r.where.first, "he") && !view.is(r.where.first, "his") && standing_of(story, r) == Standing::Acts;
  });
}

/// Somebody named of whom something is told that is neither a cost, thanks nor news.
bool does_something(const Story& story, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || holds(story.harmed, person) || best_standing(story, person) != Standing::Acts) return false;
  return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    const bool told = remark.role == Role::Behaviour || remark.role == Role::Event || remark.role == Role::Contempt ||
                      remark.role == Role::Sanction || remark.role == Role::Evidence || remark.role == Role::Request;
    return told && !remark.can_be(Role::Effect) && story.mentions(remark, person);
  });
}

constexpr std::size_t least_listed = 3;  // of a ranking

/// "Ana 21, Dmitri 18, Chidi 19, Wei Ling 4": of those whom a list ranks, the one whose number is furthest from
/// the others'. `nobody` without such a list, or where somebody pinned is not in it.
std::size_t odd_one_out(const Story& story, const Persons& pinned) {
  for (const auto& remark : story.remarks) {
    const auto view = story.view(remark.where.sentence);
    std::vector<std::pair<double, std::size_t>> scores;
    for (const auto& r : references_at(story.source.people, remark.where)) {
      if (r.person == nobody || !story.source.people.persons[r.person].named || r.where.last >= view.size()) continue;
      const auto& token = story.source.reading.text.tokens[view.word(r.where.last).token];
      const auto shown = std::string(slice(story.source.draft.text, token.span));
      if (token.kind == TokenKind::Number && shown.find_first_of("0123456789") != std::string::npos)
        scores.emplace_back(std::strtod(shown.c_str() + shown.find_first_of("0123456789"), nullptr), r.person);
    }
    const auto listed = [&](std::size_t p) { return std::any_of(scores.begin(), scores.end(), [p](const auto& score) { return score.second == p; }); };
    if (scores.size() < least_listed || !std::all_of(pinned.begin(), pinned.end(), listed)) continue;
    auto sorted = scores;
    std::sort(sorted.begin(), sorted.end());
    const auto middle = sorted[sorted.size() / 2].first;
    const auto low = middle - sorted.front().first, high = sorted.back().first - middle;
    return high > low ? sorted.back().second : sorted.front().second;
  }
  return nobody;
}

/// A customer or a patient as far as can be seen: by a title, never spoken to, no member.
bool is_served(const Story& story, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || who.addressed || who.member != no_member) return false;
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    return r.person == person && story.view(r.where.sentence).is(r.where.first, "customer-title");
  });
}

}  // namespace

Persons meant_among(const Story& story, const Persons& pinned) {
  const auto& persons = story.source.people.persons;
  Persons found;
  std::copy_if(pinned.begin(), pinned.end(), std::back_inserter(found), [&](std::size_t p) { return !only_takes_on(story, p); });
  if (!found.empty() && found.size() < pinned.size()) return meant_among(story, found);
  std::erase_if(found, [&](std::size_t p) { return only_had_to(story, p); });
  // "Pastor Ruhl had it done by 14:00. What isn't fixed is Benedikt's habit": told of by a way of theirs.
  const auto ways = told_by_ways(story);
  if (ways.size() == 1 && !holds(pinned, ways.front()) && std::none_of(pinned.begin(), pinned.end(), [&](std::size_t p) { return persons[p].addressed; })) return ways;
  // "It was left out by Rosheen, and Dr. Adeleke had to face the parents."
  if (found.empty() && !pinned.empty())
    for (const auto& r : story.source.people.references)
      if (found.size() < 2 && r.person != nobody && persons[r.person].named && !persons[r.person].outside && !holds(pinned, r.person) && !holds(found, r.person) && is_doer(story.view(r.where.sentence), r) && !is_thanked(story.view(r.where.sentence), r)) found.push_back(r.person);
  if (found.size() == 1 && !holds(pinned, found.front())) return found;
  if (const auto odd = pinned.size() > 1 ? odd_one_out(story, pinned) : nobody; odd != nobody) return {odd};
  Persons acting, beside, owners, helpers, befallen, thanked;
  for (const auto person : pinned) {
    if (persons[person].outside && pinned.size() > 1) continue;
    const auto place = persons[person].named ? best_standing(story, person) : Standing::Acts;
    if (place == Standing::Acts) acting.push_back(person);
    if (place == Standing::Beside) beside.push_back(person);
    if (place == Standing::Helps) helpers.push_back(person);
    if (place == Standing::Befell) befallen.push_back(person);
    if (place == Standing::Thanked && persons[person].addressed) thanked.push_back(person);
    if (place == Standing::Owner || place == Standing::Ranked) owners.push_back(person);
  }
  // "Ottoline, you sent the wreath to the wedding. Mr Sandys held it through the whole service."
  if (!acting.empty() && std::all_of(acting.begin(), acting.end(), [&](std::size_t p) { return is_served(story, p); })) {
    auto other = owners;
    for (std::size_t p = 0; p < persons.size(); ++p) {
      if (!persons[p].named || persons[p].outside || is_served(story, p) || holds(other, p)) continue;
      const auto place = best_standing(story, p);
      if (place == Standing::Owner || (persons[p].addressed && place == Standing::Acts)) other.push_back(p);
    }
    if (other.size() == 1) return other;
  }
  // "Enzo forgot the bleach. Ms Fairweather gets married with a fringe she never asked for."
  const bool ours = std::any_of(acting.begin(), acting.end(), [&](std::size_t p) { return persons[p].named && !is_served(story, p); });
  if (ours) std::erase_if(acting, [&](std::size_t p) { return is_served(story, p); });
  // "… after I had reminded Sister Okoro, and Dr. Lund had to be called back."
  const bool bore_it = std::all_of(acting.begin(), acting.end(), [&](std::size_t p) { return only_had_to(story, p); });
  if (!acting.empty() && !(bore_it && !beside.empty())) return acting;
  acting.clear();
  if (pinned.empty()) {
    for (std::size_t p = 0; p < persons.size(); ++p)
      if (does_something(story, p)) acting.push_back(p);
    if (acting.size() == 1) return acting;
    // "Had a chat with Ottilie. She left the case unlocked": nobody else can be meant.
    for (std::size_t p = 0; p < persons.size(); ++p)
      if (persons[p].named && !persons[p].outside) beside.push_back(p);
    const bool one = acting.empty() && beside.size() == 1 && !story.source.draft.external && best_standing(story, beside.front()) == Standing::Beside;
    return one ? beside : Persons{};
  }
  // "The wrong dose for Mrs Lind … Oksana, we will talk": whom it speaks to.
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (persons[p].named && persons[p].addressed && !persons[p].outside && best_standing(story, p) == Standing::Acts) acting.push_back(p);
  if (!acting.empty()) return acting;
  // "A small reminder for Guillaume".
  if (!beside.empty()) return beside;
  std::copy_if(owners.begin(), owners.end(), std::back_inserter(acting), [&](std::size_t p) { return acts_as_he(story, p); });
  if (!acting.empty()) return acting;
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (!holds(pinned, p) && does_something(story, p)) acting.push_back(p);
  if (!acting.empty()) return acting;
  // "It was Tegan's dog. The farmer has asked who."
  for (std::size_t p = 0; owners.empty() && helpers.empty() && p < persons.size(); ++p)
    if (!holds(pinned, p) && persons[p].named && !is_served(story, p) && best_standing(story, p) == Standing::Owner) owners.push_back(p);
  for (const auto* rest : {&owners, &helpers, &befallen})
    if (!rest->empty()) return *rest;
  // "Forty guests and no cake. Cheers for that, Bert."
  std::erase_if(thanked, [&](std::size_t p) { return is_thanked_for_something(story, p); });
  return thanked;
}

namespace {

/// "Joyce signed it because she trusted you": each time they are named it is with whoever is spoken to.
bool stands_with(const Story& story, std::size_t person, std::size_t called) {
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto view = story.view(r.where.sentence);
    // "You and Joyce left it open".
    if (view.is(r.where.last, "coordinate") || (r.where.first > 0 && view.is(r.where.first - 1, "coordinate"))) return false;
    if (!story.refers({r.where.sentence, 0, view.size()}, [&](std::size_t p) { return p == called; })) return false;
  }
  return true;
}

/// "I've taken Imogen off it, and Marcus went on in the wrong coat": all that is told of them is what
/// followed from the one who is taken off.
bool follows_sanction(const Story& story, std::size_t person) {
  bool told = false;
  for (std::size_t i = 0; i < story.remarks.size(); ++i) {
    const auto& remark = story.remarks[i];
    if (!story.mentions(remark, person)) continue;
    if (remark.opens || remark.joint == 0) return false;
    auto lead = i;
    while (lead > 0 && !story.remarks[lead].opens) --lead;
    if (story.remarks[lead].role != Role::Sanction || !story.mentions_pinned(story.remarks[lead].where)) return false;
    told = true;
  }
  return told;
}

}  // namespace

Persons named_for_roles(const Story& story, Persons pinned) {
  const auto& all = story.source.people.references;
  for (auto& person : pinned)
    for (std::size_t k = 0; k + 1 < all.size(); ++k) {
      const auto &role = all[k], &name = all[k + 1];
      const bool beside = role.person == person && name.person != nobody && name.where.sentence == role.where.sentence && name.where.first == role.where.last;
      const auto view = story.view(role.where.sentence);
      if (beside && view.is(role.where.first, "role") && view.is(name.where.first, "name") && !holds(pinned, name.person)) person = name.person;
    }
  return pinned;
}

Persons near_only(const Story& story) {
  Persons near;
  const auto& persons = story.source.people.persons;
  const auto called = std::find_if(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return persons[p].addressed; });
  for (const auto person : story.pinned) {
    if (persons[person].addressed || !persons[person].named) continue;
    const bool with = called != story.pinned.end() && stands_with(story, person, *called);
    if (with || follows_sanction(story, person)) near.push_back(person);
  }
  return near.size() < story.pinned.size() ? near : Persons{};
}

Persons strangers_of(const Source& source, const Report& report) {
  Persons out;
  const auto& people = source.people;
  for (std::size_t p = 0; p < people.persons.size(); ++p) {
    const auto& who = people.persons[p];
    if (who.addressed || !who.named || who.member != no_member) continue;
    bool found = false, sneered = true, titled = false, ours = false;
    for (const auto& finding : report.findings) {
      if (finding.target.text != who.text) continue;
      found = true;
      sneered = sneered && (finding.category == Category::Contempt || finding.category == Category::Shaming);
    }
    for (const auto& r : people.references) {
      if (r.person != p) continue;
      const WordsView view(source.reading.lines[r.where.sentence].words, source.reading.text, source.lexicon());
      titled = titled || view.is(r.where.first, "customer-title");
      ours = ours || (r.where.first > 0 && view.is(r.where.first - 1, "my"));
      // "Everyone's marks are in except for Mr Petrie's": one of us.
      for (std::size_t w = 0; w < r.where.first; ++w) ours = ours || view.begins(w, "everyone");
    }
    if (found && sneered && titled && !ours) out.push_back(p);
  }
  return out;
}

namespace {

/// "had to move them", "drove to the pharmacy": not "had to wait", "rang me in tears".
bool does_our_work(const WordsView& view, std::size_t verb, std::size_t last) {
  while (verb < last && view.is(verb, "adverb")) ++verb;
  if (view.is(verb, "has") && view.is_text(verb + 1, view.lexicon().phrase("to"))) return view.begins(verb + 2, "our-work");
  while (verb < last && view.is(verb, "has")) ++verb;
  return view.begins(verb, "our-work");
}

}  // namespace

bool is_guest(const Story& story, std::size_t person) {
  const auto titled = [&](std::size_t p) {
    const auto& all = story.source.people.references;
    return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
      const auto view = story.view(r.where.sentence);
      return r.person == p && (view.is(r.where.first, "honorific") || view.is_text(r.where.first + 1, "."));
    });
  };
  const auto first_named = [&](std::size_t p) { return story.source.people.persons[p].named && !titled(p); };
  // "Mr Ashdown drove to the pharmacy", "Miss Paulette had to move them": who does the work is one of us.
  const bool works = std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    const auto all = references_at(story.source.people, remark.bare());
    return !all.empty() && all.front().person == person && does_our_work(story.view(remark.where.sentence), all.front().where.last, remark.where.last);
  });
  return !works && is_served(story, person) && std::any_of(story.pinned.begin(), story.pinned.end(), first_named);
}

}  // namespace aside
