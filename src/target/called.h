#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lexicon/words_view.h"

namespace aside {

/// Words [first, last) of a sentence that a dictionary holds as one.
struct Expression {
  std::size_t first;
  std::size_t last;
};

/// Whether a mention's id stands for all who read: "@here", "@channel", a group of users.
bool means_everyone(std::string_view id);

/// "I would remind | Colin", "I should be grateful if | Samuel would".
bool is_reminded(const WordsView& view, std::size_t i);

/// "in about | Mr Whitlock's duty", "I am told it was | young Mr Prentice": whose conduct it is about.
bool is_complained_of(const WordsView& view, std::size_t i);

/// The longest expression of `slot` that word i opens; word i alone where none does.
Expression expression_at(const WordsView& view, std::size_t i, std::string_view slot);

/// Where the initials begin that stand before the name at word i: "R. | Teague". `i` without any.
std::size_t before_initials(const WordsView& view, std::size_t i);

/// Whether a noun stands in words [from, i) that the pronoun at word i can mean: "gave the mare twice the
/// dose and | she", not "is a lovely girl and | she".
bool noun_between(const WordsView& view, std::size_t from, std::size_t i);

/// "… and a resident was left without | her insulin": whoever heads the clause, and no name for them.
bool clause_of_other(const WordsView& view, std::size_t from, std::size_t i);

/// "The casualty waited longer than | he should have": whoever the sentence opens with, and no name for them.
bool opens_with_other(const WordsView& view, std::size_t i);

/// "Kit took | her | past the weir": what is done to somebody by whoever words up to `from` name.
bool is_object_of_clause(const WordsView& view, std::size_t from, std::size_t i);

/// Whether whoever is named before word `from` heads the clause at word i: not "Shaun stood on the step, and they
/// put a track over | Mr Hale's wall".
bool heads_clause(const WordsView& view, std::size_t from, std::size_t i);

/// Whether word i stands within an expression of `slot`, at an edge or between.
bool is_within(const WordsView& view, std::size_t i, std::string_view slot);

/// Whether a name, mention or role is spoken to: called before or after what is said to it
/// ("Sam, …", "no, Sam, …", "…, Sam?", "thanks Sam", "@sam please …"), not told about.
/// `only` when the draft has no sentence before this one.
bool is_called(const WordsView& view, Expression e, bool only);

/// Where names that stand together from word i on end: "Hamza and Kev", "Pilar, Jonty", "@petra @lukas".
std::size_t end_of_names(const WordsView& view, std::size_t i);

/// Whether names [first, last) that stand together are spoken to: "Hamza and Kev, neither of you signed".
bool are_called(const WordsView& view, std::size_t first, std::size_t last);

/// What says once more, between commas, who expression e is: "Dr Hale" of "our locum, Dr Hale,
/// left it", "treasurer" of "Ken, our treasurer, left it". Empty where nothing does.
Expression apposition_of(const WordsView& view, Expression e);

/// Whether a name behind "you" tells who that is: "did you miss it, Jamie?", "you meant
/// well Mrs Kaur, but".
bool is_called_late(const WordsView& view, Expression e);

/// Whether "you" at word i is anybody: "if you press", "once you have fed the mare".
bool is_anybody(const WordsView& view, std::size_t i);

}  // namespace aside
