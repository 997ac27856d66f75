#include "serve/server.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <ostream>

#include "serve/loop.h"

namespace aside {
namespace {

/// The signals as something to poll. Made before any thread, so that all threads block them.
int signal_descriptor() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGHUP, SIGTERM, SIGINT}) sigaddset(&set, signal);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

bool is_local(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  return getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0 && address.ss_family == AF_UNIX;
}

Reply reply_to(Wire wire, const Request& request, const Door& door, Service& service) {
  if (wire == Wire::Lines) {
    const auto& line = request.line;
    // What was too long is not here any more; its place in the row is kept.
    const auto answer = request.too_long ? service.check(std::string(service.limits().line + 1, ' '), request.number)
                                         : service.check(line, request.number);
    return {answer.line + "\n", false};
  }
  if (request.status != 0) {
    ++service.counters().refused;
    return {to_bytes(refusal_of(request.status), false), true};
  }
  // Who asks for a head alone takes what stands behind it for the next answer.
  const bool keep = request.http.keep_alive && request.http.method != "HEAD";
  return {to_bytes(respond(request.http, door, service), keep), !keep};
}

/// False, and why in `sink`, when one cannot be had.
bool open_all(Loop& loop, const ServerOptions& options, Diagnostics& sink, std::ostream& log) {
  // Whole lines: who waits for one reads it in one piece.
  const auto say = [&log](const std::string& what) { log << "aside: " + what + "\n" << std::flush; };
  if (options.stdio) loop.attach(STDIN_FILENO, STDOUT_FILENO);
  if (!options.socket.empty()) {
    const int socket = listen_at(options.socket, sink);
    if (socket < 0) return false;
    loop.listen(socket, Wire::Lines, true);
    say("listening on " + options.socket.string());
  }
  if (options.http) {
    const int socket = listen_at(*options.http, sink);
    if (socket < 0) return false;
    say("listening on http://" + address_of(socket));
    loop.listen(socket, Wire::Http, false);
  }
  for (const int socket : options.inherited) {
    const bool local = is_local(socket);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
    loop.listen(socket, local ? Wire::Lines : Wire::Http, local);
    say("listening on what systemd opened");
  }
  return true;
}

}  // namespace

std::vector<int> inherited_sockets() {
  const char* pid = std::getenv("LISTEN_PID");
  const char* count = std::getenv("LISTEN_FDS");
  std::vector<int> out;
  if (!pid || !count || std::atol(pid) != getpid()) return out;
  for (int i = 0; i < std::atoi(count) && i < 16; ++i) {
    fcntl(3 + i, F_SETFD, FD_CLOEXEC);
    out.push_back(3 + i);
  }
  return out;
}

int run_server(Service& service, const ServerOptions& options, std::ostream& log) {
  const int signals = signal_descriptor();
  Loop loop([&](Wire wire, const Request& request) { return reply_to(wire, request, options.door, service); },
            options.threads, service.counters(), service.limits());
  Diagnostics sink;
  if (!open_all(loop, options, sink, log)) {
    log << format(sink);
    return 2;
  }
  std::mutex logging;
  const auto reload = [&] {
    const auto wrong = service.reload();
    const std::lock_guard lock(logging);
    log << format(wrong) + (wrong.empty() ? "aside: reloaded: " + service.court()->linter.engine() + "\n"
                                          : "aside: not reloaded: the rules that were there go on\n")
        << std::flush;
  };
  loop.run(signals, [&] {
    signalfd_siginfo info{};
    while (read(signals, &info, sizeof info) == sizeof info) {
      if (info.ssi_signo == SIGHUP) loop.aside(reload);
      else loop.end();
    }
  });
  close(signals);
  std::error_code ignored;
  if (!options.socket.empty()) std::filesystem::remove(options.socket, ignored);
  return 0;
}

}  // namespace aside
