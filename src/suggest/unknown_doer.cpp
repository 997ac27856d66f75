#include "suggest/unknown_doer.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/dename.h"
#include "suggest/passive.h"
#include "suggest/telling.h"

namespace aside {

namespace {

constexpr std::size_t most_call = 8;  // words

/// "Colleague at counter 4, …": called by where they stand, and spoken to.
bool is_described_call(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  if (!remark.opens || !view.is(first, "person-head") || !view.is(first + 1, "preposition")) return false;
  auto comma = first + 2;
  while (comma < first + most_call && !view.is_mark(comma)) ++comma;
  if (!view.is_text(comma, ",")) return false;
  for (auto w = comma; w < view.size(); ++w)
    if (view.is(w, "you") || view.is(w, "your")) return true;
  return false;
}

}  // namespace

bool calls_unknown(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  if (view.begins(first, "to-whoever")) return true;
  if (is_described_call(story, i)) return true;
  if (!view.begins(first, "whoever") || is_rule(story, remark)) return false;
  for (auto w = first; w + 1 < view.size(); ++w)
    if (view.is_text(w, ",") && (view.is(w + 1, "you") || view.is(w + 1, "your"))) return true;
  return !remark.closes && story.remarks[i + 1].role != Role::Request;
}

std::optional<std::string> deed_of_unknown(const Story& story, const Remark& remark) {
  auto where = remark.bare();
  const auto view = story.view(where.sentence);
  while (where.first < where.last && !view.begins(where.first, "whoever")) ++where.first;
  const WordRange doer{where.sentence, where.first, where.first + std::max<std::size_t>(1, view.length(where.first, "whoever"))};
  return find_deed(story, where, doer) ? denamed(story, where, true) : std::nullopt;
}

}  // namespace aside
