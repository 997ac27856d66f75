#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/words.h"

namespace aside {

/// Why a text is no JSON. `byte` counts from 1. Nothing of the text is repeated: it may
/// be a draft.
struct JsonError {
  std::string message;
  std::size_t byte = 0;
};

/// The value, or nothing and the reason. Of a key written twice the last one counts.
/// Throws nothing.
std::optional<nlohmann::json> parse_json(std::string_view text, JsonError& error);

/// Typed reading of one object's keys: a missing key and `null` leave the value as it is,
/// a wrong type leaves it too and says so. Only the first error is kept.
class Fields {
 public:
  /// `place` is how errors call the object: "", "members[2]".
  Fields(const nlohmann::json& object, std::string place, std::string& error)
      : object_(object), place_(std::move(place)), error_(error) {}

  bool text(const char* key, std::string& value);
  bool id(const char* key, std::string& value);  // a whole number becomes its digits
  bool flag(const char* key, bool& value);
  bool offset(const char* key, std::size_t& value);
  bool texts(const char* key, std::vector<std::string>& value);

  template <class Word>
  bool word(const char* key, Word& value) {
    std::string name, problem;
    if (!text(key, name)) return false;
    const auto read = read_word<Word>(name, problem);
    if (read) value = *read;
    else fail(path(key) + ": " + problem);
    return read.has_value();
  }

  /// The value of a key that must be an object or an array; null when it is not there.
  const nlohmann::json* object(const char* key);
  const nlohmann::json* array(const char* key);

  std::string path(const char* key) const;
  void fail(std::string message);
  bool failed() const { return !error_.empty(); }

 private:
  const nlohmann::json* find(const char* key) const;
  void expected(const char* key, const char* what, const nlohmann::json& found);

  const nlohmann::json& object_;
  std::string place_;
  std::string& error_;
};

/// "an array", "a string", …: what a value is, for errors.
std::string_view kind_of(const nlohmann::json& value);

}  // namespace aside
