// aside hook: one decision for one host. Standard output belongs to the host, all that a
// person reads goes to standard error.
#include "cli/hook.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/outside.h"
#include "base/spelling.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "hook/events.h"
#include "hook/scripts.h"
#include "protocol/decision.h"

namespace aside {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Job {
  const Event& event;
  Flags flags;
  std::string overrule, hooks, via;
  bool no_verify = false;
  HookInput input;
  Settings settings;
  Clock::time_point begin = Clock::now();
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// The end of a hook that lets the message go. A mail must be carried on by us.
int pass(const Job& job) {
  if (job.event.name != "sendmail") return written(std::cout, 0);
  std::FILE* file = std::tmpfile();
  const auto& mail = job.input.standard_input;
  if (!file || std::fwrite(mail.data(), 1, mail.size(), file) != mail.size() || std::fflush(file) != 0) {
    std::cerr << "aside: the mail cannot be handed on: " << std::strerror(errno) << "\n";
    return 75;
  }
  std::rewind(file);
  dup2(fileno(file), STDIN_FILENO);
  std::vector<char*> words{const_cast<char*>(job.via.c_str())};
  for (const auto& word : job.input.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  std::cerr.flush();
  execv(job.via.c_str(), words.data());
  std::cerr << harmless(job.via) << ": cannot be run: " << std::strerror(errno)
            << "\n  hint: --via PATH, or ASIDE_SENDMAIL, names the sendmail that mail goes on to\n";
  return 75;
}

int fail(const Job& job, const std::string& trouble) {
  const auto on_error = job.settings.config.on_error;
  const int status = status_of_trouble(job.event, on_error);
  std::cerr << harmless(trouble, true) << (trouble.ends_with('\n') ? "" : "\n");
  if (job.settings.format && job.settings.format->name == "json")
    std::cout << to_line(Json{{"id", nullptr},
                              {"error", trouble},
                              {"on_error", name(on_error.value_or(OnError::Send))}})
              << "\n";
  if (job.event.name != "pre-send")
    std::cerr << "aside: the hook failed; the message "
              << (status == 0 || (job.event.name == "agent" && status == 1) ? "goes as it is\n" : "is held back\n");
  if (status == 0) return pass(job);
  std::cout.flush();
  return status;
}

void say(const Job& job, const Draft& draft, const Decision& decision, const Linter& linter) {
  auto style = job.settings.style;
  const auto terminal = standard_error();
  style.engine = linter.engine();
  style.color = wants_color(job.flags.color, terminal);
  style.width = terminal.width;
  const Entry entry{"draft", false, 0, draft, decision.report, ""};
  // Written at once: the standard error stream keeps nothing back.
  std::ostringstream out;
  write_text(out, {&entry, 1}, style);
  out << "\n  " << job.event.overruling << "\n";
  if (decision.hold_seconds > 0)
    out << "  let " << decision.hold_seconds << " seconds pass before you send it in any form\n";
  if (job.settings.config.overrule == Overrule::Resend && decision.trouble.empty())
    out << "  so does sending the same again within " << 30 << " seconds\n";
  std::cerr << out.view();
}

/// Hooks are programs: those of a `.aside/` that was found are run in the user's own home only.
/// Elsewhere it came with a project, from whoever, and has to be named.
fs::path hooks_folder(const Job& job) {
  const fs::path named = job.hooks.empty() ? environment("ASIDE_HOOKS") : job.hooks;
  std::error_code error;
  if (!named.empty()) return named;
  const auto found = nearest_folder(fs::current_path(error));
  if (found.empty() || !fs::exists(found / "hooks" / "pre-send.d", error)) return {};
  const fs::path home = environment("HOME");
  if (!home.empty() && fs::equivalent(found.parent_path(), home, error)) return found / "hooks";
  std::cerr << "aside: " << harmless((found / "hooks").string()) << ": hooks that came with a folder are not run\n"
            << "  hint: --hooks DIR, or ASIDE_HOOKS, names those that you trust\n";
  return {};
}

int judge(Job& job, const Draft& draft, const Linter& linter) {
  const auto& config = job.settings.config;
  const auto decision = decide(linter, config, draft);
  if (!decision.trouble.empty())
    std::cerr << "aside: sending again cannot overrule: " << harmless(decision.trouble) << "\n";
  if (decision.overruled) std::cerr << "aside: sent again: it goes as it is\n";
  if (job.settings.format->name != "text")
    std::cout << to_line(decision_json(draft, decision, linter.engine(), {job.settings.style.offsets, false}))
              << "\n";
  if (decision.held) {
    say(job, draft, decision, linter);
    return written(std::cout, job.event.held);
  }
  if (decision.overruled) return pass(job);
  const auto hooks = hooks_folder(job);
  if (hooks.empty()) return pass(job);
  std::cout.flush();
  const auto end = run_scripts(hooks, job.event.name, draft,
                               job.begin + std::chrono::milliseconds(config.time_limit_ms));
  if (end.kind == ScriptsEnd::Kind::Trouble) return fail(job, end.trouble);
  if (end.kind == ScriptsEnd::Kind::Send) return pass(job);
  std::cerr << "aside: held back by " << harmless(end.name) << "\n  " << job.event.overruling << "\n";
  return job.event.held;
}

void define(CLI::App& app, Job& job) {
  const auto value = [&](const char* name, std::string& to, const char* shown, const char* doc) {
    app.add_option(name, to, doc)->type_name(shown)->option_text(shown);
  };
  app.footer(std::string(job.event.usage));
  define_judging_flags(app, job.flags);
  if (job.event.name == "pre-send")
    app.add_flag("--json", job.input.json, "standard input is a draft as JSON, not its text");
  value("--format", job.flags.format, "text|json", "json: the result on standard output (text)");
  value("--offsets", job.flags.offsets, "bytes|utf16|codepoints", "what start and end count in JSON (bytes)");
  value("--hooks", job.hooks, "DIR", "a folder with pre-send.d (~/.aside/hooks; ASIDE_HOOKS)");
  value("--overrule", job.overrule, "never|resend", "whether sending the same again sends it (never)");
  app.add_flag("--no-verify", job.no_verify, "let it pass, whatever it says");
  if (job.event.name == "sendmail")
    value("--via", job.via, "PATH", "the sendmail that mail goes on to (/usr/sbin/sendmail; ASIDE_SENDMAIL)");
  value("--color", job.flags.color, "auto|always|never", "colours (auto: on a terminal; NO_COLOR)");
  if (!job.event.reads_input) app.add_option("FILE", job.input.words)->expected(1);
}

/// Our own flags have two hyphens; from the first other word on all are sendmail's.
std::size_t own_flags(const std::vector<std::string>& words) {
  std::size_t i = 0;
  while (i < words.size() && words[i].starts_with("--") && words[i].size() > 2) {
    const auto& word = words[i];
    const bool alone = word == "--help" || word == "--external" || word == "--no-external" ||
                       word == "--no-verify" || word.find('=') != word.npos;
    i += alone ? 1 : 2;
  }
  return std::min(i, words.size());
}

/// What is wrong with the flags that only hooks have.
void read_rest(Job& job, Diagnostics& sink) {
  if (!job.overrule.empty()) {
    std::string problem;
    if (const auto word = read_word<Overrule>(job.overrule, problem)) job.settings.config.overrule = *word;
    else sink.push_back({"--overrule", 0, 0, problem, "", ""});
  }
  if (job.settings.format->name != "text" && job.settings.format->name != "json")
    sink.push_back({"--format", 0, 0, "a hook prints text or json", "", ""});
}

/// A mail of which the half is here is not carried on.
int too_much(const Job& job) {
  const std::string trouble = "error: standard input: is larger than " + std::to_string(most_of_a_file) + " bytes";
  if (job.event.name != "sendmail") return fail(job, trouble);
  std::cerr << trouble << "\n";
  return 75;
}

int run_event(const Event& event, std::vector<std::string> words) {
  Job job{event, {}, "", "", "", false, {}, {}};
  CLI::App app(std::string(event.line), "aside hook " + std::string(event.name));
  define(app, job);
  if (event.name == "sendmail") {
    const auto own = static_cast<std::ptrdiff_t>(own_flags(words));
    job.input.words.assign(words.begin() + own, words.end());
    words.erase(words.begin() + own, words.end());
  }
  if (const auto status = parse(app, join_off(words))) return *status == 2 && event.held == 65 ? 75 : *status;
  if (!event.reads_input && job.input.words.empty()) {
    std::cerr << "error: aside hook " << event.name << ": a file was expected\n";
    return 2;
  }
  if (job.via.empty()) job.via = environment("ASIDE_SENDMAIL");
  if (job.via.empty()) job.via = "/usr/sbin/sendmail";
  if (event.reads_input) {
    auto input = read_all(std::cin);
    if (!input) return too_much(job);
    job.input.standard_input = std::move(*input);
  }
  if (job.no_verify || environment("ASIDE") == "0") {
    std::cerr << "aside: " << (job.no_verify ? "--no-verify" : "ASIDE=0") << ": not looked at\n";
    return pass(job);
  }

  Diagnostics sink;
  if (auto settings = read_settings(job.flags, sink)) {
    job.settings = std::move(*settings);
    read_rest(job, sink);
  }
  // The process ends with it: taking the book apart takes as long as a clean draft.
  static auto& linter = *new std::optional<Linter>;
  auto options = linter_options(job.flags.rules, sink);
  if (options && sink.empty()) {
    options->sensitivity = job.settings.config.sensitivity.value_or(Sensitivity::Standard);
    linter = Linter::load(*options, sink);
  }
  if (!linter) return fail(job, format(sink));
  std::string error;
  const auto draft = event.draft(job.input, job.settings.config.defaults, error);
  if (!draft && !error.empty()) return fail(job, error);
  return draft ? judge(job, *draft, *linter) : pass(job);
}

void help(std::ostream& out) {
  out << "Decides about one message before it is sent.\n\nusage: aside hook EVENT [FLAG…] [ARG…]\n\n";
  for (const auto& event : events())
    out << "  " << event.name << std::string(20 - event.name.size(), ' ') << event.line << "\n";
  out << "\n  install KIND [DIR]  hooks aside into a host; aside hook install --help has the kinds\n"
         "  uninstall KIND [DIR]\n\n"
         "ASIDE=0 lets everything pass. --no-verify lets one pass.\n";
}

}  // namespace

int run_hook(const std::vector<std::string>& words) {
  if (words.empty() || words[0] == "--help" || words[0] == "-h") {
    help(words.empty() ? std::cerr : std::cout);
    return words.empty() ? 2 : written(std::cout, 0);
  }
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (words[0] == "install" || words[0] == "uninstall") return run_hook_install(rest, words[0] == "uninstall");
  if (const auto* event = event_named(words[0])) return run_event(*event, rest);
  std::vector<std::string> known{"install", "uninstall"};
  for (const auto& event : events()) known.emplace_back(event.name);
  const auto hint = did_you_mean(words[0], known);
  std::cerr << "error: aside hook: unknown event " << harmless(words[0]) << "\n  hint: "
            << (hint.empty() ? "aside hook --help lists them" : hint) << "\n";
  return 2;
}

}  // namespace aside
