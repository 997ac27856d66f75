#include "chat/json_record.h"

#include <simdjson.h>

#include <cmath>
#include <cstring>

namespace aside {
namespace {

using simdjson::dom::element;

static_assert(std::is_trivially_copyable_v<element> && sizeof(element) <= 16);

element as_element(const unsigned char* bytes) {
  element e;
  std::memcpy(static_cast<void*>(&e), bytes, sizeof e);
  return e;
}

bool is_hex(std::string_view s) {
  for (const char c : s)
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) return false;
  return true;
}

unsigned hex(std::string_view s) {
  return static_cast<unsigned>(std::stoul(std::string(s), nullptr, 16));
}

/// Bytes of the well-formed UTF-8 character at the front of `s`, or 0.
std::size_t character(std::string_view s) {
  const auto c = static_cast<unsigned char>(s[0]);
  const std::size_t size = c < 0x80                ? 1
                           : c >= 0xC2 && c < 0xE0 ? 2
                           : c >= 0xE0 && c < 0xF0 ? 3
                           : c >= 0xF0 && c < 0xF5 ? 4
                                                   : 0;
  if (size == 0 || size > s.size()) return 0;
  return simdjson::validate_utf8(s.data(), size) ? size : 0;
}

}  // namespace

std::string mended_json(std::string_view json) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD", hexes = "0123456789abcdef";
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size();) {
    const auto rest = json.substr(i);
    const char c = rest[0];
    if (!in_string || c == '"') {
      in_string = in_string != (c == '"');
      out += c;
      ++i;
    } else if (c == '\\' && rest.size() >= 4 && rest[1] == 'x' && is_hex(rest.substr(2, 2))) {
      (out += "\\u00") += rest.substr(2, 2);
      i += 4;
    } else if (c == '\\' && rest.size() >= 6 && rest[1] == 'u' && is_hex(rest.substr(2, 4))) {
      const auto unit = hex(rest.substr(2, 4));
      const bool high = unit >= 0xD800 && unit < 0xDC00;
      const bool low = unit >= 0xDC00 && unit < 0xE000;
      const bool pair = high && rest.size() >= 12 && rest.substr(6, 2) == "\\u" &&
                        is_hex(rest.substr(8, 4)) && hex(rest.substr(8, 4)) >= 0xDC00 &&
                        hex(rest.substr(8, 4)) < 0xE000;
      out += pair ? rest.substr(0, 12) : high || low ? replacement : rest.substr(0, 6);
      i += pair ? 12 : 6;
    } else if (c == '\\') {
      const bool known = rest.size() >= 2 &&
                         std::string_view("\"\\/bfnrt").find(rest[1]) != std::string_view::npos;
      out += known ? rest.substr(0, 2) : "\\\\";
      i += known ? 2 : 1;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += hexes[static_cast<unsigned char>(c) >> 4];
      out += hexes[static_cast<unsigned char>(c) & 15];
      ++i;
    } else {
      const auto size = character(rest);
      out += size ? rest.substr(0, size) : replacement;
      i += size ? size : 1;
    }
  }
  return out;
}

JsonParser::JsonParser() : parser_(std::make_unique<simdjson::dom::parser>()) {}
JsonParser::~JsonParser() = default;

std::optional<JsonValue> JsonParser::parse(std::string_view bytes) {
  mended_ = false;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  auto result = parser_->parse(bytes.data(), bytes.size());
  if (result.error() && result.error() != simdjson::EMPTY) {
    mended_ = true;
    copy_ = mended_json(bytes);
    result = parser_->parse(copy_.data(), copy_.size());
  }
  element e;
  if (result.get(e)) return std::nullopt;
  JsonValue value;
  std::memcpy(value.element_, static_cast<const void*>(&e), sizeof e);
  value.there_ = true;
  return value;
}

bool JsonValue::is_object() const { return there_ && as_element(element_).is_object(); }
bool JsonValue::is_array() const { return there_ && as_element(element_).is_array(); }
bool JsonValue::is_text() const { return there_ && as_element(element_).is_string(); }

JsonValue JsonValue::operator[](std::string_view key) const {
  JsonValue out;
  element e;
  if (!is_object() || as_element(element_).at_key(key).get(e)) return out;
  if (e.is_null()) return out;
  std::memcpy(out.element_, static_cast<const void*>(&e), sizeof e);
  out.there_ = true;
  return out;
}

JsonValue JsonValue::any_case(std::string_view key) const {
  JsonValue out;
  element e;
  if (!is_object() || as_element(element_).get_object().at_key_case_insensitive(key).get(e))
    return out;
  if (e.is_null()) return out;
  std::memcpy(out.element_, static_cast<const void*>(&e), sizeof e);
  out.there_ = true;
  return out;
}

std::vector<JsonValue> JsonValue::items() const {
  std::vector<JsonValue> out;
  if (!is_array()) return out;
  for (const element e : as_element(element_).get_array()) {
    JsonValue value;
    std::memcpy(value.element_, static_cast<const void*>(&e), sizeof e);
    value.there_ = true;
    out.push_back(value);
  }
  return out;
}

std::string_view JsonValue::text() const {
  std::string_view out;
  if (!there_ || as_element(element_).get_string().get(out)) return {};
  return out;
}

std::string JsonValue::shown() const {
  if (is_text()) return std::string(text());
  std::int64_t number = 0;
  if (there_ && !as_element(element_).get_int64().get(number)) return std::to_string(number);
  std::uint64_t large = 0;
  if (there_ && !as_element(element_).get_uint64().get(large)) return std::to_string(large);
  return {};
}

std::int64_t JsonValue::whole(std::int64_t otherwise) const {
  if (!there_) return otherwise;
  std::int64_t out = 0;
  if (!as_element(element_).get_int64().get(out)) return out;
  double real = 0;
  if (!as_element(element_).get_double().get(real))
    return std::abs(real) < 9e18 ? static_cast<std::int64_t>(real) : otherwise;
  const auto digits = text();
  if (digits.empty() || digits.size() > 18) return otherwise;
  for (const char c : digits) {
    if (c < '0' || c > '9') return otherwise;
    out = out * 10 + (c - '0');
  }
  return out;
}

double JsonValue::number(double otherwise) const {
  double out = 0;
  if (there_ && !as_element(element_).get_double().get(out)) return out;
  return otherwise;
}

bool JsonValue::yes() const {
  bool out = false;
  return there_ && !as_element(element_).get_bool().get(out) && out;
}

}  // namespace aside
