#include "audit/audit_options.h"

#include "audit/digest.h"

namespace aside {
namespace {

/// Lengths first, so that no two rows of values are the same bytes.
class Row {
 public:
  Row& add(std::string_view value) {
    out_ += std::to_string(value.size()) + ":";
    out_ += value;
    return *this;
  }
  template <class Number>
  Row& number(Number value) {
    return add(std::to_string(static_cast<std::int64_t>(value)));
  }
  template <class Value>
  Row& maybe(const std::optional<Value>& value) {
    return value ? number(*value) : add("-");
  }
  Row& all(const std::vector<std::string>& values) {
    number(values.size());
    for (const auto& value : values) add(value);
    return *this;
  }
  const std::string& bytes() const { return out_; }

 private:
  std::string out_;
};

}  // namespace

std::string digest_of(const AuditOptions& options) {
  Row row;
  row.add(options.from ? options.from->name : "");
  row.number(options.read.columns.size());
  for (const auto& [field, column] : options.read.columns) row.add(field).add(column);
  row.all(options.read.own_domains);
  row.maybe(options.audience).all(options.channels).maybe(options.since).maybe(options.until);
  row.number(options.quote).number(options.authors).add(digest(options.key));
  const auto& defaults = options.defaults;
  row.maybe(defaults.external).number(defaults.otherwise_external).number(defaults.face).add(defaults.lang).all(defaults.off);
  for (const auto& each : defaults.channels) row.add(each.match).maybe(each.audience).maybe(each.external);
  for (const auto& each : defaults.members) row.add(each.id).add(each.name).add(each.role).all(each.aka);
  row.number(options.sensitivity);
  return digest(row.bytes());
}

}  // namespace aside
