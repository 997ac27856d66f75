// Where each host looks for its hooks, and what stands there. The scripts of the chat
// clients are those of examples/, packed into the program.
#include "hook/kinds.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "hook/packed_scripts.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

/// A shell script's way to aside: where it was when it was installed, else by PATH. A hook
/// that finds none lets the message pass, and says so.
std::string finds_aside(const std::string& program) {
  return "aside=" + quoted(program) +
         "\n[ -x \"$aside\" ] || aside=$(command -v aside) || {\n"
         "  echo \"aside is not there: the message goes as it is\" >&2\n";
}

std::string chained(const std::string& program, const std::string& kind, const std::string& event) {
  return "#!/bin/sh\n# This was installed by `aside hook install " + kind +
         "`, taken away by `aside hook uninstall " + kind +
         "`.\n# What was here before runs first; it is kept as " + event +
         ".before-aside.\n"
         "if [ -x \"$0.before-aside\" ]; then \"$0.before-aside\" \"$@\" || exit; fi\n" +
         finds_aside(program) + "  exit 0\n}\nexec \"$aside\" hook " + event + " \"$@\"\n";
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::optional<fs::path> home_folder(Diagnostics& sink) {
  if (const auto home = environment("HOME"); !home.empty()) return home;
  sink.push_back({"HOME", 0, 0, "is not set", "name the folder", ""});
  return std::nullopt;
}

/// What git says is the folder of its hooks (core.hooksPath counts), or nothing.
std::optional<fs::path> git_hooks(const fs::path& folder, Diagnostics& sink) {
  const auto where = folder.empty() ? fs::path(".") : folder;
  const auto command = "git -C " + quoted(where.string()) + " rev-parse --git-path hooks 2>/dev/null";
  std::string out;
  if (FILE* pipe = popen(command.c_str(), "r")) {
    std::array<char, 512> buffer;
    for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      out.append(buffer.data(), n);
    if (pclose(pipe) != 0) out.clear();
  }
  while (out.ends_with('\n')) out.pop_back();
  if (!out.empty()) return (where / out).lexically_normal();
  sink.push_back({where.string(), 0, 0, "is not in a git repository", "name one: aside hook install git DIR", ""});
  return std::nullopt;
}

std::optional<Plan> plan_git(const fs::path& folder, const std::string& program, Diagnostics& sink) {
  const auto hooks = git_hooks(folder, sink);
  if (!hooks) return std::nullopt;
  if (hooks->filename() == "_" && hooks->parent_path().filename() == ".husky") {
    sink.push_back({hooks->string(), 0, 0, "belongs to husky, which writes it anew", "aside hook install husky", ""});
    return std::nullopt;
  }
  Plan plan;
  for (const std::string event : {"commit-msg", "sendemail-validate"})
    plan.files.push_back({*hooks / event, chained(program, "git", event), Beside::Chain, true});
  plan.next = "commit messages and `git send-email` are now read before they go; --no-verify overrules";
  return plan;
}

std::optional<Plan> plan_husky(const fs::path& folder, const std::string& program, Diagnostics& sink) {
  const auto husky = (folder.empty() ? fs::path(".") : folder) / ".husky";
  std::error_code error;
  if (!fs::is_directory(husky, error)) {
    sink.push_back({husky.string(), 0, 0, "there is no such folder", "run husky's own init first", ""});
    return std::nullopt;
  }
  Plan plan;
  plan.files.push_back({husky / "commit-msg",
                        "# This was installed by `aside hook install husky`\n" +
                            finds_aside(program) + "  aside=true\n}\n\"$aside\" hook commit-msg \"$1\"\n",
                        Beside::Block, true});
  plan.next = "commit messages are now read before they go; --no-verify overrules";
  return plan;
}

std::optional<Plan> plan_pre_commit(const fs::path&, const std::string& program, Diagnostics&) {
  Plan plan;
  plan.paste = "# In .pre-commit-config.yaml, under \"repos:\"; then: pre-commit install -t commit-msg\n"
               "- repo: local\n  hooks:\n  - id: aside\n    name: aside\n    entry: " +
               program + " hook commit-msg\n    language: system\n    stages: [commit-msg]\n";
  plan.next = "put this into .pre-commit-config.yaml, then: pre-commit install -t commit-msg";
  return plan;
}

std::optional<Plan> plan_lefthook(const fs::path&, const std::string& program, Diagnostics&) {
  Plan plan;
  plan.paste = "# In lefthook.yml; then: lefthook install\ncommit-msg:\n  commands:\n    aside:\n      run: " +
               program + " hook commit-msg {1}\n";
  plan.next = "put this into lefthook.yml, then: lefthook install";
  return plan;
}

std::optional<Plan> plan_weechat(const fs::path& folder, const std::string&, Diagnostics& sink) {
  auto where = folder;
  if (where.empty()) {
    const auto home = home_folder(sink);
    if (!home) return std::nullopt;
    std::error_code error;
    const auto data = environment("XDG_DATA_HOME");
    where = fs::exists(*home / ".weechat", error) ? *home / ".weechat"
            : data.empty()                        ? *home / ".local/share/weechat"
                                                  : fs::path(data) / "weechat";
    where = where / "python" / "autoload";
  }
  return Plan{{{where / "aside.py", std::string(packed_weechat), Beside::Nothing, false}}, "",
              "in WeeChat: /script load " + (where / "aside.py").string()};
}

std::optional<Plan> plan_irssi(const fs::path& folder, const std::string&, Diagnostics& sink) {
  auto where = folder;
  if (where.empty()) {
    const auto home = home_folder(sink);
    if (!home) return std::nullopt;
    where = *home / ".irssi/scripts/autorun";
  }
  return Plan{{{where / "aside.pl", std::string(packed_irssi), Beside::Nothing, false}}, "",
              "in irssi: /script load " + (where / "aside.pl").string()};
}

std::optional<Plan> plan_prosody(const fs::path& folder, const std::string&, Diagnostics&) {
  Plan plan;
  plan.next = "in prosody.cfg.lua: add \"aside\" to modules_enabled, its folder to plugin_paths, and run "
              "aside serve --http 127.0.0.1:8377";
  if (folder.empty()) plan.paste = packed_prosody;
  else plan.files.push_back({folder / "mod_aside.lua", std::string(packed_prosody), Beside::Nothing, false});
  return plan;
}

std::optional<Plan> plan_dir(const fs::path& folder, const std::string& program, Diagnostics& sink) {
  if (folder.empty()) {
    sink.push_back({"aside hook install dir", 0, 0, "a folder was expected", "aside hook install dir hooks", ""});
    return std::nullopt;
  }
  Plan plan;
  plan.files.push_back({folder / "pre-send",
                        "#!/bin/sh\n# This was installed by `aside hook install dir`.\n"
                        "# One draft on standard input. 0: send it, 1: hold it back, 2: the hook failed.\n"
                        "# Hooks of one's own stand in pre-send.d, run in the order of their names.\n" +
                            finds_aside(program) +
                            "  exit 2\n}\nexec \"$aside\" hook pre-send --hooks \"$(dirname -- \"$0\")\" \"$@\"\n",
                        Beside::Nothing, true});
  plan.next = "a bot runs " + (folder / "pre-send").string() + " with the draft on standard input";
  return plan;
}

constexpr Kind table[] = {
    {"git", "commit-msg and sendemail-validate of a repository", plan_git},
    {"pre-commit", "prints what .pre-commit-config.yaml needs", plan_pre_commit},
    {"husky", "adds a block to .husky/commit-msg", plan_husky},
    {"lefthook", "prints what lefthook.yml needs", plan_lefthook},
    {"weechat", "the script for WeeChat", plan_weechat},
    {"irssi", "the script for irssi", plan_irssi},
    {"prosody", "the module for a Prosody server", plan_prosody},
    {"dir", "a folder with pre-send, for bots of any kind", plan_dir},
};

}  // namespace

std::span<const Kind> kinds() { return table; }

const Kind* kind_named(std::string_view name) {
  for (const auto& kind : table)
    if (kind.name == name) return &kind;
  return nullptr;
}

}  // namespace aside
