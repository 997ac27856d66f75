#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/stored.h"

namespace aside {

// Values one behind the other, as this machine has them: for what the same program reads
// again. One description serves both ways: `pass(bytes, value)` writes or reads.

/// Plain values are copied; arrays of them begin at a multiple of eight. They have no bytes
/// between their members, whose value nobody knows.
template <class T>
concept Plain = std::is_trivially_copyable_v<T> && !std::is_pointer_v<T> &&
                !std::is_same_v<T, std::string_view> && std::has_unique_object_representations_v<T>;

class BytesOut {
 public:
  static constexpr bool writing = true;

  template <Plain T>
  void plain(const T& value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <Plain T>
  void array(std::span<const T> values) {
    plain(static_cast<std::uint64_t>(values.size()));
    out_.resize((out_.size() + 7) / 8 * 8);
    out_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  const std::string& all() const { return out_; }

 private:
  std::string out_;
};

/// Reads what lies in memory that outlives everything read from it. What is too short is
/// all zero, and `sound` says so.
class BytesIn {
 public:
  static constexpr bool writing = false;

  explicit BytesIn(std::string_view all) : all_(all) {}

  template <Plain T>
  void plain(T& value) {
    value = T{};
    const char* from = take(sizeof value);
    if (from == nullptr) return;
    if constexpr (std::is_same_v<T, bool>) {
      // Any other byte would be no value at all.
      value = *from == 1;
      sound_ = sound_ && (*from == 0 || *from == 1);
    } else {
      std::memcpy(&value, from, sizeof value);
    }
  }
  template <Plain T>
  std::span<const T> array() {
    std::uint64_t size = 0;
    plain(size);
    at_ = std::min((at_ + 7) / 8 * 8, all_.size());
    const char* from = size > all_.size() ? nullptr : take(size * sizeof(T));
    if (from == nullptr) {
      sound_ = sound_ && size == 0;
      return {};
    }
    return {reinterpret_cast<const T*>(from), size};
  }
  bool sound() const { return sound_; }
  std::size_t left() const { return all_.size() - at_; }

 private:
  const char* take(std::size_t size) {
    if (all_.size() - at_ < size) {
      sound_ = false;
      return nullptr;
    }
    const auto* from = all_.data() + at_;
    at_ += size;
    return from;
  }

  std::string_view all_;
  std::size_t at_ = 0;
  bool sound_ = true;
};

inline void pass(BytesOut& bytes, const std::string& text) { bytes.array(std::span<const char>(text)); }
inline void pass(BytesIn& bytes, std::string& text) {
  const auto all = bytes.array<char>();
  text.assign(all.data(), all.size());
}
inline void pass(BytesOut& bytes, const std::string_view& text) { bytes.array(std::span<const char>(text)); }
inline void pass(BytesIn& bytes, std::string_view& text) {
  const auto all = bytes.array<char>();
  text = {all.data(), all.size()};
}

template <Plain T>
void pass(BytesOut& bytes, const T& value) { bytes.plain(value); }
template <Plain T>
void pass(BytesIn& bytes, T& value) { bytes.plain(value); }

template <Plain T>
void pass(BytesOut& bytes, const std::optional<T>& value) {
  bytes.plain(value.has_value());
  bytes.plain(value.value_or(T{}));
}
template <Plain T>
void pass(BytesIn& bytes, std::optional<T>& value) {
  bool there = false;
  T read{};
  bytes.plain(there);
  bytes.plain(read);
  value = there ? std::optional(read) : std::nullopt;
}

template <class T>
void pass(BytesOut& bytes, const Stored<T>& values) { bytes.array(values.all()); }
template <class T>
void pass(BytesIn& bytes, Stored<T>& values) { values = Stored<T>(bytes.array<T>()); }

template <Plain T>
void pass(BytesOut& bytes, const std::vector<T>& values) { bytes.array(std::span<const T>(values)); }
template <Plain T>
void pass(BytesIn& bytes, std::vector<T>& values) {
  const auto all = bytes.array<T>();
  values.assign(all.begin(), all.end());
}

template <class T>
  requires(!Plain<T>)
void pass(BytesOut& bytes, const std::vector<T>& values) {
  bytes.plain(static_cast<std::uint64_t>(values.size()));
  for (const auto& value : values) pass(bytes, value);
}
template <class T>
  requires(!Plain<T>)
void pass(BytesIn& bytes, std::vector<T>& values) {
  std::uint64_t size = 0;
  bytes.plain(size);
  values.clear();
  values.reserve(std::min<std::uint64_t>(size, 64));
  for (std::uint64_t i = 0; i < size && bytes.sound(); ++i) pass(bytes, values.emplace_back());
}

}  // namespace aside
