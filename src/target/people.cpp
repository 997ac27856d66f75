// One pass from left to right with two memories: who is spoken to, and who was spoken
// about last. A name called ("Sam, …", "…, Sam?", "thanks Sam") changes the first, any
// other name the second.
#include "target/people.h"

#include <algorithm>
#include <string_view>

#include "lexicon/words_view.h"

namespace aside {
namespace {

/// Whoever names more is judged by the first of them.
constexpr std::size_t most_persons = 100;

struct Expression {
  std::size_t first;
  std::size_t last;
};

bool means_everyone(const std::string& id) {
  return id == "!everyone" || id == "!here" || id == "!channel" || id.starts_with("!subteam") ||
         id.starts_with("&");
}

class Finder {
 public:
  Finder(const Reading& reading, const Lexicon& lexicon, const Facts& facts, const Draft& draft)
      : reading_(reading), lexicon_(lexicon), draft_(draft) {
    all_ = draft.audience == Audience::Group && facts.contains("plural");
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
  bool all_ = false;                // "you" are many
  std::size_t spoken_to_ = nobody;  // who "you" is
  std::size_t spoken_of_ = nobody;  // who "he" or "she" is
  std::size_t last_addressing_ = nobody;

  /// The longest expression of `slot` that word i opens.
  Expression expression(const WordsView& view, std::size_t i, std::string_view slot) const {
    Expression found{i, i + 1};
    const auto parts = lexicon_.slots.find(std::string(slot));
    if (parts == lexicon_.slots.end()) return found;
    for (const auto part : parts->second)
      for (const auto mark : view.word(i).tags)
        if (mark.tag == part.tag && mark.part == Part::Opens)
          found.last = std::max(found.last, std::min(i + mark.words, view.size()));
    return found;
  }

  std::string key_of(const WordsView& view, Expression e) const {
    std::string key;
    for (auto i = e.first; i < e.last; ++i) {
      const auto& text = view.word(i).text;
      if (!view.is_word(i) && !view.is(i, "mention")) continue;
      if (view.is(i, "honorific")) continue;
      key = text.starts_with('@') ? text.substr(1) : text;
      if (!view.is(i, "role")) break;
    }
    return key;
  }

  std::size_t person_of(const WordsView& view, std::size_t s, Expression e) {
    const auto& word = view.word(e.first);
    const auto& token = reading_.text.tokens[word.token];
    const auto shown = without_owner(slice(draft_.text, reading_.span(s, e.first, e.last)));
    const auto key = key_of(view, e);
    for (std::size_t p = 0; p < people_.persons.size(); ++p) {
      const auto& known = people_.persons[p];
      const bool same_member = word.member != no_member && word.member == known.member;
      const bool same_id = !token.id.empty() && token.id == known.id;
      if (same_member || same_id || (!key.empty() && keys_[p] == key)) return p;
    }
    if (people_.persons.size() >= most_persons) return nobody;
    Person person{shown, token.id, word.member, false, true};
    if (person.id.empty() && word.member != no_member) person.id = draft_.members[word.member].id;
    people_.persons.push_back(std::move(person));
    keys_.push_back(key);
    return people_.persons.size() - 1;
  }

  std::size_t unnamed_addressee() {
    for (std::size_t p = 0; p < people_.persons.size(); ++p)
      if (!people_.persons[p].named) return p;
    people_.persons.push_back({"you", "", no_member, true, false});
    keys_.emplace_back();
    return people_.persons.size() - 1;
  }

  /// Spoken to: called by name before or after what is said to them.
  bool is_called(const WordsView& view, Expression e, std::size_t s) const {
    const bool comma_after = view.is_text(e.last, ",") || view.is_text(e.last, "-") ||
                             view.is_text(e.last, ":");
    if (e.first > 0 && view.is(e.first - 1, "name-after")) return true;
    if (view.begins(e.last, "mate")) return true;
    if (view.starts(e.first) && view.is(e.last, "you")) return true;
    if (view.starts(e.first) && comma_after)
      return view.is(e.last + 1, "vocative-follows") || view.size() > e.last + 3 ||
             view.size() <= e.last + 1;
    if (e.first > 0 && view.is_text(e.first - 1, ",") && (view.ends(e.last) || view.is(e.last + 1, "you")))
      return true;
    const bool mention = view.is(e.first, "mention");
    if (mention && view.starts(e.first))
      return view.is(e.last + 1, "you") ||
             (!view.is(e.last, "third-follows") && !view.is_text(e.last, "'s") &&
              !view.is_text(e.last, "and"));
    if (view.starts(e.first) && view.is(e.last, "request-follows")) return true;
    // "Sam!" and nothing more.
    return view.starts(e.first) && view.ends(e.last) && e.last + 1 >= view.size() && s == 0;
  }

  void refer(std::size_t s, Expression e, TargetKind kind, std::size_t person,
             bool called = false) {
    const bool addresses = kind == TargetKind::Addressee && person != nobody;
    if (addresses) last_addressing_ = people_.references.size();
    people_.references.push_back({{s, e.first, e.last}, kind, person, called, last_addressing_});
  }

  /// "What part of that is hard, Jamie?", "I'm sure you meant well Mrs Kaur, but": the name
  /// behind "you" says who it was.
  void call_ahead(const WordsView& view, std::size_t s) {
    bool you_before = false;
    for (std::size_t i = 0; i < view.size(); ++i) {
      you_before = you_before || view.is(i, "you") || view.is(i, "your");
      const std::string_view slot = view.begins(i, "name") ? "name" : "mention";
      if (i == 0 || !view.begins(i, slot)) continue;
      const auto e = expression(view, i, slot);
      if (means_everyone(reading_.text.tokens[view.word(i).token].id)) continue;
      // "broken by @maria" is about her, "your fault @liam" to him.
      const bool apart = view.is_text(i - 1, ",") ||
                         (slot == "mention" && !view.is(i - 1, "preposition"));
      const bool last = view.ends(e.last) && apart;
      const bool aside = you_before && view.is_mark(e.last) && !view.is(i - 1, "preposition");
      if (last || aside) spoken_to_ = person_of(view, s, e);
    }
  }

  void sentence(std::size_t s) {
    const WordsView view(reading_.lines[s].words, reading_.text, lexicon_);
    if (spoken_to_ == nobody) call_ahead(view, s);
    for (std::size_t i = 0; i < view.size();) i = word(view, s, i);
  }

  std::size_t word(const WordsView& view, std::size_t s, std::size_t i) {
    for (const std::string_view slot : {"everyone", "mention", "name", "role"}) {
      if (!view.begins(i, slot)) continue;
      const auto e = expression(view, i, slot);
      const auto& token = reading_.text.tokens[view.word(i).token];
      if (slot == "everyone" || means_everyone(token.id)) {
        everyone(view, s, e);
      } else {
        somebody(view, s, e);
      }
      return e.last;
    }
    if (view.is(i, "you") || view.is(i, "your")) {
      you(s, {i, i + 1});
    } else if (view.is(i, "he") || view.is(i, "his")) {
      if (spoken_of_ != nobody) refer(s, {i, i + 1}, TargetKind::Named, spoken_of_);
    } else if (view.begins(i, "team") || view.begins(i, "they") || view.begins(i, "their")) {
      refer(s, {i, i + 1}, TargetKind::Group, nobody);
    }
    return i + 1;
  }

  void everyone(const WordsView& view, std::size_t s, Expression e) {
    refer(s, e, TargetKind::Group, nobody);
    const bool called = view.starts(e.first) || (e.first > 0 && view.is(e.first - 1, "name-after")) ||
                        view.is(e.first, "you");
    if (!called || draft_.audience == Audience::Dm) return;
    all_ = true;
    spoken_to_ = nobody;
  }

  void somebody(const WordsView& view, std::size_t s, Expression e) {
    const auto person = person_of(view, s, e);
    if (person == nobody) return refer(s, e, TargetKind::Named, nobody);
    const bool called = is_called(view, e, s);
    if (called) {
      people_.persons[person].addressed = true;
      spoken_to_ = person;
    } else if (person != spoken_to_) {
      // "we're pairing Chloe with Sam. She …" goes on about Chloe.
      const bool in_passing = e.first > 0 && (view.is(e.first - 1, "preposition") ||
                                              view.is(e.first - 1, "conjunction"));
      if (!in_passing || spoken_of_ == nobody) spoken_of_ = person;
    }
    const bool to_them = called || person == spoken_to_;
    refer(s, e, to_them ? TargetKind::Addressee : TargetKind::Named, person, called);
  }

  void you(std::size_t s, Expression e) {
    if (spoken_to_ == nobody && all_) return refer(s, e, TargetKind::Group, nobody);
    if (spoken_to_ == nobody) spoken_to_ = unnamed_addressee();
    people_.persons[spoken_to_].addressed = true;
    refer(s, e, TargetKind::Addressee, spoken_to_);
  }

  std::vector<std::string> keys_;  // of people_.persons: the name they are found again by
};

}  // namespace

std::string without_owner(std::string_view shown) {
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
    if (shown.ends_with(ending)) shown.remove_suffix(ending.size());
  return std::string(shown);
}

std::span<const Reference> references_in(const People& people, std::size_t sentence) {
  const auto& all = people.references;
  const auto before = [](const Reference& r, std::size_t s) { return r.where.sentence < s; };
  const auto first = std::lower_bound(all.begin(), all.end(), sentence, before);
  const auto last = std::lower_bound(first, all.end(), sentence + 1, before);
  return {first, last};
}

People find_people(const Reading& reading, const Lexicon& lexicon, const Facts& facts,
                   const Draft& draft) {
  return Finder(reading, lexicon, facts, draft).run();
}

}  // namespace aside
