// What target/ knows of a name, asked of the remark that begins with it.
#include "suggest/credit.h"

#include <algorithm>

#include "target/standing.h"

namespace aside {

bool thanked_next(const Story& story, const Remark& remark, std::size_t person) {
  const auto next = std::find_if(story.remarks.begin(), story.remarks.end(), [&](const Remark& other) {
    return other.where.sentence > remark.where.sentence || (other.where.sentence == remark.where.sentence && other.where.first >= remark.where.last);
  });
  return next != story.remarks.end() && next->role == Role::Thanks && story.mentions(*next, person) &&
         !story.refers(next->where, [&](std::size_t p) { return p != person && holds(story.pinned, p); });
}

namespace {

const Reference* helper_in(const Story& story, const Remark& remark) {
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, where)) {
    if (r.person == nobody || r.kind == TargetKind::Addressee || holds(story.pinned, r.person)) continue;
    const bool head = r.where.first == where.first && story.source.people.persons[r.person].named && is_plain_role(remark.role);
    if (!(story.source.people.persons[r.person].helps && helps(view, r)) && !(head && thanked_next(story, remark, r.person))) return nullptr;
    // Behind a verb or a preposition they are not the ones who do it.
    if (has_verb(view, where.first, r.where.first) || is_beside(view, r, where.first)) return nullptr;
    return &r;
  }
  return nullptr;
}

}  // namespace

std::optional<std::size_t> credited(const Story& story, const Remark& remark) {
  if (remark.role == Role::Contempt || remark.role == Role::Question) return std::nullopt;
  const auto* r = helper_in(story, remark);
  return r == nullptr ? std::nullopt : std::optional(r->person);
}

bool cost_them(const Story& story, const Remark& remark) {
  const auto* r = helper_in(story, remark);
  if (r == nullptr) return false;
  const auto view = story.view(remark.where.sentence);
  bool cost = false, mere = false;
  for (auto w = r->where.last; w < remark.where.last; ++w) {
    mere = mere || view.begins(w, "mere-help");
    cost = cost || view.begins(w, "dear-help");
  }
  return cost || (!mere && remark.can_be(Role::Effect));
}

}  // namespace aside
