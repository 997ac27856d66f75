#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "text/fold.h"
#include "text/text.h"

namespace aside {

/// What a reader of atoms sees: the folded text, and the draft behind it.
struct Scan {
  const Folded& folded;
  std::string_view draft;

  std::string_view text() const { return folded.text; }
  /// The draft's own bytes behind [begin, end): an upper-case letter is still one there.
  std::string_view original(std::size_t begin, std::size_t end) const {
    return begin < end ? slice(draft, folded.behind(begin, end)) : std::string_view{};
  }
};

/// A kind of token that word breaking would tear apart. `end` gives where the atom that
/// begins at `at` ends, or `at` when none does; it looks ahead a bounded number of bytes,
/// or no further than the atom it finds.
struct Atom {
  std::string_view name;
  TokenKind kind;
  std::size_t (*end)(const Scan& scan, std::size_t at);
};

/// In order of precedence.
std::span<const Atom> atoms();

// The readers, by file.
std::size_t url_end(const Scan& scan, std::size_t at);        // atom_address.cpp
std::size_t mail_end(const Scan& scan, std::size_t at);
std::size_t domain_end(const Scan& scan, std::size_t at);
std::size_t file_end(const Scan& scan, std::size_t at);
std::size_t mention_end(const Scan& scan, std::size_t at);    // atom_reference.cpp
std::size_t ticket_end(const Scan& scan, std::size_t at);
std::size_t channel_end(const Scan& scan, std::size_t at);
std::size_t time_end(const Scan& scan, std::size_t at);       // atom_number.cpp
std::size_t number_end(const Scan& scan, std::size_t at);
std::size_t shortcode_end(const Scan& scan, std::size_t at);  // atom_smiley.cpp
std::size_t smiley_end(const Scan& scan, std::size_t at);

}  // namespace aside
