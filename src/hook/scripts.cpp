// Each hook runs in a process group of its own, so that the deadline ends its children too.
// The draft lies in an unlinked file: a hook that does not read it cannot block us.
#include "hook/scripts.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <vector>

#include "protocol/draft_json.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;

std::vector<fs::path> scripts_in(const fs::path& folder, std::string& trouble) {
  std::vector<fs::path> out;
  std::error_code error;
  if (!fs::exists(folder, error)) return out;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const auto name = at->path().filename().string();
    if (!name.starts_with('.') && !name.ends_with('~') && !name.ends_with(".sample"))
      out.push_back(at->path());
  }
  if (error) trouble = folder.string() + ": " + error.message();
  std::sort(out.begin(), out.end(), [](const fs::path& a, const fs::path& b) {
    return a.filename().string() < b.filename().string();
  });
  return out;
}

/// The text as a file at its beginning, in memory only: a draft is not written to a disk. Or -1.
int file_of(const std::string& text) {
  const int file = memfd_create("draft", MFD_CLOEXEC);
  if (file < 0) return -1;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto n = write(file, text.data() + at, text.size() - at);
    if (n <= 0) {
      close(file);
      return -1;
    }
    at += static_cast<std::size_t>(n);
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

[[noreturn]] void become(const fs::path& script, const std::string& event, int input) {
  setpgid(0, 0);
  signal(SIGPIPE, SIG_DFL);
  dup2(input, STDIN_FILENO);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  const auto path = fs::absolute(script).string();
  execl(path.c_str(), path.c_str(), event.c_str(), static_cast<char*>(nullptr));
  const std::string text = path + ": cannot be run: " + std::strerror(errno) + "\n";
  [[maybe_unused]] const auto n = write(STDERR_FILENO, text.data(), text.size());
  _exit(126);
}

/// The status as waitpid has it, or nothing when the deadline came first.
std::optional<int> wait_for(pid_t child, Clock::time_point deadline) {
  for (auto pause = std::chrono::microseconds(200);;) {
    int status = 0;
    const auto seen = waitpid(child, &status, WNOHANG);
    if (seen == child) return status;
    if (seen < 0 && errno != EINTR) return std::nullopt;
    if (Clock::now() >= deadline) {
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      return std::nullopt;
    }
    poll(nullptr, 0, static_cast<int>(std::max<std::int64_t>(1, pause.count() / 1000)));
    pause = std::min(pause * 2, std::chrono::microseconds(20000));
  }
}

ScriptsEnd run_one(const fs::path& script, const std::string& event, const std::string& json,
                   Clock::time_point deadline) {
  const auto name = script.filename().string();
  const auto trouble = [&](std::string what) {
    return ScriptsEnd{ScriptsEnd::Kind::Trouble, name, script.string() + ": " + what};
  };
  if (access(script.c_str(), X_OK) != 0)
    return trouble("cannot be run: chmod +x it, or take it away");
  const int input = file_of(json);
  if (input < 0) return trouble("the draft cannot be handed over: " + std::string(std::strerror(errno)));
  const pid_t child = fork();
  if (child == 0) become(script, event, input);
  close(input);
  if (child < 0) return trouble("cannot be run: " + std::string(std::strerror(errno)));
  setpgid(child, child);
  const auto status = wait_for(child, deadline);
  if (!status) return trouble("took longer than the time limit");
  if (WIFSIGNALED(*status)) return trouble("was ended by signal " + std::to_string(WTERMSIG(*status)));
  const int code = WEXITSTATUS(*status);
  if (code == 0) return {};
  if (code == 1) return {ScriptsEnd::Kind::Hold, name, ""};
  return trouble("ended with " + std::to_string(code) + "; 0 (send) or 1 (hold back) was expected");
}

}  // namespace

ScriptsEnd run_scripts(const fs::path& folder, std::string_view event, const Draft& draft,
                       Clock::time_point deadline) {
  ScriptsEnd end;
  const auto scripts = scripts_in(folder / "pre-send.d", end.trouble);
  if (!end.trouble.empty()) {
    end.kind = ScriptsEnd::Kind::Trouble;
    return end;
  }
  if (scripts.empty()) return end;
  setenv("ASIDE_TO", std::string(name(draft.audience)).c_str(), 1);
  setenv("ASIDE_EXTERNAL", draft.external ? "1" : "0", 1);
  setenv("ASIDE_FACE", std::string(name(draft.face)).c_str(), 1);
  const auto json = to_line(draft_json(draft)) + "\n";
  for (const auto& script : scripts) {
    end = run_one(script, std::string(event), json, deadline);
    if (end.kind != ScriptsEnd::Kind::Send) break;
  }
  return end;
}

}  // namespace aside
