#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rule/rulebook.h"

namespace aside {

/// A book as bytes that the same program reads in about a millisecond: words, tries and rules
/// are used where they lie.
std::string bytes_of(const Rulebook& book);

/// The book again, or nothing when the bytes are cut off, or not those of a book. It refers to
/// `bytes`, which must outlive it and begin at a multiple of eight. What the tables say of
/// each other is believed: bytes from outside the program must be intact.
std::optional<Rulebook> book_from(std::string_view bytes);

/// No more of it than a glance needs (match/glance.h), in a tenth of the time: the dictionaries'
/// words without their slots and spellings, rules without weights.
std::optional<Rulebook> glance_book_from(std::string_view bytes);

/// Whether the bytes are those that `bytes_of` wrote, by their sum. Linear.
bool is_intact(std::string_view bytes);

/// The digest of the book's files; empty when the bytes are not those of a book.
std::string digest_in(std::string_view bytes);

}  // namespace aside
