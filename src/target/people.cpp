// One pass from left to right with two memories: who is spoken to, and who was spoken
// about last. A name called ("Sam, …", "…, Sam?", "thanks Sam") changes the first, any
// other name the second.
#include "target/people.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lexicon/words_view.h"
#include "target/called.h"
#include "target/identity.h"
#include "target/standing.h"

namespace aside {
namespace {

/// Whoever names more is judged by the first of them.
constexpr std::size_t most_persons = 100;
constexpr std::size_t most_to_they = 48;  // words between a name and the "they" that stands for it

class Finder {
 public:
  Finder(const Reading& reading, const Lexicon& lexicon, const Facts& facts, const Draft& draft)
      : reading_(reading), lexicon_(lexicon), draft_(draft) {
    all_ = draft.audience == Audience::Group && facts.contains("plural");
    somebody_meant_ = draft.audience == Audience::Dm || speaks_to_somebody();
  }

  People run() {
    for (std::size_t s = 0; s < reading_.lines.size(); ++s) sentence(s);
    return std::move(people_);
  }

 private:
  const Reading& reading_;
  const Lexicon& lexicon_;
  const Draft& draft_;
  People people_;
  std::vector<Identity> known_;     // of people_.persons
  bool all_ = false;                // "you" are many
  bool somebody_meant_ = true;      // some "you" is more than anybody
  std::size_t spoken_to_ = nobody;  // who "you" is
  std::size_t spoken_of_ = nobody;  // who "he" or "she" is
  std::size_t tagged_ = nobody;     // the one mention that opened a sentence
  std::size_t titled_ = nobody;     // whose conduct it is about, by title and surname
  std::size_t unnamed_ = nobody;    // "you" that nobody was called to
  std::size_t last_addressing_ = nobody;
  bool unnamed_she_ = false;        // "she" is the mare
  bool unnamed_he_ = false;
  WordRange list_;                  // names that are called together

  WordsView view_of(std::size_t s) const { return {reading_.lines[s].words, reading_.text, lexicon_}; }

  /// Whether any "you" of the draft is not "if you press F5".
  bool speaks_to_somebody() const {
    for (std::size_t s = 0; s < reading_.lines.size(); ++s) {
      const auto view = view_of(s);
      bool anybody = false;
      for (std::size_t i = 0; i < view.size(); ++i) {
        if (!view.is(i, "you") && !view.is(i, "your")) continue;
        anybody = anybody || is_anybody(view, i);
        if (!anybody || (view.is(i, "you") && !is_anybody(view, i))) return true;
      }
    }
    return false;
  }

  std::size_t person_of(const WordsView& view, std::size_t s, Expression e) {
    const auto& word = view.word(e.first);
    const auto& token = reading_.text.tokens[word.token];
    const auto identity = identity_of(view, e.first, e.last);
    for (std::size_t p = 0; p < people_.persons.size(); ++p) {
      auto& known = people_.persons[p];
      const bool same_member = word.member != no_member && word.member == known.member;
      const bool same_id = !token.id.empty() && token.id == known.id;
      const bool other_member = word.member != no_member && known.member != no_member;
      const bool same_name = same_person(known_[p], identity) || (is_short_of(identity, known_[p]) && !is_named_in(s, p) && is_called(view, e, s == 0));
      if (!same_member && !same_id && (other_member || !same_name)) continue;
      learn(known_[p], identity);
      return p;
    }
    if (const auto known = known_by_title(view, e, identity); known != nobody) return known;
    if (people_.persons.size() >= most_persons) return nobody;
    const auto shown = without_owner(slice(draft_.text, reading_.span(s, e.first, e.last)));
    Person person{shown, token.id, word.member, false, true, false, false};
    if (person.id.empty() && word.member != no_member) person.id = draft_.members[word.member].id;
    people_.persons.push_back(std::move(person));
    known_.push_back(identity);
    if (titled_ == nobody && !identity.titles.empty() && identity.words.size() == 1 && is_complained_of(view, e.first)) titled_ = people_.persons.size() - 1;
    return people_.persons.size() - 1;
  }

  /// "In about Mr Whitlock's duty … I would remind Colin": one person, by another name.
  std::size_t known_by_title(const WordsView& view, Expression e, const Identity& identity) {
    const bool bare = identity.titles.empty() && identity.mention.empty() && identity.words.size() == 1;
    if (titled_ == nobody || !bare || !is_reminded(view, e.first) || view.word(e.first).member != no_member) return nobody;
    learn(known_[titled_], identity);
    return std::exchange(titled_, nobody);
  }

  std::size_t unnamed_addressee() {
    if (unnamed_ != nobody) return unnamed_;
    people_.persons.push_back({"you", "", no_member, true, false, false, false});
    known_.emplace_back();
    return unnamed_ = people_.persons.size() - 1;
  }

  void refer(std::size_t s, Expression e, TargetKind kind, std::size_t person,
             bool called = false) {
    const bool addresses = kind == TargetKind::Addressee && person != nobody;
    if (addresses) last_addressing_ = people_.references.size();
    people_.references.push_back({{s, e.first, e.last}, kind, person, called, last_addressing_});
  }

  /// "What part of that is hard, Jamie?": the name behind "you" says who it was.
  void call_ahead(const WordsView& view, std::size_t s) {
    for (std::size_t i = 1; i < view.size(); ++i) {
      const std::string_view slot = view.begins(i, "name") ? "name" : "mention";
      if (!view.begins(i, slot)) continue;
      const auto e = expression_at(view, i, slot);
      if (means_everyone(reading_.text.tokens[view.word(i).token].id)) continue;
      if (is_called_late(view, e)) spoken_to_ = person_of(view, s, e);
    }
  }

  void sentence(std::size_t s) {
    const auto view = view_of(s);
    if (spoken_to_ == nobody) call_ahead(view, s);
    for (std::size_t i = 0; i < view.size();) i = word(view, s, i);
  }

  std::size_t word(const WordsView& view, std::size_t s, std::size_t i) {
    for (const std::string_view slot : {"everyone", "mention", "name", "role"}) {
      if (!view.begins(i, slot)) continue;
      const auto e = expression_at(view, i, slot);
      const auto& token = reading_.text.tokens[view.word(i).token];
      if (slot == "everyone" || means_everyone(token.id)) {
        everyone(view, s, e);
      } else {
        return somebody(view, s, e);
      }
      return e.last;
    }
    if (view.is(i, "you") || view.is(i, "your")) {
      you(s, i);
    } else if (view.is(i, "he") || view.is(i, "his")) {
      third(view, s, i);
    } else if (view.is(i, "they-one") && stands_for_one(view, s, i)) {
      refer(s, {i, i + 1}, TargetKind::Named, spoken_of_);
    } else if (view.begins(i, "team") || view.begins(i, "they") || view.begins(i, "their")) {
      refer(s, {i, i + 1}, TargetKind::Group, nobody);
    }
    if (s == 0 && view.starts(i)) call_body(view, i);
    return i + 1;
  }

  /// "Night shift: you left us three trolleys.", "Parents, please."
  void call_body(const WordsView& view, std::size_t i) {
    const std::string_view slot = view.begins(i, "team") ? "team" : "customer.many";
    if (!view.begins(i, slot) || draft_.audience == Audience::Dm) return;
    const auto e = expression_at(view, i, slot);
    all_ = all_ || view.is_text(e.last, ",") || view.is_text(e.last, ":");
  }

  void everyone(const WordsView& view, std::size_t s, Expression e) {
    const bool to_them = view.is(e.first, "you");
    refer(s, e, TargetKind::Group, nobody, to_them);
    const bool called = view.starts(e.first) || (e.first > 0 && view.is(e.first - 1, "name-after")) || to_them;
    if (!called || draft_.audience == Audience::Dm) return;
    all_ = true;
    spoken_to_ = nobody;
  }

  /// Where it ends.
  std::size_t somebody(const WordsView& view, std::size_t s, Expression e) {
    e.first = before_initials(view, e.first);
    const auto person = person_of(view, s, e);
    if (person == nobody) return refer(s, e, TargetKind::Named, nobody), e.last;
    const auto again = apposition_of(view, e);
    const bool twice = again.last > e.last;
    const bool listed = is_called_in_list(view, s, e);
    const bool called = !twice && (listed || is_called(view, e, s == 0));
    if (called) {
      people_.persons[person].addressed = true;
      people_.persons[person].outside |= draft_.external && e.first > 0 && view.is(e.first - 1, "name-after");
      spoken_to_ = person;
    } else if (person != spoken_to_) {
      // "We're pairing Chloe with Sam. She", "Wayne took the banksman's radio home in his" go on about the first.
      const auto named = spoken_of_ == nobody ? 0 : references_of(s, spoken_of_);
      const bool heads = heads_clause(view, named, e.first), owner = heads && view.is_text(e.last, "'s");
      // "…, as Kavita knew".
      const bool does = view.is_past_verb(e.last) || (view.is(e.last, "third-follows") && !view.is(e.last, "coordinate")) || view.is(e.last, "deed-follows");
      const bool behind = e.first > 0 && (view.is(e.first - 1, "preposition") || view.is(e.first - 1, "conjunction"));
      const bool in_passing = owner || (behind && !does && (heads || named == 0));
      // "Could Owen and Fatima take it so that she can go": neither of the two is she.
      const bool both = view.is(e.last, "coordinate") && (view.begins(e.last + 1, "name") || view.begins(e.last + 1, "mention"));
      const bool other = e.first > 1 && view.is(e.first - 1, "coordinate") && (view.is(e.first - 2, "name") || view.is(e.first - 2, "mention"));
      if ((!in_passing && !both && !other) || spoken_of_ == nobody) spoken_of_ = person;
      if (view.is(e.first, "mention") && view.starts(e.first)) tagged_ = person;
    }
    const bool to_them = called || person == spoken_to_;
    refer(s, e, to_them ? TargetKind::Addressee : TargetKind::Named, person, called);
    if (twice) named_twice(view, s, again, person);
    return again.last;
  }

  /// "Pilar, Jonty: neither of you rang."
  bool is_called_in_list(const WordsView& view, std::size_t s, Expression e) {
    const bool within = list_.sentence == s && e.first >= list_.first && e.last <= list_.last;
    if (within) return true;
    const auto last = end_of_names(view, e.first);
    if (last == e.last || !are_called(view, e.first, last)) return false;
    list_ = {s, e.first, last};
    return true;
  }

  bool is_named_in(std::size_t s, std::size_t person) const {
    for (auto r = people_.references.rbegin(); r != people_.references.rend() && r->where.sentence == s; ++r)
      if (r->person == person) return true;
    return false;
  }

  /// "our locum, Dr Hale, …": one person, who is called by the name.
  void named_twice(const WordsView& view, std::size_t s, Expression again, std::size_t person) {
    const auto more = identity_of(view, again.first, again.last);
    auto& known = people_.persons[person];
    if (view.begins(again.first, "name")) {
      known.text = without_owner(slice(draft_.text, reading_.span(s, again.first, again.last)));
    }
    learn(known_[person], more);
    const auto kind = people_.references.back().kind;
    refer(s, again, kind, person);
  }

  void you(std::size_t s, std::size_t i) {
    const Expression e{i, i + 1};
    if (spoken_to_ == nobody && all_) return refer(s, e, TargetKind::Group, nobody, true);
    if (spoken_to_ == nobody && !somebody_meant_) return refer(s, e, TargetKind::None, nobody);
    // "@sam left the gate open. You know the rule."
    if (spoken_to_ == nobody) spoken_to_ = tagged_ != nobody ? tagged_ : unnamed_addressee();
    people_.persons[spoken_to_].addressed = true;
    refer(s, e, TargetKind::Addressee, spoken_to_);
  }

  /// Whether the pronoun can mean somebody without a name instead of a person of whom neither "he" nor "she" is known.
  bool means_unnamed(const WordsView& view, std::size_t s, std::size_t i, std::size_t person) {
    const auto here = references_of(s, person);
    if (here == 0 && opens_with_other(view, i)) return true;
    if (here > 0 && clause_of_other(view, here, i)) return true;
    if (known_[person].form != Identity::Form::Open) return false;
    auto& unnamed = view.is(i, "feminine") ? unnamed_she_ : unnamed_he_;
    if (unnamed) return true;
    return unnamed = noun_between(view, here, i) || (here > 0 && is_object_of_clause(view, here, i));
  }

  /// Behind the last word of the sentence so far that refers to them; 0: none.
  std::size_t references_of(std::size_t s, std::size_t person) const {
    for (auto r = people_.references.rbegin(); r != people_.references.rend() && r->where.sentence == s; ++r)
      if (r->person == person) return r->where.last;
    return 0;
  }

  /// Whether "he" (or "she") at word i can be the person.
  bool agrees(const WordsView& view, std::size_t i, std::size_t person) const {
    const auto form = known_[person].form;
    return !(form == Identity::Form::He && view.is(i, "feminine")) &&
           !(form == Identity::Form::She && view.is(i, "masculine"));
  }

  /// Whoever was spoken of last, unless the pronoun is not theirs; then the nearest whose it is.
  void third(const WordsView& view, std::size_t s, std::size_t i) {
    if (spoken_of_ == nobody) return;
    if (!agrees(view, i, spoken_of_)) {
      auto found = people_.references.rbegin();
      while (found != people_.references.rend() &&
             (found->person == nobody || found->person == spoken_to_ || !people_.persons[found->person].named ||
              !agrees(view, i, found->person)))
        ++found;
      if (found == people_.references.rend()) return;
      if (means_unnamed(view, s, i, found->person)) return;
      spoken_of_ = found->person;
    }
    if (means_unnamed(view, s, i, spoken_of_)) return;
    const auto form = view.is(i, "feminine") ? Identity::Form::She : Identity::Form::He;
    if (known_[spoken_of_].form == Identity::Form::Open) known_[spoken_of_].form = form;
    refer(s, {i, i + 1}, TargetKind::Named, spoken_of_);
  }

  /// "Anouk put the Reuter twins on the wrong bus. They sat there until six."
  bool people_stand_between(const WordRange& named, std::size_t s, std::size_t i) const {
    std::size_t looked = 0;
    for (auto sentence = named.sentence; sentence <= s; ++sentence) {
      const auto view = view_of(sentence);
      const auto end = sentence == s ? i : view.size();
      for (auto w = sentence == named.sentence ? named.last : 0; w < end; ++w)
        if (view.begins(w, "customer.many") || view.begins(w, "of-families") || ++looked > most_to_they) return true;
    }
    return false;
  }

  /// "Robin was late. They always are.": one person of whom neither "he" nor "she" is known,
  /// named in this sentence or the one before, and nobody else since.
  bool stands_for_one(const WordsView& view, std::size_t s, std::size_t i) const {
    if (spoken_of_ == nobody || known_[spoken_of_].form != Identity::Form::Open) return false;
    if (!view.begins(i, "they") && !view.begins(i, "their") && !view.is_text(i, "themself")) return false;
    // "walked down to meet them, so that | they would not freeze".
    for (std::size_t w = 0; w < i; ++w)
      if (view.is_text(w, "them") && !view.is_text(i, "them")) return false;
    // "Salazar sat with them": in one clause nobody is both.
    if (!people_.references.empty() && view.is(i, "object") && people_.references.back().where.sentence == s) {
      bool parted = false;
      for (auto w = people_.references.back().where.last; w < i; ++w) parted = parted || view.begins(w, "joint");
      if (!parted) return false;
    }
    for (auto r = people_.references.rbegin(); r != people_.references.rend(); ++r) {
      if (r->where.sentence + 1 < s) return false;
      if (r->kind == TargetKind::None || r->person == spoken_to_) continue;
      if (r->person != spoken_of_) return false;
      if (people_stand_between(r->where, s, i)) return false;
      const bool subject = view_of(r->where.sentence).starts(r->where.first);
      if (!subject) continue;
      const auto rest = std::next(r);
      return rest == people_.references.rend() || rest->where.sentence + 1 < r->where.sentence ||
             rest->person == spoken_of_ || rest->person == spoken_to_;
    }
    return false;
  }
};

}  // namespace

People find_people(const Reading& reading, const Lexicon& lexicon, const Facts& facts,
                   const Draft& draft) {
  auto people = Finder(reading, lexicon, facts, draft).run();
  find_helpers(people, reading, lexicon);
  return people;
}

}  // namespace aside
