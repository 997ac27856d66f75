#include "audit/report_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace aside {
namespace {

namespace fs = std::filesystem;

/// On the disk, not only on its way there: a rename may otherwise outlive the bytes.
bool is_kept(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool kept = ::fsync(file) == 0;
  ::close(file);
  return kept;
}

bool write_file(const fs::path& path, const AuditFormat& format, const AuditSummary& summary, const AuditHead& head,
                Diagnostics& sink) {
  auto beside = path;
  beside += "." + std::to_string(::getpid()) + ".new";
  std::error_code gone;
  fs::remove(beside, gone);  // no link waits under that name
  errno = 0;
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  if (out) format.write(out, summary, head);
  out.close();
  if (out && is_kept(beside) && ::rename(beside.c_str(), path.c_str()) == 0) return true;
  sink.push_back({path.string(), 0, 0, std::string("the report could not be written: ") + std::strerror(errno ? errno : EIO),
                  "the folder of --out must be writable, with room on its disk", ""});
  std::error_code ignored;
  fs::remove(beside, ignored);
  return false;
}

}  // namespace

bool make_report_folder(const fs::path& folder, Diagnostics& sink) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    sink.push_back({folder.string(), 0, 0, "the folder could not be made: " + error.message(), "name another with --out", ""});
    return false;
  }
  if (::access(folder.c_str(), W_OK | X_OK) == 0) return true;
  sink.push_back({folder.string(), 0, 0, std::string("nothing can be written there: ") + std::strerror(errno), "name another with --out", ""});
  return false;
}

bool write_report_files(const fs::path& folder, const AuditSummary& summary, const AuditHead& head, Diagnostics& sink) {
  if (!make_report_folder(folder, sink)) return false;
  bool all = true;
  for (const auto& format : audit_formats) all = write_file(folder / format.file, format, summary, head, sink) && all;
  return all;
}

}  // namespace aside
