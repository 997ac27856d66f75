#include "rule/undertone.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "rule/table_lines.h"

namespace aside {
namespace {

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
  for (const auto& line : table_lines(file)) {
    const auto value = whole_number(line.fields.back());
    const auto wrong = [&](const std::string& message, const std::string& hint) {
      sink.push_back({file.path, line.number, 1, message, hint, std::string(line.text)});
    };
    const std::string usual = "a line is: <word> <weight>, <word> <word> <weight>, @fewest <n>, @bias <n>, or @level <name> <n>";
    const bool fits = value && *value <= Undertone::heaviest && *value >= -Undertone::heaviest;
    if (!fits) wrong("expected a whole number at the end, at most " + std::to_string(Undertone::heaviest), usual);
    else if (const auto taken = take(line, *value, file.path); !taken) wrong("expected one word or two before the weight", usual);
    else if (*taken != 0) wrong("a second weight for the same words", "the first is in line " + std::to_string(*taken));
  }
}

std::optional<std::size_t> UndertoneReader::take(const TableLine& line, int value, const std::string& file) {
  const auto& fields = line.fields;
  const auto first = fields[0];
  if (first == "@level" && fields.size() == 3) {
    const std::string name(fields[1]);
    std::erase_if(undertone_.levels, [&](const Undertone::Level& each) { return each.name == name; });
    undertone_.levels.push_back({name, value});
  } else if (first == "@fewest" && fields.size() == 2) {
    undertone_.fewest = value;
  } else if (first == "@bias" && fields.size() == 2) {
    undertone_.bias = value;
  } else if (!first.starts_with('@') && (fields.size() == 2 || fields.size() == 3)) {
    const bool pair = fields.size() == 3;
    auto& weight = weights_[hash_of(pair ? key_of(first) : 0, key_of(fields[pair ? 1 : 0]))];
    const auto older = weight.file == file ? weight.line : 0;
    weight = {value, file, line.number};
    return older;
  } else {
    return std::nullopt;
  }
  return 0;
}

Undertone UndertoneReader::made() const {
  auto out = undertone_;
  auto& slots = out.slots.own();
  if (!weights_.empty()) slots.resize(std::bit_ceil(2 * weights_.size()));
  for (const auto& [hash, weight] : weights_) {
    if (weight.value == 0) continue;
    auto at = place_of(hash, slots.size());
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = check_of(hash) | static_cast<std::uint8_t>(weight.value);
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
