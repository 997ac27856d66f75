#pragma once

#include <atomic>
#include <cstdint>

namespace aside {

/// Tells what holds it from all that was there before, also at the same address: a copy is another one,
/// what is moved stays the same. Any number of threads.
class Serial {
 public:
  Serial() : number_(fresh()) {}
  Serial(const Serial&) : Serial() {}
  Serial(Serial&& other) noexcept : number_(other.number_) { other.number_ = fresh(); }
  Serial& operator=(const Serial& other) {
    if (this != &other) number_ = fresh();
    return *this;
  }
  Serial& operator=(Serial&& other) noexcept {
    number_ = other.number_;
    other.number_ = fresh();
    return *this;
  }
  /// Never 0.
  std::uint64_t number() const { return number_; }

 private:
  static std::uint64_t fresh() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
  }

  std::uint64_t number_;
};

}  // namespace aside
