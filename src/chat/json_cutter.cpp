// A stack machine over bytes. On the way to a wanted value it knows which patterns are still
// possible; inside a wanted or an unwanted value it only counts brackets. A line end within a
// string, or a line no deeper than the value's own, betrays a value that was never closed.
#include "chat/json_cutter.h"

#include <algorithm>
#include <optional>

namespace aside {
namespace {

/// A pattern as steps: a key, or "[]".
using Steps = std::vector<std::string>;

Steps steps_of(std::string_view pattern) {
  Steps steps;
  while (!pattern.empty()) {
    if (pattern.starts_with("[]")) {
      steps.emplace_back("[]");
      pattern.remove_prefix(2);
    } else {
      if (pattern.front() == '.') pattern.remove_prefix(1);
      const auto end = std::min(pattern.find_first_of(".["), pattern.size());
      steps.emplace_back(pattern.substr(0, end));
      pattern.remove_prefix(end);
    }
  }
  return steps;
}

/// A container on the way down, and the patterns that lead through it.
struct Level {
  bool array = false;
  bool wants_key = true;  // of an object: a key stands next, not a value
  std::uint64_t begin = 0;
  std::vector<std::size_t> alive;  // indices of patterns
};

class Cutter {
 public:
  Cutter(const std::vector<std::string>& patterns,
         const std::function<bool(const JsonPiece&)>& give)
      : give_(give) {
    for (const auto& pattern : patterns) patterns_.push_back(steps_of(pattern));
  }

  /// False when `give` wants no more.
  bool feed(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size() && !stopped_; ++i, ++offset_) {
      if (const auto dull = dull_run(bytes.substr(i)); dull > 0) {
        keep(bytes.substr(i, dull));
        offset_ += dull;
        if ((i += dull) == bytes.size()) break;
      }
      byte(bytes[i]);
      indent(bytes[i]);
    }
    return !stopped_;
  }

  CutTrouble end() {
    // A bare number or word at the very end of a text has nothing behind it that ends it.
    if (taking_ && nesting_ == 0 && !in_string_) finish();
    if (levels_.empty() && !taking_ && !skipping_) return {};
    return {offset_, "the file ends inside of a record: it was cut off"};
  }

 private:
  static bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\xEF' || c == '\xBB' ||
           c == '\xBF';
  }

  void byte(char c) {
    if (taking_ || skipping_) {
      inside(c);
    } else if (in_string_) {
      key(c);
    } else {
      between(c);
    }
  }

  /// How many bytes from here on are within a value and change nothing.
  std::size_t dull_run(std::string_view bytes) const {
    if (!(taking_ || skipping_) || escaped_ || column_ != no_column ||
        (!in_string_ && nesting_ == 0))
      return 0;
    std::size_t end = 0;
    if (in_string_)
      while (end < bytes.size() && bytes[end] != '"' && bytes[end] != '\\' && bytes[end] != '\n')
        ++end;
    else
      while (end < bytes.size() && bytes[end] != '"' && bytes[end] != '\n' &&
             (bytes[end] | 0x20) != '{' && (bytes[end] | 0x20) != '}')
        ++end;
    return end;
  }

  void indent(char c) {
    if (c == '\n')
      column_ = 0;
    else if (column_ != no_column && (c == ' ' || c == '\t'))
      ++column_;
    else if (c != '\r')
      column_ = no_column;
  }

  /// Whether the next value begins here although this one has not ended. At the margin, where some
  /// printers put everything, only within a string.
  bool breaks_off(char c) const {
    return (c == '{' || c == '[') && c == opener_ && nesting_ > 0 && column_ != no_column &&
           column_ == own_column_ && (in_string_ || column_ > 0);
  }

  /// Within a value that is taken or passed over.
  void inside(char c) {
    if (breaks_off(c)) {
      finish();
      if (!stopped_) value(c);
      return;
    }
    if (in_string_) {
      if (escaped_)
        escaped_ = false;
      else if (c == '\\')
        escaped_ = true;
      else if (c == '"')
        in_string_ = false;
      keep(c);
      if (!in_string_ && nesting_ == 0) finish();
      return;
    }
    const bool bare = nesting_ == 0;
    if (bare && (c == ',' || c == '}' || c == ']' || is_white(c))) {
      finish();
      if (!stopped_) between(c);
      return;
    }
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++nesting_;
    if (c == '}' || c == ']') --nesting_;
    keep(c);
    if (nesting_ == 0 && (c == '}' || c == ']')) finish();
  }

  void keep(char c) { keep(std::string_view(&c, 1)); }
  void keep(std::string_view bytes) {
    if (!taking_) return;
    if (value_.size() + bytes.size() > most_value) too_large_ = true;
    if (too_large_)
      value_.clear();
    else
      value_ += bytes;
  }

  std::uint64_t object_begin() const {
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level)
      if (!level->array) return level->begin;
    return 0;
  }

  void finish() {
    if (taking_ && !give_({pattern_, value_, begin_, object_begin()})) stopped_ = true;
    taking_ = skipping_ = in_string_ = escaped_ = too_large_ = false;
    nesting_ = 0;
    value_.clear();
  }

  void key(char c) {
    if (escaped_)
      escaped_ = false;
    else if (c == '\\')
      escaped_ = true;
    else if (c == '"') {
      in_string_ = false;
      levels_.back().wants_key = false;
      return;
    }
    if (key_.size() < 256) key_ += c;
  }

  void between(char c) {
    if (is_white(c) || c == ':') return;
    if (c == ',') {
      if (!levels_.empty()) levels_.back().wants_key = true;
      return;
    }
    if (c == '}' || c == ']') {
      // One bracket too many is not the end of what it cannot close.
      if (!levels_.empty() && levels_.back().array != (c == ']')) return;
      if (!levels_.empty()) levels_.pop_back();
      if (!levels_.empty()) levels_.back().wants_key = true;
      return;
    }
    if (!levels_.empty() && !levels_.back().array && levels_.back().wants_key) {
      if (c == '"') {
        in_string_ = true;
        key_.clear();
      }
      return;
    }
    value(c);
  }

  /// The patterns that lead to the value that begins here.
  std::vector<std::size_t> alive_here() const {
    std::vector<std::size_t> alive;
    if (levels_.empty()) {
      for (std::size_t p = 0; p < patterns_.size(); ++p) alive.push_back(p);
      return alive;
    }
    const auto& level = levels_.back();
    for (const auto p : level.alive) {
      const auto& step = patterns_[p][levels_.size() - 1];
      if (level.array ? step == "[]" : step == key_) alive.push_back(p);
    }
    return alive;
  }

  void value(char c) {
    auto alive = alive_here();
    const auto depth = levels_.size();
    const auto whole = std::find_if(alive.begin(), alive.end(),
                                    [&](std::size_t p) { return patterns_[p].size() == depth; });
    const bool opens = c == '{' || c == '[';
    if (whole == alive.end() && opens && !alive.empty()) {
      levels_.push_back({c == '[', true, offset_, std::move(alive)});
      return;
    }
    taking_ = whole != alive.end();
    skipping_ = !taking_;
    if (taking_) pattern_ = *whole;
    begin_ = offset_;
    opener_ = c;
    own_column_ = column_;
    inside(c);
  }

  std::vector<Steps> patterns_;
  const std::function<bool(const JsonPiece&)>& give_;
  std::vector<Level> levels_;
  std::string key_, value_;
  std::size_t pattern_ = 0;
  std::size_t nesting_ = 0;
  std::uint64_t offset_ = 0, begin_ = 0;
  static constexpr std::size_t no_column = static_cast<std::size_t>(-1);
  std::size_t column_ = 0;      // white space before this byte, or no_column when there is more
  std::size_t own_column_ = 0;  // the same where the value begins
  char opener_ = 0;
  bool in_string_ = false, escaped_ = false, taking_ = false, skipping_ = false, stopped_ = false;
  bool too_large_ = false;
};

}  // namespace

CutTrouble cut_json(ByteStream& stream, const std::vector<std::string>& patterns,
                    const std::function<bool(const JsonPiece&)>& give) {
  Cutter cutter(patterns, give);
  for (auto bytes = stream.next(); !bytes.empty(); bytes = stream.next())
    if (!cutter.feed(bytes)) return {};
  auto trouble = cutter.end();
  if (!stream.trouble().empty()) trouble = {trouble.offset, std::string(stream.trouble())};
  return trouble;
}

}  // namespace aside
