#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/key.h"
#include "base/serial.h"

namespace aside {

/// A map by name that is asked with views, many times for each word of a draft: an open table of
/// keys over values in the order in which they came. Values stay where they are; none is ever
/// taken out.
template <class T>
class ByName {
 public:
  using value_type = std::pair<const std::string, T>;
  using iterator = typename std::deque<value_type>::iterator;
  using const_iterator = typename std::deque<value_type>::const_iterator;

  ByName() = default;
  ByName(std::initializer_list<value_type> all) {
    for (const auto& each : all) try_emplace(each.first, each.second);
  }

  iterator begin() { return values_.begin(); }
  iterator end() { return values_.end(); }
  const_iterator begin() const { return values_.begin(); }
  const_iterator end() const { return values_.end(); }
  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }

  const_iterator find(std::string_view name) const {
    const auto at = place_of(name, key_of(name));
    return at == none ? end() : begin() + static_cast<std::ptrdiff_t>(at);
  }
  iterator find(std::string_view name) {
    const auto at = place_of(name, key_of(name));
    return at == none ? end() : begin() + static_cast<std::ptrdiff_t>(at);
  }
  /// The value of a name that is a literal, or null: looks first where that literal was found last.
  template <std::size_t N>
  const T* of_literal(const char (&name)[N]) const {
    struct Last {
      const char* name;
      std::uint64_t map;
      const T* value;
    };
    thread_local Last known[256];
    auto& last = known[(reinterpret_cast<std::uintptr_t>(&name[0]) / 4 + N) % std::size(known)];
    if (last.name == &name[0] && last.map == serial_.number()) return last.value;
    const auto found = find(std::string_view(name, N - 1));
    if (found == end()) return nullptr;
    last = {&name[0], serial_.number(), &found->second};
    return last.value;
  }
  bool contains(std::string_view name) const { return place_of(name, key_of(name)) != none; }
  const T& at(std::string_view name) const {
    const auto at = place_of(name, key_of(name));
    if (at == none) throw std::out_of_range("no such name: " + std::string(name));
    return values_[at].second;
  }

  template <class... Args>
  std::pair<iterator, bool> try_emplace(std::string name, Args&&... args) {
    const auto key = key_of(name);
    if (const auto at = place_of(name, key); at != none) return {begin() + static_cast<std::ptrdiff_t>(at), false};
    values_.emplace_back(std::piecewise_construct, std::forward_as_tuple(std::move(name)),
                         std::forward_as_tuple(std::forward<Args>(args)...));
    if (2 * values_.size() > table_.size()) grow();
    else put(key, values_.size() - 1);
    return {end() - 1, true};
  }
  T& operator[](std::string name) { return try_emplace(std::move(name)).first->second; }

 private:
  static constexpr std::size_t none = ~std::size_t{0};
  struct Slot {
    Key key = 0;
    std::uint32_t value = 0;  // from 1; 0: free
  };

  std::size_t place_of(std::string_view name, Key key) const {
    if (table_.empty()) return none;
    const auto mask = table_.size() - 1;
    for (auto at = key & mask; table_[at].value != 0; at = (at + 1) & mask)
      if (table_[at].key == key && values_[table_[at].value - 1].first == name) return table_[at].value - 1;
    return none;
  }
  void put(Key key, std::size_t value) {
    const auto mask = table_.size() - 1;
    auto at = key & mask;
    while (table_[at].value != 0) at = (at + 1) & mask;
    table_[at] = {key, static_cast<std::uint32_t>(value + 1)};
  }
  void grow() {
    table_.assign(table_.empty() ? 16 : 4 * table_.size(), {});
    for (std::size_t i = 0; i < values_.size(); ++i) put(key_of(values_[i].first), i);
  }

  std::deque<value_type> values_;
  std::vector<Slot> table_;
  Serial serial_;
};

}  // namespace aside
