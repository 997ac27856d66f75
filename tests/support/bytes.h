#pragma once

#include <algorithm>
#include <string>

#include "chat/container.h"

namespace aside::test {

/// A text as a stream of blocks of one size, with trouble at its end or none.
class Blocks : public ByteStream {
 public:
  explicit Blocks(std::string text, std::size_t block = 1 << 16, std::string trouble = {})
      : text_(std::move(text)), block_(block), trouble_(std::move(trouble)) {}
  std::string_view next() override {
    const auto size = std::min(block_, text_.size() - at_);
    at_ += size;
    return std::string_view(text_).substr(at_ - size, size);
  }
  std::string_view trouble() const override { return at_ == text_.size() ? std::string_view(trouble_) : std::string_view(); }

 private:
  std::string text_;
  std::size_t block_;
  std::size_t at_ = 0;
  std::string trouble_;
};

}  // namespace aside::test
