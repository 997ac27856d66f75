#include "audit/summary.h"

#include <algorithm>
#include <iterator>

namespace aside {
namespace {

template <class Map>
void add_numbers(Map& into, const Map& other) {
  for (const auto& [key, number] : other) into[key] += number;
}

template <class Row>
void append(std::vector<Row>& into, std::vector<Row>& other) {
  into.insert(into.end(), std::make_move_iterator(other.begin()), std::make_move_iterator(other.end()));
}

}  // namespace

void add(Counts& into, const Counts& other) {
  into.messages += other.messages;
  for (std::size_t i = 0; i < into.verdicts.size(); ++i) into.verdicts[i] += other.verdicts[i];
  for (std::size_t i = 0; i < into.categories.size(); ++i) into.categories[i] += other.categories[i];
}

void merge(AuditSummary& into, AuditSummary other) {
  add_numbers(into.formats, other.formats);
  add_numbers(into.rules, other.rules);
  add_numbers(into.notes, other.notes);
  add(into.all, other.all);
  add(into.dm, other.dm);
  add(into.group, other.group);
  for (std::size_t i = 0; i < into.skipped.size(); ++i) into.skipped[i] += other.skipped[i];
  for (std::size_t i = 0; i < into.hours.size(); ++i) add(into.hours[i], other.hours[i]);
  for (auto& [day, counts] : other.days) add(into.days[day], counts);
  for (auto& [id, channel] : other.channels) {
    const auto [at, is_new] = into.channels.try_emplace(id, channel);
    if (is_new) continue;
    add(at->second.counts, channel.counts);
    // The same whichever comes first.
    at->second.name = std::min(at->second.name, channel.name);
    at->second.audience = std::max(at->second.audience, channel.audience);
    at->second.guessed = at->second.guessed || channel.guessed;
  }
  into.known += other.known;
  into.warned += other.warned;
  append(into.warnings, other.warnings);
  append(into.findings, other.findings);
  if (into.warnings.size() > 2 * most_warnings) sort(into);
}

void sort(AuditSummary& summary) {
  auto& warnings = summary.warnings;
  std::sort(warnings.begin(), warnings.end(), [](const ChatWarning& a, const ChatWarning& b) {
    return std::tie(a.place, a.message) < std::tie(b.place, b.message);
  });
  if (warnings.size() > most_warnings) warnings.resize(most_warnings);
  std::sort(summary.findings.begin(), summary.findings.end(), [](const AuditFinding& a, const AuditFinding& b) {
    return std::tie(a.place, a.span.begin, a.span.end, a.rule, a.message) <
           std::tie(b.place, b.span.begin, b.span.end, b.rule, b.message);
  });
}

}  // namespace aside
