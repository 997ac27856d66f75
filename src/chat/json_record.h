#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simdjson::dom {
class element;
class parser;
}  // namespace simdjson::dom

namespace aside {

/// A JSON value of an export, asked without ceremony: what is not there, or is of another
/// kind, is empty. Refers to the parser that made it until that parses again.
class JsonValue {
 public:
  JsonValue() = default;

  explicit operator bool() const { return there_; }
  bool is_object() const;
  bool is_array() const;
  bool is_text() const;

  JsonValue operator[](std::string_view key) const;
  /// The same, whatever the case of the key's letters (Id, id): for exports that differ.
  JsonValue any_case(std::string_view key) const;
  std::vector<JsonValue> items() const;

  std::string_view text() const;            // of a string
  std::string shown() const;                // of a string or a number, as text
  std::int64_t whole(std::int64_t otherwise = 0) const;  // of a number, or a string of digits
  double number(double otherwise = 0) const;
  bool yes() const;                         // true

 private:
  friend class JsonParser;
  static constexpr std::size_t size = 16;
  alignas(8) unsigned char element_[size] = {};
  bool there_ = false;
};

/// Parses values with simdjson. One a thread.
class JsonParser {
 public:
  JsonParser();
  ~JsonParser();

  /// The value, good until the next call. What a strict parser refuses although it is in
  /// common exports ("\x0B" escapes, lone surrogates, bad UTF-8, control characters) is mended
  /// and parsed again; `mended` then says so. Nothing when that does not help either.
  std::optional<JsonValue> parse(std::string_view bytes);
  bool mended() const { return mended_; }

 private:
  std::unique_ptr<simdjson::dom::parser> parser_;
  std::string copy_;
  bool mended_ = false;
};

/// `json` with what a strict parser refuses inside of strings made acceptable: "\xHH" as
/// "\u00HH", lone surrogates and bad UTF-8 as U+FFFD, raw control characters as escapes.
std::string mended_json(std::string_view json);

}  // namespace aside
