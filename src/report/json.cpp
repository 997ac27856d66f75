// The result objects as they are: on lines of their own, or laid out for reading.
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
  Json value = Json::array();
  for (const auto& entry : entries) value.push_back(json_of(entry, style));
  if (!style.many && value.size() == 1) value = Json(value[0]);
  out << value.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

void write_jsonl(std::ostream& out, std::span<const Entry> entries, const Style& style) {
  for (const auto& entry : entries) out << to_line(json_of(entry, style)) << "\n";
}

}  // namespace aside
