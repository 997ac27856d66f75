// A clause begins behind a joint and ends before one; the longest that passes is told, then what else of its
// sentence stands apart from it.
#include "suggest/group_part.h"

#include <algorithm>
#include <vector>

#include "lexicon/words_view.h"
#include "suggest/as_we.h"
#include "suggest/called.h"
#include "suggest/deed_told.h"
#include "suggest/dename.h"
#include "suggest/for_group.h"
#include "suggest/removed.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/verb_phrase.h"
#include "suggest/whole.h"

namespace aside {
namespace {

constexpr std::size_t most_judged = 16;
constexpr std::size_t most_looked = 64;   // remarks with facts that reached no passage
constexpr std::size_t most_words = 80;    // of a remark
constexpr std::size_t least_words = 3;    // of a clause
constexpr std::size_t most_notice = 10;   // words that say when, without a verb
constexpr std::size_t most_subject = 14;  // words before its verb

/// Where clauses of a remark can begin and end.
struct Cuts {
  std::vector<std::size_t> starts;
  std::vector<std::size_t> ends;
};

bool is_number(const WordsView& view, std::size_t w) { return view.is(w, "num") || view.is(w, "number-word"); }

/// "bays 4 and 9", "Tuesday and Thursday", "Mr and Mrs Takeda": one thing.
bool joins_two(const WordsView& view, std::size_t w) {
  return w > 0 && (joins_days(view, w) || (is_number(view, w - 1) && is_number(view, w + 1)) || view.is(w - 1, "honorific"));
}

Cuts cuts_of(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  Cuts cuts;
  const auto begin = [&](std::size_t w) {
    if (w >= where.last) return;
    cuts.starts.push_back(w);
    if (const auto lead = view.length(w, "lead-on"); lead > 0) cuts.starts.push_back(w + lead + (view.is_text(w + lead, ",") ? 1 : 0));
  };
  begin(where.first);
  std::size_t open = 0;
  for (auto w = where.first; w < where.last; ++w) {
    if (view.is_text(w, "(")) ++open;
    if (view.is_text(w, ")") && open > 0) --open;
    if (open > 0 || w == where.first || view.is_text(w, ")") || view.begins(w, "no-joint") || joins_two(view, w)) continue;
    const bool mark = view.is_mark(w) && !view.is_text(w, ".") && !view.is_text(w, "'") && !view.is_glued(w + 1);
    const auto joint = std::max({view.length(w, "joint"), view.length(w, "because"), view.is(w, "coordinate") ? std::size_t{1} : std::size_t{0}});
    // "paid twice | as Sam approved it".
    if (view.is(w, "comma-joint") && story.mentions_pinned({where.sentence, w + 1, w + 2})) cuts.ends.push_back(w);
    if (!mark && joint == 0 && !view.begins(w, "one-tail") && !view.begins(w, "nth-time") && !view.is(w, "hanging")) continue;
    cuts.ends.push_back(w);
    if (mark || joint > 0) begin(w + std::max<std::size_t>(1, joint));
  }
  auto last = where.last;
  while (last > where.first && view.is_mark(last - 1)) --last;
  cuts.ends.push_back(last);
  return cuts;
}

/// Whether it opens with whom or what it is about, and has its verb.
bool is_clause(const WordsView& view, const WordRange& where) {
  const auto first = where.first;
  if (where.last < first + least_words || !view.is_word(first) || view.is(where.last - 1, "coordinate")) return false;
  const bool pointed = view.is(first, "points") && view.is_word(first + 1) && !view.is(first + 1, "finite");
  for (const std::string_view slot : {"pronoun-thing", "object-pronoun", "hanging", "he", "his", "subordinate", "not", "coordinate", "modal", "copula", "you", "your", "question-word", "opener", "endearment"})
    if (view.is(first, slot) && !pointed && !(slot == "opener" && view.is(first, "date-word"))) return false;
  if (view.is_past_verb(first) || view.is(first, "finite")) return false;  // "left the swabs in the van": nobody did
  if (is_number(view, first) && view.is(first + 2, "object-pronoun")) return false;  // "two of them left"
  if (view.begins(first, "they") || view.begins(first, "insinuation") || view.begins(first, "somebody")) return false;
  if ((view.is(first, "preposition") || view.is(first, "adverb")) && !view.begins(first, "occasion") && !view.begins(first, "all-or-none")) return false;
  for (auto w = first + 1; w < std::min(first + most_subject, where.last); ++w) {
    if (view.is(w, "subordinate") || (view.is_mark(w) && !is_joined(view, w) && !view.is_text(w, "'") && !view.is_text(w, "."))) return false;
    // "we rehearse act 2 only".
    if (w == first + 1 && view.is(first, "i") && !view.is(first, "my") && view.is_base_verb(w) && !view.is(w, "mind-verb")) return true;
    // "all pages to me by 15:00".
    if (view.begins(first, "all-or-none") && w + 1 == where.last) return true;
    const bool verb = view.is(w, "finite") || view.is_past_verb(w) || (has_verb(view, w, w + 1) && !view.is(w, "name") && !view.is(w - 1, "one-article"));
    // "use van 3 …", "see the list that was sent": an order is asked for elsewhere.
    if (verb) return !(view.is_base_verb(first) && w > first + 2 && !is_number(view, first + 1));
  }
  return false;
}

/// "Sectional on Sunday at 3": what opens a sentence and says when, without a verb.
bool is_notice(const Story& story, const Remark& remark, const WordRange& part) {
  const auto view = story.view(part.sentence);
  const auto first = part.first;
  if (!remark.opens || first != remark.bare().first || part.last < first + least_words || part.last > first + most_notice || has_verb(view, first, part.last)) return false;
  bool when = false;
  for (auto w = first; w < part.last; ++w) {
    if (view.is_mark(w) && !is_joined(view, w) && !view.is_text(w, ",")) return false;
    for (const std::string_view slot : {"not", "you", "your", "he", "his", "subordinate", "coordinate", "i"})
      if (view.is(w, slot) && w + 1 != part.last && !(slot == "coordinate" && joins_two(view, w)) && !view.is(w, "object-pronoun")) return false;
    const bool timed = view.is(w, "date-word") || story.source.reading.text.tokens[view.word(w).token].kind == TokenKind::Time;
    when = when || timed || (w > first && is_number(view, w) && view.is(w - 1, "time-lead"));
  }
  const bool noun = view.is_word(first) && !view.is(first, "preposition") && !view.is(first, "adverb") && !view.is(first, "date-word") && !view.is(first, "pronoun-thing") && !view.begins(first, "occasion");
  return when && noun;
}

bool counts_doings(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "count-lead") || view.begins(w, "nth-time") || (view.is(w, "ordinal") && !view.is(w - 1, "one-article"))) return true;
  return false;
}

bool is_aimed(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  for (auto w = where.first; w < where.last; ++w)
    if (view.is(w, "you") || view.is(w, "your") || view.is_text(w, "?") || view.begins(w, "insinuation") || view.begins(w, "sting") || (view.begins(w, "somebody") && view.is_mark(w + 1))) return true;
  return false;
}

/// Whether a remark may hold something for the group at all.
bool may_tell(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  switch (remark.role) {
    case Role::Greeting: case Role::Emotion: case Role::Threat: case Role::Sanction: case Role::Question: case Role::Benefit: case Role::Thanks: case Role::Request:
      return false;
    default: break;
  }
  return !lists_people(story, remark) && !is_why_removed(story, i) && !said_by_somebody(story, remark);
}

bool pins_one(const Story& story, const WordRange& where) {
  Persons pinned;
  for (const auto& r : references_at(story.source.people, where))
    if (r.person != nobody && holds(story.pinned, r.person) && !holds(pinned, r.person)) pinned.push_back(r.person);
  return pinned.size() == 1;
}

/// "Marta and | Luis both signed it out".
bool splits_pair(const Story& story, const Remark& remark, const WordRange& part) {
  return part.first > remark.bare().first + 1 && story.view(part.sentence).is(part.first - 1, "names-joint") && story.mentions_pinned({part.sentence, part.first - 2, part.first - 1});
}

/// The words as the group may read them; empty where they would name or pin somebody.
std::string told(const Story& story, const Remark& remark, const WordRange& part) {
  const auto view = story.view(part.sentence);
  const bool held = remark.role == Role::Evidence || only_hurts(remark.role);
  if (is_aimed(story, part) || counts_doings(view, part) || splits_pair(story, remark, part)) return "";
  // "… still undictated | despite two reminders".
  for (auto w = part.first + 2; w < part.last; ++w)
    if (view.begins(w, "one-tail") && story.mentions_pinned(remark.where)) return "";
  std::string text;
  if (!story.mentions_pinned(part)) {
    // "I've told them ten times": what the writer did about them.
    if (held && (view.is(part.first, "writer-alone") || view.is(part.first, "my"))) return "";
    text = std::string(slice(story.source.draft.text, story.source.reading.span(part.sentence, part.first, part.last)));
  } else if (!held && !warns(story, part)) {
    text = denamed(story, part).value_or("");
    if (text.empty() && pins_one(story, part)) text = as_we(story, part, remark.can_be(Role::News)).value_or("");
  }
  if (text.empty()) return "";
  text = ended(story.small_letters() ? uncapitalised(text, story.source.lexicon()) : capitalised(text));
  const bool names = std::any_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) {
    const auto& who = story.source.people.persons[p];
    return who.named && says_name(text, who.text);
  });
  return names || opens_with_pronoun(text, story.source.lexicon()) || !is_whole(story, text) ? "" : text;
}

bool says_all(const std::string& said, const std::vector<std::string>& facts) {
  return std::all_of(facts.begin(), facts.end(), [&](const std::string& fact) { return said.find(lowered(fact)) != std::string::npos; });
}

/// The clauses of a remark, the longest first.
std::vector<WordRange> clauses_of(const Story& story, const Remark& remark) {
  std::vector<WordRange> clauses;
  const auto where = remark.bare();
  if (where.last > where.first + most_words) return clauses;
  const auto view = story.view(where.sentence);
  const auto cuts = cuts_of(story, where);
  for (const auto first : cuts.starts)
    for (const auto last : cuts.ends)
      if (const auto part = without_pointing_back(story, {where.sentence, first, last}); last > first && (is_clause(view, part) || is_notice(story, remark, part))) clauses.push_back(part);
  std::stable_sort(clauses.begin(), clauses.end(), [](const WordRange& a, const WordRange& b) { return a.last - a.first > b.last - b.first; });
  return clauses;
}

bool overlap(const WordRange& a, const WordRange& b) { return a.first < b.last && b.first < a.last; }

/// "put | Zeynep", "phoning | Shirin".
bool is_object(const WordsView& view, std::size_t first, std::size_t w) {
  if (w < first + 2 || !view.is_word(w - 1) || view.is(w - 1, "subordinate") || view.is(w - 1, "preposition")) return false;
  return has_verb(view, w - 1, w) || view.is_base_verb(w - 1) || ends_with_any(view.word(w - 1).text, view.lexicon().phrase("ending-ing"));
}

/// "… had to put somebody on overtime", should the name make a reproach of what stands beside it. Empty where it is not
/// of one person that something was done to.
std::string with_somebody(const Story& story, const Remark& remark, const std::string& text) {
  const auto view = story.view(remark.where.sentence);
  const Reference* found = nullptr;
  for (const auto& r : references_at(story.source.people, remark.where)) {
    if (r.person == nobody || !story.source.people.persons[r.person].named || holds(story.pinned, r.person)) continue;
    const bool joined = view.is(r.where.last, "coordinate") || (r.where.first > 0 && view.is(r.where.first - 1, "coordinate"));
    if (found != nullptr || r.called || joined || view.is_text(r.where.last, "'s") || view.is(r.where.first, "he") || view.is(r.where.first, "his") || !is_object(view, remark.bare().first, r.where.first)) return "";
    found = &r;
  }
  if (found == nullptr) return "";
  const auto name = std::string(slice(story.source.draft.text, story.source.reading.span(found->where.sentence, found->where.first, found->where.last)));
  const auto at = text.find(" " + name);
  if (at == std::string::npos || text.find(name, at + 1 + name.size()) != std::string::npos) return "";
  auto out = text;
  return out.replace(at + 1, name.size(), lowered(story.source.lexicon().phrase("somebody")));
}

}  // namespace

void bring_back_for_group(const Story& story, const Judge& judge, Passages& passages) {
  auto draft = story.source.draft;
  draft.segments.clear();
  std::size_t judged = 0, looked = 0;
  std::vector<bool> is_told(story.remarks.size());
  for (const auto& passage : passages)
    if (passage.order != no_remark) is_told[passage.order] = true;
  auto said = lowered(compose(Reader::Same, "", passages).text);
  for (std::size_t i = 0; i < story.remarks.size() && judged < most_judged && looked < most_looked; ++i) {
    const auto& remark = story.remarks[i];
    if (is_told[i] || !story.has_fact(remark.where) || !may_tell(story, i)) continue;
    ++looked;
    if (says_all(said, facts_of(story, remark.where))) continue;
    std::vector<std::pair<WordRange, std::string>> found;
    for (const auto& part : clauses_of(story, remark)) {
      if (std::any_of(found.begin(), found.end(), [&](const auto& other) { return overlap(other.first, part); })) continue;
      const auto facts = facts_of(story, part);
      if (facts.empty() || says_all(said, facts)) continue;
      auto text = told(story, remark, part);
      if (text.empty()) continue;
      if (judged++ >= most_judged) break;
      draft.text = text;
      if (!judge.lets_send(draft)) continue;
      said += lowered(text);
      found.emplace_back(part, std::move(text));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first.first < b.first.first; });
    auto at = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order != no_remark && passage.order > i; }) - passages.begin();
    for (auto& [part, text] : found) {
      Passage passage;
      passage.order = i;
      passage.text = std::move(text);
      passage.retold = true;  // it goes before what was not cut
      passages.insert(passages.begin() + at++, std::move(passage));
    }
  }
  for (auto& passage : passages) {
    if (passage.order == no_remark || passage.thanks || !passage.instead.empty()) continue;
    const auto& remark = story.remarks[passage.order];
    if (is_plain_role(remark.role) || remark.role == Role::Effect) passage.instead = with_somebody(story, remark, passage.text);
  }
  mend(passages);
}

}  // namespace aside
