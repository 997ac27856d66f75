#include "chat/crowd.h"

#include <algorithm>

namespace aside {

void Crowd::add(std::string_view id, std::string_view name, std::string_view also_called,
                std::string_view role) {
  if (id.empty()) id = name;
  if (id.empty()) return;
  auto found = people_.find(id);
  if (found == people_.end()) {
    if (people_.size() > most) return;
    found = people_.emplace(std::string(id), Member{std::string(id), {}, {}, {}}).first;
  }
  auto& member = found->second;
  if (member.name.empty()) member.name = name;
  if (member.role.empty()) member.role = role;
  const bool known =
      also_called.empty() || also_called == member.name ||
      std::find(member.aka.begin(), member.aka.end(), also_called) != member.aka.end();
  if (!known) member.aka.emplace_back(also_called);
}

std::vector<Member> Crowd::members() const {
  std::vector<Member> out;
  if (people_.size() > most) return out;
  for (const auto& [id, member] : people_) {
    out.push_back(member);
    if (member.name.empty()) out.back().name = id;
  }
  return out;
}

std::string Crowd::name_of(std::string_view id) const {
  const auto found = people_.find(id);
  return std::string(found == people_.end() || found->second.name.empty()
                         ? id
                         : std::string_view(found->second.name));
}

}  // namespace aside
