// A line is an array in a fixed order: findings are written and read by the million.
#include "audit/finding.h"

#include <nlohmann/json.hpp>
#include <tuple>

namespace aside {
namespace {

using nlohmann::json;

auto row(const AuditFinding& f) {
  return std::tie(f.place, f.span.begin, f.span.end, f.rule, f.message, f.target, f.category, f.verdict, f.audience, f.time, f.clock,
                  f.channel_id, f.channel, f.author, f.text, f.rewording);
}

template <class Word>
bool take(const json& value, std::size_t size, Word& into) {
  const auto number = value.get<std::size_t>();
  if (number >= size) return false;
  into = static_cast<Word>(number);
  return true;
}

}  // namespace

bool comes_before(const AuditFinding& a, const AuditFinding& b) { return row(a) < row(b); }

std::string finding_line(const AuditFinding& f) {
  return json::array({f.place.file, f.place.offset, f.span.begin, f.span.end, f.rule, f.message, static_cast<int>(f.target),
                      static_cast<int>(f.category), static_cast<int>(f.verdict), static_cast<int>(f.audience), f.time,
                      static_cast<int>(f.clock), f.channel_id, f.channel, f.author, f.text, f.rewording})
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<AuditFinding> finding_of_line(std::string_view line) try {
  const auto row = json::parse(line, nullptr, false);
  if (!row.is_array() || row.size() != 17) return std::nullopt;
  AuditFinding f;
  row[0].get_to(f.place.file);
  row[1].get_to(f.place.offset);
  row[2].get_to(f.span.begin);
  row[3].get_to(f.span.end);
  row[4].get_to(f.rule);
  row[5].get_to(f.message);
  row[10].get_to(f.time);
  row[12].get_to(f.channel_id);
  row[13].get_to(f.channel);
  row[14].get_to(f.author);
  row[15].get_to(f.text);
  row[16].get_to(f.rewording);
  const bool sound = take(row[6], names<TargetKind>.size(), f.target) && take(row[7], names<Category>.size(), f.category) &&
                     take(row[8], names<Verdict>.size(), f.verdict) && take(row[9], names<Audience>.size(), f.audience) &&
                     take(row[11], 3, f.clock);
  return sound ? std::optional(std::move(f)) : std::nullopt;
} catch (const json::exception&) {
  return std::nullopt;
}

}  // namespace aside
