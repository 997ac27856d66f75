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

ChannelCounts& channel_of(AuditSummary& summary, const std::string& id, const ChannelCounts& channel) {
  const auto [at, is_new] = summary.channels.try_emplace(id, channel);
  auto& known = at->second;
  if (is_new) return known;
  known.name = std::min(known.name, channel.name);
  known.audience = std::max(known.audience, channel.audience);
  known.guessed = known.guessed || channel.guessed;
  return known;
}

void add(Counts& into, const Counts& other) {
  into.messages += other.messages;
  for (std::size_t i = 0; i < into.verdicts.size(); ++i) into.verdicts[i] += other.verdicts[i];
  for (std::size_t i = 0; i < into.categories.size(); ++i) into.categories[i] += other.categories[i];
}

void merge(AuditSummary& into, AuditSummary other) {
  for (const auto& each : other.containers) {
    if (into.containers.insert(each).second) ++into.formats[each.format];
    --other.formats[each.format];
  }
  std::erase_if(other.formats, [](const auto& row) { return row.second == 0; });
  add_numbers(into.formats, other.formats);
  add_numbers(into.rules, other.rules);
  add_numbers(into.notes, other.notes);
  add(into.all, other.all);
  add(into.dm, other.dm);
  add(into.group, other.group);
  for (std::size_t i = 0; i < into.skipped.size(); ++i) into.skipped[i] += other.skipped[i];
  for (std::size_t i = 0; i < into.hours.size(); ++i) add(into.hours[i], other.hours[i]);
  for (auto& [day, counts] : other.days) add(into.days[day], counts);
  for (const auto& [id, channel] : other.channels) {
    const bool is_new = !into.channels.contains(id);
    auto& known = channel_of(into, id, channel);
    if (!is_new) add(known.counts, channel.counts);
  }
  into.known += other.known;
  into.warned += other.warned;
  append(into.warnings, other.warnings);
  into.findings.append(std::move(other.findings));
  if (into.warnings.size() > 2 * most_warnings) sort(into);
}

void sort(AuditSummary& summary) {
  auto& warnings = summary.warnings;
  std::sort(warnings.begin(), warnings.end(), [](const ChatWarning& a, const ChatWarning& b) {
    return std::tie(a.place, a.message) < std::tie(b.place, b.message);
  });
  if (warnings.size() > most_warnings) warnings.resize(most_warnings);
  summary.findings.sort();
}

}  // namespace aside
