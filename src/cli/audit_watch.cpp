#include "cli/audit_watch.h"

#include <csignal>
#include <iostream>

#include "audit/progress.h"
#include "cli/terminal.h"

namespace aside {
namespace {

std::atomic<bool> stop_asked{false};
void ask_to_stop(int) { stop_asked = true; }

constexpr std::chrono::milliseconds between{200};

}  // namespace

std::atomic<bool>& stop_when_asked() {
  struct sigaction action{};
  action.sa_handler = ask_to_stop;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
  return stop_asked;
}

AuditWatch::AuditWatch(std::uint64_t before)
    : before_(before), is_terminal_(standard_error().is_terminal), begin_(std::chrono::steady_clock::now()), shown_(begin_ - between) {}

AuditWatch::~AuditWatch() {
  if (is_terminal_) std::cerr << "\r\x1b[K" << std::flush;
}

WatchAudit AuditWatch::watcher() {
  if (!is_terminal_) return nullptr;
  return [this](const AuditProgress& progress) { show(progress); };
}

void AuditWatch::show(const AuditProgress& progress) {
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < between) return;
  shown_ = now;
  std::cerr << "\r" << progress_line(progress, std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_), before_)
            << "\x1b[K" << std::flush;
}

}  // namespace aside
