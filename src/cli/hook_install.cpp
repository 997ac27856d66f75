#include <filesystem>
#include <iostream>

#include "base/spelling.h"
#include "cli/hook.h"
#include "cli/terminal.h"
#include "hook/install.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

void help(std::ostream& out, const char* verb) {
  out << "usage: aside hook " << verb << " KIND [DIR]\n\n";
  for (const auto& kind : kinds())
    out << "  " << kind.name << std::string(12 - kind.name.size(), ' ') << kind.line << "\n";
  out << "\nWhat is there stays in force: aside chains to it. Nothing is overwritten.\n";
}

std::string this_program() {
  std::error_code error;
  const auto path = fs::read_symlink("/proc/self/exe", error);
  return error ? "aside" : path.string();
}

}  // namespace

int run_hook_install(const std::vector<std::string>& words, bool taking_away) {
  const char* verb = taking_away ? "uninstall" : "install";
  if (words.empty() || words[0] == "--help" || words[0] == "-h") {
    help(words.empty() ? std::cerr : std::cout, verb);
    return words.empty() ? 2 : written(std::cout, 0);
  }
  const auto* kind = kind_named(words[0]);
  Diagnostics sink;
  if (!kind) {
    std::vector<std::string> known;
    for (const auto& each : kinds()) known.emplace_back(each.name);
    auto hint = did_you_mean(words[0], known);
    if (hint.empty()) hint = "aside hook install --help lists them";
    sink.push_back({"aside hook " + std::string(verb), 0, 0, "unknown kind " + harmless(words[0]), hint, ""});
  } else if (words.size() > 2) {
    sink.push_back({"aside hook " + std::string(verb), 0, 0, "one folder at most was expected", "", ""});
  }
  std::optional<Plan> plan;
  if (sink.empty()) plan = kind->plan(words.size() > 1 ? words[1] : "", this_program(), sink);
  bool sound = plan.has_value();
  if (plan) sound = taking_away ? uninstall(*plan, sink) : install(*plan, sink);
  std::cerr << format(sink);
  if (!sound) return 2;
  if (taking_away) {
    if (plan->files.empty()) std::cerr << "nothing was installed: take it out where you put it\n";
    return 0;
  }
  std::cout << harmless(plan->paste, true);
  for (const auto& file : plan->files) std::cout << harmless(file.path.string()) << "\n";
  std::cerr << harmless(plan->next, true) << "\n";
  return written(std::cout, 0);
}

}  // namespace aside
