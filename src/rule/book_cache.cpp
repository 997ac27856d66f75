// A book is written beside its place and moved there, so that a reader sees a whole one or
// none; after a crash its sum tells. No file is read that somebody else could have written.
#include "rule/book_cache.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/keyed_hash.h"
#include "rule/book_bytes.h"
#include "rule/pack.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_kept = 4;

/// XDG_CACHE_HOME/aside, else ~/.cache/aside.
fs::path cache_folder() {
  const char* folder = std::getenv("XDG_CACHE_HOME");
  if (folder != nullptr && *folder == '/') return fs::path(folder) / "aside";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? fs::path(home) / ".cache" / "aside" : fs::path();
}

/// Another program, another number: its file's place and time.
std::string program() {
  struct stat about {};
  if (stat("/proc/self/exe", &about) != 0) return "";
  return std::to_string(about.st_dev) + " " + std::to_string(about.st_ino) + " " + std::to_string(about.st_size) +
         " " + std::to_string(about.st_mtim.tv_sec) + "." + std::to_string(about.st_mtim.tv_nsec);
}

/// Names and texts cannot run into each other.
void add(std::string& all, std::string_view part) {
  all += std::to_string(part.size());
  all += ':';
  all += part;
}

/// A mapped file, unmapped with the last book that lies in it.
std::shared_ptr<const char> map_file(const fs::path& path, std::size_t& size) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return nullptr;
  struct stat about {};
  const bool ours = fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_uid == geteuid() &&
                    (about.st_mode & (S_IWGRP | S_IWOTH)) == 0 && about.st_size > 0;
  size = ours ? static_cast<std::size_t>(about.st_size) : 0;
  void* at = ours ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  close(file);
  if (at == MAP_FAILED) return nullptr;
  return {static_cast<const char*>(at), [size](const char* begin) { munmap(const_cast<char*>(begin), size); }};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto done = ::write(file, bytes.data(), bytes.size());
    if (done <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

/// Of the books that were kept the last few stay: nobody has many sets of rules, and every
/// change of one makes another book. Books that were never finished count too.
void forget_old(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
    if (at->path().filename().string().find(".book") != std::string::npos) {
      std::error_code gone;  // another process forgot it first
      const auto time = at->last_write_time(gone);
      if (!gone) kept.emplace_back(time, at->path());
    }
  std::sort(kept.begin(), kept.end(), std::greater<>());
  for (std::size_t i = most_kept; i < kept.size(); ++i) fs::remove(kept[i].second, failed);
}

}  // namespace

BookCache BookCache::of(std::span<const fs::path> folders) {
  const auto folder = cache_folder();
  const auto exe = program();
  if (folder.empty() || exe.empty() || packed_book().empty()) return {};
  std::string all;
  add(all, exe);
  add(all, digest_in(packed_book()));
  Diagnostics ignored;  // whoever makes the book says them
  for (const auto& each : folders) {
    add(all, each.string());
    for (const std::string part : {"rules", "dictionaries"}) {
      add(all, part);
      for (const auto& file : read_folder(each / part, ignored)) {
        add(all, file.path);
        add(all, file.text);
      }
    }
  }
  if (!ignored.empty()) return {};
  return {folder / (keyed_hash("aside book 1", all).substr(0, 32) + ".book")};
}

std::optional<Rulebook> BookCache::read() const {
  if (file.empty()) return std::nullopt;
  std::size_t size = 0;
  auto memory = map_file(file, size);
  if (memory == nullptr || !is_intact({memory.get(), size})) return std::nullopt;
  auto book = book_from({memory.get(), size});
  if (book) book->memory = std::move(memory);
  return book;
}

void BookCache::write(const Rulebook& book) const {
  if (file.empty()) return;
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  auto beside = file.string() + ".XXXXXX";
  const int out = mkstemp(beside.data());
  if (out < 0) return;
  const bool whole = write_all(out, bytes_of(book));
  close(out);
  if (!whole || std::rename(beside.c_str(), file.c_str()) != 0) std::remove(beside.c_str());
  forget_old(file.parent_path());
}

}  // namespace aside
