#include "rule/undertone.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>

namespace aside {
namespace {

std::optional<int> number_of(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > Undertone::heaviest || value < -Undertone::heaviest) return std::nullopt;
  return value;
}

/// Of a word, and the one before it or 0.
std::uint64_t hash_of(Key before, Key word) {
  auto both = (std::uint64_t{before} << 32U | word) * 0x9E3779B97F4A7C15ULL;
  both ^= both >> 29U;
  return both * 0xBF58476D1CE4E5B9ULL;
}

std::size_t place_of(std::uint64_t hash, std::size_t slots) { return (hash >> 16U) & (slots - 1); }
std::uint32_t check_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 40U) << 8U; }

}  // namespace

const Undertone::Level* Undertone::level(std::string_view name) const {
  const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level& each) { return each.name == name; });
  return found == levels.end() ? nullptr : &*found;
}

void UndertoneReader::read(const File& file, Diagnostics& sink) {
  std::size_t number = 0;
  for (const auto line : lines_of(file.text)) {
    ++number;
    if (line.starts_with('#')) continue;
    std::istringstream in{std::string(line)};
    std::vector<std::string> fields;
    for (std::string field; in >> field;) fields.push_back(field);
    if (fields.empty()) continue;
    const auto value = number_of(fields.back());
    const auto wrong = [&](const std::string& message) {
      sink.push_back({file.path, number, 1, message, "a line is: <word> <weight>, <word> <word> <weight>, @fewest <n>, @bias <n>, or @level <name> <n>", std::string(line)});
    };
    if (!value) wrong("expected a whole number at the end, at most " + std::to_string(Undertone::heaviest));
    else if (!read_line(fields, *value)) wrong("expected one word or two before the weight");
  }
}

bool UndertoneReader::read_line(const std::vector<std::string>& fields, int value) {
  const auto& first = fields[0];
  if (first == "@level" && fields.size() == 3) {
    std::erase_if(undertone_.levels, [&](const Undertone::Level& each) { return each.name == fields[1]; });
    undertone_.levels.push_back({fields[1], value});
  } else if (first == "@fewest" && fields.size() == 2) {
    undertone_.fewest = value;
  } else if (first == "@bias" && fields.size() == 2) {
    undertone_.bias = value;
  } else if (!first.starts_with('@') && (fields.size() == 2 || fields.size() == 3)) {
    const bool pair = fields.size() == 3;
    weights_[hash_of(pair ? key_of(first) : 0, key_of(fields[pair ? 1 : 0]))] = value;
  } else {
    return false;
  }
  return true;
}

Undertone UndertoneReader::made() const {
  auto out = undertone_;
  auto& slots = out.slots.own();
  if (!weights_.empty()) slots.resize(std::bit_ceil(2 * weights_.size()));
  for (const auto& [hash, weight] : weights_) {
    if (weight == 0) continue;
    auto at = place_of(hash, slots.size());
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = check_of(hash) | static_cast<std::uint8_t>(weight);
  }
  return out;
}

Leaning::Leaning(const Undertone& undertone, std::vector<std::uint64_t>& seen) : undertone_(undertone), seen_(seen) {
  seen_.assign((undertone.slots.size() + 63) / 64, 0);
}

int Leaning::add(Key word) {
  const auto weight = weigh(hash_of(0, word)) + weigh(hash_of(before_, word));
  before_ = word;
  return weight;
}

int Leaning::weigh(std::uint64_t hash) {
  const auto slots = undertone_.slots.all();
  if (slots.empty()) return 0;
  auto at = place_of(hash, slots.size());
  while (slots[at] != 0 && (slots[at] & ~0xFFU) != check_of(hash)) at = (at + 1) & (slots.size() - 1);
  auto& seen = seen_[at / 64];
  const auto bit = std::uint64_t{1} << (at % 64);
  if (slots[at] == 0 || (seen & bit) != 0) return 0;
  seen |= bit;
  ++count_;
  const int weight = static_cast<std::int8_t>(slots[at] & 0xFFU);
  sum_ += weight;
  return weight;
}

int Leaning::lean() const {
  if (count_ < std::max(undertone_.fewest, 1)) return Undertone::nowhere;
  return undertone_.bias + static_cast<int>(sum_ / std::sqrt(static_cast<double>(count_)));
}

}  // namespace aside
