// A part ends before a joint or begins behind one; it has to be a clause with a fact in it.
#include "suggest/part.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/verb_phrase.h"
#include "suggest/whole.h"

namespace aside {
namespace {

constexpr std::size_t most_judged = 16;
constexpr std::size_t least_words = 3;
constexpr std::size_t most_words = 40;

/// Whether words open with what a clause is about, and hold its verb.
bool is_clause(const WordsView& view, const WordRange& where) {
  if (where.last < where.first + least_words || view.is(where.first, "pronoun-thing") || view.is(where.first, "hanging") || view.is(where.first, "object-pronoun")) return false;
  const bool opens = view.is(where.first, "subject") || view.is(where.first, "i") || view.is(where.first, "you") || view.is(where.first, "one-article") ||
                     view.is(where.first, "name") || view.is(where.first, "my") || view.is(where.first, "your") || view.capital(where.first) ||
                     (view.is_word(where.first) && !view.is(where.first, "preposition") && !view.is_base_verb(where.first) && (view.is(where.first + 1, "modal") || view.is(where.first + 1, "copula")));
  if (!opens || view.is(where.first, "subordinate")) return false;
  std::size_t verb = where.first + 1;
  while (verb < where.last && !view.is(verb, "finite") && !view.is_past_verb(verb) && !has_verb(view, verb, verb + 1) && !view.is_base_verb(verb)) ++verb;
  return verb < where.last;
}

std::vector<WordRange> parts_of(const Story& story, const Remark& remark) {
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  std::vector<WordRange> parts;
  if (where.last > where.first + most_words) return parts;
  for (auto w = where.last; w-- > where.first + least_words;) {
    // "You were told | that flights can be called off", "slots are open | if you want one".
    const bool opens = view.is(w, "complement"), ends = view.begins(w, "hypothetical") && !opens, inside = opens || ends;
    const bool joint = inside || view.begins(w, "joint") || view.is(w, "coordinate") || (view.is_mark(w) && !view.is_text(w, ".") && !view.is_glued(w + 1));
    if (!joint || joins_days(view, w)) continue;
    if (!opens) parts.push_back({where.sentence, where.first, w});
    const auto behind = w + std::max<std::size_t>(1, view.length(w, "joint"));
    // "…, or I'll have your badge": a threat stands behind it.
    if (!ends && behind < where.last && !view.begins(w, "alternative") && !view.begins(w, "hypothetical")) parts.push_back({where.sentence, behind, where.last});
  }
  const auto is_order = [&](const WordRange& part) {
    return remark.opens && part.first == where.first && part.last >= part.first + least_words && view.is_base_verb(part.first) && !view.is(part.first, "finite");
  };
  std::erase_if(parts, [&](const WordRange& part) { return (!is_clause(view, part) && !is_order(part)) || !story.has_fact(part); });
  std::stable_sort(parts.begin(), parts.end(), [](const WordRange& a, const WordRange& b) { return a.last - a.first > b.last - b.first; });
  return parts;
}

bool says_all(const std::string& said, const std::vector<std::string>& facts) {
  return std::all_of(facts.begin(), facts.end(), [&](const std::string& fact) { return said.find(lowered(fact)) != std::string::npos; });
}

}  // namespace

void bring_back_parts(const Story& story, const Judge& judge, Draft draft, std::size_t person, Passages& passages,
                      const std::function<bool(const Remark&)>& counts) {
  draft.segments.clear();
  std::size_t judged = 0;
  for (std::size_t i = 0; i < story.remarks.size() && judged < most_judged; ++i) {
    const auto& remark = story.remarks[i];
    if (!story.has_fact(remark.where) || !counts(remark) || story.view(remark.where.sentence).begins(remark.where.first, "alternative")) continue;
    if (std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order == i; })) continue;
    const auto said = lowered(compose(Reader::Same, "", passages).text);
    if (says_all(said, facts_of(story, remark.where))) continue;
    auto at = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order != no_remark && passage.order > i; });
    const auto index = at - passages.begin();
    if (index > 0 && !passages[static_cast<std::size_t>(index) - 1].closes) continue;
    for (const auto& part : parts_of(story, remark)) {
      if (judged++ >= most_judged) break;
      Passage passage;
      passage.order = i;
      passage.text = person == nobody ? std::string(slice(story.source.draft.text, story.source.reading.span(part.sentence, part.first, part.last)))
                                      : turned(story.source, part, person);
      passage.text = ended(story.small_letters() ? passage.text : capitalised(passage.text));
      if (says_all(said, facts_of(story, part)) || !is_whole(story, passage.text)) continue;
      auto longer = passages;
      longer.insert(longer.begin() + index, std::move(passage));
      draft.text = compose(Reader::Same, "", longer).text;
      if (!judge.lets_send(draft)) continue;
      passages = std::move(longer);
      break;
    }
  }
}

bool reports(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  bool said = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) {
    if (said && view.is(w, "complement")) return true;
    said = said || view.is(w, "said-word") || view.is(w, "asked-to");
  }
  return false;
}

}  // namespace aside
