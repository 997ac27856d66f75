// aside serve: flags and files, then serve/server.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "base/files.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "serve/server.h"

namespace aside {
namespace {

struct ServeFlags {
  Flags judging;
  bool stdio = false, allow_remote = false;
  std::string socket, http, token_file, overrule;
  std::vector<std::string> hosts;
  unsigned threads = 0;
};

void define(CLI::App& app, ServeFlags& flags) {
  const auto value = [&](const char* name, std::string& to, const char* shown, const char* doc) {
    app.add_option(name, to, doc)->type_name(shown)->option_text(shown);
  };
  app.footer("--stdio | [--socket PATH] [--http ADDR:PORT] [FLAG…]");
  app.add_flag("--stdio", flags.stdio, "one draft a line on standard input, one result a line on standard output");
  value("--socket", flags.socket, "PATH", "the same on a socket of this user's own");
  value("--http", flags.http, "ADDR:PORT", "POST /v1/check, /v1/batch, /check_event_for_spam, GET /healthz, /metrics");
  app.add_flag("--allow-remote", flags.allow_remote, "--http may listen beyond this machine; needs a token");
  value("--token-file", flags.token_file, "FILE", "what HTTP clients send as their bearer token (ASIDE_TOKEN)");
  app.add_option("--host", flags.hosts, "a further name that HTTP clients may call this host")
      ->option_text("NAME")->allow_extra_args(false);
  app.add_option("--threads", flags.threads, "how many drafts are judged at a time (the processors)")->option_text("N");
  value("--overrule", flags.overrule, "never|resend", "whether sending the same again sends it (never)");
  value("--offsets", flags.judging.offsets, "bytes|utf16|codepoints", "what start and end count (bytes)");
  define_judging_flags(app, flags.judging);
}

std::shared_ptr<const Court> summon(const ServeFlags& flags, Diagnostics& sink) {
  const auto before = sink.size();
  auto settings = read_settings(flags.judging, sink);
  auto options = linter_options(flags.judging.rules, sink);
  if (settings && !flags.overrule.empty()) {
    std::string problem;
    if (const auto word = read_word<Overrule>(flags.overrule, problem)) settings->config.overrule = *word;
    else sink.push_back({"--overrule", 0, 0, problem, "", ""});
  }
  if (!settings || !options || sink.size() != before) return nullptr;
  options->sensitivity = settings->config.sensitivity.value_or(Sensitivity::Standard);
  auto linter = Linter::load(*options, sink);
  if (!linter) return nullptr;
  return std::make_shared<const Court>(Court{std::move(*linter), settings->config, {settings->style.offsets, false}});
}

void read_token(const ServeFlags& flags, Door& door, Diagnostics& sink) {
  if (const char* token = std::getenv("ASIDE_TOKEN")) door.token = token;
  if (!flags.token_file.empty()) {
    const auto text = read_file(flags.token_file, sink);
    if (!text) return;
    door.token = *text;
  }
  while (!door.token.empty() && (door.token.back() == '\n' || door.token.back() == '\r')) door.token.pop_back();
  if (!flags.token_file.empty() && door.token.empty())
    sink.push_back({flags.token_file, 0, 0, "is empty, a token was expected", "", ""});
}

void read_door(const ServeFlags& flags, ServerOptions& options, Diagnostics& sink) {
  read_token(flags, options.door, sink);
  if (!flags.http.empty()) options.http = read_address(flags.http, sink);
  options.door.hosts = {"localhost", "127.0.0.1", "[::1]"};
  if (options.http) {
    const auto& host = options.http->host;
    options.door.hosts.push_back(host.find(':') == host.npos ? host : "[" + host + "]");
  }
  options.door.hosts.insert(options.door.hosts.end(), flags.hosts.begin(), flags.hosts.end());
  if (!options.http || options.http->loopback) return;
  if (!flags.allow_remote)
    sink.push_back({"--http", 0, 0, flags.http + " can be reached from other machines",
                    "listen on 127.0.0.1, or say --allow-remote and give a token", ""});
  else if (options.door.token.empty())
    sink.push_back({"--allow-remote", 0, 0, "needs a token", "--token-file FILE, or ASIDE_TOKEN", ""});
}

}  // namespace

int run_serve(const std::vector<std::string>& words) {
  CLI::App app("Judges drafts for bots and clients, without a process for each.", "aside serve");
  ServeFlags flags;
  define(app, flags);
  if (const auto status = parse(app, join_off(words))) return *status;
  Diagnostics sink;
  ServerOptions options;
  options.stdio = flags.stdio;
  options.socket = flags.socket;
  options.inherited = inherited_sockets();
  options.threads = flags.threads > 0 ? std::min(flags.threads, 256U)
                                      : std::max(2U, std::thread::hardware_concurrency());
  read_door(flags, options, sink);
  const bool elsewhere = !flags.socket.empty() || !flags.http.empty() || !options.inherited.empty();
  if (flags.stdio == elsewhere)
    sink.push_back({"aside serve", 0, 0, flags.stdio ? "--stdio serves who started it, and nobody else"
                                                     : "where to was expected: --stdio, --socket PATH or --http ADDR:PORT",
                    "", ""});
  const auto court = sink.empty() ? summon(flags, sink) : nullptr;
  if (!court) {
    std::cerr << format(sink);
    return 2;
  }
  Service service(court, [flags](Diagnostics& wrong) { return summon(flags, wrong); }, Limits{});
  return run_server(service, options, std::cerr);
}

}  // namespace aside
