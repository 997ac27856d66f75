#pragma once

#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

#include "rule/rule.h"

namespace aside {

/// Rules sorted by id. Those of a compiled book are read from its bytes when they are first
/// asked for, since a draft needs a few of them; any number of threads may ask.
class RuleList {
 public:
  /// A rule that lies in memory which outlives the list.
  struct Lent {
    std::string_view id;
    std::string_view bytes;
  };
  using Read = Rule (*)(std::string_view bytes);

  RuleList() = default;
  /// In any order.
  explicit RuleList(std::vector<Rule> rules);
  /// Sorted by id.
  RuleList(const std::vector<Lent>& rules, Read read);

  std::size_t size() const { return size_; }
  const Rule& operator[](std::size_t i) const;
  /// The place of a rule, or `size()`. Reads none.
  std::size_t find(std::string_view id) const;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Rule;
    using difference_type = std::ptrdiff_t;
    using pointer = const Rule*;
    using reference = const Rule&;

    Iterator() = default;
    Iterator(const RuleList& list, std::size_t at) : list_(&list), at_(at) {}
    const Rule& operator*() const { return (*list_)[at_]; }
    const Rule* operator->() const { return &(*list_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      const auto before = *this;
      ++at_;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    const RuleList* list_ = nullptr;
    std::size_t at_ = 0;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

 private:
  struct Entry {
    std::string_view id;
    std::string_view bytes;
    std::atomic<const Rule*> rule{nullptr};
    ~Entry() { delete rule.load(std::memory_order_relaxed); }
  };
  std::unique_ptr<Entry[]> entries_;
  std::size_t size_ = 0;
  Read read_ = nullptr;
};

}  // namespace aside
