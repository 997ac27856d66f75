#include "rule/book_cache.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

#include "rule/book_bytes.h"
#include "support/english.h"
#include "support/folder.h"

using namespace aside;
using namespace aside::test;
namespace fs = std::filesystem;

namespace {

const std::string head = "title A\nwhy w\n";

/// A user with a cache folder and rules, for as long as a test runs.
struct User {
  Folder folder;
  std::string before;

  User() {
    if (const char* set = std::getenv("XDG_CACHE_HOME")) before = set;
    setenv("XDG_CACHE_HOME", (folder.path / "cache").c_str(), 1);
    folder.write("own/rules/en/blame/mine.rule", head + "match you\n");
  }
  ~User() {
    if (before.empty()) unsetenv("XDG_CACHE_HOME");
    else setenv("XDG_CACHE_HOME", before.c_str(), 1);
  }
  BookCache cache() const {
    const fs::path folders[] = {folder.path / "own"};
    return BookCache::of(folders);
  }
  std::size_t kept() const {
    std::size_t count = 0;
    for (const auto& each : fs::directory_iterator(folder.path / "cache/aside")) count += each.exists() ? 1 : 0;
    return count;
  }
};

Rulebook book() { return book_of({rule("blame/a", head + "match you\n")}); }

}  // namespace

TEST_CASE("a kept book is read back") {
  const User user;
  const auto cache = user.cache();
  CHECK_FALSE(cache.read());
  cache.write(book());
  const auto again = cache.read();
  REQUIRE(again);
  CHECK(bytes_of(*again) == bytes_of(book()));
  CHECK(user.kept() == 1);
}

TEST_CASE("a changed rule, a further folder and another file make another book") {
  const User user;
  const auto first = user.cache().file;
  CHECK(user.cache().file == first);
  user.folder.write("own/rules/en/blame/mine.rule", head + "match you all\n");
  const auto second = user.cache().file;
  CHECK(second != first);
  user.folder.write("own/dictionaries/en/word/x.txt", "x\n");
  CHECK(user.cache().file != second);
  const fs::path two[] = {user.folder.path / "own", user.folder.path / "own"};
  CHECK(BookCache::of(two).file != user.cache().file);
}

TEST_CASE("a kept book that was changed, cut off or that others can write is not read") {
  const User user;
  const auto cache = user.cache();
  const auto bytes = bytes_of(book());
  auto changed = bytes;
  changed[bytes.size() / 2] ^= 1;
  for (const auto& bad : {std::string(), bytes.substr(0, bytes.size() / 2), changed}) {
    user.folder.write(cache.file, bad);
    CHECK_FALSE(cache.read());
  }
  user.folder.write(cache.file, bytes);
  CHECK(cache.read());
  chmod(cache.file.c_str(), 0666);
  CHECK_FALSE(cache.read());
  fs::remove(cache.file);
  user.folder.write("elsewhere", bytes);
  fs::create_symlink(user.folder.path / "elsewhere", cache.file);
  CHECK_FALSE(cache.read());
}

TEST_CASE("of the kept books the last few stay") {
  const User user;
  for (int i = 0; i < 7; ++i) {
    user.folder.write("own/rules/en/blame/mine.rule", head + "match you " + std::string(1, static_cast<char>('a' + i)) + "\n");
    user.cache().write(book());
  }
  CHECK(user.kept() == 4);
  CHECK(user.cache().read());
}

TEST_CASE("where nothing can be kept nothing is, and nobody is told") {
  const User user;
  user.folder.write("cache", "a file where the folder should be");
  const auto cache = user.cache();
  cache.write(book());
  CHECK_FALSE(cache.read());
  const BookCache nowhere;
  nowhere.write(book());
  CHECK_FALSE(nowhere.read());
}
