// The result objects as they are, each on a line of its own; in an array when there are many.
#include <nlohmann/json.hpp>
#include <ostream>

#include "protocol/result_json.h"
#include "report/formats.h"

namespace aside {
namespace {

Json json_of(const Entry& entry, const Style& style) {
  if (!entry.error.empty()) return error_json(entry.line, entry.error);
  return result_json(entry.draft, entry.report, style.engine, {style.offsets, style.explain});
}

}  // namespace

void write_json(std::ostream& out, std::span<const Entry> entries, const Style& style) {
  if (!style.many) return write_jsonl(out, entries, style);
  out << "[";
  for (const auto& entry : entries)
    out << (&entry == &entries.front() ? "\n" : ",\n") << to_line(json_of(entry, style));
  out << (entries.empty() ? "]\n" : "\n]\n");
}

void write_jsonl(std::ostream& out, std::span<const Entry> entries, const Style& style) {
  for (const auto& entry : entries) out << to_line(json_of(entry, style)) << "\n";
}

}  // namespace aside
