// Which sentences are about somebody is the people table's knowledge; what may stand in
// front of whom is the judge's. What is missing afterwards is a blank.
#include <algorithm>
#include <optional>

#include "lexicon/words_view.h"
#include "suggest/clauses.h"
#include "suggest/clean.h"
#include "suggest/suggest.h"

namespace aside {
namespace {

using Persons = std::vector<std::size_t>;

bool holds(const Persons& persons, std::size_t person) {
  return std::find(persons.begin(), persons.end(), person) != persons.end();
}

/// Those whom findings pin, in the order of the findings.
Persons pinned_of(const Report& report, const People& people) {
  Persons pinned;
  for (const auto& finding : report.findings) {
    const auto kind = finding.target.kind;
    if (kind != TargetKind::Addressee && kind != TargetKind::Named) continue;
    for (std::size_t p = 0; p < people.persons.size(); ++p)
      if (people.persons[p].text == finding.target.text && !holds(pinned, p)) pinned.push_back(p);
  }
  return pinned;
}

/// Whether words [first, last) refer to somebody that `test` accepts.
template <class Test>
bool refers(const People& people, const WordRange& where, Test test) {
  const auto here = references_in(people, where.sentence);
  return std::any_of(here.begin(), here.end(), [&](const Reference& r) {
    return r.where.first < where.last && where.first < r.where.last && r.person != nobody &&
           test(r.person);
  });
}

class Splitter {
 public:
  Splitter(const Source& source, const Report& report, const Judge& judge)
      : source_(source), judge_(judge), pinned_(pinned_of(report, source.people)) {}

  std::vector<Message> run() {
    std::vector<Message> messages;
    for (const auto person : pinned_) messages.push_back(to_pinned(person));
    if (messages.empty()) messages.push_back(to_unknown());
    for (std::size_t p = 0; p < source_.people.persons.size(); ++p)
      if (auto message = to_harmed(p)) messages.push_back(std::move(*message));
    messages.push_back(to_group());
    return messages;
  }

 private:
  const Source& source_;
  const Judge& judge_;
  Persons pinned_;

  const std::vector<Line>& lines() const { return source_.reading.lines; }
  WordRange whole(std::size_t s) const { return {s, 0, lines()[s].words.size()}; }

  Draft dm() const {
    auto draft = source_.draft;
    draft.audience = Audience::Dm;
    draft.external = false;
    return draft;
  }

  Passage words(std::string_view key) const { return own_words(source_.lexicon.phrase(key)); }

  /// Adds a sentence of the suggestion's own behind those of the draft.
  static void add(Passages& passages, Passage passage) {
    if (!passages.empty() && !passages.back().blank)
      passages.back().text = ended(std::move(passages.back().text));
    passages.push_back(std::move(passage));
  }

  bool asks(Draft draft, const Message& message) const {
    draft.text = message.text;
    return judge_(draft).asks;
  }

  /// The sentence without the greeting and the call it begins with: "Hi @Sam, …" is said by
  /// the message itself, "Dear all, …" is said to others.
  WordRange without_call(std::size_t s, std::size_t person) const {
    const auto where = whole(s);
    const WordsView view(lines()[s].words, source_.reading.text, source_.lexicon);
    auto first = where.first;
    while (first < where.last && view.is(first, "name-after") && !view.is_mark(first)) ++first;
    for (const auto& r : references_in(source_.people, s)) {
      const bool begins = r.where.first == first || r.where.first == where.first;
      const bool call = r.called && r.person == person;
      if (begins && (call || (r.kind == TargetKind::Group && view.begins(r.where.first, "everyone"))))
        first = std::max(first, r.where.last);
    }
    if (first == where.first) return where;
    if (view.is_text(first, ",") || view.is_text(first, ":")) ++first;
    return first < where.last ? WordRange{s, first, where.last} : where;
  }

  Message to_pinned(std::size_t person) const {
    const auto& who = source_.people.persons[person];
    Passages passages;
    for (std::size_t s = 0; s < lines().size(); ++s) {
      if (lines()[s].words.empty()) continue;
      const auto where = whole(s);
      const bool theirs = refers(source_.people, where, [&](std::size_t p) { return p == person; });
      const bool others = refers(source_.people, where, [&](std::size_t p) { return p != person; });
      // What follows a sentence about them goes on about them, until somebody else comes up.
      if (!theirs && (passages.empty() || others)) continue;
      passages.push_back({capitalised(turned(source_, without_call(s, person), person)), false});
    }
    return finished(std::move(passages), who.named ? who.text : "");
  }

  Message finished(Passages passages, const std::string& name) const {
    if (make_clean(passages, dm(), judge_)) {
      if (!name.empty())
        passages.front().text = called(name, passages.front().text, source_.lexicon);
    } else {
      passages = {words("talk")};
    }
    auto message = compose(Reader::Dm, name.empty() ? words("who").text : name, passages);
    if (asks(dm(), message)) return message;
    add(passages, words("next-time"));
    return compose(Reader::Dm, message.recipient, passages);
  }

  Message to_unknown() const { return finished({}, ""); }

  /// The part of a sentence around word `at`, between commas before "and", "but", "so".
  WordRange clause_around(std::size_t s, std::size_t at) const {
    const WordsView view(lines()[s].words, source_.reading.text, source_.lexicon);
    WordRange clause = whole(s);
    for (std::size_t i = 0; i + 1 < view.size(); ++i) {
      const bool joint = (view.is_text(i, ",") && view.is(i + 1, "joint")) || view.is_text(i, ";") ||
                         view.is_text(i, ":");
      if (!joint) continue;
      const auto after = view.is(i + 1, "joint") ? i + 2 : i + 1;
      if (after <= at) clause.first = after;
      if (i > at && i < clause.last) clause.last = i;
    }
    return clause;
  }

  /// Somebody named who bore a cost hears so, without the culprit.
  std::optional<Message> to_harmed(std::size_t person) const {
    const auto& who = source_.people.persons[person];
    if (!who.named || holds(pinned_, person) || who.addressed) return std::nullopt;
    for (const auto& r : source_.people.references) {
      if (r.person != person || r.kind != TargetKind::Named) continue;
      const auto clause = clause_around(r.where.sentence, r.where.first);
      if (r.where.first != clause.first || !has_cost(clause) || names_pinned(clause)) continue;
      const auto text = ended(turned(source_, clause, person));
      const Passages passages{{called(who.text, text, source_.lexicon)}, words("sorry"),
                              words("done"), words("thanks")};
      auto message = compose(Reader::Dm, who.text, passages);
      auto draft = dm();
      draft.text = message.text;
      if (judge_(draft).report.verdict == Verdict::Send) return message;
    }
    return std::nullopt;
  }

  bool names_pinned(const WordRange& where) const {
    return refers(source_.people, where, [&](std::size_t p) { return holds(pinned_, p); });
  }

  bool has_cost(const WordRange& where) const {
    const auto& words = lines()[where.sentence].words;
    const WordsView view(words, source_.reading.text, source_.lexicon);
    for (auto w = where.first; w < where.last; ++w)
      if (view.begins(w, "cost")) return true;
    return false;
  }

  /// "Go and iron it. The half hour will be deducted.": said to the pinned, though it names
  /// nobody. What speaks of us, or of others, is for all.
  bool is_order_to_pinned(std::size_t s) const {
    const auto here = references_in(source_.people, s);
    if (!here.empty()) return false;
    std::size_t spoken_to = nobody;
    for (const auto& r : source_.people.references) {
      if (r.where.sentence >= s) break;
      if (r.kind == TargetKind::Group) spoken_to = nobody;
      if (r.kind == TargetKind::Addressee) spoken_to = r.person;
    }
    if (spoken_to == nobody || !holds(pinned_, spoken_to)) return false;
    const WordsView view(lines()[s].words, source_.reading.text, source_.lexicon);
    bool order = view.is_base_verb(0);
    for (std::size_t w = 0; w < view.size(); ++w) {
      if (view.is(w, "i") || view.is(w, "my")) return false;
      order = order || view.begins(w, "sanction") || view.begins(w, "restriction") ||
              view.begins(w, "removal");
    }
    return order;
  }

  Message to_group() const {
    const auto all = sentences_of(source_);
    Passages passages;
    for (std::size_t s = 0; s < all.size(); ++s)
      if (!names_pinned(whole(s)) && !is_order_to_pinned(s)) passages.push_back(all[s]);
    if (!make_clean(passages, source_.draft, judge_)) passages = {words("happened")};
    auto message = compose(Reader::Group, "", passages);
    if (asks(source_.draft, message)) return message;
    add(passages, words("happens-next"));
    return compose(Reader::Group, "", passages);
  }
};

}  // namespace

std::vector<Message> split(const Source& source, const Report& report, const Judge& judge) {
  return Splitter(source, report, judge).run();
}

}  // namespace aside
