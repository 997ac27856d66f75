// A file a draft, named by its hash; the file's time is when. Making and removing a file are
// atomic, so nothing needs a lock; of two that send again at once, one has removed it.
#include "protocol/overrule.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>

#include "base/keyed_hash.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t key_size = 32;

std::string read_key(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string key(key_size, '\0');
  in.read(key.data(), key_size);
  return in.gcount() == key_size ? key : "";
}

// Written beside, then linked into place: of two that begin at once both have the first's key.
std::string make_key(const fs::path& path) {
  std::random_device random;
  std::string key;
  for (std::size_t i = 0; i < key_size; ++i) key += static_cast<char>(random() & 0xff);
  const auto beside = path.string() + "." + std::to_string(getpid());
  const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return "";
  const bool whole = write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size());
  const int code = errno;
  close(file);
  if (whole && link(beside.c_str(), path.c_str()) != 0 && errno == EEXIST) key = read_key(path);
  unlink(beside.c_str());
  errno = code;
  return whole ? key : "";
}

/// Lengths first, so that no two drafts are the same row of bytes.
std::string row(const Draft& draft) {
  std::string out;
  for (const auto& part : {draft.author.id, draft.author.name, draft.channel.id,
                           draft.channel.name, draft.text})
    out += std::to_string(part.size()) + ":" + part;
  return out;
}

bool is_fresh(const fs::path& path) {
  std::error_code error;
  const auto age = fs::file_time_type::clock::now() - fs::last_write_time(path, error);
  return !error && age >= age.zero() && age <= HeldBack::window;
}

void forget_old(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (!is_fresh(at->path())) unlink(at->path().c_str());
}

std::string why(const fs::path& path) {
  return path.string() + ": " + (errno ? std::strerror(errno) : "cannot be used");
}

}  // namespace

fs::path state_folder() {
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return fs::path(value ? value : "");
  };
  if (const auto state = set("XDG_STATE_HOME"); state.is_absolute()) return state / "aside";
  if (const auto home = set("HOME"); home.is_absolute()) return home / ".local" / "state" / "aside";
  return {};
}

bool HeldBack::sent_again(const Draft& draft, std::string& trouble) const {
  const auto held = folder_ / "held";
  std::error_code error;
  if (folder_.empty()) return trouble = "neither XDG_STATE_HOME nor HOME is set", false;
  fs::create_directories(held, error);
  if (error) return trouble = held.string() + ": " + error.message(), false;
  chmod(folder_.c_str(), 0700);
  errno = 0;
  auto key = read_key(folder_ / "key");
  if (key.empty()) key = make_key(folder_ / "key");
  if (key.empty()) return trouble = why(folder_ / "key"), false;

  const auto path = held / keyed_hash(key, row(draft));
  const bool again = is_fresh(path);
  if (unlink(path.c_str()) == 0 && again) return true;
  forget_old(held);
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return trouble = why(path), false;
  close(file);
  return false;
}

}  // namespace aside
