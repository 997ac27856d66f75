#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "audit/finding.h"
#include "audit/run_file.h"

namespace aside {

class FindingMerge;

/// The findings of an audit, however many: about 2 MiB are kept in memory, the rest lies
/// in a file as sorted runs that are joined while they are read. References are good until the next one
/// is read. One thread at a time.
class FindingList {
 public:
  class Iterator;
  /// A sorted part of the file, in bytes.
  struct Run {
    std::uint64_t begin = 0, end = 0;
  };

  /// A list that is in memory whatever its size.
  static FindingList in_memory(std::vector<AuditFinding> findings);
  bool is_in_memory() const { return runs_.empty(); }

  void push_back(AuditFinding finding);
  /// Those of `other` too.
  void append(FindingList other);
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  /// In their order from now on: needed before they are read.
  void sort();
  Iterator begin() const;
  Iterator end() const;
  /// Of a list that is in memory.
  const AuditFinding& operator[](std::size_t i) const { return kept_[i]; }
  AuditFinding& operator[](std::size_t i) { return kept_[i]; }
  friend bool operator==(const FindingList& a, const FindingList& b);

  /// Where what does not fit goes, and which part of it is there already, `size` findings.
  /// Without: a temporary file, made when it is needed.
  void lie_in(std::shared_ptr<RunFile> file, std::vector<Run> runs, std::size_t size);
  const std::vector<Run>& runs() const { return runs_; }
  const std::vector<AuditFinding>& kept() const { return kept_; }
  const std::shared_ptr<RunFile>& file() const { return file_; }

  /// Empty, or why findings do not leave memory any more: the disk is full.
  const std::string& trouble() const { return trouble_; }

  static constexpr std::size_t most_kept = 2u << 20;

 private:
  friend class FindingMerge;
  void spill();

  std::vector<AuditFinding> kept_;
  std::size_t kept_bytes_ = 0;
  std::size_t size_ = 0;
  std::shared_ptr<RunFile> file_;
  std::vector<Run> runs_;
  std::string trouble_;
};

class FindingList::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = AuditFinding;
  using difference_type = std::ptrdiff_t;
  using pointer = const AuditFinding*;
  using reference = const AuditFinding&;

  Iterator() = default;
  explicit Iterator(pointer at) : at_(at) {}
  explicit Iterator(std::shared_ptr<FindingMerge> merge);
  reference operator*() const { return *at_; }
  pointer operator->() const { return at_; }
  Iterator& operator++();
  void operator++(int) { ++*this; }
  friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

 private:
  pointer at_ = nullptr;  // of a merge, null at the end
  std::shared_ptr<FindingMerge> merge_;
};

}  // namespace aside
