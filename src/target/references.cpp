// References stand in order, so both ends of a range are found by halving.
#include <algorithm>

#include "target/people.h"

namespace aside {

std::string without_owner(std::string_view shown) {
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
    if (shown.ends_with(ending)) shown.remove_suffix(ending.size());
  return std::string(shown);
}

std::span<const Reference> references_in(const People& people, std::size_t sentence) {
  const auto& all = people.references;
  const auto before = [](const Reference& r, std::size_t s) { return r.where.sentence < s; };
  const auto first = std::lower_bound(all.begin(), all.end(), sentence, before);
  const auto last = std::lower_bound(first, all.end(), sentence + 1, before);
  return {first, last};
}

std::span<const Reference> references_at(const People& people, const WordRange& where) {
  const auto all = references_in(people, where.sentence);
  const auto first = std::partition_point(all.begin(), all.end(), [&](const Reference& r) { return r.where.last <= where.first; });
  const auto last = std::partition_point(first, all.end(), [&](const Reference& r) { return r.where.first < where.last; });
  return {first, last};
}

}  // namespace aside
