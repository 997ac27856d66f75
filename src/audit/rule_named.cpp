#include "audit/reports.h"

namespace aside {

const Rule* rule_named(const AuditHead& head, std::string_view id) {
  if (!head.book) return nullptr;
  for (const auto& [lang, language] : head.book->languages)
    if (const auto* rule = language.find(id)) return rule;
  return nullptr;
}

}  // namespace aside
