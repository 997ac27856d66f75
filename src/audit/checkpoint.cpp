// The findings' file is on the disk before the small file that says how much of it counts, so
// that a kill at any moment leaves the state of some save.
#include "audit/checkpoint.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "audit/digest.h"
#include "audit/durable.h"
#include "audit/summary_lines.h"
#include "base/files.h"

namespace aside {
namespace fs = std::filesystem;
using nlohmann::json;

std::optional<Checkpoint> Checkpoint::open(const fs::path& folder, const std::string& identity, Diagnostics& sink) {
  const auto wrong = [&](const fs::path& place, std::string message, std::string hint) {
    sink.push_back({place.string(), 0, 0, std::move(message), std::move(hint), ""});
    return std::nullopt;
  };
  if (folder.empty())
    return wrong("--resume", "there is no folder for what is judged by then", "set HOME or XDG_STATE_HOME");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return wrong(folder, "cannot be made: " + error.message(), "set XDG_STATE_HOME to a folder that can be written");
  fs::permissions(folder, fs::perms::owner_all, error);
  const auto path = folder / digest(identity);
  const int lock = ::open((path.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) return wrong(folder, std::string("cannot be written: ") + std::strerror(errno), "set XDG_STATE_HOME to a folder that can be written");
  if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
    close(lock);
    return wrong(path, "another run of this audit is under way", "wait for its end, or stop it");
  }
  return Checkpoint(path, lock);
}

Checkpoint::Checkpoint(Checkpoint&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)), position_(other.position_), judged_(std::move(other.judged_)) {}

Checkpoint::~Checkpoint() {
  if (lock_ >= 0) close(lock_);
}

bool Checkpoint::load(Diagnostics& sink) {
  std::error_code error;
  if (!fs::exists(path_, error)) return false;
  const auto text = read_file(path_, sink);
  if (!text) return false;
  const auto damaged = [&](std::string why) {
    sink.push_back({path_.string(), 0, 0, "is no checkpoint that can be gone on from: " + why, "leave out --resume: the audit then begins anew", ""});
    return false;
  };
  const auto lines = lines_of(*text);
  const auto head = lines.empty() ? json() : json::parse(lines.front(), nullptr, false);
  if (!head.is_object() || lines.back() != "[\"end\"]") return damaged("it breaks off");
  AuditSummary judged;
  try {
    position_ = {head.at("messages").get<std::uint64_t>(), head.at("trace").get<std::uint64_t>()};
    std::vector<FindingList::Run> runs;
    for (const auto& run : head.at("runs")) runs.push_back({run.at(0).get<std::uint64_t>(), run.at(1).get<std::uint64_t>()});
    std::string trouble;
    auto file = RunFile::at(findings_path(), head.at("bytes").get<std::uint64_t>(), trouble);
    if (!file) return damaged(trouble);
    judged.findings.lie_in(std::move(file), std::move(runs), head.at("lying").get<std::size_t>());
  } catch (const json::exception&) {
    return damaged("its first line is not what this version writes");
  }
  for (std::size_t i = 1; i + 1 < lines.size(); ++i)
    if (!read_counts(lines[i], judged)) return damaged("line " + std::to_string(i + 1) + " is not what this version writes");
  judged_ = std::move(judged);
  return true;
}

void Checkpoint::clear() {
  position_ = {};
  judged_ = {};
  ::unlink(path_.c_str());
}

AuditSummary Checkpoint::take() {
  if (!judged_.findings.file()) {
    // Where it cannot be made, findings lie in a temporary file, and `save` says what is wrong.
    std::string ignored;
    if (auto file = RunFile::at(findings_path(), 0, ignored)) judged_.findings.lie_in(std::move(file), {}, 0);
  }
  return std::exchange(judged_, {});
}

bool Checkpoint::save(const AuditSummary& judged, AuditPosition position, std::string& trouble) {
  const auto& findings = judged.findings;
  if (!findings.trouble().empty()) {
    trouble = findings.trouble();
    return false;
  }
  json runs = json::array();
  for (const auto run : findings.runs()) runs.push_back({run.begin, run.end});
  const auto bytes = findings.file() ? findings.file()->size() : 0;
  const json head = {{"aside", "audit-checkpoint"}, {"version", 1}, {"messages", position.messages}, {"trace", position.trace},
                     {"bytes", bytes}, {"runs", runs}, {"lying", findings.size() - findings.kept().size()}};
  std::string text = head.dump() + "\n";
  write_counts(judged, [&](std::string line) { text += line + "\n"; });
  for (const auto& finding : findings.kept()) text += finding_row(finding) + "\n";
  text += "[\"end\"]\n";
  if (findings.file() && !findings.runs().empty() && !findings.file()->sync(trouble)) return false;
  return write_durably(path_, text, true, trouble);
}

void Checkpoint::remove() {
  ::unlink(path_.c_str());
  ::unlink(findings_path().c_str());
  ::unlink((path_.string() + ".lock").c_str());
}

}  // namespace aside
