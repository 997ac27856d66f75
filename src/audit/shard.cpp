#include "audit/shard.h"

#include <algorithm>
#include <istream>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "audit/digest.h"
#include "audit/summary_lines.h"

namespace aside {
namespace {

using nlohmann::json;
constexpr int version = 1;

/// Hadoop ends each line with a tab.
bool next_line(std::istream& in, std::string& line) {
  if (!std::getline(in, line)) return false;
  while (!line.empty() && (line.back() == '\t' || line.back() == '\r')) line.pop_back();
  return true;
}

std::string head_line(const ShardHead& head) {
  json parts = json::array();
  for (const auto& each : head.parts) parts.push_back({each.input, each.part.number, each.part.of});
  const json out = {{"aside", "audit-shard"}, {"version", version},        {"engine", head.engine}, {"options", head.options},
                    {"privacy", head.privacy}, {"partial", head.partial}, {"parts", parts}};
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<ShardHead> head_of(const std::string& line) try {
  const auto value = json::parse(line, nullptr, false);
  if (!value.is_object() || value.value("aside", "") != "audit-shard" || value.at("version") != version) return std::nullopt;
  ShardHead out{value.at("engine"), value.at("options"), value.at("privacy"), value.at("partial"), {}};
  for (const auto& each : value.at("parts")) out.parts.push_back({each.at(0), {each.at(1), each.at(2)}});
  return out;
} catch (const json::exception&) {
  return std::nullopt;
}

std::string end_line(std::uint64_t lines) { return json::array({"end", lines}).dump(); }

std::string shown(const ShardPart& each) {
  return each.part.of == 1 ? "all of its input" : "part " + std::to_string(each.part.number) + " of " + std::to_string(each.part.of);
}

/// Why two heads do not fit together, and what to do; empty when they do.
std::pair<std::string, std::string> misfit(const ShardHead& a, const ShardHead& b) {
  if (a.engine != b.engine)
    return {"was made by \"" + b.engine + "\", those before it by \"" + a.engine + "\"", "make it anew with the same program and rules"};
  if (a.options != b.options || a.privacy != b.privacy)
    return {"was made with other flags or settings than those before it", "make it anew with the same --since, --channel, --quote and the like"};
  for (const auto& each : b.parts)
    if (!each.input.empty() && std::binary_search(a.parts.begin(), a.parts.end(), each))
      return {"is counted already: " + shown(each) + " is in a shard before it", "name each shard once"};
  return {};
}

void join(std::optional<ShardHead>& into, ShardHead head) {
  if (!into) {
    into = std::move(head);
    std::sort(into->parts.begin(), into->parts.end());
    return;
  }
  into->partial = into->partial || head.partial;
  into->parts.insert(into->parts.end(), head.parts.begin(), head.parts.end());
  std::sort(into->parts.begin(), into->parts.end());
}

}  // namespace

ShardPart part_of(const AuditSummary& summary, const AuditPart& part) {
  std::string input;
  for (const auto& each : summary.containers) {
    if (each.path == "-") return {"", part};
    input += each.format + "\n" + each.path + "\n" + each.files + "\n";
  }
  return {digest(input), part};
}

void write_shard(std::ostream& out, const AuditSummary& summary, const ShardHead& head) {
  std::uint64_t lines = 1;
  const auto line = [&](const std::string& text) {
    out << text << "\n";
    ++lines;
  };
  out << head_line(head) << "\n";
  write_counts(summary, line);
  for (const auto& finding : summary.findings) line(finding_row(finding));
  out << end_line(lines) << "\n";
}

bool read_shard(const std::string& name, std::istream& in, AuditSummary& summary, std::optional<ShardHead>& head,
                Diagnostics& sink) {
  const auto wrong = [&](std::size_t line, std::string message, std::string hint) {
    sink.push_back({name, line, 0, std::move(message), std::move(hint), ""});
    return false;
  };
  std::string line;
  if (!next_line(in, line)) return wrong(0, "is empty, a shard was expected", "`aside audit --shard PATH… > S` makes one");
  auto own = head_of(line);
  if (!own) return wrong(1, "is no shard of this version of aside", "`aside audit --shard PATH… > S` makes one");
  std::sort(own->parts.begin(), own->parts.end());
  if (head)
    if (const auto [message, hint] = misfit(*head, *own); !message.empty()) return wrong(0, message, hint);
  std::uint64_t lines = 1;
  bool ended = false;
  while (!ended && next_line(in, line)) {
    if (line == end_line(lines)) ended = true;
    else if (!read_counts(line, summary)) return wrong(lines + 1, "is no line of a shard", "the file is damaged: make the shard anew");
    ++lines;
  }
  if (!ended) return wrong(lines, "breaks off: what follows is missing", "its maker was stopped, or the disk was full: make the shard anew");
  if (next_line(in, line)) return wrong(lines + 1, "goes on behind its end", "one file is one shard: name them one by one");
  join(head, std::move(*own));
  return true;
}

std::vector<std::string> missing_parts(const ShardHead& head) {
  std::set<std::pair<std::string, unsigned>> inputs;
  for (const auto& each : head.parts) inputs.emplace(each.input, each.part.of);
  std::vector<std::string> out;
  for (const auto& [input, of] : inputs)
    for (unsigned number = 1; number <= of; ++number) {
      const ShardPart wanted{input, {number, of}};
      if (!std::binary_search(head.parts.begin(), head.parts.end(), wanted)) out.push_back(shown(wanted));
    }
  return out;
}

}  // namespace aside
