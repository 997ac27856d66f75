#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace aside {

/// Edits and deletions that stand in an export as records of their own, gathered before the
/// messages are read: of each message only its last version counts. Some 60 bytes for each
/// edited message, no text.
class Revisions {
 public:
  /// `message` was changed by `record` at `time`. Both are ids, unique in the export.
  void edited(std::string_view message, std::string_view record, std::int64_t time);
  void deleted(std::string_view message);

  bool is_deleted(std::string_view message) const { return deleted_.contains(key_of(message)); }
  bool is_edited(std::string_view message) const { return edits_.contains(key_of(message)); }
  /// Whether `record` is the last version of `message`, and that was not deleted.
  bool is_last(std::string_view message, std::string_view record) const;

  /// When an edited message was said; `otherwise` until that was noted.
  void said(std::string_view message, std::int64_t time);
  std::int64_t time_said(std::string_view message, std::int64_t otherwise) const;

 private:
  struct Edit {
    std::int64_t time = 0;
    std::uint64_t record = 0;
    std::int64_t said = 0;
  };
  static std::uint64_t key_of(std::string_view id);

  std::map<std::uint64_t, Edit> edits_;
  std::set<std::uint64_t> deleted_;
};

}  // namespace aside
