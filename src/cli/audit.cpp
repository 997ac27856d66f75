// aside audit: months of chat in, a report out. A program of its own (aside-audit), since
// archives and parsers would make every `aside check` start slower.
#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iostream>
#include <thread>

#include "audit/report_files.h"
#include "audit/reports.h"
#include "audit/run.h"
#include "base/files.h"
#include "chat/clock.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/settings.h"
#include "cli/terminal.h"

namespace aside {
namespace {

struct AuditFlags {
  std::vector<std::string> paths, map, channels, rules, off;
  std::string from, out, since, until, audience, format = "text", config, key, sensitivity = "low", fail_on = "never";
  unsigned jobs = 0;
  bool quote = false, authors = false, names = false, strict = false;
};

std::atomic<bool> stop_asked{false};
void ask_to_stop(int) { stop_asked = true; }

void define(CLI::App& app, AuditFlags& flags) {
  std::string formats;
  for (const auto& format : chat_formats) formats += (formats.empty() ? "" : ", ") + std::string(format.name);
  app.add_option("PATH", flags.paths, "exports: archives, folders or files, as they came")->required();
  app.add_option("--from", flags.from, "the format, where its files do not tell: " + formats);
  app.add_option("--map", flags.map, "of a CSV: FIELD=COLUMN");
  app.add_option("--channel", flags.channels, "only channels whose name or id matches: ops-*");
  app.add_option("--since", flags.since, "only messages from this date on: 2026-01-31");
  app.add_option("--until", flags.until, "only messages before this date");
  app.add_option("--audience", flags.audience, "dm or group, instead of what the export says");
  app.add_option("--format", flags.format, "text (default), json, jsonl, csv, html or sarif");
  app.add_option("--out", flags.out, "a folder to write all of these reports into, too");
  app.add_option("--jobs", flags.jobs, "threads; 0: one a core");
  app.add_option("--rules", flags.rules, "a folder of rules and dictionaries, over the built-in ones");
  app.add_option("--off", flags.off, "rules to dismiss");
  app.add_option("--config", flags.config, "aside.toml, instead of the nearest in .aside/");
  app.add_option("--sensitivity", flags.sensitivity, "low (default), standard or high");
  app.add_option("--fail-on", flags.fail_on, "reword, private or never (default): exit with 1 when there is such a message");
  app.add_option("--key", flags.key, "a file whose bytes key the pseudonyms of --authors");
  app.add_flag("--quote", flags.quote, "show the texts and what to say instead");
  app.add_flag("--authors", flags.authors, "tell authors apart, by pseudonyms (needs --key)");
  app.add_flag("--names", flags.names, "show the names of authors");
  app.add_flag("--strict", flags.strict, "end with 2 when a record was broken");
}

std::optional<std::int64_t> date_of(const std::string& text, const char* flag, Diagnostics& sink) {
  if (text.empty()) return std::nullopt;
  if (const auto moment = iso_moment(text)) return moment->time;
  sink.push_back({flag, 0, 0, "a date was expected, not \"" + text + "\"", "write it like 2026-01-31", ""});
  return std::nullopt;
}

std::string privacy_of(const AuditOptions& options) {
  std::string out = options.authors == AuditOptions::Names::Real         ? "with names (--names)"
                    : options.authors == AuditOptions::Names::Pseudonyms ? "with pseudonyms (--authors)"
                                                                          : "no author";
  return out + (options.quote ? ", with texts (--quote)" : ", no text");
}

const AuditFormat* format_asked(const std::string& name, Diagnostics& sink) {
  for (const auto& format : audit_formats)
    if (format.name == name) return &format;
  std::string known;
  for (const auto& format : audit_formats) known += (known.empty() ? "" : ", ") + std::string(format.name);
  sink.push_back({"--format", 0, 0, "there is no format \"" + name + "\"", "there are " + known, ""});
  return nullptr;
}

AuditOptions options_of(const AuditFlags& flags, Diagnostics& sink) {
  AuditOptions out;
  if (!flags.from.empty() && !(out.from = chat_format_named(flags.from)))
    sink.push_back({"--from", 0, 0, "there is no format \"" + flags.from + "\"", "`aside audit --help` lists them", ""});
  for (const auto& pair : flags.map) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos)
      sink.push_back({"--map", 0, 0, "FIELD=COLUMN was expected, not \"" + pair + "\"", "like --map text=Content", ""});
    else
      out.read.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  if (!flags.audience.empty() && !(out.audience = from_name<Audience>(flags.audience)))
    sink.push_back({"--audience", 0, 0, "dm or group was expected, not \"" + flags.audience + "\"", "", ""});
  out.channels = flags.channels;
  out.since = date_of(flags.since, "--since", sink);
  out.until = date_of(flags.until, "--until", sink);
  out.jobs = flags.jobs ? flags.jobs : std::max(1u, std::thread::hardware_concurrency());
  out.quote = flags.quote;
  if (flags.authors) {
    out.authors = AuditOptions::Names::Pseudonyms;
    if (flags.key.empty())
      sink.push_back({"--authors", 0, 0, "pseudonyms need a key", "make one: head -c 32 /dev/urandom > key; then --key key", ""});
    else if (auto key = read_file(flags.key, sink))
      out.key = std::move(*key);
  }
  if (flags.names) out.authors = AuditOptions::Names::Real;
  return out;
}

}  // namespace

int run_audit(const std::vector<std::string>& words) {
  CLI::App app("Judges exported chat: where do people lose face, and is it getting better?", "aside audit");
  AuditFlags flags;
  define(app, flags);
  if (const auto status = parse(app, words)) return *status;
  Diagnostics sink;
  auto options = options_of(flags, sink);
  const auto* format_to = format_asked(flags.format, sink);
  Flags shared;
  shared.config = flags.config;
  shared.rules = flags.rules;
  shared.off = flags.off;
  shared.sensitivity = flags.sensitivity;
  shared.fail_on = flags.fail_on;
  const auto settings = read_settings(shared, sink);
  auto linter_from = linter_options(flags.rules, sink);
  if (!settings || !linter_from || !sink.empty()) {
    std::cerr << format(sink);
    return 2;
  }
  if (const auto sensitivity = from_name<Sensitivity>(flags.sensitivity)) linter_from->sensitivity = *sensitivity;
  options.defaults = settings->config.defaults;
  const auto linter = Linter::load(*linter_from, sink);
  if (!linter) {
    std::cerr << format(sink);
    return 2;
  }
  std::signal(SIGINT, ask_to_stop);
  const std::vector<std::filesystem::path> paths(flags.paths.begin(), flags.paths.end());
  const auto summary = audit(paths, *linter, options, nullptr, stop_asked, sink);
  std::cerr << format(sink);
  if (summary.formats.empty()) return 2;
  const AuditHead head{linter->engine(), privacy_of(options), stop_asked, &linter->rulebook()};
  Diagnostics unwritten;
  if (!flags.out.empty() && !write_report_files(flags.out, summary, head, unwritten)) {
    std::cerr << format(unwritten);
    return 2;
  }
  format_to->write(std::cout, summary, head);
  const bool broken = flags.strict && summary.skipped[static_cast<std::size_t>(Skip::Broken)] > 0;
  const auto& verdicts = summary.all.verdicts;
  const bool hit = (flags.fail_on == "reword" && verdicts[1] + verdicts[2] > 0) || (flags.fail_on == "private" && verdicts[2] > 0);
  return written(std::cout, broken || stop_asked ? 2 : hit ? 1 : 0);
}

}  // namespace aside
