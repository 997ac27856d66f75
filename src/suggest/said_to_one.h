#pragma once

#include <optional>
#include <string>

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// Where the words begin that are said to one person too: behind "Quick update from the depot:", "Heads
/// up all,", which were said to everybody. `where.first` without such an opener.
std::size_t after_opener(const Story& story, const WordRange& where);

/// A remark without the greeting and the call that it begins with: a message to that one says them itself.
WordRange without_call(const Story& story, const Remark& remark, std::size_t person);

/// "… by Malte, | who mixed up the two": "You mixed up the two." Nothing where remark i is no such clause.
std::optional<std::string> deed_behind_who(const Story& story, std::size_t i, std::size_t person);

/// "The robes were meant to be there on Tuesday, | they are in your boot": what "they" are stands right before.
bool goes_on_about(const Story& story, std::size_t i);

/// Whether what a remark asks for is said to them, or to nobody by name where they alone are found fault with.
bool is_theirs_to_do(const Story& story, const Remark& remark, std::size_t person);

/// "I would ask Dr. Osei to complete them": of them, though it is said to all.
bool is_asked_of(const Story& story, const Remark& remark, std::size_t person);

/// What a customer reads as an apology, said to the person it came from: "This is about the wrong bill.", "The boiler
/// broke down on Sunday."
std::optional<std::string> apology_to_customer(const Story& story, const WordRange& where, std::size_t person);

/// "I asked you to fix the ramp" of "I asked you on Monday and again on Friday to fix the ramp". Nothing else.
std::optional<std::string> asked_once(const Story& story, std::size_t i, std::size_t person);

/// "You sent it" of "It was you who sent it": said to them it points at nobody.
std::string plainly_told(std::string text, const Lexicon& lexicon);

/// Whether passages say what is to be done though none asks for it: an order from now on, work that is
/// given, help that was offered, a rule that was changed.
bool says_what_to_do(const Story& story, const Passages& passages, std::size_t person);

/// Whether remark i asks everybody for something that is done every time: "Use the form." Nothing for one day.
bool is_asked_of_all(const Story& story, std::size_t i);

/// "As some of you will have heard": not said to one.
bool speaks_to_many(const Story& story, const Remark& remark);

/// "Farah takes over the filings": whoever had them hears it first.
bool hands_over(const Story& story, const Remark& remark);

}  // namespace aside
