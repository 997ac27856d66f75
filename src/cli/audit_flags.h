#pragma once

#include <string>
#include <vector>

#include "audit/audit_options.h"
#include "audit/reports.h"
#include "base/diagnostic.h"
#include "cli/flags.h"

namespace CLI {
class App;
}

namespace aside {

/// What stands on the command line of `aside audit`, and of `aside audit merge`, as it was written.
struct AuditFlags {
  std::vector<std::string> paths, map, channels, rules, off;
  std::string from, since, until, audience, part, format, out, config, key, sensitivity, fail_on, baseline;
  unsigned jobs = 0;
  bool quote = false, authors = false, names = false, strict = false;
  bool update_baseline = false, resume = false, shard = false;
};

/// Defines the flags that say what is judged.
void define_audit_flags(CLI::App& app, AuditFlags& flags);

/// Defines the flags that say what is done with the summary: those of `merge`, too.
void define_report_flags(CLI::App& app, AuditFlags& flags);

/// What the flags say; all that is wrong with them goes to `sink`. Without the configuration.
AuditOptions audit_options_of(const AuditFlags& flags, Diagnostics& sink);

/// The format of the report; null when there is none of that name, or when flags do not go
/// together, which `sink` then says.
const AuditFormat* audit_format_of(const AuditFlags& flags, Diagnostics& sink);

/// Those flags that `check` has, too.
Flags shared_flags_of(const AuditFlags& flags);

/// "no author, no text", or what the report shows of people.
std::string privacy_of(const AuditOptions& options);

}  // namespace aside
