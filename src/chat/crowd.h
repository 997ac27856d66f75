#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "terms/draft.h"

namespace aside {

/// The people of a room, gathered from what they wrote and from lists; each once, by id.
/// Holds no more than `most` of them: in a larger crowd nobody is a member by name.
class Crowd {
 public:
  static constexpr std::size_t most = 200;

  /// Somebody without an id is known by their name. An empty name is filled in later.
  void add(std::string_view id, std::string_view name, std::string_view also_called = {},
           std::string_view role = {});
  void leave(std::string_view id) { people_.erase(std::string(id)); }

  bool has(std::string_view id) const { return people_.contains(id); }
  /// `most + 1` for a larger crowd.
  std::size_t size() const { return people_.size(); }
  /// By id; empty for a larger crowd.
  std::vector<Member> members() const;
  /// The name under which they are known here, else the id.
  std::string name_of(std::string_view id) const;

 private:
  std::map<std::string, Member, std::less<>> people_;
};

}  // namespace aside
