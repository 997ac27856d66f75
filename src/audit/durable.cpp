#include "audit/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace aside {
namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

bool write_durably(const std::filesystem::path& path, std::string_view bytes, bool secret, std::string& trouble) {
  // A name of its own: two that write at once do not mix, and no link waits under it.
  const auto beside = path.string() + "." + std::to_string(getpid()) + ".new";
  unlink(beside.c_str());
  const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, secret ? 0600 : 0666);
  bool sound = file >= 0 && write_all(file, bytes) && fsync(file) == 0;
  int code = errno;
  if (file >= 0) close(file);
  if (sound && rename(beside.c_str(), path.c_str()) != 0) {
    sound = false;
    code = errno;
  }
  if (!sound) {
    if (file >= 0) unlink(beside.c_str());
    trouble = path.string() + ": cannot be written: " + std::strerror(code);
    return false;
  }
  const auto folder = path.has_parent_path() ? path.parent_path() : ".";
  if (const int directory = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); directory >= 0) {
    fsync(directory);  // some file systems cannot: the rename stands all the same
    close(directory);
  }
  return true;
}

}  // namespace aside
