#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/reading.h"
#include "lexicon/lexicon.h"
#include "match/match.h"
#include "terms/draft.h"
#include "terms/report.h"

namespace aside {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Somebody the draft speaks to or about. One entry however often and by whatever name.
struct Person {
  std::string text;     // as the draft first names them; "you" when it never does
  std::string id;       // of a mention or a member
  std::size_t member = no_member;
  bool addressed = false;  // spoken to, at least once
  bool named = false;      // by name, mention or role
  bool outside = false;    // greeted in a draft that customers read
  bool helps = false;      // what they did helped, and nobody calls them to account
};

/// A word or expression that refers to somebody: words [first, last) of a sentence.
struct Reference {
  WordRange where;
  TargetKind kind = TargetKind::None;  // Addressee, Named, Group; None: "you" of anybody
  std::size_t person = nobody;         // index into People::persons
  bool called = false;                 // spoken to by name ("Sam, …"), or as many ("you lot")
  std::size_t spoken_to = nobody;      // index of the last reference so far that addresses
};

/// Who a draft is about: everybody it refers to, and where. References stand in order. Of
/// more than a hundred persons the later ones are nobody.
struct People {
  std::vector<Person> persons;
  std::vector<Reference> references;
};

/// A name as it stands in the draft, without its possessive: "Sam" of "Sam's".
std::string without_owner(std::string_view shown);

/// The references of one sentence. Logarithmic.
std::span<const Reference> references_in(const People& people, std::size_t sentence);
/// Those that share a word with the range. Logarithmic: references begin and end in order.
std::span<const Reference> references_at(const People& people, const WordRange& where);

/// Mentions, names, roles, "you" with whoever is spoken to at that point, pronouns with
/// the person named last. "you" that nobody is called to before is one unnamed person in
/// a dm, and in a group unless the message speaks to all (fact "plural").
People find_people(const Reading& reading, const Lexicon& lexicon, const Facts& facts,
                   const Draft& draft);

}  // namespace aside
