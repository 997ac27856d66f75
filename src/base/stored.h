#pragma once

#include <span>
#include <vector>

namespace aside {

/// An array that is either its own or lies in memory that outlives it (the compiled pack),
/// so that loading copies nothing. Writing needs its own.
template <class T>
class Stored {
 public:
  Stored() = default;
  Stored(std::vector<T> own) : own_(std::move(own)) {}
  explicit Stored(std::span<const T> lent) : lent_(lent) {}

  std::span<const T> all() const { return lent_.data() != nullptr ? lent_ : std::span<const T>(own_); }
  const T& operator[](std::size_t i) const { return all()[i]; }
  std::size_t size() const { return all().size(); }
  bool empty() const { return size() == 0; }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }

  std::vector<T>& own() { return own_; }

 private:
  std::vector<T> own_;
  std::span<const T> lent_;
};

}  // namespace aside
