// Endings are compared letter by letter from the right: two letter classes are all that
// English asks for, so a pattern language would only cost.
#include "lexicon/inflection.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

namespace aside {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool fits(char pattern, char letter) {
  if (pattern == 'C') return is_letter(letter) && !is_vowel(letter);
  if (pattern == 'V') return is_vowel(letter);
  return pattern == letter;
}

bool ends_like(std::string_view word, std::string_view ending) {
  if (ending.size() > word.size()) return false;
  const auto tail = word.substr(word.size() - ending.size());
  return std::equal(ending.begin(), ending.end(), tail.begin(), fits);
}

int vowel_groups(std::string_view word) {
  int groups = 0;
  bool inside = false;
  for (const char c : word) {
    if (is_vowel(c) && !inside) ++groups;
    inside = is_vowel(c);
  }
  return groups;
}

std::optional<WordClass> word_class_of(std::string_view text) {
  if (text == "verb") return WordClass::Verb;
  if (text == "noun") return WordClass::Noun;
  if (text == "adjective") return WordClass::Adjective;
  return std::nullopt;
}

std::string_view class_name(WordClass word_class) {
  switch (word_class) {
    case WordClass::Verb: return "verb";
    case WordClass::Noun: return "noun";
    case WordClass::Adjective: return "adjective";
    case WordClass::None: break;
  }
  return "";
}

std::string key_of(WordClass word_class, std::string_view base) {
  return std::string(class_name(word_class)) + " " + std::string(base);
}

std::vector<std::string> fields_of(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> fields;
  for (std::string field; in >> field;) fields.push_back(field);
  return fields;
}

std::string regular(const Inflections& inflections, WordClass word_class, std::string_view form,
                    std::string_view base) {
  bool has_rules = false;
  for (const auto& rule : inflections.rules) {
    if (rule.word_class != word_class || rule.form != form) continue;
    has_rules = true;
    if (rule.one_vowel_group && vowel_groups(base) != 1) continue;
    if (!ends_like(base, rule.ending)) continue;
    std::string out(base.substr(0, base.size() - std::min(rule.drop, base.size())));
    for (const char c : rule.add) out += c == '=' && !out.empty() ? out.back() : c;
    return out;
  }
  // A regular participle is the past: "missed, has missed".
  if (form == "part" && !has_rules) return regular(inflections, word_class, "past", base);
  return std::string(base);
}

std::string read_rule(const std::vector<std::string>& fields, Inflections& out) {
  if (fields.size() != 5) return "expected: rule <class>.<form> <ending> <drop> <add>";
  const auto dot = fields[1].find('.');
  const auto word_class = word_class_of(fields[1].substr(0, dot));
  if (!word_class || dot == std::string::npos)
    return "expected a class and a form, such as verb.past";
  Inflections::Rule rule{*word_class, fields[1].substr(dot + 1), fields[2], false, 0, fields[4]};
  const auto& names = form_names(*word_class);
  if (std::find(names.begin(), names.end(), rule.form) == names.end())
    return "unknown form " + fields[1];
  if (rule.ending == "-") rule.ending.clear();
  if (rule.ending.starts_with('1')) {
    rule.one_vowel_group = true;
    rule.ending.erase(0, 1);
  }
  const auto& drop = fields[3];
  const auto [end, error] = std::from_chars(drop.data(), drop.data() + drop.size(), rule.drop);
  if (error != std::errc{} || end != drop.data() + drop.size())
    return "expected the number of letters to drop, found " + drop;
  if (rule.add == "-") rule.add.clear();
  out.rules.push_back(std::move(rule));
  return "";
}

std::string read_irregular(WordClass word_class, const std::vector<std::string>& fields,
                           Inflections& out) {
  const auto& names = form_names(word_class);
  if (fields.size() != names.size() + 1)
    return "expected " + std::to_string(names.size()) + " forms after '" + fields[0] +
           "', found " + std::to_string(fields.size() - 1);
  auto& forms = out.irregular[key_of(word_class, fields[1])];
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::istringstream in(fields[i + 1]);
    for (std::string text; std::getline(in, text, '/');)
      forms.push_back({names[i], text == "-" ? "" : text});
  }
  return "";
}

}  // namespace

const std::vector<std::string_view>& form_names(WordClass word_class) {
  static const std::vector<std::string_view> none{};
  static const std::vector<std::string_view> verb{"base", "s", "past", "part", "ing"};
  static const std::vector<std::string_view> noun{"one", "many"};
  static const std::vector<std::string_view> adjective{"base", "er", "est"};
  switch (word_class) {
    case WordClass::Verb: return verb;
    case WordClass::Noun: return noun;
    case WordClass::Adjective: return adjective;
    case WordClass::None: break;
  }
  return none;
}

Inflections read_inflections(const File& file, Diagnostics& sink) {
  Inflections out;
  std::size_t number = 0;
  for (const auto line : lines_of(file.text)) {
    ++number;
    if (line.starts_with('#')) continue;
    const auto fields = fields_of(line);
    if (fields.empty()) continue;
    std::string wrong;
    if (fields[0] == "rule") {
      wrong = read_rule(fields, out);
    } else if (const auto word_class = word_class_of(fields[0])) {
      wrong = read_irregular(*word_class, fields, out);
    } else {
      wrong = "expected verb, noun, adjective or rule, found " + fields[0];
    }
    if (!wrong.empty()) sink.push_back({file.path, number, 1, wrong, "", std::string(line)});
  }
  return out;
}

std::vector<Form> inflect(const Inflections& inflections, WordClass word_class,
                          std::string_view base) {
  std::vector<Form> forms;
  const auto& names = form_names(word_class);
  const auto found = inflections.irregular.find(key_of(word_class, base));
  if (found != inflections.irregular.end()) {
    for (const auto& form : found->second)
      forms.push_back({form.name, form.text.empty()
                                      ? regular(inflections, word_class, form.name, base)
                                      : form.text});
    return forms;
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    forms.push_back({names[i], i == 0 ? std::string(base)
                                      : regular(inflections, word_class, names[i], base)});
  return forms;
}

}  // namespace aside
