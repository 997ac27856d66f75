// Bytes that follow each other in an expression, each standing for itself, follow each other in what it
// matches: where three of them are not in the text, the sequence that they are in matches nothing, and is
// left out. Groups keep their numbers: those of what is left out stay, where they match nothing either.
#include "rule/narrow.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "rule/regex_bytes.h"

namespace aside {
namespace {

constexpr int deepest = 64;
constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view no_byte = "[^\\x00-\\xff]";


/// The last two bytes of the run that stands before a place of the expression.
struct Before {
  unsigned char last[2] = {0, 0};
  std::uint8_t size = 0;
};

/// What is known of a part once it is written.
struct Part {
  bool live = false;  // may match
  Before end;         // what it ends with, in whatever way it matches
};

/// How many groups begin in a part of an expression.
std::size_t groups_in(std::string_view part) {
  std::size_t count = 0;
  if (part.find('(') == npos) return count;
  bool in_set = false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] == '\\') ++i;
    else if (in_set) in_set = part[i] != ']';
    else if (part[i] == '[') in_set = true;
    else if (part[i] == '(' && !part.substr(i + 1).starts_with("?:")) ++count;
  }
  return count;
}

/// For every "(" where its ")" is. Nothing when one of them has no other.
std::optional<std::vector<std::size_t>> closes(std::string_view regex) {
  std::vector<std::size_t> close(regex.size()), open;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    if (kind_of(regex[i]) != RegexByte::Special) continue;
    if (regex[i] == '\\') {
      ++i;
    } else if (regex[i] == '[') {
      i = std::min(regex.find(']', i), regex.size());
    } else if (regex[i] == '(') {
      open.push_back(i);
    } else if (regex[i] == ')') {
      if (open.empty()) return std::nullopt;
      close[open.back()] = i;
      open.pop_back();
    }
  }
  return open.empty() ? std::optional(std::move(close)) : std::nullopt;
}

class Narrower {
 public:
  Narrower(std::string_view regex, const Trigrams& text, const std::vector<std::size_t>& close)
      : regex_(regex), text_(text), close_(close) {}

  std::optional<std::string> run() {
    const auto all = alternatives({}, std::nullopt, 0);
    if (failed_ || at_ != regex_.size()) return std::string(regex_);
    if (!all.live) return std::nullopt;
    return std::move(out_);
  }

 private:
  using Byte = std::optional<unsigned char>;

  std::string_view regex_;
  const Trigrams& text_;
  const std::vector<std::size_t>& close_;
  std::string out_;
  std::size_t at_ = 0;
  bool failed_ = false;

  char next() const { return at_ < regex_.size() ? regex_[at_] : '\0'; }
  bool sees(std::string_view text) const { return regex_.substr(at_).starts_with(text); }
  bool sees_suffix() const { return kind_of(next()) == RegexByte::Suffix; }
  bool at_end() const { return at_ >= regex_.size() || next() == '|' || next() == ')'; }
  std::string_view since(std::size_t begin) const { return regex_.substr(begin, at_ - begin); }

  /// `before` leads to each of them, and `after` follows, where that is known.
  Part alternatives(Before before, Byte after, int depth) {
    Part all;
    bool first = true;
    if (depth > deepest) failed_ = true;
    while (!failed_) {
      const auto from = at_, begin = out_.size();
      if (!first) out_ += '|';
      const auto one = sequence(before, after, depth);
      if (one.live) {
        all.end = all.live ? Before{} : one.end;
        all.live = true;
        first = false;
      } else {
        out_.resize(begin);
        if (const auto groups = groups_in(since(from)); groups > 0) {
          if (!first) out_ += '|';
          put_empty(groups);
          first = false;
        }
      }
      if (next() != '|' || failed_) break;
      ++at_;
    }
    return all;
  }

  void put_empty(std::size_t groups) {
    out_ += no_byte;
    for (; groups > 0; --groups) out_ += "()";
  }

  Part sequence(Before before, Byte after, int depth) {
    Part part{true, before};
    while (part.live && !failed_ && !at_end()) {
      if (next() == '(') {
        part = group(part.end, after, depth);
      } else if (next() == '[') {
        set();
        part.end = {};
      } else {
        part.live = bytes(part.end);
      }
    }
    if (part.live) part.live = !after || follows(*after, part.end);
    pass_over();
    return part;
  }

  /// To the end of a sequence that does not matter any more.
  void pass_over() {
    while (!failed_ && !at_end()) {
      if (next() == '(') at_ = close_[at_];
      else if (next() == '[') at_ = std::min(regex_.find(']', at_), regex_.size());
      else if (next() == '\\') ++at_;
      ++at_;
    }
    at_ = std::min(at_, regex_.size());
  }

  bool follows(unsigned char byte, const Before& before) const {
    return before.size < 2 || text_.may_hold(before.last[0], before.last[1], byte);
  }

  /// The byte that stands for itself at a place of the expression.
  Byte byte_at(std::size_t at) const {
    const bool escaped = at < regex_.size() && regex_[at] == '\\';
    at += escaped ? 1 : 0;
    if (at >= regex_.size() || (escaped ? kind_of(regex_[at]) == RegexByte::Plain : kind_of(regex_[at]) >= RegexByte::Suffix)) return std::nullopt;
    return static_cast<unsigned char>(regex_[at]);
  }

  /// Of bytes that stand for themselves as many as there are; whether the text has each behind those before it.
  bool bytes(Before& before) {
    const auto from = at_;
    while (at_ < regex_.size() && (kind_of(next()) < RegexByte::Suffix || next() == '\\')) {
      const auto value = byte_at(at_);
      if (!value) break;
      if (!follows(*value, before)) return false;
      before = {{before.last[1], *value}, before.size == 0 ? std::uint8_t{1} : std::uint8_t{2}};
      at_ += next() == '\\' ? 2 : 1;
    }
    if (at_ == from || sees_suffix()) failed_ = true;
    out_ += since(from);
    return true;
  }

  void set() {
    const auto from = at_, close = regex_.find(']', at_);
    if (close == npos) failed_ = true;
    at_ = std::min(close, regex_.size() - 1) + 1;
    if (next() == '*' || next() == '+') ++at_;
    if (sees_suffix()) failed_ = true;
    out_ += since(from);
  }

  /// What says how often the group that closes there stands.
  std::string_view suffix_at(std::size_t behind) const {
    const auto rest = regex_.substr(behind);
    for (const auto suffix : {gap_ending, std::string_view("*?"), std::string_view("?"), std::string_view("+")})
      if (rest.starts_with(suffix)) return suffix;
    return {};
  }

  Part group(Before before, Byte after, int depth) {
    const auto from = at_, begin = out_.size(), behind = close_[at_] + 1;
    const auto suffix = suffix_at(behind);
    const auto rest = behind + suffix.size();
    if (kind_of(rest < regex_.size() ? regex_[rest] : '\0') == RegexByte::Suffix) failed_ = true;
    const bool again = !suffix.empty() && suffix != "?";  // it may stand behind itself
    const bool last = rest >= regex_.size() || regex_[rest] == '|' || regex_[rest] == ')';
    const Byte then = again ? std::nullopt : last ? after : byte_at(rest);
    const auto part = inside(again ? Before{} : before, then, depth);
    if (failed_ || suffix.empty()) return part;
    at_ = rest;
    const bool may_lack = suffix != "+";
    if (part.live) {
      out_ += suffix;
    } else {
      out_.resize(begin);
      const auto groups = groups_in(regex_.substr(from, behind - from));
      if (may_lack && groups > 0) {
        out_ += "(?:";
        put_empty(groups);
        out_ += ")?";
      }
    }
    return {part.live || may_lack, {}};
  }

  /// A group up to its ")".
  Part inside(Before before, Byte after, int depth) {
    const auto from = at_++;
    if (sees("?:")) at_ += 2;
    else if (sees("?")) failed_ = true;
    out_ += since(from);
    const auto part = alternatives(before, after, depth + 1);
    at_ = close_[from] + 1;
    out_ += ')';
    return part;
  }
};

}  // namespace

Trigrams::Trigrams(std::string_view text) {
  for (std::size_t i = 2; i < text.size(); ++i)
    seen_.set(place(static_cast<unsigned char>(text[i - 2]), static_cast<unsigned char>(text[i - 1]), static_cast<unsigned char>(text[i])));
}

std::optional<std::string> narrowed(std::string_view regex, const Trigrams& text) {
  const auto close = closes(regex);
  return close ? Narrower(regex, text, *close).run() : std::string(regex);
}

}  // namespace aside
