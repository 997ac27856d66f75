// Every remark stays but those that carry scorn, rage or a menace and no fact; the judge says
// what else has to go. What a team did wrong is said without the team, should it have to.
#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/clean.h"
#include "suggest/deed.h"
#include "suggest/dename.h"
#include "suggest/ending.h"
#include "suggest/outsider.h"
#include "suggest/asked_back.h"
#include "suggest/part.h"
#include "suggest/recalled.h"
#include "suggest/said_to_one.h"
#include "suggest/spared.h"
#include "suggest/suggest.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/wanted.h"
#include "suggest/whole.h"

namespace aside {
namespace {

constexpr std::size_t most_tried = 8;  // remarks that come back

bool hurts(const Remark& remark) { return only_hurts(remark.role); }

/// "No.", "Honestly mate.": what only went with the sentence before.
bool is_scrap(const Story& story, const Remark& remark) {
  const auto& where = remark.where;
  return remark.opens && remark.closes && is_plain_role(remark.role) && where.last - where.first < 4 &&
         !story.has_fact(where) && !has_verb(story.view(where.sentence), where.first, where.last);
}

/// "You are not.", "She's on a ventilator.": goes on about what fell.
bool hangs_on_fallen(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  auto last = remark.where.last;
  while (last > first && view.is_mark(last - 1)) --last;
  if (!is_plain_role(remark.role) || story.has_fact(remark.where) || last <= first) return false;
  if (view.is(last - 1, "not") || (last <= first + 3 && (view.is(last - 1, "copula") || view.is(last - 1, "modal")))) return true;
  const bool pronoun = (view.is(first, "he") && !view.is(first, "his")) || view.is(first, "they");
  return pronoun && !story.refers({remark.where.sentence, first, first + 1}, [&](std::size_t p) { return story.source.people.persons[p].named; });
}

/// A question that only went with what was dropped before it.
bool is_echo(const Story& story, const Remark& remark) {
  return remark.role == Role::Question && !story.has_fact(remark.where);
}

Passages all_of(const Story& story) {
  Passages passages;
  for (std::size_t i = 0; i < story.remarks.size(); ++i) {
    const auto& remark = story.remarks[i];
    const bool told = remark.role == Role::Contempt && !remark.can_be(Role::Contempt);
    if (const auto other = told ? denamed(story, remark.bare(), true) : std::nullopt; other) {
      // What only the verdict made scorn, and can be told without who did it.
      passages.push_back(as_said(story, i));
      passages.back().text = *other;
      passages.back().opens = passages.back().closes = true;
      continue;
    }
    if (story.source.draft.external && lays_it_outside(story, remark)) {
      // Only what it tells besides is kept, and nobody who did it.
      const auto other = story.has_fact(remark.where) ? denamed(story, remark.bare(), true) : std::nullopt;
      if (!other) continue;
      passages.push_back(as_said(story, i));
      passages.back().text = *other;
      passages.back().opens = passages.back().closes = true;
      continue;
    }
    if (remark.role == Role::Contempt || (hurts(remark) && !story.has_fact(remark.where))) continue;
    passages.push_back(as_said(story, i));
    if (remark.role == Role::Greeting) continue;
    if (auto other = denamed(story, remark.bare(), true)) passages.back().instead = *other;
    const bool told_on = story.source.draft.external && story.refers(remark.where, [&](std::size_t p) {
      return holds(story.pinned, p) && !story.source.people.persons[p].addressed;
    });
    if (auto other = told_on ? denamed(story, remark.bare()) : std::nullopt) passages.back().instead = *other;
    // The white space behind it is no other wording.
    if (passages.back().text.starts_with(passages.back().instead)) passages.back().instead.clear();
    if (passages.back().instead.empty()) passages.back().instead = this_once(story, i, passages.back().text).value_or("");
    // "Fill it tonight": asked, before it falls for its haste.
    const auto view = story.view(remark.where.sentence);
    const auto first = remark.where.first;
    const bool forbids = view.begins(first, "not-doing");  // "Don't sign it."
    const bool order = remark.opens && ((remark.role == Role::Request && view.is_base_verb(first)) || forbids);
    // "or I'll have your badge": in no other words.
    if (remark.joint > 0 && view.begins(remark.where.first, "alternative")) passages.back().instead.clear();
    if (order && passages.back().instead.empty())
      passages.back().instead = with(story, "please-do", uncapitalised(passages.back().text, story.source.lexicon()));
  }
  return passages;
}

/// What only went with something that has fallen falls too.
void prune(const Story& story, Passages& passages) {
  drop_splinters(story, passages);
  std::size_t expected = 0;
  for (std::size_t i = 0; i < passages.size();) {
    const auto order = passages[i].order;
    if (order == no_remark) {
      ++i;
      continue;
    }
    const auto& remark = story.remarks[order];
    const bool gap = order != expected;
    const bool word = remark.where.last - remark.where.first < 3 && is_scrap(story, remark);
    if (word || (gap && (is_scrap(story, remark) || is_echo(story, remark) || hangs_on_fallen(story, remark)))) {
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
      continue;
    }
    expected = order + 1;
    ++i;
  }
  mend(passages);
}

/// "Please count it …" of "Count it …", where nothing asks kindly yet.
bool ask_kindly(const Story& story, Passages& passages) {
  Passage* order = nullptr;
  for (auto& passage : passages) {
    if (passage.order == no_remark) continue;
    const auto& remark = story.remarks[passage.order];
    const auto view = story.view(remark.where.sentence);
    for (auto w = remark.where.first; w < remark.where.last; ++w)
      if (view.begins(w, "please")) return false;
    const auto first = remark.where.first;
    if (remark.opens && remark.role == Role::Request && view.is_base_verb(first) && !view.is(first, "finite") && !view.is(first, "modal")) order = &passage;
  }
  if (order == nullptr || lowered(order->text).starts_with(lowered(with(story, "please-do", "")))) return false;
  const bool small = capitalised(order->text) != order->text;
  order->text = with(story, "please-do", uncapitalised(order->text, story.source.lexicon()));
  if (small) order->text = uncapitalised(order->text, story.source.lexicon());
  order->instead.clear();
  return true;
}

/// Cleaned as it is, or asking kindly where that keeps more of it.
bool clean_as_asked(const Story& story, const Judge& judge, Passages& passages) {
  auto kind = passages;
  const auto all = passages.size();
  const bool clean = make_clean(passages, story.source.draft, judge);
  if ((clean && passages.size() == all) || story.source.draft.audience != Audience::Dm || !ask_kindly(story, kind)) return clean;
  if (!make_clean(kind, story.source.draft, judge) || (clean && kind.size() <= passages.size())) return clean;
  for (const auto& passage : kind) {
    const bool kept = clean && std::any_of(passages.begin(), passages.end(), [&](const Passage& other) { return other.order == passage.order; });
    if (kept || passage.order == no_remark) continue;
    // What was done, counted or cost; no menace, no second order.
    const auto& remark = story.remarks[passage.order];
    const bool tells = is_plain_role(remark.role) || remark.role == Role::Evidence || remark.role == Role::Effect;
    if ((!tells && clean) || only_hurts(remark.role) || story.view(remark.where.sentence).begins(remark.where.first, "alternative")) return clean;
  }
  passages = std::move(kind);
  return true;
}

/// What fell with a fact in it comes back as what is asked for: "Please run `make`" of "because you did not run
/// `make`"; or without what held it to the others. Nothing that would be found.
void bring_back(const Story& story, const Judge& judge, Passages& passages) {
  const auto you = std::find_if(story.source.people.persons.begin(), story.source.people.persons.end(), [](const Person& p) { return p.addressed; });
  const auto person = you == story.source.people.persons.end() ? nobody : static_cast<std::size_t>(you - story.source.people.persons.begin());
  std::size_t tried = 0;
  for (std::size_t i = 0; i < story.remarks.size() && tried < most_tried; ++i) {
    const auto& remark = story.remarks[i];
    if (remark.can_be(Role::Contempt) || remark.hangs || !story.has_fact(remark.where) || story.view(remark.where.sentence).begins(remark.where.first, "alternative")) continue;
    if (std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order == i; })) continue;
    const auto facts = facts_of(story, remark.where);
    const auto said = lowered(compose(Reader::Same, "", passages).text);
    if (std::all_of(facts.begin(), facts.end(), [&](const std::string& fact) { return said.find(lowered(fact)) != std::string::npos; })) continue;
    ++tried;
    auto at = passages.begin();
    while (at != passages.end() && (at->order == no_remark || at->order < i)) ++at;
    const auto index = at - passages.begin();
    const auto put = [&](Passage passage) {
      auto longer = passages;
      passage.opens = passage.closes = true;
      if (index > 0 && !longer[static_cast<std::size_t>(index) - 1].closes) return false;
      longer.insert(longer.begin() + index, std::move(passage));
      auto draft = story.source.draft;
      draft.segments.clear();
      draft.text = compose(Reader::Same, "", longer).text;
      if (!judge.lets_send(draft)) return false;
      passages = std::move(longer);
      return true;
    };
    if (const auto asked = wanted(story, i, person); asked && put(filled(story, "please", *asked))) continue;
    if (!stands_alone(story, remark)) continue;
    auto alone = as_said(story, i);
    alone.text = ended(capitalised(alone.text.substr(std::min(std::max(alone.joint, alone.lead), alone.text.size()))));
    if (story.small_letters()) alone.text = uncapitalised(alone.text, story.source.lexicon());
    alone.joint = alone.lead = 0;
    alone.order = no_remark;
    put(std::move(alone));
  }
}

/// Criticism that asks for nothing gets a blank for what is wanted.
void ask(const Story& story, const Judge& judge, Passages& passages) {
  const auto tells = [&](auto test) {
    return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
      return passage.order != no_remark && test(story.remarks[passage.order]);
    });
  };
  if (!story.criticised || tells([](const Remark& remark) { return remark.can_be(Role::Request); })) return;
  const auto& draft = story.source.draft;
  const bool alone = draft.audience == Audience::Dm;
  const auto meant = [&](const Reference& r) { return alone ? r.kind == TargetKind::Addressee : r.kind == TargetKind::Group; };
  const bool criticises = tells([&](const Remark& remark) {
    const auto all = references_in(story.source.people, remark.where.sentence);
    const bool about = std::any_of(all.begin(), all.end(), [&](const Reference& r) {
      return meant(r) && r.where.first >= remark.where.first && r.where.last <= remark.where.last;
    });
    // What only hurt is told no more but for the deed in it.
    return about && (remark.role == Role::Behaviour || remark.role == Role::Event || (alone && remark.role == Role::Contempt));
  });
  if (!criticises) return;
  auto copy = draft;
  copy.segments.clear();
  copy.text = compose(Reader::Same, "", passages).text;
  if (judge(copy).asks || says_what_to_do(story, passages, nobody) || std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
        return passage.order != no_remark && asks(story, story.remarks[passage.order]);
      }))
    return;
  if (!alone) return add(passages, own_phrase(story, "could-we"));
  const auto you = std::find_if(story.source.people.persons.begin(), story.source.people.persons.end(), [](const Person& p) { return p.addressed; });
  const auto person = you == story.source.people.persons.end() ? nobody : static_cast<std::size_t>(you - story.source.people.persons.begin());
  std::optional<std::string> asked, good;
  for (const auto& passage : passages) {
    if (passage.order == no_remark) continue;
    const auto& remark = story.remarks[passage.order];
    if (!asked) asked = wanted(story, passage.order, person);
    if (!good && remark.role == Role::Effect) good = spared(story, passage.order, person);
  }
  const auto& lexicon = story.source.lexicon();
  // One blank asks for what to do and what it is good for.
  const auto why = good ? with(story, "so-that", *good) : std::string();
  add(passages, filled(story, "next-time", !asked && !good ? lexicon.phrase("instead-for") : asked.value_or(lexicon.phrase("instead")) + why));
}

template <class Counts>
std::vector<std::string> figures_of(const Story& story, Counts counts) {
  std::vector<std::string> figures;
  for (const auto& remark : story.remarks)
    if (counts(remark))
      for (auto& fact : facts_of(story, remark.where))
        if (fact.find_first_of("0123456789") != std::string::npos) figures.push_back(std::move(fact));
  return figures;
}

}  // namespace

Message reword(const Story& story, const Judge& judge) {
  const auto& draft = story.source.draft;
  auto passages = all_of(story);
  prune(story, passages);
  if (!clean_as_asked(story, judge, passages)) passages.clear();
  prune(story, passages);
  if (!make_clean(passages, draft, judge)) passages.clear();
  if (auto named = passages; true) {
    name_orphans(story, named);
    auto copy = draft;
    copy.segments.clear();
    copy.text = compose(Reader::Same, "", named).text;
    if (judge.lets_send(copy)) passages = std::move(named);
  }
  const bool between_two = draft.audience == Audience::Dm && !draft.external;
  if (between_two && passages.empty()) bring_back_parts(story, judge, draft, nobody, passages, [](const Remark& remark) { return !remark.can_be(Role::Contempt); });
  if (between_two) bring_back_deed(story, judge, draft, nobody, passages);
  const bool says = std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage.order == no_remark || story.remarks[passage.order].role != Role::Greeting;
  });
  // Nothing but contempt: an honest blank, not a pretended message.
  const bool to_group = draft.audience == Audience::Group;
  if (!says) {
    auto blank = own_phrase(story, draft.external ? "only-contempt-outside" : to_group ? "only-contempt-group" : "only-contempt");
    if (!passages.empty() && passages.back().greets)
      passages.push_back(std::move(blank));  // "Dear Ms. Wu," keeps its comma
    else
      add(passages, std::move(blank));
  }
  // What is added must not turn what stands into something else.
  const auto attempt = [&](auto add_to) {
    auto copy = draft;
    copy.segments.clear();
    auto longer = passages;
    add_to(longer);
    copy.text = compose(Reader::Same, "", longer).text;
    const bool clean = judge.lets_send(copy);
    if (clean) passages = std::move(longer);
    return clean;
  };
  if (says) bring_back(story, judge, passages);
  if (says && !draft.external) ask_back(story, judge, passages);
  if (says) bring_back_parts(story, judge, draft, nobody, passages, [&](const Remark& remark) { return !(draft.external && blames_reader(story, remark) && !reports(story, remark)); });
  // A number that only scorn counted is no fact; a customer's fee is one, whoever was told to see to it.
  const auto counts = [&](const Remark& remark) { return draft.external || !remark.can_be(Role::Contempt); };
  const auto keep_facts = [&](Passages& to) { add_lost_facts(story, to, counts); };
  const bool kept = attempt(keep_facts);
  if (draft.external && says) attempt([&](Passages& to) { own_and_go_forward(story, judge, to); });
  // What stands alone may read as somebody's name, and its number as what is held against them.
  if (!kept && !attempt(keep_facts)) attempt([&](Passages& to) { add_facts(story, to, figures_of(story, counts)); });
  attempt([&](Passages& to) { call_again(story, to); });
  if (draft.external && says) attempt([&](Passages& to) { greet_again(story, to); });
  if (!draft.external && says) attempt([&](Passages& to) { ask(story, judge, to); });
  if (draft.audience == Audience::Dm && says) attempt([&](Passages& to) { ask_kindly(story, to); });
  return with_whole_sentences(story, judge, compose(Reader::Same, "", passages), nobody);
}

}  // namespace aside
