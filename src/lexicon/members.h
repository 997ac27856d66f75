#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "lexicon/words.h"
#include "terms/draft.h"
#include "text/text.h"

namespace aside {

/// Words [first, first + size) name, mention or (by_role) point at members[member].
struct MemberFound {
  std::size_t first = 0;
  std::size_t size = 0;
  std::size_t member = 0;
  bool by_role = false;
  bool by_id = false;
  bool shared = false;  // two members have it: it names neither
};

/// The members that a sentence names: by id or @name in a mention, by full name, other
/// name or first name, by a role. Longest first, no overlaps, in order.
std::vector<MemberFound> find_members(const std::vector<Word>& words, const Text& text,
                                      const std::vector<Member>& members);

/// The keys of all words that members are called by, sorted: a sentence with none of them, and
/// without a mention, names no member. Good until the thread asks for other members.
std::span<const Key> words_of_members(const std::vector<Member>& members);

}  // namespace aside
