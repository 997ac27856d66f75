// What the program is held against that is not its own: other linters, ripgrep, the parsers
// alone; and itself with more rules and more to read.
#include "bench/peers.h"

#include <archive.h>
#include <archive_entry.h>
#include <simdjson.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

#include "base/files.h"
#include "bench/measure.h"
#include "lexicon/reading.h"
#include "rule/rulebook.h"
#include "text/chars.h"

namespace aside::bench {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t rg_messages = 2000;

void faster_row(const std::string& what, double other, double own, double goal) {
  std::printf("| %s | %.3g ms | aside: %.3g ms | %.1f \u00D7 as long | \u2265 %g |\n", what.c_str(), other / 1e6, own / 1e6,
              other / own, goal);
  std::fflush(stdout);
}

Command audit_of(const fs::path& build, const fs::path& input, std::vector<std::string> flags = {}) {
  std::vector<std::string> words{(build / "aside-audit").string(), "--jobs", "1", "--fail-on", "never"};
  words.insert(words.end(), flags.begin(), flags.end());
  words.push_back(input.string());
  return {std::move(words), "", 0};
}

Command export_of(const fs::path& build, int seed, std::size_t messages, const char* kind, const fs::path& path) {
  return {{(build / "tests/aside-exports").string(), std::to_string(seed), std::to_string(messages), kind, path.string()}, "", 0};
}

/// RE2 escapes what Rust's expressions would not: "\\'" is refused.
std::string for_rg(std::string_view regex) {
  std::string out;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const bool needless = regex[i] == '\\' && i + 1 < regex.size() &&
                          std::string_view("\\.+*?()|[]{}^$#&-~x").find(regex[i + 1]) == std::string_view::npos;
    if (regex[i] == '\\' && !needless) out += regex[i++];
    if (!needless) out += regex[i];
  }
  return out;
}

bool there(const std::string& program) {
  const std::string path = std::getenv("PATH") != nullptr ? std::getenv("PATH") : "";
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find(':', at), path.size());
    if (access((path.substr(at, end - at) + "/" + program).c_str(), X_OK) == 0) return true;
    at = end + 1;
  }
  return false;
}

/// The bytes of the texts in all files of a zipped export.
std::size_t parse_zip(const fs::path& path) {
  auto* zip = archive_read_new();
  archive_read_support_format_zip(zip);
  archive_entry* entry = nullptr;
  std::size_t bytes = 0;
  simdjson::ondemand::parser parser;
  if (archive_read_open_filename(zip, path.c_str(), 1 << 20) != ARCHIVE_OK) return 0;
  while (archive_read_next_header(zip, &entry) == ARCHIVE_OK) {
    std::string all;
    char buffer[1 << 16];
    for (la_ssize_t got; (got = archive_read_data(zip, buffer, sizeof buffer)) > 0;) all.append(buffer, static_cast<std::size_t>(got));
    const simdjson::padded_string padded(all);
    simdjson::ondemand::document document;
    simdjson::ondemand::array messages;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS || document.get_array().get(messages) != simdjson::SUCCESS) continue;
    for (auto message : messages) {
      std::string_view text;
      if (message["text"].get(text) == simdjson::SUCCESS) bytes += text.size();
    }
  }
  archive_read_free(zip);
  return bytes;
}

/// The file with `word` behind the phrase of every `match` that has one.
std::string varied(std::string_view source, const std::string& word) {
  std::string out;
  bool in_match = false;
  const auto close = [&] {
    if (std::exchange(in_match, false)) out.insert(out.find_last_not_of(" \n") + 1, " " + word);
  };
  for (const auto line : lines_of(source)) {
    if (!line.starts_with(' ')) close();
    out += std::string(line) + "\n";
    if (line.starts_with("match ")) in_match = line.find(" signal ") == line.npos && line.find(" absent ") == line.npos;
  }
  close();
  return out;
}

void write_rules(const fs::path& folder) {
  for (const auto& [key, file] : built_in_files()) {
    const bool weights = key.find("/weights/") != std::string::npos;
    const bool judges = key.ends_with(".rule") && key.find("/wording/") == std::string::npos && key.find("/fact/") == std::string::npos;
    if (!weights && !judges) continue;
    const fs::path path = folder / key;
    fs::create_directories(path.parent_path());
    std::string table;
    for (int i = 1; i < 10; ++i) {
      if (judges) std::ofstream(path.parent_path() / (path.stem().string() + "-" + std::to_string(i) + ".rule")) << varied(file.text, "zz" + std::string(static_cast<std::size_t>(i), 'y'));
      if (!weights) continue;
      for (const auto line : lines_of(file.text)) {
        const auto blank = line.find(' ');
        if (line.find('/') < blank) table += std::string(line.substr(0, blank)) + "-" + std::to_string(i) + std::string(line.substr(blank)) + "\n";
      }
    }
    if (weights) std::ofstream(path) << table;
  }
}

}  // namespace

void npm_rows(const fs::path& build, const fs::path& work, const std::string& file) {
  for (const auto& [name, goal] : {std::pair{"write-good", 50.0}, std::pair{"alex", 200.0}}) {
    const auto program = work / "npm/node_modules/.bin" / name;
    if (!fs::exists(program)) {
      std::printf("| %s on the clean draft | not installed | | | \u2265 %g |\n", name, goal);
      continue;
    }
    const auto [other, own] = in_turns({{program.string(), file}, "", 0}, {{(build / "aside").string(), "hook", "pre-send"}, file, 0}, 10);
    faster_row(std::string(name) + " on the clean draft, whole process", other, own, goal);
  }
}

void ripgrep_row(const fs::path& build, const fs::path& work, const Linter& linter) {
  if (!there("rg")) return void(std::puts("| rg with the rules' expressions | not installed | | | \u2265 6 |"));
  const auto lines = work / "rg.jsonl", tokenised = work / "rg.lines", patterns = work / "rg.patterns";
  cpu_of(export_of(build, 2, rg_messages, "jsonl", lines));
  const auto& language = *linter.rulebook().find("en");
  {
    std::ofstream out(patterns);
    for (const auto& rule : language.rules)
      for (const auto& trigger : rule.triggers)
        // "Unicode not allowed here" is what rg says to some letters.
        if (trigger.signal.empty() && std::all_of(trigger.pattern.regex().begin(), trigger.pattern.regex().end(), is_ascii))
          out << for_rg(trigger.pattern.regex()) << "\n";
    std::ofstream text(tokenised);
    simdjson::ondemand::parser parser;
    std::ifstream in(lines);
    for (std::string line; std::getline(in, line);) {
      const simdjson::padded_string padded(line);
      simdjson::ondemand::document document;
      std::string_view said;
      if (parser.iterate(padded).get(document) != simdjson::SUCCESS || document["text"].get(said) != simdjson::SUCCESS) continue;
      Draft draft;
      draft.text = said;
      for (const auto& each : read_lines(draft, language.lexicon).lines) text << each.text << "\n";
    }
  }
  const auto rg = cpu_of({{"rg", "--no-unicode", "--no-config", "--regex-size-limit", "4G", "--dfa-size-limit", "4G", "-c", "-f",
                            patterns.string(), tokenised.string()}, "", 0});
  const auto own = cpu_of(audit_of(build, lines));
  faster_row("rg --no-unicode -c -f with the rules' expressions, " + std::to_string(rg_messages) + " messages, processor time", rg, own, 6);
}

std::string named(const std::string& name, std::size_t messages, const std::string& ending) {
  return name + "-" + std::to_string(messages) + "." + ending;
}

void slack_row(const fs::path& build, const fs::path& work, std::size_t messages) {
  const auto zip = work / named("slack", messages, "zip");
  if (!fs::exists(zip)) cpu_of(export_of(build, 1, messages, "slack.zip", zip));
  std::size_t bytes = 0;
  const auto parsed = quickest(3, [&] { bytes = parse_zip(zip); });
  const auto own = cpu_of(audit_of(build, zip));
  row("audit of a zipped Slack export, one worker, processor time", own / 1e6, "ms", parsed / 1e6,
      "libarchive and simdjson alone (" + std::to_string(bytes) + " bytes of text)", 2.5);
}

void rules_row(const fs::path& build, const fs::path& work, std::size_t messages) {
  const auto folder = work / "rules10", lines = work / named("chat", messages, "jsonl");
  if (!fs::exists(lines)) cpu_of(export_of(build, 1, messages, "jsonl", lines));
  fs::remove_all(folder);
  write_rules(folder);
  const auto many = audit_of(build, lines, {"--rules", folder.string()});
  cpu_of(many);  // the book is made, and kept
  const auto ten = cpu_of(many), one = cpu_of(audit_of(build, lines));
  row("ten times the rules, audit of " + std::to_string(messages) + " messages, processor time", ten / 1e6, "ms", one / 1e6, "the rules", 2.5);
}

void memory_row(const fs::path& build, const fs::path& work, std::size_t small, std::size_t large) {
  const auto lines = work / named("chat", 20000, "jsonl");
  if (!fs::exists(lines)) cpu_of(export_of(build, 1, 20000, "jsonl", lines));
  const auto all = [&] {
    std::ifstream in(lines, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  const auto peak = [&](std::size_t size) {
    const auto path = work / (std::to_string(size / 1'000'000) + "MB.jsonl");
    {
      std::ofstream out(path, std::ios::binary);
      for (std::size_t done = 0; done < size; done += all.size()) out << all;
    }
    const auto mib = peak_of(build / "tests/aside-peak", audit_of(build, path));
    fs::remove(path);
    return mib;
  };
  const auto of_small = peak(small), of_large = peak(large);
  row("peak memory of an audit of " + std::to_string(large / 1'000'000) + " MB", of_large, "MiB", of_small,
      "of " + std::to_string(small / 1'000'000) + " MB", 1.1);
}

}  // namespace aside::bench
