// The first such pronoun of the remark is looked at; those behind it then have their noun.
#include "suggest/thing_meant.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/pronoun.h"
#include "suggest/turn.h"

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

/// "the Novak family", "the guests" in the words before `last`: the last of them.
WordRange people_in(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  const auto many = view.lexicon().phrase("ending-many"), one = view.lexicon().phrase("ending-one");
  for (auto w = where.last; w-- > where.first;) {
    const bool body = view.is(w, "party") || view.is(w, "customer") || view.is(w, "company") || view.is(w, "team") || view.is(w, "collective");
    const bool several = (view.is(w, "person-noun") || view.is(w, "kin") || view.is(w, "role")) && ends_with_any(view.word(w).text, many) && !ends_with_any(view.word(w).text, one);
    if ((!body && !several) || view.is(w, "they") || view.is(w, "their")) continue;
    for (auto first = w + 1; first-- > where.first && first + most_noun + 1 > w;) {
      const bool opens = view.is(first, "article") || view.is(first, "one-article") || view.is(first, "num") || view.is(first, "number-word");
      if (opens && !view.is(first, "his") && !view.is(first, "your")) return {where.sentence, first, w + 1};
    }
  }
  return {where.sentence, 0, 0};
}

/// "the hoist", where it is the only thing with an article that the words name.
WordRange only_thing_in(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  WordRange found{where.sentence, 0, 0};
  for (auto w = where.first; w + 1 < where.last; ++w) {
    if (view.is_text(w, "it")) return {where.sentence, 0, 0};
    if (!view.is(w, "article") || view.is(w, "points") || view.is(w, "his") || view.is(w, "your") || view.is(w, "preposition") || view.is(w, "not")) continue;
    // "in the cab": where, and not what.
    if (w > where.first && (view.is(w - 1, "preposition") || view.is(w - 1, "number-word"))) continue;
    auto end = w + 1;
    while (end < where.last && end < w + most_noun && is_noun(view, end) && !view.is(end, "date-word") && !view.begins(end, "occasion")) ++end;
    if (end == w + 1 || view.is(end - 1, "date-word") || view.is(w + 1, "date-word")) continue;
    // "the schema | change": where it ends cannot be told.
    const bool over = end >= where.last || view.is_mark(end) || view.is(end, "preposition") || view.is(end, "finite") || view.is_past_verb(end) || view.is(end, "object-end") || view.begins(end, "joint");
    if (!over) return {where.sentence, 0, 0};
    if (found.last > found.first) return {where.sentence, 0, 0};
    found = {where.sentence, w, end};
  }
  return found;
}

/// The noun as it stands behind other words: "the guests" of "The guests", "a guest".
std::string shown(const Story& story, const WordRange& noun) {
  auto out = std::string(slice(story.source.draft.text, story.source.reading.span(noun.sentence, noun.first, noun.last)));
  const auto view = story.view(noun.sentence);
  if (view.starts(noun.first)) out = uncapitalised(out, story.source.lexicon());
  const auto blank = out.find(' ');
  const bool any = view.is_text(noun.first, view.lexicon().phrase("a")) || view.is_text(noun.first, view.lexicon().phrase("an"));
  return any && blank != std::string::npos ? story.source.lexicon().phrase("the") + out.substr(blank) : out;
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

std::optional<NounMeant> noun_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.bare().first + 1; i > 0 && w < remark.where.last; ++w) {
    const bool them = view.is_text(w, "them"), it = view.is_text(w, "it");
    if (!them && !it) continue;
    const WordRange before{remark.where.sentence, remark.where.first, w};
    const bool said = them ? people_in(story, before).last > 0 : only_thing_in(story, before).last > 0;
    if (said || (it && (view.is(w + 1, "finite") || view.begins(w - 1, "empty-it")))) return std::nullopt;
    const auto back = it ? std::size_t{1} : most_back;
    for (auto k = i; k-- > 0 && k + back >= i;) {
      const auto noun = them ? people_in(story, story.remarks[k].where) : only_thing_in(story, story.remarks[k].where);
      if (noun.first >= noun.last) continue;
      // "it's": a verb is in the same token.
      const bool apart = slice(story.source.draft.text, story.source.reading.span(remark.where.sentence, w, w + 1)).find_first_of("'\x99") == std::string_view::npos;
      return told(story.remarks[k]) || !apart || story.mentions_pinned(noun) ? std::nullopt : std::optional(NounMeant{w, shown(story, noun)});
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::string with_noun_meant(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told) {
  const auto meant = noun_meant(story, i, told);
  if (!meant) return "";
  const auto& where = story.remarks[i].where;
  const auto all = bytes_of(story.source, where);
  const auto at = story.source.reading.span(where.sentence, meant->word, meant->word + 1);
  const auto& draft = story.source.draft.text;
  return std::string(slice(draft, {all.begin, at.begin})) + meant->noun + std::string(slice(draft, {at.end, all.end}));
}

bool are_they_told(const Story& story, std::size_t i, const std::function<bool(const Remark&)>& told) {
  const auto& remark = story.remarks[i];
  if (!story.view(remark.where.sentence).begins(remark.bare().first, "they")) return false;
  for (auto k = i; k-- > 0 && k + most_back >= i;)
    if (people_in(story, story.remarks[k].where).last > 0) return told(story.remarks[k]);
  return false;
}

}  // namespace aside
