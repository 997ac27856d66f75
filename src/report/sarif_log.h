#pragma once

#include <functional>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "protocol/result_json.h"

namespace aside {

/// The one run of a SARIF document; what it holds is made by the writers.
struct SarifRun {
  std::string_view engine;
  Json rules;  // reportingDescriptors, each once
  Json invocation;
  /// Gives each result to `put`: they may be more than fit into memory.
  std::function<void(const std::function<void(const Json&)>& put)> results;
};

void write_sarif_log(std::ostream& out, const SarifRun& run);

/// {"text": …}, with U+FFFD for what is not UTF-8.
Json sarif_text(std::string_view text);

/// A file's name as a relative reference: what is not plain is escaped, the ':' of "a:b" too,
/// which would read as a scheme.
std::string sarif_uri(std::string_view path);

}  // namespace aside
