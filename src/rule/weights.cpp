#include "rule/weights.h"

#include "rule/table_lines.h"

namespace aside {
int Weights::of(const std::string& rule) const {
  const auto found = by_rule.find(rule);
  return found == by_rule.end() ? 0 : found->second.value;
}

void read_weights(const File& file, Weights& weights, Diagnostics& sink) {
  for (const auto& [number, line, fields] : table_lines(file)) {
    const auto wrong = [&](const std::string& message, const std::string& hint) {
      sink.push_back({file.path, number, 1, message, hint, std::string(line)});
    };
    const std::string usual = "a line is: <rule> <weight>, or: threshold low|standard|high <sum>";
    const auto value = whole_number(fields.back());
    if (!value) {
      wrong("expected a whole number at the end", usual);
    } else if (fields[0] == "threshold") {
      const auto level = fields.size() == 3 ? from_name<Sensitivity>(fields[1]) : std::nullopt;
      if (level)
        weights.thresholds[static_cast<std::size_t>(*level)] = *value;
      else
        wrong("expected low, standard or high, and a number", usual);
    } else if (fields.size() == 2) {
      const std::string rule(fields[0]);
      const auto older = weights.by_rule.find(rule);
      if (older != weights.by_rule.end() && older->second.file == file.path)
        wrong("a second weight for " + rule, "the first is in line " + std::to_string(older->second.line));
      weights.by_rule[rule] = {*value, file.path, number};
    } else {
      wrong("expected a rule and its weight", usual);
    }
  }
}

}  // namespace aside
