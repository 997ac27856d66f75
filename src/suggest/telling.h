#pragma once

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// Remark i in the draft's own bytes, with the white space behind it.
Passage as_said(const Story& story, std::size_t i);

/// A phrase of the suggestion's own, small where the draft's writer writes so.
Passage own_phrase(const Story& story, std::string_view key);

/// Adds a sentence behind the others, which end as sentences.
void add(Passages& passages, Passage passage);

/// Takes out what is left of a sentence and says nothing alone: a few words, no fact.
void drop_splinters(const Story& story, Passages& passages);

/// Owns it and goes forward, as somebody outside the house wants to hear: an apology before
/// the rest, a blank for what can be done, each where the draft has none.
void answer_outsider(const Story& story, const Judge& judge, Passages& passages);

/// Whether a role says nothing by itself of where a remark belongs.
constexpr bool is_plain_role(Role role) {
  return role == Role::Event || role == Role::Behaviour || role == Role::Question;
}

/// For facts of the draft that no passage holds, adds one blank that keeps them: "[more on
/// INC-42, 14:00]". Facts of remarks that `counts` refuses do not count.
template <class Counts>
void add_lost_facts(const Story& story, Passages& passages, Counts counts);
void add_lost_facts(const Story& story, Passages& passages);

/// Adds that blank to the first message for facts that none of them holds, where it stays
/// clean.
void append_lost_facts(const Story& story, const Judge& judge, std::vector<Message>& messages);

/// The facts among the words, as they are written.
std::vector<std::string> facts_of(const Story& story, const WordRange& where);

void add_facts(const Story& story, Passages& passages, const std::vector<std::string>& facts);

template <class Counts>
void add_lost_facts(const Story& story, Passages& passages, Counts counts) {
  std::vector<std::string> facts;
  for (const auto& remark : story.remarks)
    if (counts(remark))
      for (auto& fact : facts_of(story, remark.where)) facts.push_back(std::move(fact));
  add_facts(story, passages, facts);
}

}  // namespace aside
