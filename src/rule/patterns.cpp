// A pattern that is refused would never match, and nobody would know.
#include "rule/patterns.h"

#include "base/files.h"

namespace aside {
namespace {

/// Where the phrase begins: behind the key, and behind a guard's scope.
std::size_t phrase_column(std::string_view line, std::size_t words_before) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < words_before; ++i) {
    at = std::min(line.find_first_of(" \t", at), line.size());
    at = std::min(line.find_first_not_of(" \t", at), line.size());
  }
  return at + 1;
}

void check(const Pattern& pattern, const Rule& rule, std::size_t number, std::size_t words_before,
           Diagnostics& sink) {
  if (pattern.compiled() != nullptr) return;
  const auto lines = lines_of(source_of(rule));
  const auto line = number > 0 && number <= lines.size() ? lines[number - 1] : std::string_view{};
  const bool large = pattern.refusal().find("too large") != std::string::npos;
  sink.push_back({rule.path, number, phrase_column(line, words_before),
                  "cannot be searched for: " + pattern.refusal(),
                  large ? "put the alternatives into a dictionary, or the phrase into several lines" : "",
                  std::string(line)});
}

}  // namespace

void check_patterns(const Rule& rule, Diagnostics& sink) {
  for (const auto& trigger : rule.triggers)
    if (trigger.signal.empty()) check(trigger.pattern, rule, trigger.line, 1, sink);
  for (const auto& guard : rule.guards) {
    const bool scope_first = !guard.wanted;  // "unless before X", but "with X in message"
    check(guard.pattern, rule, guard.line, scope_first ? 2 : 1, sink);
  }
}

}  // namespace aside
