#pragma once

#include "suggest/compose.h"
#include "suggest/rule_for_all.h"
#include "suggest/story.h"

namespace aside {

/// Remark i in the draft's own bytes, with the white space behind it.
Passage as_said(const Story& story, std::size_t i);

/// A phrase of the suggestion's own, small where the draft's writer writes so.
Passage own_phrase(const Story& story, std::string_view key);

/// The same with `text` in the place of its "*".
Passage filled(const Story& story, std::string_view key, std::string_view text);
std::string with(const Story& story, std::string_view key, std::string_view text);

/// What a message calls somebody: the name, not what they do, no number that stands for them.
std::string call_of(const Story& story, std::size_t person);

/// Whether the draft calls them by what they do and by no name.
bool is_role_only(const Story& story, std::size_t person);

/// "… 30 tomato plants, chiefly | because Sam saw no need": where the words end whose reason is not told.
std::size_t before_manner(const WordsView& view, std::size_t first, std::size_t reason);

/// The words without a tail that points back: "packed it twice | because of it".
WordRange without_pointing_back(const Story& story, WordRange where);

/// Adds a sentence behind the others, which end as sentences.
void add(Passages& passages, Passage passage);

/// Whether it says something by itself: a subject and its verb, no pronoun for what was said before.
bool stands_alone(const Story& story, const Remark& remark);

/// Whether the verb at a word is what somebody did or had to do, and no mere mishap of theirs: "Ana
/// stayed till ten", "had to ring them all".
bool toiled(const WordsView& view, std::size_t verb, std::size_t last);

/// Takes out what is left of a sentence and says nothing alone: a few words, no fact.
void drop_splinters(const Story& story, Passages& passages);

/// What somebody outside the house wants to hear, where the draft has none: an apology before
/// the rest,
void own_to_outsider(const Story& story, Passages& passages);
/// and a blank for what can be done.
void go_forward(const Story& story, const Judge& judge, Passages& passages);

/// For facts of the draft that no passage holds, adds one sentence that keeps them: "This is about
/// INC-42, 14:00." Facts of remarks that `counts` refuses do not count.
template <class Counts>
void add_lost_facts(const Story& story, Passages& passages, Counts counts);
void add_lost_facts(const Story& story, Passages& passages);

/// "Anneke 118%, Bongani 109%, Luca 104%": what others scored is for none of them to keep.
bool lists_people(const Story& story, const Remark& remark);

/// Adds that sentence for facts that no message holds, where it stays clean: for news to the last,
/// the group's, for others to the first.
void append_lost_facts(const Story& story, const Judge& judge, std::vector<Message>& messages);

/// The facts among the words, as they are written. With `hard` only those that no dictionary has to know.
std::vector<std::string> facts_of(const Story& story, const WordRange& where, bool hard = false);

void add_facts(const Story& story, Passages& passages, const std::vector<std::string>& facts);

template <class Counts>
void add_lost_facts(const Story& story, Passages& passages, Counts counts) {
  std::vector<std::string> facts;
  for (const auto& remark : story.remarks)
    // Who is only said to be angry is no fact.
    if (counts(remark) && remark.role != Role::Emotion)
      for (auto& fact : facts_of(story, remark.where, only_hurts(remark.role) || remark.role == Role::Evidence)) facts.push_back(std::move(fact));
  add_facts(story, passages, facts);
}

}  // namespace aside
