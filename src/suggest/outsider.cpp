// The clause that tells the bad news becomes what somebody is sorry for, where it stands; what
// went before it in the same breath ends there, what follows begins anew.
#include "suggest/outsider.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_owned = 3;  // words between "your" and whom it belongs to
constexpr std::size_t most_regret = 26;  // words
constexpr std::string_view white = " \t\r\n";

const Remark* told_by(const Story& story, const Passage& passage) {
  return passage.order == no_remark ? nullptr : &story.remarks[passage.order];
}

bool goes_on(const Passages& passages, std::size_t i) {
  return i + 1 < passages.size() && passages[i].order != no_remark && passages[i + 1].order == passages[i].order + 1 &&
         !passages[i].closes && !passages[i + 1].opens;
}

/// "… because the van broke down": hangs on what somebody is sorry for.
bool gives_reason(const Story& story, const Remark& remark) {
  return remark.joint > 0 && story.view(remark.where.sentence).is(remark.where.first, "reason");
}

/// Whether it can stand behind "I'm sorry that": a clause, not asked, of nothing told before it.
bool is_regret(const Story& story, const Passage& passage) {
  const auto* remark = told_by(story, passage);
  if (remark == nullptr || !remark->can_be(Role::Regret) || remark->hangs || gives_reason(story, *remark)) return false;
  if (remark->can_be(Role::Question) || remark->can_be(Role::Ownership) || remark->can_be(Role::Contempt)) return false;
  const auto where = remark->bare();
  const auto view = story.view(where.sentence);
  if (where.last - where.first > most_regret || !has_verb(view, where.first, where.last)) return false;
  if (view.is(where.first, "you") && !view.is(where.first, "your")) return false;
  return !view.begins(where.first, "subordinate") && !view.is(where.first, "preposition") && !view.begins(where.first, "occasion") &&
         !view.begins(where.first, "please");
}

void end_before(Passage& greeting) {
  while (!greeting.text.empty() && white.find(greeting.text.back()) != std::string_view::npos) greeting.text.pop_back();
  greeting.closes = true;
}

void begin_anew(Passage& passage) {
  if (passage.opens) return;
  passage.text = capitalised(passage.text.substr(std::min(passage.joint, passage.text.size())));
  passage.joint = 0;
  passage.opens = true;
}

/// Its clause without the call and the mark at its end.
std::string clause(const Story& story, const Passage& passage) {
  auto text = passage.text.substr(std::min(std::max(passage.joint, passage.lead), passage.text.size()));
  const auto where = story.remarks[passage.order].bare();
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, where.first + 1})) {
    const auto shown = slice(story.source.draft.text, story.source.reading.span(where.sentence, r.where.first, r.where.last));
    if (!r.called || r.where.first != where.first || !view.is_text(r.where.last, ",") || !text.starts_with(shown)) continue;
    const auto begin = text.find_first_not_of(", ", shown.size());
    if (begin != std::string::npos) text = text.substr(begin);
  }
  const auto last = text.find_last_not_of(" \t\r\n.,;:!");
  text.resize(last == std::string::npos ? 0 : last + 1);
  return text;
}

/// "Mr. Osei, " before the clause.
std::string call_before(const Story& story, const Passage& passage, const std::string& said) {
  const auto from = std::max(passage.joint, passage.lead);
  const auto at = passage.text.find(said, std::min(from, passage.text.size()));
  return at == std::string::npos || at <= from || !story.remarks[passage.order].opens ? "" : passage.text.substr(from, at - from);
}

/// "Your luggage wasn't lost, it was delayed": the first is what the second is said of.
void name_it(const Story& story, Passages& passages, std::size_t& i, std::string& said) {
  if (i == 0 || !goes_on(passages, i - 1)) return;
  const auto& before = story.remarks[passages[i - 1].order];
  const auto where = story.remarks[passages[i].order].bare();
  const auto view = story.view(where.sentence);
  const auto subject = story.subject(before);
  const auto old = before.bare();
  bool denied = false;
  for (auto w = old.first; w < old.last; ++w) denied = denied || view.is(w, "not");
  const auto space = said.find(' ');
  const bool it = view.is(where.first, "pronoun-thing") && view.word(where.first).token != view.word(where.first + 1).token;
  if (!denied || !it || subject.first >= subject.last || space == std::string::npos || story.has_fact({old.sentence, subject.last, old.last})) return;
  const auto shown = slice(story.source.draft.text, story.source.reading.span(old.sentence, subject.first, subject.last));
  said = std::string(shown) + said.substr(space);
  passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i - 1));
  --i;
}

/// Makes the first bad news of the draft what somebody is sorry for. False where there is none.
bool regret(const Story& story, Passages& passages) {
  const auto found = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) { return is_regret(story, passage); });
  if (found == passages.end()) return false;
  auto i = static_cast<std::size_t>(found - passages.begin());
  auto said = clause(story, passages[i]);
  if (said.empty()) return false;
  const auto call = call_before(story, passages[i], said);
  name_it(story, passages, i, said);
  const bool more = goes_on(passages, i);
  const auto* next = more ? told_by(story, passages[i + 1]) : nullptr;
  const bool hangs = next != nullptr && (passages[i + 1].hangs || gives_reason(story, *next));
  const auto& text = passages[i].text;
  const auto tail = text.find_last_not_of(white);
  const auto space = tail == std::string::npos ? std::string() : text.substr(tail + 1);
  auto sorry = with(story, "sorry-that", uncapitalised(said, story.source.lexicon()));
  if (story.small_letters()) sorry = uncapitalised(std::move(sorry), story.source.lexicon());
  const bool comma = hangs && passages[i + 1].hangs;
  passages[i].text = call + sorry + (hangs ? (comma ? "," : "") : ".") + (space.empty() && more ? " " : space);
  passages[i].joint = passages[i].lead = 0;
  passages[i].opens = true;
  passages[i].closes = !hangs;
  passages[i].instead.clear();
  if (more && !hangs) begin_anew(passages[i + 1]);
  // A greeting whose sentence fell ends as a line: this is its sentence now.
  const bool apart = i > 0 && passages[i - 1].greets && passages[i - 1].order != no_remark && as_said(story, passages[i - 1].order).text.find('\n') == std::string::npos;
  if (i > 0 && (apart || !passages[i - 1].closes)) {
    auto& before = passages[i - 1];
    if (before.greets)
      end_before(before);
    else
      before.text = ended(std::move(before.text));
    before.closes = true;
  }
  return true;
}

}  // namespace

bool blames_reader(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "blames-reader")) return true;
  return false;
}

bool lays_it_outside(const Story& story, const Remark& remark) {
  if (blames_reader(story, remark)) return true;
  if (!gives_reason(story, remark)) return false;
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  const auto first = where.first;
  if (view.is(first, "your")) {
    for (auto w = first + 1; w < std::min(first + 1 + most_owned, where.last) && !has_verb(view, w, w + 1); ++w)
      if (view.is(w, "kin")) return true;
    const auto all = references_at(story.source.people, {where.sentence, first, first + 1});
    return std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.where.last > first + 1; });
  }
  return view.is(first, "you") || view.begins(first, "somebody") || view.begins(first, "nobody");
}

void own_and_go_forward(const Story& story, const Judge& judge, Passages& passages) {
  const bool owns = std::any_of(story.remarks.begin(), story.remarks.end(), [](const Remark& remark) { return remark.role == Role::Ownership; });
  if (!owns) {
    const auto clean = [&](const Passages& some) {
      auto draft = story.source.draft;
      draft.segments.clear();
      draft.text = compose(Reader::Same, "", some).text;
      return judge.lets_send(draft);
    };
    auto sorry = passages;
    if (regret(story, sorry) && clean(sorry))
      passages = std::move(sorry);
    else
      own_to_outsider(story, passages);
  }
  const bool offers = std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    const auto* remark = told_by(story, passage);
    return remark != nullptr && remark->can_be(Role::Offer);
  });
  if (!offers) go_forward(story, judge, passages);
}

}  // namespace aside
