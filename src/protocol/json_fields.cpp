// nlohmann's parser, with its exceptions kept in and its messages cut down to what is wrong:
// as they come they repeat the text that was read last.
#include "protocol/json_fields.h"

namespace aside {
namespace {

using nlohmann::json;

std::string reason(std::string_view what) {
  if (what.starts_with('[')) what.remove_prefix(std::min(what.find("] ") + 2, what.size()));
  if (const auto dash = what.find(" - "); dash != what.npos) what.remove_prefix(dash + 3);
  if (const auto last = what.find("; last read"); last != what.npos) what = what.substr(0, last);
  return std::string(what);
}

}  // namespace

std::optional<json> parse_json(std::string_view text, JsonError& error) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& problem) {
    error = {reason(problem.what()), problem.byte};
  } catch (const json::out_of_range&) {
    error = {"a number too large to read", 0};
  }
  return std::nullopt;
}

std::string_view kind_of(const json& value) {
  switch (value.type()) {
    case json::value_t::null: return "null";
    case json::value_t::object: return "an object";
    case json::value_t::array: return "an array";
    case json::value_t::string: return "a string";
    case json::value_t::boolean: return value.get<bool>() ? "true" : "false";
    default: return "a number";
  }
}

std::string Fields::path(const char* key) const {
  return "\"" + (place_.empty() ? "" : place_ + ".") + key + "\"";
}

void Fields::fail(std::string message) {
  if (error_.empty()) error_ = std::move(message);
}

void Fields::expected(const char* key, const char* what, const json& found) {
  fail(path(key) + ": " + what + " was expected, not " + std::string(kind_of(found)));
}

const json* Fields::find(const char* key) const {
  const auto at = object_.find(key);
  return at == object_.end() || at->is_null() ? nullptr : &*at;
}

bool Fields::text(const char* key, std::string& value) {
  const auto* found = find(key);
  if (!found) return false;
  if (!found->is_string()) return expected(key, "a string", *found), false;
  value = found->get_ref<const std::string&>();
  return true;
}

bool Fields::id(const char* key, std::string& value) {
  const auto* found = find(key);
  if (!found) return false;
  if (found->is_number_integer()) return value = found->dump(), true;
  if (!found->is_string()) return expected(key, "a string or a whole number", *found), false;
  value = found->get_ref<const std::string&>();
  return true;
}

bool Fields::flag(const char* key, bool& value) {
  const auto* found = find(key);
  if (!found) return false;
  if (!found->is_boolean()) return expected(key, "true or false", *found), false;
  value = found->get<bool>();
  return true;
}

bool Fields::offset(const char* key, std::size_t& value) {
  const auto* found = find(key);
  if (!found) return fail(path(key) + ": is missing, a number of bytes was expected"), false;
  if (!found->is_number_unsigned())
    return expected(key, "a number of bytes (0 or more)", *found), false;
  value = found->get<std::size_t>();
  return true;
}

bool Fields::texts(const char* key, std::vector<std::string>& value) {
  const auto* found = array(key);
  if (!found) return false;
  std::vector<std::string> read;
  for (const auto& item : *found) {
    if (!item.is_string()) return expected(key, "an array of strings", item), false;
    read.push_back(item.get<std::string>());
  }
  value = std::move(read);
  return true;
}

const json* Fields::object(const char* key) {
  const auto* found = find(key);
  if (!found || found->is_object()) return found;
  expected(key, "an object", *found);
  return nullptr;
}

const json* Fields::array(const char* key) {
  const auto* found = find(key);
  if (!found || found->is_array()) return found;
  expected(key, "an array", *found);
  return nullptr;
}

}  // namespace aside
