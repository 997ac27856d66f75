// The cost keeps its own words: the verb is denied, the times of this once go, "again" stands behind.
#include "suggest/spared.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/base_form.h"
#include "suggest/called.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/verb_phrase.h"

namespace aside {
namespace {

constexpr std::size_t most_cost = 14;  // words
constexpr std::size_t most_subject = 9;
constexpr std::size_t most_figure = 2;  // digits of what is counted

class Spared {
 public:
  Spared(const Story& story, std::size_t i, std::size_t person)
      : story_(story), where_(story.remarks[i].bare()), person_(person), view_(story.view(where_.sentence)), lexicon_(story.source.lexicon()) {}

  std::optional<std::string> run() {
    while (where_.last > where_.first && view_.is_mark(where_.last - 1)) --where_.last;
    if (!find_verb() || !is_subject()) return std::nullopt;
    const auto said = verb_phrase();
    if (said.empty()) return std::nullopt;
    auto rest = this->rest();
    if (!rest) return std::nullopt;
    // "Job 60318 was reprinted", "we lost the Oslo bid": it is over, and the next one is another.
    if (is_of_this_once(where_.first, subject_end_)) return std::nullopt;
    // "The retest is at 16:00": nothing is left of it but when.
    if (rest->empty() && view_.is(verb_, "copula")) return std::nullopt;
    auto subject = turned(story_.source, {where_.sentence, where_.first, subject_end_}, person_);
    // A name or an acronym keeps its capital.
    const auto first = where_.first;
    if (view_.is(first, "subject") || view_.is(first, "one-article") || view_.is(first, "number-word") || view_.is(first, "supplier") || view_.is(first, "customer") || view_.is(first, "team") || view_.is(first, "my") || view_.is(first, "i") || (view_.starts(first) && view_.known(first) && !view_.is(first, "name") && !view_.is(first, "honorific") && !view_.is(first, "surname") && !view_.is(first, "party")) || view_.is_text(first + 1, lexicon_.phrase("was"))) subject = uncapitalised(subject, lexicon_);
    return subject + " " + said + (rest->empty() ? "" : " " + *rest) + " " + lexicon_.phrase("once-more");
  }

 private:
  const Story& story_;
  WordRange where_;
  std::size_t person_;
  WordsView view_;
  const Lexicon& lexicon_;
  std::size_t subject_end_ = 0;
  std::size_t verb_ = 0;
  std::size_t after_ = 0;  // behind the verb

  /// Whether a sign, a long number that counts nothing or a name of its own, nobody's, stands in it.
  bool is_of_this_once(std::size_t first, std::size_t last) const {
    for (auto w = first; w < last; ++w) {
      const auto& token = story_.source.reading.text.tokens[view_.word(w).token];
      const bool sign = token.kind == TokenKind::Ticket || token.kind == TokenKind::File || token.kind == TokenKind::Url || token.kind == TokenKind::Code;
      const bool number = token.kind == TokenKind::Number && token.span.size() > most_figure && !(w + 1 < last && view_.is_word(w + 1));
      const bool person = story_.refers({where_.sentence, w, w + 1}, [](std::size_t) { return true; }) || (w > 0 && view_.is(w - 1, "honorific"));
      const bool name = view_.capital(w) && !view_.starts(w) && !view_.known(w) && view_.is(w - 1, "one-article") && !person;
      if (sign || number || name) return true;
    }
    return false;
  }

  bool is_verb(std::size_t w) const {
    return has_verb(view_, w, w + 1) && !view_.is(w, "name") && !view_.is(w, "preposition");
  }

  bool find_verb() {
    auto w = where_.first + 1;
    while (w < where_.last && !is_verb(w)) ++w;
    // "the checks failed": the first is a thing.
    if (w + 1 < where_.last && is_verb(w + 1) && !view_.is(w, "finite") && !view_.is_past_verb(w)) ++w;
    // "the plates from Tuesday are contaminated": what looks like a verb is a thing.
    if (w + 1 < where_.last && !view_.is(w, "finite") && !view_.is_past_verb(w) && view_.is(w + 1, "preposition"))
      for (auto later = w + 1; later < where_.last && !view_.is_mark(later); ++later)
        if (view_.is(later, "copula")) w = later;
    // "the whole set is gone": a word that does not change can be a thing as well.
    if (w < where_.last && !view_.is(w, "finite") && base_form(view_.word(w).text, lexicon_) == view_.word(w).text)
      for (auto later = w + 1; later < where_.last && !view_.is_mark(later) && !view_.begins(later, "joint"); ++later)
        if (view_.is(later, "copula")) w = later;
    verb_ = w;
    subject_end_ = w;
    while (subject_end_ > where_.first && view_.is(subject_end_ - 1, "adverb")) --subject_end_;
    // "I've had": the word that would stay is half of the verb.
    return w < where_.last && subject_end_ > where_.first && view_.word(subject_end_ - 1).token != view_.word(subject_end_).token;
  }

  /// We, a name, a thing with its article; nobody who would have to be looked for.
  bool is_subject() const {
    if (subject_end_ - where_.first > most_subject) return false;
    // "A corrected original goes": an article alone is nobody.
    if (view_.is(subject_end_ - 1, "article") && !view_.is(subject_end_ - 1, "pronoun-thing")) return false;
    if (view_.is_text(subject_end_ - 1, "'s")) return false;  // "accident book's filled in"
    for (auto w = where_.first; w < subject_end_; ++w) {
      if (view_.is_mark(w) && !is_joined(view_, w)) return false;
      if (w > where_.first && ((view_.is(w, "i") && !view_.is(w, "my")))) return false;  // "the six we lost"
      if (story_.source.reading.text.tokens[view_.word(w).token].kind == TokenKind::Time) return false;  // "the 06:10 to Leeds" is gone
      // "some of us opened the shop", "up to now I": part of some, and no start of a clause.
      for (const std::string_view slot : {"you", "nobody", "not", "joint", "next-time", "question-cue", "pronoun-thing", "subordinate", "object-pronoun"})
        if (view_.is(w, slot) || (w > where_.first && view_.is(w, "writer-alone"))) return false;
    }
    // What they did themselves is nothing that they are spared.
    if (story_.refers({where_.sentence, where_.first, subject_end_}, [this](std::size_t p) { return p == person_; })) return false;
    const auto first = where_.first;
    if (view_.is(first, "opener") || view_.is(first, "existential")) return false;
    // "Abeg cover am": whatever it is, it is no thing that dictionaries know.
    if (view_.starts(first) && !view_.known(first) && !is_human()) return false;
    if (view_.is(first, "preposition") || view_.is(first, "adverb") || view_.begins(first, "occasion") || view_.is(first, "object")) return view_.is(first, "i") && !view_.is(first, "my");
    return !view_.is(first, "he") && !view_.is(first, "they");
  }

  bool is_we() const { return view_.is(where_.first, "i") && !view_.is(where_.first, "my"); }

  bool is_human() const {
    for (const auto& r : references_in(story_.source.people, where_.sentence))
      if (r.where.first >= where_.first && r.where.last == subject_end_ && r.kind == TargetKind::Named) return true;
    return false;
  }

  bool is_many() const {
    if (is_we()) return true;
    for (const auto& r : references_in(story_.source.people, where_.sentence))
      if (r.where.last == subject_end_ && r.kind == TargetKind::Named) return subject_end_ >= where_.first + 3 && view_.is(subject_end_ - 2, "coordinate");
    if (view_.is(where_.first, "one-thing")) return false;
    if (view_.is(where_.first, "many-things") || view_.is(where_.first, "num") || view_.is(where_.first, "number-word")) return true;
    // "the van to Leeds": how many is said before the preposition.
    auto head = where_.first;
    while (head + 1 < subject_end_ && !view_.is(head + 1, "preposition")) ++head;
    const auto& word = view_.word(head).text;
    return ends_with_any(word, lexicon_.phrase("ending-many")) && !ends_with_any(word, lexicon_.phrase("ending-one"));
  }

  /// "doesn't have to stay", "aren't stuck", "don't lose".
  std::string verb_phrase() {
    const std::string number = is_many() ? "-many" : "-one";
    auto verb = verb_;
    const auto next = [&](std::size_t w) {
      while (w < where_.last && view_.is(w, "adverb")) ++w;
      return w;
    };
    if (view_.is(verb, "modal") || view_.is(verb, "light-verb")) return "";
    // What is going on, or goes on every time, is no harm that was done: "Fatima is rebooking", "the van goes".
    const auto then = next(verb + 1);
    // "was going to run them": nothing came of it yet.
    if (view_.is(verb, "copula") && then < where_.last && view_.word(then).text.ends_with(lexicon_.phrase("ending-ing"))) return "";
    if (!view_.is(verb, "copula") && !view_.is(verb, "has") && !view_.is(verb, "suffered") && !view_.is_past_verb(verb) && !is_past(verb)) return "";
    bool perfect = false;
    if (view_.is(verb, "has") && next(verb + 1) < where_.last && is_participle(next(verb + 1))) {
      perfect = true;
      verb = next(verb + 1);
    }
    if (view_.is(next(verb + 1), "not")) return "";
    after_ = verb + 1;
    if (view_.is(verb, "copula") && (view_.is(then, "for-good") || view_.is_text(then, lexicon_.phrase("to")) || view_.begins(then, "laid-on"))) return "";
    // "so that I aren't at the dentist".
    if (view_.is(verb, "copula") && is_we() && verb_ == where_.first + 1 && !view_.is(verb, "plural-verb")) return "";
    // "three complaints are too many", "two members have cancelled": so many at once are not again.
    const bool counted = view_.is(where_.first, "number-word") || view_.is(where_.first, "num");
    if (counted && (view_.is(verb, "copula") || !view_.is(verb, "has") || verb != verb_)) return "";
    // "covers were 84", "the church has to know": a figure, a word of theirs is no harm that was done.
    if (view_.is(verb, "copula") && then < where_.last && (view_.is(then, "num") || view_.is(then, "number-word"))) return "";
    if (view_.begins(verb, "not-spared") || (view_.is(verb, "has") && (view_.begins(then, "not-spared") || view_.begins(then + 1, "not-spared")))) return "";
    if (view_.is(verb, "copula")) return lexicon_.phrase("is-not" + number);
    if (view_.is(verb, "has") && view_.is_text(verb + 1, lexicon_.phrase("to"))) {
      after_ = verb + 2;
      return lexicon_.phrase("need-not" + number);
    }
    const auto base = base_form(view_.word(verb).text, lexicon_);
    if (base.empty() || (perfect && base == view_.word(verb).text)) return "";
    // "Gate to the paddock left open", "the lights came back smashed": how it was found.
    const auto state = next(verb + 1);
    if (!is_we() && !is_human() && state < where_.last && view_.is(state, "object-end") && !view_.is(state, "preposition")) return "";
    const bool borne = is_human() && !is_we() && !view_.is(verb, "suffered");
    return lexicon_.phrase((borne ? "need-not" : "not-do") + number) + " " + base;
  }

  /// "put", "cost": can be a past form, whatever else.
  bool is_past(std::size_t w) const {
    if (ends_with_any(view_.word(w).text, lexicon_.phrase("ending-past"))) return true;
    for (const auto mark : view_.word(w).tags)
      if (view_.tag(mark.tag).ends_with(".past")) return true;
    return false;
  }

  bool is_participle(std::size_t w) const {
    return view_.is(w, "be") || view_.is(w, "has") || has_verb(view_, w, w + 1) || !base_form(view_.word(w).text, lexicon_).empty();
  }

  /// "The cooler failed", but "the 41 left at 06:52": whether the verb alone says what went wrong.
  bool went_wrong() const {
    for (const std::string_view slot : {"mishap", "go-wrong", "suffered", "event-bad", "bad-news", "trouble-state", "toil"})
      if (view_.begins(verb_, slot) || view_.begins(after_ - 1, slot)) return true;
    return false;
  }

  /// Where the words of how long or till when begin; `last` without any.
  std::size_t before_span(std::size_t first, std::size_t last) const {
    const auto& tokens = story_.source.reading.text.tokens;
    const auto number = [&](std::size_t w) {
      const auto kind = tokens[view_.word(w).token].kind;
      return kind == TokenKind::Number || kind == TokenKind::Time || view_.is(w, "number-word");
    };
    for (auto w = first; w + 1 < last; ++w) {
      if (!view_.begins(w, "span-lead")) continue;
      const auto next = w + 1;
      const bool time = tokens[view_.word(next).token].kind == TokenKind::Time;
      const bool many = number(next) && next + 1 < last && (view_.is(next + 1, "span-unit") || view_.begins(next + 1, "span-lead"));
      if (time || many) return w;
    }
    return last;
  }

  /// What stands behind the verb, without the times of this once.
  std::optional<std::string> rest() const {
    auto first = after_;
    while (first < where_.last && view_.is(first, "adverb")) ++first;
    auto last = first < where_.last ? end_of_phrase(view_, first, where_.last) : first;
    // A list, an aside: half of it says something else.
    if (last < where_.last && view_.is_mark(last) && !view_.is_text(last, ",") && !view_.is_text(last, ".")) return std::nullopt;
    if (last - where_.first > most_cost) return std::nullopt;
    if (first >= last) return went_wrong() ? std::optional<std::string>("") : std::nullopt;
    // "…, not reported": that is what it was about.
    if (last < where_.last && view_.is_mark(last) && view_.is(last + 1, "not")) return std::nullopt;
    // "tell Mrs. Abernathy": the mark of a title ends nothing. "down at 06:20": that time is over.
    if (view_.is(last - 1, "honorific")) return std::nullopt;
    const auto& tokens = story_.source.reading.text.tokens;
    for (auto w = first + 1; w < last; ++w)
      if (tokens[view_.word(w).token].kind == TokenKind::Time && view_.is(w - 1, "preposition")) last = w - 1;
    // "sat on their hands from 10 till 13:30", "sat at gate 14 for 95 minutes": so long it was this once.
    const auto ends = before_span(first, last);
    const bool so_long = ends < last;
    last = ends;
    if (last <= first && !so_long && !went_wrong()) return std::nullopt;
    // "stayed till 22:40 with you gone".
    for (auto w = first + 1; w < last; ++w)
      if (view_.is(w - 1, "trailing") && story_.refers({where_.sentence, w, w + 1}, [&](std::size_t p) { return p == person_; })) last = w - 1;
    for (auto w = first; w < last; ++w)
      if (view_.is(w, "not") || view_.is(w, "nobody")) return std::nullopt;
    // "… back out at 7:30 to make it up": what for says a word that stands for another.
    if (is_vague(view_, first, last)) {
      const auto to = lexicon_.phrase("to");
      auto cut = last;
      for (auto w = first + 1; w < last && cut == last; ++w)
        if (view_.is_text(w, to) && view_.is_base_verb(w + 1)) cut = w;
      if (cut == last || is_vague(view_, first, cut)) return std::nullopt;
      last = cut;
    }
    if (is_of_this_once(first, last)) return std::nullopt;
    auto said = last > first ? without_end(turned(story_.source, {where_.sentence, first, last}, person_)) : std::string();
    if (so_long) said += (said.empty() ? "" : " ") + lexicon_.phrase("that-long");
    return said;
  }
};

}  // namespace

std::optional<std::string> spared(const Story& story, std::size_t i, std::size_t person) {
  return Spared(story, i, person).run();
}

}  // namespace aside
