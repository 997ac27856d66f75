// CLI11 splits; what the words mean is read here, so that every mistake is said with its
// place and its fix, all at once.
#include "cli/audit_flags.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <thread>

#include "base/files.h"
#include "chat/clock.h"
#include "protocol/words.h"

namespace aside {
namespace {

constexpr unsigned most_jobs = 512;

void wrong(std::string place, std::string message, std::string hint, Diagnostics& sink) {
  sink.push_back({std::move(place), 0, 0, std::move(message), std::move(hint), ""});
}

template <class Table>
std::vector<std::string_view> names_in(const Table& table) {
  std::vector<std::string_view> out;
  for (const auto& row : table) out.push_back(row.name);
  return out;
}

std::string joined(const std::vector<std::string_view>& words, std::string_view between) {
  std::string out;
  for (const auto word : words) out += (out.empty() ? "" : std::string(between)) + std::string(word);
  return out;
}

std::optional<std::int64_t> date_of(const std::string& text, const char* flag, Diagnostics& sink) {
  if (text.empty()) return std::nullopt;
  if (const auto moment = iso_moment(text)) return moment->time;
  wrong(flag, "a date was expected, not \"" + text + "\"", "write it like 2026-01-31, or 2026-01-31T18:00", sink);
  return std::nullopt;
}

std::optional<unsigned> number_of(std::string_view text) {
  unsigned out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

AuditPart part_of(const std::string& text, Diagnostics& sink) {
  if (text.empty()) return {};
  const auto slash = text.find('/');
  const auto number = number_of(std::string_view(text).substr(0, slash));
  const auto of = slash == std::string::npos ? std::nullopt : number_of(std::string_view(text).substr(slash + 1));
  if (number && of && *number >= 1 && *number <= *of) return {*number, *of};
  wrong("--part", "K/N was expected, not \"" + text + "\"", "the third of seven parts is --part 3/7", sink);
  return {};
}

std::string key_of(const AuditFlags& flags, Diagnostics& sink) {
  if (!flags.authors) {
    if (!flags.key.empty()) wrong("--key", "keys the pseudonyms of --authors, which is not there", "add --authors, or leave --key out", sink);
    return {};
  }
  if (flags.key.empty()) {
    wrong("--authors", "pseudonyms need a key", "make one: head -c 32 /dev/urandom > key; then --key key", sink);
    return {};
  }
  const auto key = read_file(flags.key, sink);
  if (key && key->empty()) wrong(flags.key, "is empty, a key was expected", "make one: head -c 32 /dev/urandom > " + flags.key, sink);
  return key.value_or("");
}

/// The same export twice would count everything twice.
void check_paths(const std::vector<std::string>& paths, Diagnostics& sink) {
  std::vector<std::filesystem::path> before;
  for (const auto& path : paths) {
    std::error_code error;
    auto whole = std::filesystem::weakly_canonical(path, error);
    if (error) whole = path;
    if (!whole.has_filename()) whole = whole.parent_path();
    if (std::find(before.begin(), before.end(), whole) != before.end())
      wrong(path, "is named twice: its messages would count twice", "name each export once", sink);
    before.push_back(std::move(whole));
  }
}

}  // namespace

void define_audit_flags(CLI::App& app, AuditFlags& flags) {
  const auto value = [&](const char* name, std::string& to, const std::string& shown, const std::string& doc) {
    app.add_option(name, to, doc)->type_name(shown)->option_text(shown);
  };
  value("--from", flags.from, "FORMAT", "the format, where its files do not tell: " + joined(names_in(chat_formats), ", "));
  app.add_option("--map", flags.map, "which column of a CSV holds what")->option_text("FIELD=COLUMN…")->allow_extra_args(false);
  app.add_option("--channel", flags.channels, "only channels whose name or id matches: 'ops-*'")->option_text("GLOB")->allow_extra_args(false);
  value("--since", flags.since, "DATE", "only messages from this date on: 2026-01-31");
  value("--until", flags.until, "DATE", "only messages before this date");
  value("--audience", flags.audience, "dm|group", "who reads it, instead of what the export says");
  value("--part", flags.part, "K/N", "only the K-th of N parts of the messages");
  app.add_option("--jobs", flags.jobs, "how many threads judge (one a core)")->option_text("N");
  app.add_flag("--quote", flags.quote, "show the texts, and what to say instead");
  app.add_flag("--authors", flags.authors, "tell authors apart, by pseudonyms; needs --key");
  value("--key", flags.key, "FILE", "a file whose bytes key the pseudonyms");
  app.add_flag("--names", flags.names, "show the names of authors");
  app.add_option("--off", flags.off, "dismiss these rules")->option_text("RULE…")->allow_extra_args(false)->delimiter(',');
  value("--sensitivity", flags.sensitivity, "low|standard|high", "how little evidence is enough (low)");
  app.add_flag("--resume", flags.resume, "go on from where the same audit was stopped");
}

void define_report_flags(CLI::App& app, AuditFlags& flags) {
  const auto value = [&](const char* name, std::string& to, const std::string& shown, const std::string& doc) {
    app.add_option(name, to, doc)->type_name(shown)->option_text(shown);
  };
  value("--format", flags.format, joined(names_in(audit_formats), "|"), "how to report (text)");
  value("--out", flags.out, "DIR", "write every one of these reports into this folder, too");
  app.add_flag("--shard", flags.shard, "no report, but a summary that `aside audit merge` joins with others");
  value("--baseline", flags.baseline, "FILE", "leave out the findings that are known there");
  app.add_flag("--update-baseline", flags.update_baseline, "write down there what is found now, and forget what is gone");
  value("--fail-on", flags.fail_on, "reword|private|never", "from which verdict on the status is 1 (reword)");
  app.add_flag("--strict", flags.strict, "end with 2 when a record was broken");
  app.add_option("--rules", flags.rules, "a folder with rules/ and dictionaries/ of your own")->option_text("DIR")->allow_extra_args(false);
  value("--config", flags.config, "FILE", "an aside.toml (the nearest .aside/aside.toml; ASIDE_CONFIG)");
}

AuditOptions audit_options_of(const AuditFlags& flags, Diagnostics& sink) {
  AuditOptions out;
  if (!flags.from.empty() && !(out.from = chat_format_named(flags.from)))
    wrong("--from", unknown_word(flags.from, names_in(chat_formats)), "", sink);
  for (const auto& pair : flags.map) {
    const auto equals = pair.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == pair.size())
      wrong("--map", "FIELD=COLUMN was expected, not \"" + pair + "\"", "like --map text=Content", sink);
    else
      out.read.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  if (!flags.audience.empty() && !(out.audience = from_name<Audience>(flags.audience)))
    wrong("--audience", "dm or group was expected, not \"" + flags.audience + "\"", "leave it out, and the export decides", sink);
  out.channels = flags.channels;
  out.since = date_of(flags.since, "--since", sink);
  out.until = date_of(flags.until, "--until", sink);
  if (out.since && out.until && *out.since >= *out.until)
    wrong("--until", "lies not behind --since: there is nothing between", "the first day that is left out is the one of --until", sink);
  out.part = part_of(flags.part, sink);
  if (flags.jobs > most_jobs)
    wrong("--jobs", "at most " + std::to_string(most_jobs) + " were expected, not " + std::to_string(flags.jobs), "leave it out: one a core", sink);
  out.jobs = flags.jobs ? flags.jobs : std::max(1u, std::thread::hardware_concurrency());
  out.quote = flags.quote;
  out.key = key_of(flags, sink);
  if (flags.authors) out.authors = AuditOptions::Names::Pseudonyms;
  if (flags.names) out.authors = AuditOptions::Names::Real;
  check_paths(flags.paths, sink);
  if (std::count(flags.paths.begin(), flags.paths.end(), "-") > 0 && flags.resume)
    wrong("--resume", "standard input cannot be read again from its start", "put it into a file, and name that", sink);
  return out;
}

const AuditFormat* audit_format_of(const AuditFlags& flags, Diagnostics& sink) {
  const auto before = sink.size();
  if (flags.update_baseline && flags.baseline.empty())
    wrong("--update-baseline", "needs the file", "add --baseline FILE", sink);
  if (flags.shard && !flags.format.empty())
    wrong("--format", "is of a report, and --shard makes none", "give it to `aside audit merge`", sink);
  if (flags.shard && !flags.out.empty())
    wrong("--out", "is for reports, and --shard makes none", "give it to `aside audit merge`", sink);
  if (flags.shard && !flags.baseline.empty())
    wrong("--baseline", "is of a report, and --shard makes none", "give it to `aside audit merge`", sink);
  const auto wanted = flags.format.empty() ? "text" : std::string_view(flags.format);
  for (const auto& format : audit_formats)
    if (format.name == wanted) return sink.size() == before ? &format : nullptr;
  wrong("--format", unknown_word(wanted, names_in(audit_formats)), "", sink);
  return nullptr;
}

Flags shared_flags_of(const AuditFlags& flags) {
  Flags out;
  out.config = flags.config;
  out.rules = flags.rules;
  out.off = flags.off;
  out.sensitivity = flags.sensitivity;
  out.fail_on = flags.fail_on;
  return out;
}

std::string privacy_of(const AuditOptions& options) {
  std::string out = options.authors == AuditOptions::Names::Real         ? "with names (--names)"
                    : options.authors == AuditOptions::Names::Pseudonyms ? "with pseudonyms (--authors)"
                                                                          : "no author";
  return out + (options.quote ? ", with texts (--quote)" : ", no text");
}

}  // namespace aside
