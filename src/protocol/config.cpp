// A walk over the tables with one list of keys a table: what is not in the list is a
// spelling mistake, and every mistake is said in one pass. The only user of toml++.
#include "protocol/config.h"

// It asserts what a file may say otherwise ("[=") and then complains as it should.
#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <algorithm>
#include <limits>

#include "base/files.h"
#include "base/spelling.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

/// The file that is read, for the place and the source line of what is wrong.
struct Reading {
  std::string_view file;
  std::vector<std::string_view> lines;
  Diagnostics& sink;
  bool sound = true;

  // toml++ counts columns in code points, a Diagnostic in bytes.
  void wrong(const toml::source_region& region, std::string message, std::string hint = "") {
    sound = false;
    const std::size_t line = region.begin.line;
    const auto source = line > 0 && line <= lines.size() ? lines[line - 1] : std::string_view{};
    std::size_t at = 0;
    for (std::size_t i = 1; i < region.begin.column && at < source.size(); ++i)
      at += decode(source, at).size;
    sink.push_back({std::string(file), line, line > 0 ? at + 1 : 0, std::move(message),
                    std::move(hint), std::string(source)});
  }
};

std::string in_quotes(std::string_view key) { return "\"" + std::string(key) + "\""; }

std::string_view kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a string";
    case toml::node_type::boolean: return "true or false";
    case toml::node_type::integer:
    case toml::node_type::floating_point: return "a number";
    default: return "a date";
  }
}

void expected(std::string_view key, std::string_view what, const toml::node& node, Reading& in) {
  in.wrong(node.source(), in_quotes(key) + ": " + std::string(what) + " was expected, not " +
                              std::string(kind_of(node)));
}

void only_keys(const toml::table& table, const std::vector<std::string>& known, Reading& in) {
  for (const auto& [key, node] : table) {
    const std::string word(key.str());
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    auto hint = did_you_mean(word, known);
    if (hint.empty()) {
      for (const auto& one : known) hint += (hint.empty() ? "known here: " : ", ") + one;
    }
    in.wrong(key.source(), "unknown key " + in_quotes(word), hint);
  }
}

void text(const toml::table& table, const char* key, std::string& value, Reading& in) {
  const auto* node = table.get(key);
  if (!node) return;
  if (const auto* string = node->as_string()) value = string->get();
  else expected(key, "a string", *node, in);
}

template <class Word, class Value>
void word(const toml::table& table, const char* key, Value& value, Reading& in) {
  const auto* node = table.get(key);
  if (!node) return;
  const auto* string = node->as_string();
  if (!string) return expected(key, "\"" + one_of(names<Word>) + "\"", *node, in);
  std::string problem;
  if (const auto read = read_word<Word>(string->get(), problem)) value = *read;
  else in.wrong(node->source(), in_quotes(key) + ": " + problem);
}

template <class Value>
void flag(const toml::table& table, const char* key, Value& value, Reading& in) {
  const auto* node = table.get(key);
  if (!node) return;
  if (const auto* boolean = node->as_boolean()) value = boolean->get();
  else expected(key, "true or false", *node, in);
}

void texts(const toml::table& table, const char* key, std::vector<std::string>& value,
           Reading& in) {
  const auto* node = table.get(key);
  if (!node) return;
  const auto* array = node->as_array();
  if (!array) return expected(key, "an array of strings", *node, in);
  for (const auto& item : *array) {
    if (const auto* string = item.as_string()) value.push_back(string->get());
    else expected(key, "an array of strings", item, in);
  }
}

void count(const toml::table& table, const char* key, const std::string& unit, unsigned least,
           unsigned& value, Reading& in) {
  const auto* node = table.get(key);
  if (!node) return;
  const auto* integer = node->as_integer();
  if (!integer) return expected(key, "a whole number of " + unit, *node, in);
  if (integer->get() < least || integer->get() > std::numeric_limits<int>::max())
    return in.wrong(node->source(), in_quotes(key) + ": " + std::to_string(least) + " or more " +
                                        unit + " were expected");
  value = static_cast<unsigned>(integer->get());
}

const toml::table* table_at(const toml::table& table, const char* key, Reading& in) {
  const auto* node = table.get(key);
  if (node && !node->is_table())
    expected(key, "a table, [" + std::string(key) + "],", *node, in);
  return node ? node->as_table() : nullptr;
}

/// Calls `read` for each table of an array of tables, [[key]].
template <class Read>
void each_table(const toml::table& table, const char* key, const char* header, Reading& in,
                Read read) {
  const auto* node = table.get(key);
  if (!node) return;
  const auto* array = node->as_array();
  if (!array) return expected(key, "a list of tables, " + std::string(header) + ",", *node, in);
  for (const auto& item : *array) {
    if (const auto* inner = item.as_table()) read(*inner);
    else expected(key, "a table, " + std::string(header) + ",", item, in);
  }
}

void read_audience(const toml::table& table, Defaults& defaults, Reading& in) {
  only_keys(table, {"default", "external", "channel"}, in);
  word<Audience>(table, "default", defaults.otherwise, in);
  flag(table, "external", defaults.otherwise_external, in);
  each_table(table, "channel", "[[audience.channel]]", in, [&](const toml::table& one) {
    only_keys(one, {"match", "to", "external"}, in);
    ChannelPattern pattern;
    text(one, "match", pattern.match, in);
    word<Audience>(one, "to", pattern.audience, in);
    flag(one, "external", pattern.external, in);
    if (!one.contains("match"))
      in.wrong(one.source(), "a channel needs a \"match\"", "match = \"customer-*\"");
    defaults.channels.push_back(std::move(pattern));
  });
}

void read_member(const toml::table& table, Defaults& defaults, Reading& in) {
  only_keys(table, {"id", "name", "aka", "role"}, in);
  Member member;
  text(table, "id", member.id, in);
  text(table, "name", member.name, in);
  texts(table, "aka", member.aka, in);
  text(table, "role", member.role, in);
  if (!table.contains("id") && !table.contains("name"))
    in.wrong(table.source(), "a member needs a \"name\" or an \"id\"", "name = \"Sam Lee\"");
  defaults.members.push_back(std::move(member));
}

void read_top(const toml::table& top, Config& config, Reading& in) {
  only_keys(top, {"face", "lang", "sensitivity", "fail_on", "on_error", "overrule",
                  "time_limit_ms", "hold_seconds", "audience", "rules", "members"}, in);
  word<Face>(top, "face", config.defaults.face, in);
  text(top, "lang", config.defaults.lang, in);
  word<Sensitivity>(top, "sensitivity", config.sensitivity, in);
  word<FailOn>(top, "fail_on", config.fail_on, in);
  word<OnError>(top, "on_error", config.on_error, in);
  word<Overrule>(top, "overrule", config.overrule, in);
  count(top, "time_limit_ms", "milliseconds", 1, config.time_limit_ms, in);
  count(top, "hold_seconds", "seconds", 0, config.hold_seconds, in);
  if (const auto* audience = table_at(top, "audience", in))
    read_audience(*audience, config.defaults, in);
  if (const auto* rules = table_at(top, "rules", in)) {
    only_keys(*rules, {"off"}, in);
    texts(*rules, "off", config.defaults.off, in);
  }
  each_table(top, "members", "[[members]]", in,
             [&](const toml::table& one) { read_member(one, config.defaults, in); });
}

}  // namespace

namespace {

/// The end of the string that begins at `at` (text.size() where it has none), or in `wrong` the
/// place of what toml++ cannot take within it.
std::size_t end_of_string(std::string_view text, std::size_t at, std::size_t& wrong) {
  const char quote = text[at];
  const bool lines = text.substr(at).starts_with(std::string(3, quote));
  for (at += lines ? 3 : 1; at < text.size(); ++at) {
    if (!lines && text[at] == '\n') return at;
    if (text[at] == quote && !lines) return at + 1;
    if (text[at] == quote && text.substr(at).starts_with(std::string(3, quote))) {
      while (at < text.size() && text[at] == quote) ++at;
      return at;
    }
    if (quote != '"' || text[at] != '\\') continue;
    const auto next = std::min(text.find_first_not_of(" \t\r\n", ++at), text.size());
    if (next < text.size() && static_cast<unsigned char>(text[next]) >= 0x80) wrong = next;
  }
  return text.size();
}

/// Whether a quotation mark stands where a key or a value can begin: elsewhere it is a letter of
/// what is no value, and no string.
bool begins_string(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at).find_last_not_of(" \t\r");
  return before == text.npos || before < (text.starts_with("\xEF\xBB\xBF") ? 3U : 0U) ||
         std::string_view("=[{,.\n").find(text[before]) != text.npos;
}

/// Where a letter that is not ASCII stands outside of strings and comments, which TOML has not:
/// toml++ 3.3 would answer with undefined behaviour, its table of white space has a hole from
/// U+00A1 to U+0499.
std::size_t unreadable(std::string_view text) {
  std::size_t wrong = text.npos;
  for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {
    if (text[at] == '#') at = std::min(text.find('\n', at), text.size());
    else if ((text[at] == '"' || text[at] == '\'') && begins_string(text, at)) at = end_of_string(text, at, wrong);
    else if (static_cast<unsigned char>(text[at]) >= 0x80) wrong = std::min(wrong, at);
    else ++at;
    if (wrong != text.npos) break;
  }
  return wrong;
}

}  // namespace

std::optional<Config> config_from_toml(std::string_view file, std::string_view text,
                                       Diagnostics& sink) {
  Reading in{file, lines_of(text), sink};
  if (const auto at = unreadable(text); at != text.npos) {
    const auto before = text.substr(0, at);
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto column = at - (before.rfind('\n') + 1);  // npos + 1 is 0
    sink.push_back({std::string(file), line + 1, column + 1, "not TOML: a letter outside of quotes", "put it in quotes",
                    std::string(in.lines[line])});
    return std::nullopt;
  }
  const auto parsed = toml::parse(text, file);
  if (!parsed) {
    in.wrong(parsed.error().source(), "not TOML: " + std::string(parsed.error().description()));
    return std::nullopt;
  }
  Config config;
  const auto before = static_cast<std::ptrdiff_t>(sink.size());
  read_top(parsed.table(), config, in);
  // toml++ keeps keys sorted by name; a person reads a file from its top.
  std::stable_sort(sink.begin() + before, sink.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  return in.sound ? std::optional(std::move(config)) : std::nullopt;
}

std::filesystem::path nearest_folder(const std::filesystem::path& start) {
  std::error_code ignored;
  for (auto at = start;; at = at.parent_path()) {
    if (std::filesystem::is_directory(at / ".aside", ignored)) return at / ".aside";
    if (!at.has_relative_path()) return {};
  }
}

}  // namespace aside
