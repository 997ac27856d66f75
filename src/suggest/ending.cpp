// The benefit goes into the sentence that asks, before its mark; where no sentence of the draft
// asks, a sentence of our own does, in front of whatever only asks for a talk.
#include "suggest/ending.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/of_others.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_joined = 220;  // bytes of a sentence that still bears a clause more

bool asks(const Story& story, const Passage& passage) {
  return passage.order != no_remark && aside::asks(story, story.remarks[passage.order]);
}

/// "Bert has kindly offered to open", "Omar takes over from Monday": nothing asked of them.
bool is_of_others(const Story& story, const Passage& passage) {
  return passage.order != no_remark && story.remarks[passage.order].role == Role::News && tells_of_others(story, passage.order);
}

/// "left", "taken": it is over.
bool is_past(const WordsView& view, std::size_t w) {
  if (view.is_past_verb(w)) return true;
  const auto& tags = view.word(w).tags;
  return !view.is_base_verb(w) && std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".part"); });
}

}  // namespace

bool is_to_come(const Story& story, const Remark& remark) {
  if (remark.role == Role::Greeting || remark.role == Role::Thanks || only_hurts(remark.role)) return false;
  const auto view = story.view(remark.where.sentence);
  bool when = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) {
    // "A corrected original goes today": what stands behind an article is no verb.
    const bool noun = w > remark.where.first && view.is(w - 1, "article");
    // "Headsets are being swapped Thursday."
    const bool going_on = w > remark.where.first + 1 && view.is(w - 1, "be") && view.is(w - 2, "copula") && !view.is_past_verb(w - 2);
    if ((is_past(view, w) && !noun && !going_on) || view.is(w, "has") || view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were"))) return false;
    const auto kind = story.source.reading.text.tokens[view.word(w).token].kind;
    // "in 11 days", "on the 19th".
    const auto before = w > remark.where.first && view.is(w - 1, "article") ? w - 1 : w;
    when = when || (story.is_fact(view, w) && before > remark.where.first && view.is(before - 1, "time-lead"));
    when = when || view.is(w, "date-word") || kind == TokenKind::Time || view.begins(w, "to-come");
    when = when || (view.is(w, "copula") && w + 1 < remark.where.last && ends_with_any(view.word(w + 1).text, view.lexicon().phrase("ending-ing")));
  }
  return when;
}

namespace {

bool asks_for_talk(const Story& story, const Passage& passage) {
  if (!asks(story, passage)) return false;
  const auto where = story.remarks[passage.order].where;
  const auto view = story.view(where.sentence);
  auto first = story.remarks[passage.order].bare().first;
  first += view.length(first, "please");
  // "Look at the plan before you let a berth, or ring me": first of all a deed.
  const bool deed = view.is_base_verb(first) && !view.begins(first, "talk-request");
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "talk-request")) return !deed;
  return false;
}

bool changes_something(const Story& story, const Passage& passage) {
  if (passage.order == no_remark) return false;
  const auto& remark = story.remarks[passage.order];
  // "Mei moved the vials to the spare freezer": what another did then changes nothing.
  const bool news = remark.role == Role::News && !tells_of_others(story, passage.order);
  if (remark.role == Role::Sanction || news || is_rule(story, remark)) return true;
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "next-step") || view.begins(w, "offered-help")) return true;
  return false;
}

/// Where the sentence ends that passage i is part of.
std::size_t end_of_sentence(const Passages& passages, std::size_t i) {
  while (i + 1 < passages.size() && passages[i + 1].order != no_remark && !passages[i + 1].opens) ++i;
  return i;
}

/// "Phones stay in lockers, | that goes for all of us": nothing else goes on in that sentence.
bool is_ended_by_rules(const Story& story, const Passages& passages, std::size_t at) {
  const auto end = end_of_sentence(passages, at);
  const auto rules = [&](const Passage& passage) {
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    return is_rule(story, remark) && story.view(remark.where.sentence).is(remark.bare().first, "pronoun-thing");
  };
  while (at < end && rules(passages[at + 1])) ++at;
  return at == end;
}

/// The sentence with the benefit before its mark; nothing where it has one mark too many for that.
std::optional<std::string> joined(const std::string& text, const std::string& good) {
  const auto last = text.find_last_not_of(" \t\r\n");
  if (last == std::string::npos || text.size() > most_joined || text[last] == ']') return std::nullopt;
  const auto end = text.find_last_not_of(".!?", last);
  if (end == std::string::npos) return std::nullopt;
  const bool mark = end < last;
  if (std::string_view(")]\":;,-").find(text[end]) != std::string_view::npos || (end + 1 < last)) return std::nullopt;
  const bool asks = mark && text[last] == '?';
  return text.substr(0, end + 1) + good + (asks ? "?" : ".") + text.substr(last + 1);
}

bool is_cost(const Story& story, const Passage& passage) {
  if (passage.order == no_remark) return false;
  const auto& remark = story.remarks[passage.order];
  return (remark.role == Role::Effect || (is_plain_role(remark.role) && remark.can_be(Role::Effect))) && !is_rule(story, remark);
}

/// What is laid down for all, asked with a word for it, or ordered; not "you put the labels on".
bool is_next_step(const Story& story, const Passage& passage) {
  if (passage.order == no_remark || is_of_others(story, passage)) return false;
  const auto& remark = story.remarks[passage.order];
  const auto& where = remark.where;
  const auto view = story.view(where.sentence);
  if (remark.can_be(Role::Sanction) || remark.can_be(Role::Evidence)) return false;
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "thanks") || view.is_text(w, "?")) return false;
  const bool of_other = story.refers(where, [&](std::size_t p) { return story.source.people.persons[p].named && !holds(story.pinned, p); });
  bool lays_down = remark.can_be(Role::Norm) || states_practice(story, where);
  for (auto w = where.first; w < where.last; ++w) lays_down = lays_down || view.begins(w, "rule-for-all");
  if (remark.opens && lays_down && !story.mentions_pinned(where) && !of_other && is_rule(story, remark)) return true;
  const auto text = lowered(passage.text);
  for (auto w = where.first; w < where.last; ++w)
    if ((view.begins(w, "please") || view.begins(w, "next-time") || view.begins(w, "from-now")) && text.find(view.word(w).text) != std::string::npos) return true;
  auto first = remark.bare().first;
  for (const auto& r : references_at(story.source.people, where))
    if (r.called && r.where.first == first) first = r.where.last;
  while (first < where.last && view.is_text(first, ",")) ++first;
  if (remark.role != Role::Request && !(remark.role == Role::News && remark.can_be(Role::Request))) return false;
  if (view.is_base_verb(first) && (first == remark.bare().first || view.is_mark(first - 1))) return true;
  // "If you can't do it, tell us by the Friday."
  for (auto w = first + 1; w + 1 < where.last && view.is(first, "hypothetical"); ++w)
    if (view.is_text(w, ",") && view.is_base_verb(w + 1)) return true;
  return false;
}

/// "…, then nothing comes back", "… or we miss the run": what for is said already.
bool says_what_for(const Story& story, const Remark& remark) {
  const auto& where = remark.where;
  const auto view = story.view(where.sentence);
  if (view.is_text(where.first, story.source.lexicon().phrase("so"))) return true;
  for (auto w = where.first + 1; w < where.last; ++w)
    if (view.is_text(w, ",") && w > where.first + 2 && !view.is(remark.bare().first, "hypothetical") && !view.is_base_verb(w + 1) && !view.is(w + 1, "coordinate") && !view.is(w + 1, "adverb") && has_verb(view, w + 1, where.last)) return true;  // "…, a wheel off kills folks"
    else if (view.is_text(w, story.source.lexicon().phrase("then")) || view.is_text(w, story.source.lexicon().phrase("so")) || view.is(w, "alternative") || view.is(w, "reason")) return true;
  return false;
}

}  // namespace

bool asks(const Story& story, const Remark& remark) {
  if (remark.role == Role::Request || remark.can_be(Role::Request) || is_rule(story, remark)) return true;
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  return remark.opens && is_plain_role(remark.role) && view.is_base_verb(first) && !view.is(first, "finite") && !view.is(first, "name") && !names_a_thing(story, remark);
}

bool tells_cost(const Story& story, const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) { return is_cost(story, passage); });
}

bool asks_after_cost(const Story& story, const Passages& passages) {
  const auto effect = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) { return is_cost(story, passage); });
  const auto asking = [&](const Passage& passage) { return asks(story, passage) && !asks_for_talk(story, passage) && !is_of_others(story, passage); };
  const auto first = std::find_if(passages.begin(), passages.end(), asking);
  if (effect == passages.end() || first == passages.end() || first < effect) return false;
  const auto last = std::find_if(passages.rbegin(), passages.rend(), asking);
  // "Phones stay in lockers, that goes for all of us": asked where the sentence begins.
  auto at = static_cast<std::size_t>(passages.rend() - last) - 1;
  while (at > 0 && !passages[at].opens && asking(passages[at - 1])) --at;
  const auto& ask = passages[at];
  return !says_what_for(story, story.remarks[ask.order]) && ask.opens && (ask.closes || is_ended_by_rules(story, passages, at));
}

bool says_what_for(const Story& story, const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) { return asks(story, passage) && says_what_for(story, story.remarks[passage.order]); });
}

namespace {

/// "Reception will phone the patients": what somebody does about it; not "we will lose the client".
bool will_be_done(const Story& story, const Remark& remark) {
  if (!is_plain_role(remark.role) && remark.role != Role::Effect) return false;
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.bare().first; w + 2 < remark.where.last; ++w) {
    if (view.begins(w, "hypothetical") || view.is(w, "not")) return false;
    if (view.is_text(w, view.lexicon().phrase("will")) && view.is_base_verb(w + 1) && !view.is(w + 1, "be") && !view.is(w + 1, "dire-verb")) return true;
  }
  return false;
}

}  // namespace

bool goes_forward(const Story& story, const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    return remark.role == Role::News || asks(story, passage) || is_to_come(story, remark) || will_be_done(story, remark);
  });
}

namespace {

/// "The bay was left unlocked", "no sign was up".
bool tells_trouble(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w) {
    if (view.is(w, "not") && !view.is(w + 1, "preposition") && has_verb(view, where.first, where.last)) return true;
    for (const std::string_view slot : {"bad-news", "mishap", "trouble-state", "amiss", "event-bad", "mistake"})
      if (view.begins(w, slot)) return true;
  }
  return false;
}

/// "The altos were gorgeous", "I've been on to the office": what was good, and what the writer did.
bool is_no_trouble(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  if (tells_trouble(view, remark.where)) return false;
  const auto first = remark.bare().first;
  if (view.is(first, "writer-alone") || (view.is(first + 1, "writer-alone") && !view.is_mark(first))) return true;
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "praise-adj")) return true;
  // "Big week, and 600 sign-ups!"
  return !has_verb(view, remark.where.first, remark.where.last) && view.is_text(remark.where.last - 1, "!");
}

/// "Comments on the draft: clause 7 …": it was sent round to be found fault with.
bool is_review(const Story& story) {
  return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.opens && story.view(remark.where.sentence).begins(remark.bare().first, "notes-opener");
  });
}

}  // namespace

bool tells_trouble(const Story& story, const Remark& remark) { return tells_trouble(story.view(remark.where.sentence), remark.where); }

bool went_wrong(const Story& story, const Passages& passages) {
  const bool review = is_review(story);
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    if (remark.role == Role::Effect) return true;
    if (!is_plain_role(remark.role) && remark.role != Role::Evidence) return false;
    if (!is_rule(story, remark) && !review && tells_trouble(story.view(remark.where.sentence), remark.where)) return true;
    if (is_rule(story, remark) || is_no_trouble(story, remark) || review) return false;
    const auto view = story.view(remark.where.sentence);
    bool past = false, maybe = false;
    for (auto w = remark.where.first; w < remark.where.last; ++w) {
      past = past || view.is_past_verb(w) || view.is(w, "has") || view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were"));
      maybe = maybe || view.is(w, "modal");
    }
    if (!past && asks(story, remark)) return false;  // "Load bay six."
    if (is_to_come(story, remark)) return false;  // "being swapped on Thursday"
    // "140 doses gone", "the wall is 110mm out": told of now, and no date that comes.
    return (past && !maybe) || (!is_to_come(story, remark) && story.has_fact(remark.where));
  });
}

bool asks_for_deed(const Story& story, const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return asks(story, passage) && !asks_for_talk(story, passage);
  });
}

Passages closed(const Story& story, Passages passages, const Ending& ending, bool asks_already, bool gains) {
  const auto& lexicon = story.source.lexicon();
  const bool blank = !ending.good && ending.asks_why;
  const auto what = ending.good.value_or(blank ? lexicon.phrase("helps") : "");
  const auto good = what.empty() ? what : with(story, "so-that", what);
  if (!asks_already) {
    // Two blanks in one sentence are a form: one of them asks for both.
    const bool neither = !ending.wanted && !ending.good;
    auto next = filled(story, "next-time", neither ? lexicon.phrase("instead-for") : ending.wanted.value_or(lexicon.phrase("instead")) + good);
    next.blank = next.text.find('[') != std::string::npos;
    auto at = passages.size();
    while (at > 1 && passages[at - 1].opens && passages[at - 1].closes && asks_for_talk(story, passages[at - 1])) --at;
    if (at == passages.size()) return add(passages, std::move(next)), passages;
    passages[at - 1].text = ended(std::move(passages[at - 1].text));
    passages.insert(passages.begin() + static_cast<std::ptrdiff_t>(at), std::move(next));
    return passages;
  }
  if (gains || passages.empty() || good.empty()) return passages;
  auto at = passages.size() - 1;
  while (at > 0 && (!asks(story, passages[at]) || asks_for_talk(story, passages[at]) || is_of_others(story, passages[at]))) --at;
  // "…, it's a safeguarding thing": why is said behind it; what happened comes first.
  const bool goes_on = std::any_of(passages.begin() + static_cast<std::ptrdiff_t>(end_of_sentence(passages, at)) + 1, passages.end(), [&](const Passage& passage) {
    return passage.order != no_remark && is_plain_role(story.remarks[passage.order].role) && !is_to_come(story, story.remarks[passage.order]);
  });
  if (blank && (!is_ended_by_rules(story, passages, at) || goes_on || !is_next_step(story, passages[at]))) return passages;
  at = end_of_sentence(passages, at);
  const bool found = asks_for_deed(story, passages);
  // "Next time read it before you release, it stood there for 95 minutes": said already in that breath.
  const auto sentence_of = [&](std::size_t i) { return passages[i].order == no_remark ? no_remark : story.remarks[passages[i].order].where.sentence; };
  for (std::size_t i = 0; found && i < passages.size(); ++i)
    if (sentence_of(i) != no_remark && sentence_of(i) == sentence_of(at) && story.remarks[passages[i].order].role == Role::Effect && !asks(story, passages[i])) return passages;
  if (blank && !found) return passages;
  if (!found) {
    // Behind a sanction, news, a rule; "that way" points at nothing else.
    at = passages.size();
    while (at > 0 && !changes_something(story, passages[at - 1])) --at;
    if (at == 0) return passages;
    at = end_of_sentence(passages, at - 1);
    // What it cost comes first.
    for (auto later = at + 1; later < passages.size(); ++later)
      if (passages[later].order != no_remark && story.remarks[passages[later].order].role == Role::Effect) return passages;
  }
  const auto order = passages[at].order;
  // "Ink, every watch, signed." bears no clause.
  const bool whole = order == no_remark || has_verb(story.view(story.remarks[order].where.sentence), story.remarks[order].where.first, story.remarks[order].where.last) ||
                     story.remarks[order].role == Role::Request;
  // "… before you go 🙏": a sentence of its own behind it.
  const auto mark = passages[at].text.find_last_not_of(" .!\r\n");
  const bool bears = !blank || mark == std::string::npos || static_cast<unsigned char>(passages[at].text[mark]) < 0x80;
  if (auto text = whole && found && bears ? joined(passages[at].text, good) : std::nullopt) {
    passages[at].blank = passages[at].blank || (blank && passages[at].text.find('[') == std::string::npos);
    passages[at].text = std::move(*text);
    return passages;
  }
  passages[at].text = ended(std::move(passages[at].text));
  passages.insert(passages.begin() + static_cast<std::ptrdiff_t>(at) + 1, filled(story, "that-way", what));
  return passages;
}

}  // namespace aside
