// One pass over the expression: steps refer to each other by distance, so that what is repeated can
// be copied. A step is kept free before whatever may turn out to be optional.
#include "rule/probe.h"

#include <algorithm>
#include <optional>

#include "rule/regex_bytes.h"

namespace aside {
namespace {

using Op = Probe::Op;

constexpr std::size_t most_steps = 16000;  // far below what RE2 refuses
constexpr int deepest = 64;
constexpr std::size_t gap_longest = 4;

Probe::Set all_but(std::string_view bytes) {
  Probe::Set set;
  set.fill(~std::uint64_t{0});
  for (const unsigned char byte : bytes) set[byte / 64] &= ~(std::uint64_t{1} << (byte % 64));
  return set;
}

void add(Probe::Set& set, unsigned first, unsigned last) {
  for (auto byte = first; byte <= last; ++byte) set[byte / 64] |= std::uint64_t{1} << (byte % 64);
}

bool is_plain(char c) { return kind_of(c) == RegexByte::Plain; }

class Maker {
 public:
  explicit Maker(std::string_view regex) : regex_(regex) {
    Probe::Set wordish{};
    add(wordish, 'a', 'z');
    add(wordish, '0', '9');
    add(wordish, 0x80, 0xff);
    probe_.sets = {all_but(" "), all_but(" |"), wordish};
  }

  Probe make() {
    probe_.steps.reserve(regex_.size());
    alternatives(0);
    emit(Op::End);
    if (failed_ || at_ != regex_.size()) return {};
    return std::move(probe_);
  }

 private:
  static constexpr std::string_view named_sets[] = {"[^ ]", "[^ |]", "[a-z0-9\\x80-\\xff]"};  // in the order of `sets`

  std::string_view regex_;
  std::size_t at_ = 0;
  bool failed_ = false;
  Probe probe_;

  std::size_t size() const { return probe_.steps.size(); }
  bool sees(std::string_view text) const { return regex_.substr(at_).starts_with(text); }
  char next() const { return at_ < regex_.size() ? regex_[at_] : '\0'; }
  bool sees_suffix() const { return kind_of(next()) == RegexByte::Suffix; }

  std::size_t emit(Op op, std::uint8_t arg = 0) {
    probe_.steps.push_back({op, arg, 0});
    if (size() > most_steps) failed_ = true;
    return size() - 1;
  }
  void emit_to(Op op, std::size_t to) { lead(emit(op), to); }
  void lead(std::size_t step, std::size_t to) {
    probe_.steps[step].to = static_cast<std::int16_t>(static_cast<std::ptrdiff_t>(to) - static_cast<std::ptrdiff_t>(step));
  }
  /// One that does nothing yet.
  std::size_t keep_free() {
    emit_to(Op::Jump, size() + 1);
    return size() - 1;
  }
  void turn(std::size_t step, Op op, std::size_t to) {
    probe_.steps[step].op = op;
    lead(step, to);
  }

  /// Whether they match where nothing is.
  bool alternatives(int depth) {
    bool empty = false;
    std::vector<std::size_t> ends_here;
    if (depth > deepest) failed_ = true;
    while (!failed_) {
      const auto choice = keep_free();
      empty = sequence(depth) || empty;
      if (next() != '|' || failed_) break;
      ++at_;
      ends_here.push_back(emit(Op::Jump));
      turn(choice, Op::Next, size());
    }
    for (const auto each : ends_here) lead(each, size());
    return empty;
  }

  bool sequence(int depth) {
    bool empty = true;
    while (!failed_ && at_ < regex_.size() && next() != '|' && next() != ')') {
      if (next() == '(') empty = group(depth) && empty;
      else if (next() == '[') empty = set() && empty;
      else if (const auto byte = literal_byte()) empty = put(*byte);
      else failed_ = true;
    }
    return empty;
  }

  /// The byte that stands for itself here.
  std::optional<char> literal_byte() {
    const char c = next();
    if (c == '\\') {
      if (at_ + 1 >= regex_.size() || is_plain(regex_[at_ + 1])) return std::nullopt;
      at_ += 2;
      return regex_[at_ - 1];
    }
    if (kind_of(c) >= RegexByte::Suffix) return std::nullopt;
    ++at_;
    return c;
  }
  bool put(char byte) {
    if (sees_suffix()) failed_ = true;
    emit(Op::Byte, static_cast<std::uint8_t>(byte));
    return false;
  }

  bool set() {
    const auto known = std::find_if(std::begin(named_sets), std::end(named_sets), [&](std::string_view each) { return sees(each); });
    auto which = static_cast<std::size_t>(known - std::begin(named_sets));
    if (known == std::end(named_sets)) which = letters();
    else at_ += known->size();
    const auto arg = static_cast<std::uint8_t>(which);
    const char suffix = next();
    if (suffix == '*' || suffix == '+') ++at_;
    if (sees_suffix() || which > 255) failed_ = true;
    if (suffix != '*') emit(Op::Set, arg);
    if (suffix == '*' || suffix == '+') emit(Op::Star, arg);
    return suffix == '*';
  }

  /// "[sz]", as a phrase may say.
  std::size_t letters() {
    Probe::Set set{};
    for (++at_; at_ < regex_.size() && is_plain(next()); ++at_) {
      const auto byte = static_cast<unsigned char>(next());
      add(set, byte, byte);
    }
    if (next() != ']') failed_ = true;
    ++at_;
    probe_.sets.push_back(set);
    return probe_.sets.size() - 1;
  }

  bool group(int depth) {
    ++at_;
    if (sees("?:")) at_ += 2;
    const auto before = keep_free(), begin = size();
    const bool word = literal();
    const bool empty = word ? false : alternatives(depth + 1);
    if (next() != ')') failed_ = true;
    ++at_;
    if (word && !sees_suffix()) {
      probe_.steps.erase(probe_.steps.begin() + static_cast<std::ptrdiff_t>(before));
      return false;
    }
    return suffix(before, begin, empty);
  }

  /// A group that is one literal, as most are; else nothing is done.
  bool literal() {
    const auto at = at_, first = size();
    while (const auto byte = literal_byte()) probe_.steps.push_back({Op::Byte, static_cast<std::uint8_t>(*byte), 0});
    if (next() == ')' && at_ > at && size() <= most_steps) return true;
    at_ = at;
    probe_.steps.resize(first);
    return false;
  }

  bool suffix(std::size_t before, std::size_t begin, bool empty) {
    if (failed_) return false;
    if (sees(gap_ending)) {
      at_ += gap_ending.size();
      gap(before, begin);
      empty = true;
    } else if (sees("*?")) {
      at_ += 2;
      if (empty) failed_ = true;  // what RE2 makes of loops that may stand still is its own
      emit_to(Op::Jump, before);
      turn(before, Op::To, size());
      empty = true;
    } else if (next() == '?') {
      ++at_;
      turn(before, Op::Next, size());
      empty = true;
    } else if (next() == '+') {
      ++at_;
      if (empty) failed_ = true;
      emit_to(Op::To, begin);
    }
    if (sees_suffix()) failed_ = true;
    return empty;
  }

  /// Up to four times, as few as will do.
  void gap(std::size_t before, std::size_t begin) {
    const auto end = size();
    std::vector<std::size_t> choices{before};
    for (std::size_t i = 1; i < gap_longest && !failed_; ++i) {
      choices.push_back(keep_free());
      for (auto step = begin; step < end; ++step) probe_.steps.push_back(Probe::Step(probe_.steps[step]));
    }
    for (const auto each : choices) turn(each, Op::To, size());
  }
};

}  // namespace

Probe make_probe(std::string_view regex) { return Maker(regex).make(); }

}  // namespace aside
