// aside rules: what the linter goes by, and tools for writing more of it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/spelling.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/rules_docs.h"
#include "cli/rules_explain.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "lint/linter.h"
#include "lint/rule_test.h"
#include "rule/examples.h"
#include "rule/rulebook.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

struct Job {
  std::vector<std::string> words;    // behind the job's name
  std::vector<std::string> folders;  // --rules
};

std::optional<Linter> linter_of(const std::vector<std::string>& folders) {
  Diagnostics sink;
  std::optional<Linter> linter;
  if (const auto options = linter_options(folders, sink)) linter = Linter::load(*options, sink);
  std::cerr << format(sink);
  return linter;
}

int wrong(const std::string& message, const std::string& hint) {
  std::cerr << format(Diagnostic{"aside rules", 0, 0, message, hint, ""});
  return 2;
}

int list(const Job& job) {
  const auto linter = linter_of(job.folders);
  if (!linter) return 2;
  for (const auto& [lang, language] : linter->rulebook().languages)
    for (const auto* all : {&language.rules, &language.wording})
      for (const auto& rule : *all)
        std::cout << harmless(rule.id) << std::string(rule.id.size() < 34 ? 34 - rule.id.size() : 1, ' ')
                  << harmless(rule.title) << "\n";
  return written(std::cout, 0);
}

int explain(const Job& job) {
  if (job.words.size() != 1)
    return wrong("expected the name of one rule", "for example: aside rules explain blame/your-fault");
  const auto linter = linter_of(job.folders);
  if (!linter) return 2;
  std::vector<std::string> known;
  for (const auto& [lang, language] : linter->rulebook().languages) {
    if (const auto* rule = language.find(job.words[0])) {
      std::cout << harmless(explain_rule(*rule, language), true);
      return written(std::cout, 0);
    }
    for (const auto* all : {&language.rules, &language.wording})
      for (const auto& rule : *all) known.push_back(rule.id);
  }
  auto hint = did_you_mean(job.words[0], known);
  return wrong("no rule is called " + job.words[0], hint.empty() ? "aside rules list names them all" : hint);
}

/// Tests the rules of the named folders, judged by the whole book; without any, all rules.
int test(const Job& job) {
  auto folders = job.folders;
  folders.insert(folders.end(), job.words.begin(), job.words.end());
  const auto linter = linter_of(folders);
  if (!linter) return 2;
  Diagnostics sink;
  if (job.words.empty()) sink = test_rules(*linter);
  for (const auto& folder : job.words) {
    auto found = test_rules(*linter, (fs::path(folder) / "rules").string());
    sink.insert(sink.end(), found.begin(), found.end());
  }
  std::cerr << format(sink);
  if (!sink.empty()) {
    std::cerr << sink.size() << (sink.size() == 1 ? " thing is" : " things are") << " wrong\n";
    return 1;
  }
  std::size_t rules = 0, examples = 0;
  for (const auto& [lang, language] : linter->rulebook().languages)
    for (const auto* all : {&language.rules, &language.wording}) for (const auto& rule : *all) {
      const bool chosen = job.words.empty() ||
                          std::any_of(job.words.begin(), job.words.end(), [&](const std::string& folder) {
                            return rule.path.starts_with((fs::path(folder) / "rules").string());
                          });
      if (!chosen) continue;
      ++rules;
      examples += examples_of(rule).size();
    }
  std::cout << rules << " rules, " << examples << " examples: all as written\n";
  return written(std::cout, 0);
}

constexpr std::string_view skeleton =
    "title   What it finds, in one line\n"
    "why     Why it hurts, said to the person who wrote it.\n"
    "\n"
    "match   (this|that) (is|was) {your} fault\n"
    "say     what happened was [what happened]\n"
    "\n"
    "private group    <<this is your fault>>, Ana\n"
    "reword  dm       honestly, <<that was your fault>>\n"
    "send    group    this is my fault\n"
    "send    group    the fault was in the cable\n";

/// Writes a new rule below the nearest .aside/, or --rules DIR; never over an old one.
int make(const Job& job) {
  const auto in_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
  };
  const bool named = job.words.size() == 1 &&
                     std::all_of(job.words[0].begin(), job.words[0].end(), in_name) &&
                     std::count(job.words[0].begin(), job.words[0].end(), '/') == 1 &&
                     !job.words[0].ends_with('/');
  if (!named) return wrong("expected a category and a name, in lower-case letters, digits and hyphens",
                 "for example: aside rules new blame/my-rule");
  const auto category = job.words[0].substr(0, job.words[0].find('/'));
  std::vector<std::string> categories;
  for (const auto each : names<Category>) categories.emplace_back(each);
  if (!from_name<Category>(category))
    return wrong("unknown category " + category, did_you_mean(category, categories));
  const fs::path folder = job.folders.empty() ? fs::path(".aside") : fs::path(job.folders.back());
  const auto path = folder / "rules" / "en" / (job.words[0] + ".rule");
  std::error_code error;
  if (fs::exists(path, error)) return wrong(path.string() + " is there already", "choose another name");
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out << skeleton;
  if (!out.flush()) return wrong(path.string() + " cannot be written", "is the folder writable?");
  std::cout << harmless(path.string()) << "\n";
  std::cerr << "Edit it, then: aside rules test " << harmless(folder.string()) << "\n";
  return written(std::cout, 0);
}

int docs(const Job& job) {
  const auto linter = linter_of(job.folders);
  if (!linter) return 2;
  std::cout << harmless(rules_docs(linter->rulebook()), true);
  return written(std::cout, 0);
}

struct JobName {
  const char* name;
  const char* line;
  int (*run)(const Job&);
};
constexpr JobName jobs[] = {
    {"list", "all rules, one a line", list},
    {"explain", "one rule: what it finds, why, its examples", explain},
    {"test", "checks rules by their own examples: all, or those of folders", test},
    {"new", "writes a new rule to start from, into .aside/ or --rules DIR", make},
    {"docs", "all rules as Markdown: rules/README.md", docs},
};

}  // namespace

int run_rules(const std::vector<std::string>& words) {
  CLI::App app("Lists, explains, tests and makes rules.", "aside rules");
  app.require_subcommand(1);
  app.fallthrough();
  Job job;
  app.add_option("--rules", job.folders, "a folder with rules/ and dictionaries/ to add")
      ->type_name("DIR")
      ->allow_extra_args(false);
  for (const auto& each : jobs) {
    auto* sub = app.add_subcommand(each.name, each.line);
    sub->add_option("words", job.words, "a rule, or folders");
  }
  if (const auto status = parse(app, words)) return *status;
  for (const auto& each : jobs)
    if (app.got_subcommand(each.name)) return each.run(job);
  return 2;
}

}  // namespace aside
