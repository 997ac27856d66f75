#include "rule/weights.h"

#include <charconv>
#include <optional>
#include <sstream>
#include <vector>

namespace aside {
namespace {

std::optional<int> number_of(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

int Weights::of(const std::string& rule) const {
  const auto found = by_rule.find(rule);
  return found == by_rule.end() ? 0 : found->second.value;
}

void read_weights(const File& file, Weights& weights, Diagnostics& sink) {
  std::size_t number = 0;
  for (const auto line : lines_of(file.text)) {
    ++number;
    if (line.starts_with('#')) continue;
    std::istringstream in{std::string(line)};
    std::vector<std::string> fields;
    for (std::string field; in >> field;) fields.push_back(field);
    if (fields.empty()) continue;
    const auto wrong = [&](const std::string& message) {
      sink.push_back({file.path, number, 1, message,
                      "a line is: <rule> <weight>, or: threshold low|standard|high <sum>",
                      std::string(line)});
    };
    const auto value = number_of(fields.back());
    if (!value) {
      wrong("expected a whole number at the end");
    } else if (fields[0] == "threshold") {
      const auto level =
          fields.size() == 3 ? from_name<Sensitivity>(fields[1]) : std::nullopt;
      if (level)
        weights.thresholds[static_cast<std::size_t>(*level)] = *value;
      else
        wrong("expected low, standard or high, and a number");
    } else if (fields.size() == 2) {
      const auto older = weights.by_rule.find(fields[0]);
      if (older != weights.by_rule.end() && older->second.file == file.path)
        sink.push_back({file.path, number, 1, "a second weight for " + fields[0],
                        "the first is in line " + std::to_string(older->second.line),
                        std::string(line)});
      weights.by_rule[fields[0]] = {*value, file.path, number};
    } else {
      wrong("expected a rule and its weight");
    }
  }
}

}  // namespace aside
