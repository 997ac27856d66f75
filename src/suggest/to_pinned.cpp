// Behaviour, effect, request, benefit: what the draft says of them in its own order, turned to
// the reader; what it does not say is a blank.
#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/asked_back.h"
#include "suggest/clean.h"
#include "suggest/deed.h"
#include "suggest/ending.h"
#include "suggest/for_group.h"
#include "suggest/of_others.h"
#include "suggest/part.h"
#include "suggest/spared.h"
#include "suggest/suggest.h"
#include "suggest/said_to_one.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/wanted.h"
#include "target/called.h"

namespace aside {
namespace {

constexpr std::size_t near_sentences = 2;  // what happened so many before or behind belongs to it

class ToPinned {
 public:
  ToPinned(const Story& story, const Judge& judge, std::size_t person)
      : story_(story), judge_(judge), person_(person) {
    for (const auto& remark : story_.remarks)
      if (is_about(remark)) about_.push_back(remark.where.sentence);
  }

  Message run() {
    auto passages = gathered();
    // What everybody is asked for is what they are to do as well.
    if (person_ != nobody && !asks_for_deed(story_, passages) && !says_what_to_do(story_, passages, person_)) {
      with_requests_to_all_ = true;
      passages = gathered();
    }
    drop_splinters(story_, passages);
    mend(passages);
    auto draft = story_.source.draft;
    draft.audience = Audience::Dm;
    draft.external = false;
    draft.segments.clear();
    const auto judge = closing(passages);
    // A name before it can take a reproach away as well as make one.
    const auto name = this->name();
    const auto call = person_ == nobody ? "" : call_of(story_, person_);
    if (!is_clean_called(passages, draft, call) && !make_clean(passages, draft, judge)) passages.clear();
    const auto counts = [&](const Remark& remark) { return is_about(remark) && !lists_people(story_, remark) && remark.role != Role::News && remark.role != Role::Thanks; };
    if (person_ != nobody) bring_back_parts(story_, judge, draft, person_, passages, counts);
    bring_back_deed(story_, judge, draft, person_, passages);
    bring_back_deeds(story_, judge, draft, person_, passages);
    const bool says = !passages.empty();
    if (!says) add(passages, own_phrase(story_, "talk"));
    add_lost_facts(story_, passages, counts);
    const auto uncalled = passages.front().text;
    if (says && !call.empty())
      passages.front().text = called(call, passages.front().text, story_.source.lexicon());
    draft.text = compose(Reader::Dm, name, passages).text;
    const bool talk = tells(Role::Request, passages) && !asks_for_deed(story_, passages);
    const bool asks = lays_down_rule(passages) || says_what_to_do(story_, passages, person_) || (!talk && (tells(Role::Request, passages) || judge_(draft).asks));
    const auto closed = [&](Passages all, const Ending& ending) {
      if (!says) return all;
      all = aside::closed(story_, std::move(all), ending, asks, tells(Role::Benefit, all));
      if (tells(Role::Sanction, all) || tells(Role::Evidence, all)) add(all, own_phrase(story_, "your-side"));
      return all;
    };
    // A name before it can turn what is said into a reproach: then it goes, then what is
    // still found.
    const auto is_clean = [&] {
      draft.text = compose(Reader::Dm, name, passages).text;
      return judge_.lets_send(draft);
    };
    const auto said = passages;
    Ending ending;
    if (says && !asks) {
      ending.wanted = first_of(passages, wanted);
      // What could not be told still says what is wanted.
      for (std::size_t i = 0; i < story_.remarks.size() && !ending.wanted; ++i)
        if (is_about(story_.remarks[i])) ending.wanted = wanted(story_, i, person_);
      if (!ending.wanted) ending.wanted = asked_anywhere(story_, person_);
    }
    if (says) ending.good = good_of(passages);
    if (says && !ending.good && (asks_after_cost(story_, passages) || (!asks && tells_cost(story_, passages)))) ending.good = story_.source.lexicon().phrase("spared");
    const bool has_blank = std::any_of(said.begin(), said.end(), [](const Passage& passage) { return passage.blank; });
    ending.asks_why = says && !has_blank && (asks || ending.wanted) && !tells_cost(story_, said) && !tells(Role::Sanction, said) && !says_what_for(story_, said);
    passages = closed(said, ending);
    if (ending.asks_why && !is_clean()) passages = closed(said, (ending.asks_why = false, ending));
    for (auto* each : {&ending.good, &ending.wanted}) {
      if (is_clean()) break;
      if (each->has_value()) passages = closed(said, (each->reset(), ending));
    }
    if (!is_clean()) {
      const bool goes_on = passages.size() > 1 && passages[1].order != no_remark && !passages[1].opens;
      passages.front().text = passages.size() > 1 && !goes_on ? ended(uncalled) : uncalled;
      if (!is_clean() && !make_clean(passages, draft, judge_)) {
        passages.clear();
        add(passages, own_phrase(story_, "talk"));
      }
    }
    auto recipient = name.empty() ? story_.source.lexicon().phrase("who") : name;
    return compose(Reader::Dm, std::move(recipient), passages);
  }

 private:
  const Story& story_;
  const Judge& judge_;
  std::size_t person_;
  std::vector<std::size_t> about_;  // sentences
  std::vector<bool> told_;          // of the remarks so far, which belong into it
  bool with_requests_to_all_ = false;

  Passages gathered() {
    Passages passages;
    told_.clear();
    for (std::size_t i = 0; i < story_.remarks.size(); ++i) {
      told_.push_back(belongs(i));
      if (!told_.back()) continue;
      // "Except for the raffle, | where you lost the stubs": what it hangs on is told with it.
      const auto& remark = story_.remarks[i];
      // "This was prepared by Malte, | who mixed them up": the deed is told, not by whom it was.
      if (deed_behind_who(story_, i, person_) && !passages.empty() && passages.back().order == i - 1 && story_.view(story_.remarks[i - 1].where.sentence).is(story_.remarks[i - 1].bare().first, "pronoun-thing"))
        passages.pop_back();
      if (goes_on_about(story_, i) && !told_[i - 1]) passages.push_back(told(i - 1));
      if (remark.hangs && !remark.opens && !told_[i - 1] && !deed_behind_who(story_, i, person_) && is_plain_role(story_.remarks[i - 1].role)) passages.push_back(told(i - 1));
      passages.push_back(told(i));
    }
    std::erase_if(passages, [](const Passage& passage) { return passage.text.find_first_not_of(" .,;:!?-\t\r\n") == std::string::npos; });
    return passages;
  }

  /// Judges a message as it will be closed, with what to do next and a word for their side: that keeps more of it.
  Judge closing(const Passages& passages) const {
    std::string end;
    if (!asks_for_deed(story_, passages)) end += " " + filled(story_, "next-time", story_.source.lexicon().phrase("instead-for")).text;
    // "I've reminded you three times": a count of the writer's own.
    const bool counts = std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
      if (passage.order == no_remark || story_.remarks[passage.order].role != Role::Evidence) return false;
      const auto where = without_call(story_, story_.remarks[passage.order], person_);
      return story_.view(where.sentence).is(where.first, "writer-alone");
    });
    if (counts) end += " " + own_phrase(story_, "your-side").text;
    if (end.empty()) return judge_;
    const auto closed = [end](Draft draft) {
      draft.text = ended(std::move(draft.text)) + end;
      return draft;
    };
    return {[this, closed](const Draft& draft) { return judge_(closed(draft)); }, [this, closed](const Draft& draft) { return judge_.report(closed(draft)); }};
  }

  bool is_clean_called(const Passages& passages, Draft draft, const std::string& call) const {
    if (passages.empty() || call.empty()) return false;
    draft.text = called(call, compose(Reader::Dm, "", passages).text, story_.source.lexicon());
    return judge_.lets_send(draft);
  }

  std::string name() const {
    if (person_ == nobody) return "";
    const auto& who = story_.source.people.persons[person_];
    return who.named ? who.text : "";
  }

  template <class Read>
  std::optional<std::string> first_of(const Passages& passages, Read read) const {
    for (const auto& passage : passages)
      if (passage.order != no_remark)
        if (auto text = read(story_, passage.order, person_)) return text;
    return std::nullopt;
  }

  /// Of what it cost; of what came of it in words that no rule knows, when it is not about them.
  std::optional<std::string> good_of(const Passages& passages) const {
    const auto of = [&](auto test) {
      return first_of(passages, [&](const Story& story, std::size_t i, std::size_t person) -> std::optional<std::string> {
        return test(story.remarks[i]) ? spared(story, i, person) : std::nullopt;
      });
    };
    if (auto text = of([](const Remark& remark) { return remark.role == Role::Effect; })) return text;
    return of([&](const Remark& remark) {
      return remark.role == Role::Event && remark.can_be(Role::Effect) && !is_about(remark) && stands_alone(story_, remark);
    });
  }

  bool lays_down_rule(const Passages& passages) const {
    return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
      return passage.order != no_remark && is_rule(story_, story_.remarks[passage.order]);
    });
  }

  bool tells(Role role, const Passages& passages) const {
    return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
      return passage.order != no_remark && (story_.remarks[passage.order].role == role || story_.remarks[passage.order].can_be(role));
    });
  }

  bool is_about(const Remark& remark) const {
    return person_ == nobody ? remark.role == Role::Behaviour : story_.mentions(remark, person_);
  }

  /// "Thank you" names nobody.
  bool names_them(const WordRange& where) const {
    const auto view = story_.view(where.sentence);
    const auto all = references_at(story_.source.people, where);
    return person_ != nobody && std::any_of(all.begin(), all.end(), [&](const Reference& r) {
      return r.person == person_ && !is_within(view, r.where.first, "thanks");
    });
  }

  /// Fragments between ("5,000 flyers.") part nothing.
  bool is_near(std::size_t sentence) const {
    if (person_ == nobody) return true;
    const auto first = std::lower_bound(about_.begin(), about_.end(), sentence - std::min(sentence, near_sentences));
    return first != about_.end() && *first <= sentence + near_sentences;
  }

  /// "… while I was at the dentist": what it hung on is not told.
  bool hangs_on_untold(std::size_t i) const {
    const auto& remark = story_.remarks[i];
    if (i == 0 || remark.opens || is_about(remark)) return false;
    const auto view = story_.view(remark.where.sentence);
    // "…, they come on the 3rd".
    if (view.is(remark.bare().first, "pronoun-thing") && !told_[i - 1]) return true;
    // "… and we will fit it on 7 June": what, was not told.
    const bool points = remark.joint > 0 && !told_[i - 1] && is_plain_role(remark.role) && view.is(remark.bare().first, "i");
    for (auto w = remark.bare().first + 1; points && w < remark.where.last; ++w)
      if (view.is_text(w, story_.source.lexicon().phrase("it"))) return true;
    if (story_.has_fact(remark.where)) return false;
    // "… and everybody here knows it": what it is was not told.
    auto last = remark.where.last;
    while (last > remark.where.first && view.is_mark(last - 1)) --last;
    if (remark.joint > 0 && !told_[i - 1] && last > remark.where.first && view.is(last - 1, "pronoun-thing")) return true;
    const bool hangs = remark.hangs || (remark.joint > 0 && view.is(remark.where.first, "subordinate"));
    return hangs && !told_[i - 1];
  }

  bool belongs(std::size_t i) const {
    const auto& remark = story_.remarks[i];
    const bool about = is_about(remark);
    const auto to = story_.said_to[i];
    const bool to_them = person_ != nobody && to == person_;
    const bool others = story_.refers(remark.where, [&](std::size_t p) {
      return p != person_ && (holds(story_.pinned, p) || p == to);
    });
    const bool named = story_.refers(remark.where, [&](std::size_t p) { return p != person_ && holds(story_.pinned, p); });
    if (is_rule(story_, remark) && !named) return true;
    if (!only_hurts(remark.role) && deed_behind_who(story_, i, person_)) return true;
    if (hangs_on_untold(i) || is_farewell(story_, i)) return false;
    if (!story_.source.draft.external && speaks_to_many(story_, remark)) return false;
    if (remark.role == Role::Ownership && !named && is_near(remark.where.sentence) && apology_to_customer(story_, remark.where, person_)) return true;
    switch (remark.role) {
      case Role::Greeting: case Role::Contempt: case Role::Emotion: case Role::Threat: case Role::Ownership: case Role::Regret: case Role::Offer:
        return false;
      case Role::Thanks: return about && names_them(remark.where) && !others;
      case Role::News: return about || (to_them && is_order(remark)) || (((hands_over(story_, remark) && is_near(remark.where.sentence)) || opens_story(story_, i)) && !others);
      case Role::Question: return about && !others;
      case Role::Request:
        // "Please be kind to her" is said to the others.
        if (about && !to_them && person_ != nobody && !is_asked_of(story_, remark, person_)) return false;
        if (is_for_one(i) || (with_requests_to_all_ && is_asked_of_all(story_, i) && !named)) return true;
        if (person_ == nobody) return to == nobody && !story_.is_to_all(remark) && !story_.refers(remark.where, [&](std::size_t p) { return story_.source.people.persons[p].named; });
        return (about || to_them) && !(others && !about) && !(story_.is_to_all(remark) && !about);
      case Role::Benefit:
        if (i > 0 && story_.remarks[i - 1].role == Role::Request && told_[i - 1]) return true;
        return (about || to_them) && !(others && !about) && !(story_.is_to_all(remark) && !about);
      case Role::Sanction:
        // "… and I shall be placing a note on file": of nobody else.
        if (!others && is_near(remark.where.sentence) && !story_.refers(remark.where, [](std::size_t) { return true; })) return true;
        return (about || to_them) && !(others && !about) && !(story_.is_to_all(remark) && !about);
      case Role::Effect: return !(others && !about);
      case Role::Evidence: case Role::Behaviour: case Role::Event:
        return about || (!others && is_near(remark.where.sentence) && (!story_.is_for_all(remark) || points_at_them(i)));
    }
    return false;
  }

  /// "Next time check before you hand it over?": nobody is called, and nobody else is found fault with.
  bool is_for_one(std::size_t i) const {
    const auto& remark = story_.remarks[i];
    if (person_ == nobody || story_.pinned.size() > 1 || story_.said_to[i] != nobody || story_.is_to_all(remark)) return false;
    if (story_.refers(remark.where, [&](std::size_t p) { return story_.source.people.persons[p].named && p != person_; })) return false;
    const auto view = story_.view(remark.where.sentence);
    for (auto w = remark.where.first; w < remark.where.last; ++w)
      if (view.begins(w, "next-time")) return is_near(remark.where.sentence);
    return false;
  }

  /// "… applies to everyone, yes that includes you Jo."
  bool points_at_them(std::size_t i) const {
    if (i + 1 >= story_.remarks.size()) return false;
    const auto& next = story_.remarks[i + 1];
    return !next.opens && is_about(next) && story_.view(next.where.sentence).begins(next.where.first, "points-at");
  }

  /// "Switch off at the wall and text me when it's done."
  bool is_order(const Remark& remark) const {
    const auto view = story_.view(remark.where.sentence);
    return remark.opens && remark.can_be(Role::Request) && view.is_base_verb(remark.where.first) && !view.is(remark.where.first, "finite") && !names_a_thing(story_, remark);
  }

  /// "Lock it.": between two people with a courtesy.
  bool is_bare_order(const Remark& remark, const WordRange& where) const {
    if ((remark.role != Role::Request && !is_order(remark)) || !remark.opens || !is_theirs_to_do(story_, remark, person_)) return false;
    const auto view = story_.view(where.sentence);
    if (!view.is_base_verb(where.first) || view.is(where.first, "finite") || view.is(where.first, "modal")) return false;
    for (auto w = where.first; w < where.last; ++w)
      if (view.begins(w, "please") || view.begins(w, "next-time") || view.is_text(w, "?")) return false;
    return true;
  }

  Passage told(std::size_t i) const {
    auto passage = as_said(story_, i);
    if (person_ == nobody) return passage;
    const auto& remark = story_.remarks[i];
    const bool greeted = i > 0 && !remark.opens && story_.remarks[i - 1].role == Role::Greeting;
    const auto where = remark.joint == 0 && (remark.opens || greeted) ? without_call(story_, remark, person_) : remark.where;
    const auto white = passage.text.substr(passage.text.find_last_not_of(" \t\r\n") + 1);
    passage.text = plainly_told(turned(story_.source, where, person_), story_.source.lexicon());
    if (auto deed = deed_behind_who(story_, i, person_)) {
      passage.text = *deed;
      passage.hangs = false;
      passage.opens = true;
      passage.joint = 0;
    } else if (auto about = apology_to_customer(story_, where, person_)) {
      passage.text = std::move(*about);
    }
    if ((remark.opens || where.first != remark.where.first) && !story_.small_letters()) passage.text = capitalised(std::move(passage.text));
    // Where a call stood at an end there is a blank now.
    passage.text.erase(0, passage.text.find_first_not_of(' '));
    if (is_bare_order(remark, where)) {
      auto please = with(story_, "please-do", uncapitalised(passage.text, story_.source.lexicon()));
      passage.text = story_.small_letters() ? uncapitalised(please, story_.source.lexicon()) : please;
    }
    passage.text.erase(passage.text.find_last_not_of(' ') + 1);
    passage.text += white;
    if (auto once = this_once(story_, i, passage.text)) passage.instead = *once;
    else if (auto asked = asked_once(story_, i, person_)) passage.instead = *asked + white;
    return passage;
  }
};

}  // namespace

Message to_pinned(const Story& story, const Judge& judge, std::size_t person) {
  return ToPinned(story, judge, person).run();
}

}  // namespace aside
