#include "audit/run_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace aside {
namespace fs = std::filesystem;

std::shared_ptr<RunFile> RunFile::temporary(std::string& trouble) {
  std::error_code error;
  auto folder = fs::temp_directory_path(error);
  if (error) folder = "/tmp";
  auto name = (folder / "aside-audit-XXXXXX").string();
  const int descriptor = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) {
    trouble = folder.string() + ": no temporary file can be made there: " + std::strerror(errno);
    return nullptr;
  }
  unlink(name.c_str());
  return std::shared_ptr<RunFile>(new RunFile(descriptor, folder.string(), 0));
}

std::shared_ptr<RunFile> RunFile::at(const fs::path& path, std::uint64_t size, std::string& trouble) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  struct stat info{};
  if (descriptor < 0 || fstat(descriptor, &info) != 0) {
    trouble = path.string() + ": cannot be opened: " + std::strerror(errno);
    if (descriptor >= 0) close(descriptor);
    return nullptr;
  }
  const bool whole = static_cast<std::uint64_t>(info.st_size) >= size;
  if (!whole || ftruncate(descriptor, static_cast<off_t>(size)) != 0) {
    trouble = path.string() + (whole ? ": cannot be cut: " + std::string(std::strerror(errno)) : ": is shorter than it was");
    close(descriptor);
    return nullptr;
  }
  return std::shared_ptr<RunFile>(new RunFile(descriptor, path.string(), size));
}

RunFile::~RunFile() { close(descriptor_); }

bool RunFile::append(std::string_view bytes, std::string& trouble) {
  auto at = size_;
  while (!bytes.empty()) {
    const auto written = pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      trouble = why();
      if (ftruncate(descriptor_, static_cast<off_t>(size_)) != 0) return false;  // what is beyond is never read
      return false;
    }
    at += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  size_ = at;
  return true;
}

bool RunFile::sync(std::string& trouble) {
  if (fdatasync(descriptor_) == 0) return true;
  trouble = why();
  return false;
}

std::string RunFile::read(std::uint64_t offset, std::size_t most) const {
  std::string out(most, '\0');
  std::size_t got = 0;
  while (got < most) {
    const auto count = pread(descriptor_, out.data() + got, most - got, static_cast<off_t>(offset + got));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    got += static_cast<std::size_t>(count);
  }
  out.resize(got);
  return out;
}

std::string RunFile::why() const { return name_ + ": cannot be written: " + std::strerror(errno ? errno : ENOSPC); }

}  // namespace aside
