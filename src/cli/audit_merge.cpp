// aside audit merge: shards in, in any order and grouping; the report of one pass out, or a
// larger shard.
#include "cli/audit_merge.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "cli/audit_report.h"
#include "cli/settings.h"

namespace aside {
namespace {

bool read_one(const std::string& name, AuditSummary& summary, std::optional<ShardHead>& head, Diagnostics& sink) {
  if (name == "-") return read_shard("standard input", std::cin, summary, head, sink);
  std::ifstream in(name, std::ios::binary);
  if (in) return read_shard(name, in, summary, head, sink);
  sink.push_back({name, 0, 0, "cannot be opened", "`aside audit --shard PATH… > S` makes a shard", ""});
  return false;
}

}  // namespace

int run_audit_merge(const std::vector<std::string>& words) {
  CLI::App app("Joins what `aside audit --shard` wrote into the report that one pass would have given.", "aside audit merge");
  app.footer("[FLAG…] SHARD…");
  AuditFlags flags;
  app.add_option("SHARD", flags.paths, "shards, in any order; - is standard input")->required();
  define_report_flags(app, flags);
  if (const auto status = parse(app, words)) return *status;
  Diagnostics sink;
  const auto* format_to = audit_format_of(flags, sink);
  const auto settings = read_settings(shared_flags_of(flags), sink);
  const auto rules = linter_options(flags.rules, sink);
  const auto linter = rules ? Linter::load(*rules, sink) : std::nullopt;
  AuditSummary summary;
  std::optional<ShardHead> head;
  if (sink.empty() && can_report(flags, sink))
    for (const auto& name : flags.paths)
      if (!read_one(name, summary, head, sink)) break;
  if (!sink.empty() || !head) {
    std::cerr << format(sink);
    return 2;
  }
  if (!flags.shard) {
    for (const auto& missing : missing_parts(*head)) {
      head->partial = true;
      std::cerr << "error: a shard is missing: " << missing << "; the report is of the others\n";
    }
  }
  sort(summary);
  // What rules are called, where these are the rules that judged.
  const auto* book = linter->engine() == head->engine ? &linter->rulebook() : nullptr;
  return report_audit(std::move(summary), {flags, *format_to, *head, book, settings->config.fail_on, false}, sink);
}

}  // namespace aside
