#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "terms/draft.h"

namespace aside {

/// Who speaks in a room whose export has no list of members: as many as an audit needs to
/// guess the audience and to know names by. Memory is bounded by `most`.
class Speakers {
 public:
  static constexpr std::size_t most = 100;

  void saw(std::string_view id, std::string_view name);

  /// How many there are; `most + 1` stands for more than `most`.
  std::size_t humans() const { return names_.size(); }

  /// All of them, by id; none when there are more than `most`, since a name must not depend on
  /// who spoke first.
  std::vector<Member> members() const;

 private:
  std::map<std::string, std::string, std::less<>> names_;  // by id
};

}  // namespace aside
