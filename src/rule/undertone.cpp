#include "rule/undertone.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "rule/table_lines.h"

namespace aside {
namespace {

/// Of a word, and those before it or 0.
std::uint64_t hash_of(Key before_that, Key before, Key word) {
  auto all = (std::uint64_t{before} << 32U | word) * 0x9E3779B97F4A7C15ULL;
  all ^= all >> 29U;
  all = (all ^ before_that) * 0xBF58476D1CE4E5B9ULL;
  all ^= all >> 31U;
  return all * 0x94D049BB133111EBULL;
}

std::size_t place_of(std::uint64_t hash, std::size_t slots) { return (hash >> 16U) & (slots - 1); }
std::uint32_t check_of(std::uint64_t hash) { return (static_cast<std::uint32_t>(hash >> 40U) | 1U) << 8U; }

Key key_for(StandIn stand_in) {
  switch (stand_in) {
    case StandIn::Name: return key_of("<name>");
    case StandIn::Number: return key_of("<number>");
    case StandIn::Nothing: break;
  }
  return 0;
}

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
    const std::string usual = "a line is: <word> <weight>, with up to three words, @fewest <n>, @bias <n>, or @level <name> <n>";
    const bool fits = value && *value <= Undertone::heaviest && *value >= -Undertone::heaviest;
    if (!fits) wrong("expected a whole number at the end, at most " + std::to_string(Undertone::heaviest), usual);
    else if (const auto taken = take(line, *value, file.path); !taken) wrong("expected one to three words before the weight", usual);
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
  } else if (!first.starts_with('@') && fields.size() >= 2 && fields.size() <= longest_row + 1) {
    const auto back = [&](std::size_t steps) { return fields.size() < steps + 2 ? 0 : key_of(fields[fields.size() - 2 - steps]); };
    auto& weight = weights_[hash_of(back(2), back(1), back(0))];
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
  // One slot is free even of the smallest table: a search ends there.
  if (!weights_.empty()) slots.resize(std::bit_ceil(weights_.size() + weights_.size() * 3 / 5 + 1));
  for (const auto& [hash, weight] : weights_) {
    auto at = place_of(hash, slots.size());
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = check_of(hash) | static_cast<std::uint8_t>(weight.value);
  }
  return out;
}

Leaning::Leaning(const Undertone& undertone, Counted& counted) : undertone_(undertone), counted_(counted) {
  const auto needed = (undertone.slots.size() + 63) / 64;
  if (counted_.bits.size() < needed) counted_.bits.resize(needed);
}

Leaning::~Leaning() {
  for (const auto slot : counted_.slots) counted_.bits[slot / 64] = 0;
  counted_.slots.clear();
}

int Leaning::add(TonedWord word) {
  const auto known = find(hash_of(0, 0, word.key));
  int weight = count(known);
  const auto step = known ? word.key : key_for(word.stand_in);
  if (step != 0 && before_ != 0) {
    weight += count(find(hash_of(0, before_, step)));
    if (before_that_ != 0) weight += count(find(hash_of(before_that_, before_, step)));
  }
  before_that_ = step == 0 ? 0 : before_;
  before_ = step;
  return weight;
}

std::optional<std::size_t> Leaning::find(std::uint64_t hash) const {
  const auto slots = undertone_.slots.all();
  if (slots.empty()) return std::nullopt;
  auto at = place_of(hash, slots.size());
  while (slots[at] != 0 && (slots[at] & ~0xFFU) != check_of(hash)) at = (at + 1) & (slots.size() - 1);
  return slots[at] == 0 ? std::nullopt : std::optional(at);
}

int Leaning::count(std::optional<std::size_t> slot) {
  if (!slot) return 0;
  const int weight = static_cast<std::int8_t>(undertone_.slots.all()[*slot] & 0xFFU);
  auto& bits = counted_.bits[*slot / 64];
  const auto bit = std::uint64_t{1} << (*slot % 64);
  if (weight == 0 || (bits & bit) != 0) return 0;
  bits |= bit;
  counted_.slots.push_back(static_cast<std::uint32_t>(*slot));
  ++count_;
  sum_ += weight;
  return weight;
}

int Leaning::lean() const {
  if (count_ < std::max(undertone_.fewest, 1)) return Undertone::nowhere;
  return undertone_.bias + static_cast<int>(sum_ / std::sqrt(static_cast<double>(count_)));
}

}  // namespace aside
