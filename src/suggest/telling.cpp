#include "suggest/telling.h"

#include "suggest/turn.h"

#include <algorithm>

namespace aside {
namespace {

constexpr std::size_t least_name = 3;  // letters of a handle
constexpr std::size_t most_splinter = 12;  // words

}  // namespace

namespace {

/// "Since Sam took over | we have had no van": its first word leads up to the clause behind it.
bool leads_up(const Story& story, std::size_t i) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  if (!view.is(where.first, "subordinate")) return false;
  for (auto k = i; k + 1 < story.remarks.size() && !story.remarks[k].closes; ++k)
    if (story.remarks[k + 1].joint == 0 && !story.remarks[k + 1].hangs) return true;
  for (auto w = where.first + 3; w + 1 < where.last; ++w) {
    const bool clause = view.is(w, "subject") && !view.is(w, "object-pronoun") && has_verb(view, w + 1, std::min(w + 3, where.last));
    if (clause && has_verb(view, where.first + 1, w) && !view.is(w - 1, "subordinate") && !view.is(w - 1, "coordinate") && !view.begins(w - 1, "joint")) return true;
  }
  return false;
}

}  // namespace

Passage as_said(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto span = bytes_of(story.source, remark.where);
  Passage passage;
  passage.text = std::string(slice(story.source.draft.text, span));
  passage.order = i;
  passage.opens = remark.opens;
  passage.closes = remark.closes;
  // "by Friday or I take the badge": by itself it is a plain threat.
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.where.first;
  passage.hangs = remark.hangs || (remark.joint > 0 && !remark.opens && (view.begins(first, "alternative") || view.begins(first, "hypothetical")));
  // "If Sam had read it, | the batch would be fine".
  if (i > 0 && !remark.opens && remark.joint == 0) {
    const auto before = story.remarks[i - 1].bare();
    if (story.remarks[i - 1].opens && (view.begins(before.first, "hypothetical") || view.is(before.first, "has"))) passage.hangs = true;
  }
  passage.greets = remark.role == Role::Greeting && !remark.closes;
  const auto bare = remark.bare();
  auto lead = remark.opens && !leads_up(story, i) ? story.view(bare.sentence).length(bare.first, "joint") : 0;
  // "Because of that | we shipped it": nobody would say of what.
  const auto of_that = view.length(bare.first, "because-of");
  if (remark.opens && of_that > 0) lead = view.is(bare.first + of_that, "pronoun-thing") ? of_that + 1 : 0;
  if (lead > 0 && bare.first + lead < bare.last)
    passage.lead = bytes_of(story.source, {bare.sentence, bare.first + lead, bare.last}).begin - span.begin;
  if (remark.joint > 0 && bare.first < bare.last)
    passage.joint = bytes_of(story.source, bare).begin - span.begin;
  return passage;
}

namespace {

/// Small where the writer writes so, "I" too where the draft has it small.
std::string as_small(const Story& story, std::string text) {
  if (!story.small_letters()) return text;
  text = uncapitalised(std::move(text), story.source.lexicon());
  const auto view_all = [&](auto test) {
    for (std::size_t s = 0; s < story.source.reading.lines.size(); ++s)
      for (std::size_t w = 0; w < story.view(s).size(); ++w)
        if (story.view(s).is(w, "writer-alone") && test(slice(story.source.draft.text, story.source.reading.span(s, w, w + 1)))) return true;
    return false;
  };
  const bool small = view_all([](std::string_view shown) { return shown == lowered(shown); }) && !view_all([](std::string_view shown) { return shown != lowered(shown); });
  if (!small) return text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const bool ends = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\'';
    if (text[at] == 'I' && begins && ends) text[at] = 'i';
  }
  return text;
}

}  // namespace

Passage own_phrase(const Story& story, std::string_view key) { return own_words(as_small(story, story.source.lexicon().phrase(key))); }

std::string with(const Story& story, std::string_view key, std::string_view text) {
  auto phrase = story.source.lexicon().phrase(key);
  if (const auto star = phrase.find('*'); star != std::string::npos) phrase.replace(star, 1, text);
  return phrase;
}

Passage filled(const Story& story, std::string_view key, std::string_view text) {
  auto all = with(story, key, text);
  if (story.small_letters()) all = uncapitalised(std::move(all), story.source.lexicon());
  if (!all.ends_with(".")) all += ".";
  return own_words(std::move(all));
}

bool is_role_only(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const auto view = story.view(r.where.sentence);
    return r.person == person && !view.begins(r.where.first, "name") && view.begins(r.where.first, "role");
  });
}

std::string call_of(const Story& story, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || who.text.starts_with('<')) return "";
  if (is_role_only(story, person)) return "";
  auto plain = who.text.substr(std::min(who.text.find_first_not_of('@'), who.text.size()));
  // "@priya.s", "@lena_k": the name in the handle.
  if (const auto end = plain.find_first_of("._-0123456789"); who.text.starts_with('@') && end != std::string::npos && end >= least_name)
    plain.resize(end);
  return story.small_letters() ? plain : capitalised(plain);
}

std::size_t before_manner(const WordsView& view, std::size_t first, std::size_t reason) {
  const auto is_manner = [&](std::size_t w) {
    return view.is(w, "leads-reason") || (view.is_word(w) && !view.known(w) && ends_with_any(view.word(w).text, view.lexicon().phrase("ending-ly")));
  };
  auto end = reason;
  while (end > first && (view.is_mark(end - 1) || is_manner(end - 1))) --end;
  return end;
}

WordRange without_pointing_back(const Story& story, WordRange where) {
  const auto view = story.view(where.sentence);
  auto last = where.last;
  while (last > where.first && view.is_mark(last - 1)) --last;
  // "…, mainly | because Sam forgot": the reason is not told.
  if (last < view.size() && view.begins(last, "because") && story.mentions_pinned({where.sentence, last, view.size()})) {
    const auto end = before_manner(view, where.first, last);
    if (end < last && end > where.first) return {where.sentence, where.first, end};
  }
  if (last <= where.first + 2 || !view.is(last - 1, "pronoun-thing")) return where;
  for (auto w = where.first + 1; w + 1 < last; ++w)
    if (view.begins(w, "because-of") && w + view.length(w, "because-of") + 1 == last) return {where.sentence, where.first, w};
  return where;
}

void add(Passages& passages, Passage passage) {
  if (!passages.empty()) passages.back().text = ended(std::move(passages.back().text));
  passages.push_back(std::move(passage));
}

bool stands_alone(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto where = remark.bare();
  return !remark.hangs && !view.begins(where.first, "subordinate") && !view.is(where.first, "object") &&
         has_verb(view, where.first, where.last);
}

bool toiled(const WordsView& view, std::size_t verb, std::size_t last) {
  while (verb < last && view.is(verb, "adverb")) ++verb;
  if (verb >= last || view.is(verb, "suffered") || view.begins(verb, "bore") || view.is(verb, "mere-victim")) return false;
  if (view.is(verb, "copula")) return verb + 1 < last && view.is(verb, "finite") && ends_with_any(view.word(verb + 1).text, view.lexicon().phrase("ending-ing"));
  if (view.is(verb, "has")) return view.is_text(verb + 1, view.lexicon().phrase("to"));
  return view.is_past_verb(verb);
}

namespace {

/// "You weigh the salt": a clause, though its verb has no ending.
bool tells_you_to(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.bare().first; w + 2 < remark.where.last; ++w)
    if (view.is(w, "you") && !view.is(w, "your") && view.is_base_verb(w + 1) && !view.is(w + 1, "mind-verb") && !view.is(w + 1, "finite")) return true;
  return false;
}

}  // namespace

void drop_splinters(const Story& story, Passages& passages) {
  const auto alone = [&](std::size_t i) {
    const auto& passage = passages[i];
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    const auto beside = [&](std::size_t k) {
      return k < passages.size() && passages[k].order != no_remark &&
             story.remarks[passages[k].order].where.sentence == remark.where.sentence;
    };
    return !(remark.opens && remark.closes) && !beside(i - 1) && !beside(i + 1) && is_plain_role(remark.role) &&
           !stands_alone(story, remark) && !tells_you_to(story, remark) && !story.has_fact(remark.where) && remark.where.last - remark.bare().first < most_splinter;
  };
  for (std::size_t i = 0; i < passages.size();)
    if (alone(i))
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
}

namespace {

/// "Mr Patel, I'm sorry about this. The filter …": whom the draft calls first is called first.
void leave_call_to(const Story& story, Passage& sorry, Passage& rest) {
  const auto where = story.remarks[rest.order].bare();
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, where.first + 1})) {
    const auto shown = slice(story.source.draft.text, story.source.reading.span(where.sentence, r.where.first, r.where.last));
    const bool call = r.called && r.where.first == where.first && view.is_text(r.where.last, ",") && !view.is(where.first, "you");
    if (!call || !rest.text.starts_with(shown)) continue;
    const auto begin = rest.text.find_first_not_of(", ", shown.size());
    if (begin == std::string::npos) return;
    sorry.text = called(shown, sorry.text, story.source.lexicon());
    rest.text = capitalised(rest.text.substr(begin));
    return;
  }
}

}  // namespace

void own_to_outsider(const Story& story, Passages& passages) {
  const auto owns = std::any_of(story.remarks.begin(), story.remarks.end(), [](const Remark& remark) {
    return remark.role == Role::Ownership;
  });
  if (owns) return;
  const bool greeted = !passages.empty() && passages.front().order != no_remark &&
                       story.remarks[passages.front().order].role == Role::Greeting;
  if (greeted) {
    auto& greeting = passages.front();
    while (!greeting.text.empty() && (greeting.text.back() == '\n' || greeting.text.back() == ' ')) greeting.text.pop_back();
    greeting.closes = true;
    if (passages.size() > 1 && !passages[1].opens) {
      passages[1].text = capitalised(passages[1].text.substr(passages[1].joint));
      passages[1].joint = 0;
      passages[1].opens = true;
    }
  }
  auto sorry = own_phrase(story, "sorry-outside");
  if (!greeted && !passages.empty() && passages.front().order != no_remark) leave_call_to(story, sorry, passages.front());
  passages.insert(passages.begin() + (greeted ? 1 : 0), std::move(sorry));
}

void go_forward(const Story& story, const Judge& judge, Passages& passages) {
  auto draft = story.source.draft;
  draft.segments.clear();
  draft.text = compose(Reader::Same, "", passages).text;
  if (!judge(draft).asks) add(passages, own_phrase(story, "way-forward"));
}

}  // namespace aside
