// A mark every 256 bytes, and a walk from the nearest mark: small, and no draft is too long.
#include "protocol/offsets.h"

#include <algorithm>

#include "protocol/utf8.h"

namespace aside {
namespace {

constexpr std::size_t stride = 256;

std::size_t units_of(const CodePoint& code, Offsets unit) {
  if (unit == Offsets::Bytes) return code.size;
  return unit == Offsets::Utf16 && code.value > 0xFFFF ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, Offsets unit)
    : text_(text), unit_(unit), lines_{0} {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;)
    lines_.push_back(++at);
  if (unit == Offsets::Bytes) return;
  std::size_t at = 0, units = 0;
  while (at < text.size()) {
    if (at >= marks_.size() * stride) marks_.push_back({at, units});
    const auto code = decode(text, at);
    at += code.size;
    units += units_of(code, unit);
  }
}

std::size_t OffsetMap::operator()(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  if (unit_ == Offsets::Bytes || marks_.empty()) return byte;
  std::size_t nearest = std::min(byte / stride, marks_.size() - 1);
  if (marks_[nearest].byte > byte) --nearest;
  auto [at, units] = marks_[nearest];
  while (at < byte) {
    const auto code = decode(text_, at);
    if (at + code.size > byte) break;
    at += code.size;
    units += units_of(code, unit_);
  }
  return units;
}

Span OffsetMap::operator()(Span bytes) const {
  return {(*this)(bytes.begin), (*this)(bytes.end)};
}

Place OffsetMap::place(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto behind = std::upper_bound(lines_.begin(), lines_.end(), byte);
  const auto line = static_cast<std::size_t>(behind - lines_.begin());
  return {line, (*this)(byte) - (*this)(lines_[line - 1]) + 1};
}

}  // namespace aside
