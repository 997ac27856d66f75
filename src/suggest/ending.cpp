// The benefit goes into the sentence that asks, before its mark; where no sentence of the draft
// asks, a sentence of our own does, in front of whatever only asks for a talk.
#include "suggest/ending.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_joined = 220;  // bytes of a sentence that still bears a clause more

bool asks(const Story& story, const Passage& passage) {
  if (passage.order == no_remark) return false;
  const auto& remark = story.remarks[passage.order];
  return remark.role == Role::Request || remark.can_be(Role::Request) || is_rule(story, remark);
}

bool asks_for_talk(const Story& story, const Passage& passage) {
  if (!asks(story, passage)) return false;
  const auto where = story.remarks[passage.order].where;
  const auto view = story.view(where.sentence);
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "talk-request")) return true;
  return false;
}

/// Where the sentence ends that passage i is part of.
std::size_t end_of_sentence(const Passages& passages, std::size_t i) {
  while (i + 1 < passages.size() && passages[i + 1].order != no_remark && !passages[i + 1].opens) ++i;
  return i;
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

}  // namespace

bool asks_for_deed(const Story& story, const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return asks(story, passage) && !asks_for_talk(story, passage);
  });
}

Passages closed(const Story& story, Passages passages, const Ending& ending, bool asks_already, bool gains) {
  const auto& lexicon = story.source.lexicon();
  const auto good = with(story, "so-that", ending.good.value_or(lexicon.phrase("good-for")));
  if (!asks_already) {
    // Two blanks in one sentence are a form: one of them asks for both.
    const bool neither = !ending.wanted && !ending.good;
    auto next = filled(story, "next-time", neither ? lexicon.phrase("instead-for") : ending.wanted.value_or(lexicon.phrase("instead")) + good);
    auto at = passages.size();
    while (at > 1 && passages[at - 1].opens && passages[at - 1].closes && asks_for_talk(story, passages[at - 1])) --at;
    if (at == passages.size()) return add(passages, std::move(next)), passages;
    passages[at - 1].text = ended(std::move(passages[at - 1].text));
    passages.insert(passages.begin() + static_cast<std::ptrdiff_t>(at), std::move(next));
    return passages;
  }
  if (gains || passages.empty()) return passages;
  auto at = passages.size() - 1;
  while (at > 0 && (!asks(story, passages[at]) || asks_for_talk(story, passages[at]))) --at;
  at = end_of_sentence(passages, at);
  const bool found = asks_for_deed(story, passages);
  if (!found) at = passages.size() - 1;
  // "Ink, every watch, signed." bears no clause.
  const auto order = passages[at].order;
  const bool whole = order == no_remark || has_verb(story.view(story.remarks[order].where.sentence), story.remarks[order].where.first, story.remarks[order].where.last) ||
                     story.remarks[order].role == Role::Request;
  if (auto text = whole && found ? joined(passages[at].text, good) : std::nullopt) {
    passages[at].text = std::move(*text);
    passages[at].blank = passages[at].blank || !ending.good;
    return passages;
  }
  if (!ending.good) return passages;
  passages[at].text = ended(std::move(passages[at].text));
  passages.insert(passages.begin() + static_cast<std::ptrdiff_t>(at) + 1, filled(story, "that-way", *ending.good));
  return passages;
}

}  // namespace aside
