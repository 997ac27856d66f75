// What the linter says of every labelled draft, held against what it said before, so that
// the side effects of a rule are seen: `aside-golden [--update] [--rules DIR] [drafts|cases]…`.
// `drafts` are those of tests/judgement, `cases` those of ../shared/cases/read; without either
// both are compared. Exit status 0: as before, 1: not, 77: the drafts are not there.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/files.h"
#include "judge/verdict.h"
#include "judgement/golden_diff.h"
#include "lint/linter.h"
#include "protocol/draft_json.h"

using namespace aside;
using namespace aside::test;
namespace fs = std::filesystem;

namespace {

const fs::path top = ASIDE_SOURCE_DIR;

/// A set of labelled drafts and the file that remembers their verdicts.
struct Collection {
  std::string name;
  fs::path folder;
  std::string prefix;  // of the files that belong to it
  fs::path golden;
};

const Collection collections[] = {
    {"drafts", top / "tests/judgement", "drafts-", top / "tests/judgement/golden.tsv"},
    {"cases", top / "../shared/cases/read", "", top / "tests/judgement/golden-cases.tsv"},
};

/// The rule that led: of the first finding that is as grave as the verdict.
std::string leading_rule(const Draft& draft, const Report& report) {
  for (const auto& finding : report.findings)
    if (verdict_of(finding.category, finding.target.kind, draft) == report.verdict) return finding.rule;
  return report.findings.empty() ? "" : report.findings.front().rule;
}

/// The names of files whose texts may be shown; of others nobody reads a text while tuning.
std::vector<std::string> files_to_read() {
  Diagnostics sink;
  std::vector<std::string> out;
  const auto text = read_file(top / "tests/judgement/read.txt", sink).value_or("");
  for (const auto line : lines_of(text))
    if (!line.empty() && !line.starts_with('#')) out.emplace_back(line);
  return out;
}

std::vector<Outcome> outcomes_of(const Collection& collection, const Linter& linter) {
  std::vector<fs::path> files;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(collection.folder, missing)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with(collection.prefix) && name.ends_with(".jsonl")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  const auto read = files_to_read();
  std::vector<Outcome> out;
  for (const auto& file : files) {
    const bool shown = collection.name == "cases" ||
                       std::find(read.begin(), read.end(), file.stem().string()) != read.end();
    std::ifstream in(file);
    for (std::string line, error; std::getline(in, line);) {
      const auto json = nlohmann::json::parse(line, nullptr, false);
      const auto draft = draft_from_json(line, {}, error);
      if (!draft || !json.contains("verdict")) {
        std::cout << file.string() << ": not a labelled draft: " << line << "\n";
        continue;
      }
      const auto report = linter.lint(*draft);
      out.push_back({draft->id, std::string(name(report.verdict)), leading_rule(*draft, report),
                     json["verdict"].get<std::string>(),
                     std::string(name(draft->audience)) + (draft->external ? "+ext" : ""),
                     shown ? draft->text : ""});
    }
  }
  return out;
}

int compare(const Collection& collection, const Linter& linter, bool update) {
  const auto now = outcomes_of(collection, linter);
  if (now.empty()) {
    std::cout << collection.folder.string() << " holds no labelled drafts\n";
    return 77;
  }
  if (update) {
    std::ofstream(collection.golden, std::ios::binary) << golden_text(now);
    return 0;
  }
  Diagnostics sink;
  const auto text = read_file(collection.golden, sink).value_or("");
  const auto before = read_golden(text);
  const auto diff = golden_diff(before, now);
  if (!diff.empty())
    std::cout << diff << "\nIf that is as it should be, write it down: aside-golden --update "
              << collection.name << "\n";
  return diff.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  bool update = false;
  std::vector<std::string> wanted;
  LinterOptions options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--update") update = true;
    else if (word == "--rules" && i + 1 < argc) options.folders.emplace_back(argv[++i]);
    else wanted.push_back(word);
  }
  Diagnostics sink;
  const auto linter = Linter::load(options, sink);
  if (!linter) {
    std::cerr << format(sink);
    return 2;
  }
  int status = 0;
  for (const auto& collection : collections) {
    const bool all = wanted.empty();
    if (!all && std::find(wanted.begin(), wanted.end(), collection.name) == wanted.end()) continue;
    const int one = compare(collection, *linter, update);
    status = all && one == 77 ? status : std::max(status, one);
  }
  return status;
}
