#include "chat/speakers.h"

namespace aside {

void Speakers::saw(std::string_view id, std::string_view name) {
  if (names_.size() > most || names_.contains(id)) return;
  names_.emplace(id, name.empty() ? id : name);
}

std::vector<Member> Speakers::members() const {
  std::vector<Member> out;
  if (names_.size() > most) return out;
  for (const auto& [id, name] : names_) out.push_back({id, name, {}, ""});
  return out;
}

}  // namespace aside
