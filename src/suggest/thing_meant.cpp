// The first such pronoun of the remark is looked at; those behind it then have their noun.
#include "suggest/thing_meant.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/pronoun.h"

namespace aside {
namespace {

constexpr std::size_t most_back = 4;  // remarks
constexpr std::size_t most_noun = 4;  // words with the article

/// "the grey mare" in words of a remark, for a pronoun of that form; empty without one.
WordRange noun_in(const Story& story, const Remark& remark, bool she) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.last; w-- > remark.where.first + 1;) {
    if (!view.is(w, she ? "she-noun" : "he-noun") && !view.is(w, "creature")) continue;
    for (auto first = w; first-- > remark.where.first && first + most_noun > w;)
      if ((view.is(first, "article") || view.is(first, "one-article")) && !view.is(first, "my") && !view.is(first, "his") && !view.is(first, "your")) return {remark.where.sentence, first, w + 1};
  }
  return {remark.where.sentence, 0, 0};
}

}  // namespace

std::string with_thing_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  auto w = remark.where.first;
  while (w < remark.where.last && !view.is(w, "he") && !view.is(w, "his")) ++w;
  if (w >= remark.where.last || view.is(w, "reflexive") || !references_at(story.source.people, {remark.where.sentence, w, w + 1}).empty()) return "";
  if (view.is(w, "his") && owns_next(view, w)) return "";
  const bool she = view.is(w, "feminine");
  const auto own = noun_in(story, remark, she);
  if (own.first < own.last) return "";
  for (auto k = i; k-- > 0 && k + most_back >= i;) {
    const auto noun = noun_in(story, story.remarks[k], she);
    if (noun.first >= noun.last) continue;
    if (told(story.remarks[k])) return "";
    const auto& draft = story.source.draft.text;
    const auto all = bytes_of(story.source, remark.where);
    const auto at = story.source.reading.span(remark.where.sentence, w, w + 1);
    // "She's": a verb is in the same token.
    if (slice(draft, at).find_first_of("'\x99") != std::string_view::npos) return "";
    auto shown = std::string(slice(draft, story.source.reading.span(noun.sentence, noun.first, noun.last)));
    const auto article = shown.find(' ');
    if (article == std::string::npos) return "";
    shown = story.source.lexicon().phrase("the") + shown.substr(article);
    return std::string(slice(draft, {all.begin, at.begin})) + shown + std::string(slice(draft, {at.end, all.end}));
  }
  return "";
}

}  // namespace aside
