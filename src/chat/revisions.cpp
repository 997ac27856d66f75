// Ids are kept as hashes of 64 bits: of a million edits two would meet once in 40,000 exports.
#include "chat/revisions.h"

namespace aside {

std::uint64_t Revisions::key_of(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a, so that it is the same everywhere
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash ^ (hash >> 29);
}

void Revisions::edited(std::string_view message, std::string_view record, std::int64_t time) {
  const auto [found, fresh] = edits_.try_emplace(key_of(message));
  auto& edit = found->second;
  if (!fresh && time < edit.time) return;
  edit.time = time;
  edit.record = key_of(record);
}

void Revisions::deleted(std::string_view message) { deleted_.insert(key_of(message)); }

bool Revisions::is_last(std::string_view message, std::string_view record) const {
  const auto found = edits_.find(key_of(message));
  return found != edits_.end() && found->second.record == key_of(record) && !is_deleted(message);
}

void Revisions::said(std::string_view message, std::int64_t time) {
  if (const auto found = edits_.find(key_of(message)); found != edits_.end())
    found->second.said = time;
}

std::int64_t Revisions::time_said(std::string_view message, std::int64_t otherwise) const {
  const auto found = edits_.find(key_of(message));
  return found == edits_.end() || found->second.said == 0 ? otherwise : found->second.said;
}

}  // namespace aside
