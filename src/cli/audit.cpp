// aside audit: months of chat in, a report out. A program of its own (aside-audit), since
// archives and parsers would make every `aside check` start slower.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <numeric>

#include "cli/audit_merge.h"
#include "cli/audit_report.h"
#include "cli/audit_watch.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "cli/settings.h"
#include "protocol/overrule.h"

namespace aside {
namespace {

namespace fs = std::filesystem;

/// What makes two runs the same audit, so that one can go on from the other.
std::string identity_of(const AuditFlags& flags, const AuditOptions& options, const std::string& engine) {
  std::string out = engine + "\n" + digest_of(options) + "\n" + std::to_string(options.part.number) + "/" + std::to_string(options.part.of);
  std::error_code error;
  for (const auto& path : flags.paths) out += "\n" + fs::absolute(path, error).lexically_normal().string();
  return out;
}

/// Where the audit can go on from when it is stopped. Nothing for standard input, or when there is no
/// folder for it: that matters only when it is asked to go on from there.
std::optional<Checkpoint> checkpoint_of(const AuditFlags& flags, const std::string& identity, Diagnostics& sink) {
  if (std::count(flags.paths.begin(), flags.paths.end(), "-") > 0) return std::nullopt;
  const auto folder = state_folder();
  Diagnostics trouble;
  auto checkpoint = Checkpoint::open(folder.empty() ? folder : folder / "audit", identity, trouble);
  if (!checkpoint) {
    if (flags.resume) sink.insert(sink.end(), trouble.begin(), trouble.end());
    return std::nullopt;
  }
  if (!flags.resume) checkpoint->clear();
  else if (checkpoint->load(sink))
    std::cerr << "--resume: goes on behind message " << checkpoint->position().messages << "\n";
  else if (sink.empty())
    std::cerr << "--resume: of this audit nothing is left to go on from: it begins at the start\n";
  return checkpoint;
}

bool is_narrowed(const AuditFlags& flags) {
  return !flags.channels.empty() || !flags.since.empty() || !flags.until.empty() || !flags.part.empty() || !flags.off.empty();
}

struct Prepared {
  AuditOptions options;
  const AuditFormat* format = nullptr;
  Settings settings;
  std::optional<Linter> linter;
};

/// Flags, configuration and rules; nothing when any of them is wrong.
std::optional<Prepared> prepare(const AuditFlags& flags, Diagnostics& sink) {
  Prepared out;
  out.options = audit_options_of(flags, sink);
  out.format = audit_format_of(flags, sink);
  auto settings = read_settings(shared_flags_of(flags), sink);
  auto rules = linter_options(flags.rules, sink);
  if (!settings || !rules || !sink.empty()) return std::nullopt;
  out.options.defaults = settings->config.defaults;
  out.options.sensitivity = rules->sensitivity = settings->config.sensitivity.value_or(Sensitivity::Low);
  out.settings = std::move(*settings);
  out.linter = Linter::load(*rules, sink);
  if (!out.linter || !can_report(flags, sink)) return std::nullopt;
  warn_of_unknown(out.options.defaults, out.linter->rulebook());
  return out.linter ? std::optional(std::move(out)) : std::nullopt;
}

void say_stopped(const AuditSummary& summary, bool resumable) {
  std::cerr << "stopped before the end: " << summary.all.messages << " messages were judged, and stand in the report\n";
  if (resumable) std::cerr << "  hint: the same words and --resume go on from there\n";
}

/// What looks like a report of good news, but is one of nothing.
void say_nothing_read(const AuditFlags& flags, const AuditSummary& summary, bool stopped, Diagnostics& sink) {
  if (summary.all.messages > 0 || stopped) return;
  const auto& skipped = summary.skipped;
  const auto broken = skipped[static_cast<std::size_t>(Skip::Broken)];
  const bool only_broken = broken > 0 && std::accumulate(skipped.begin(), skipped.end(), std::uint64_t{0}) == broken;
  const bool passes_over = !flags.channels.empty() || !flags.since.empty() || !flags.until.empty();
  if (!passes_over && only_broken && flags.part.empty()) {
    const auto& first = summary.warnings.front();
    sink.push_back({first.place.file, 0, 0, "nothing of it could be read as " + summary.formats.begin()->first + ": " + first.message,
                    "--from names another format; the report's warnings say the rest", ""});
  } else if (passes_over && flags.part.empty()) {
    std::cerr << "warning: no message is left to judge: --channel, --since or --until pass over all\n";
  } else if (flags.part.empty() && broken == 0) {
    std::cerr << "warning: there was no message of a person to judge\n";
  }
}

}  // namespace

int run_audit(const std::vector<std::string>& words) {
  if (!words.empty() && words.front() == "merge") return run_audit_merge({words.begin() + 1, words.end()});
  CLI::App app("Judges exported chat: where do people lose face, and is it getting better?", "aside audit");
  app.footer("[FLAG…] PATH…\n       aside audit merge [FLAG…] SHARD…");
  AuditFlags flags;
  app.add_option("PATH", flags.paths, "exports as they came: archives, folders, files; - is standard input")->required();
  define_audit_flags(app, flags);
  define_report_flags(app, flags);
  if (const auto status = parse(app, join_off(words))) return *status;
  Diagnostics sink;
  const auto prepared = prepare(flags, sink);
  auto& stop = stop_when_asked();
  auto checkpoint = prepared ? checkpoint_of(flags, identity_of(flags, prepared->options, prepared->linter->engine()), sink)
                             : std::optional<Checkpoint>();
  if (!sink.empty()) {
    std::cerr << format(sink);
    return 2;
  }
  const auto& options = prepared->options;
  AuditSummary summary;
  {
    AuditWatch watch(checkpoint ? checkpoint->position().messages : 0);
    const std::vector<fs::path> paths(flags.paths.begin(), flags.paths.end());
    summary = audit(paths, *prepared->linter, options, watch.watcher(), stop, sink, checkpoint ? &*checkpoint : nullptr);
  }
  if (summary.formats.empty() || (checkpoint && checkpoint->differs())) {
    std::cerr << format(sink);
    return 2;
  }
  const bool stopped = stop;
  say_nothing_read(flags, summary, stopped, sink);
  if (stopped) say_stopped(summary, checkpoint.has_value());
  const ShardHead head{prepared->linter->engine(), digest_of(options), privacy_of(options), stopped, {part_of(summary, options.part)}};
  const auto status = report_audit(std::move(summary), {flags, *prepared->format, head, &prepared->linter->rulebook(), prepared->settings.config.fail_on, is_narrowed(flags)}, sink);
  if (checkpoint && !stopped) {
    // A full disk must not cost the work of hours.
    if (std::cout) checkpoint->remove();
    else std::cerr << "  hint: the same words and --resume write the report again\n";
  }
  return status;
}

}  // namespace aside
