#include "chat/container.h"

#include <archive.h>
#include <archive_entry.h>

#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

struct Entry {
  std::string path, text;
};

void write_zip(const std::filesystem::path& path, const std::vector<Entry>& entries) {
  archive* a = archive_write_new();
  archive_write_set_format_zip(a);
  REQUIRE(archive_write_open_filename(a, path.c_str()) == ARCHIVE_OK);
  for (const auto& entry : entries) {
    archive_entry* e = archive_entry_new();
    archive_entry_set_pathname(e, entry.path.c_str());
    archive_entry_set_size(e, static_cast<la_int64_t>(entry.text.size()));
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, 0644);
    REQUIRE(archive_write_header(a, e) == ARCHIVE_OK);
    archive_write_data(a, entry.text.data(), entry.text.size());
    archive_entry_free(e);
  }
  archive_write_close(a);
  archive_write_free(a);
}

std::vector<std::string> paths(const Container& container) {
  std::vector<std::string> out;
  for (const auto& file : container.files()) out.push_back(file.path);
  return out;
}

std::map<std::string, std::string> contents(const Container& container, Diagnostics& sink) {
  std::map<std::string, std::string> out;
  container.each([](const ExportFile&) { return true; }, [&](const ExportFile& file, ByteStream& stream) {
    for (auto bytes = stream.next(); !bytes.empty(); bytes = stream.next()) out[file.path] += bytes;
    return true;
  }, sink);
  return out;
}

}  // namespace

TEST_CASE("a folder, a zip and a lone file are the same to a reader") {
  ExportFolder folder;
  folder.write("x/b/2.json", "two");
  folder.write("x/a.json", "one");
  write_zip(folder.path() / "x.zip", {{"b/2.json", "two"}, {"a.json", "one"}});
  Diagnostics sink;
  const auto plain = Container::open(folder.path() / "x", sink), zip = Container::open(folder.path() / "x.zip", sink);
  REQUIRE(plain);
  REQUIRE(zip);
  CHECK(paths(*plain) == std::vector<std::string>{"a.json", "b/2.json"});
  CHECK(paths(*zip) == paths(*plain));
  CHECK(contents(*plain, sink) == contents(*zip, sink));
  const auto file = Container::open(folder.path() / "x/a.json", sink);
  REQUIRE(file);
  CHECK(contents(*file, sink) == std::map<std::string, std::string>{{"a.json", "one"}});
  CHECK(format(sink) == "");
}

TEST_CASE("an archive's names never reach the disk") {
  ExportFolder folder;
  write_zip(folder.path() / "x.zip", {{"../../outside.json", "no"}, {"/etc/aside.json", "no"}});
  Diagnostics sink;
  const auto zip = Container::open(folder.path() / "x.zip", sink);
  REQUIRE(zip);
  CHECK(contents(*zip, sink).size() == 2);
  CHECK_FALSE(std::filesystem::exists(folder.path().parent_path() / "outside.json"));
  CHECK_FALSE(std::filesystem::exists("/etc/aside.json"));
}

TEST_CASE("a symbolic link in a folder is not followed") {
  ExportFolder folder;
  folder.write("x/a.json", "one");
  folder.write("secret.json", "no");
  std::filesystem::create_symlink(folder.path() / "secret.json", folder.path() / "x/link.json");
  Diagnostics sink;
  const auto plain = Container::open(folder.path() / "x", sink);
  REQUIRE(plain);
  CHECK(paths(*plain) == std::vector<std::string>{"a.json"});
}

TEST_CASE("a zip that was cut off gives what can be reached, and says so") {
  ExportFolder folder;
  std::string noise;
  for (unsigned i = 0, x = 7; i < 200000; ++i) noise += static_cast<char>((x = x * 1103515245 + 12345) >> 16);
  write_zip(folder.path() / "x.zip", {{"a.json", "one"}, {"b.json", noise}});
  std::filesystem::resize_file(folder.path() / "x.zip", 100000);
  Diagnostics sink;
  const auto zip = Container::open(folder.path() / "x.zip", sink);
  REQUIRE(zip);
  CHECK(format(sink).find("breaks off") != std::string::npos);
  Diagnostics later;
  CHECK(contents(*zip, later).at("a.json") == "one");
}

TEST_CASE("a bomb ends as a file that breaks off") {
  ExportFolder folder;
  // An archive that is large otherwise hides none.
  std::string noise;
  for (unsigned i = 0, x = 7; i < 2000000; ++i) noise += static_cast<char>((x = x * 1103515245 + 12345) >> 16);
  write_zip(folder.path() / "x.zip", {{"0.json", noise}, {"a.json", std::string(200 << 20, ' ')}, {"b.json", "two"}});
  Diagnostics sink;
  const auto zip = Container::open(folder.path() / "x.zip", sink);
  REQUIRE(zip);
  std::uint64_t given = 0;
  std::string after;
  zip->each([](const ExportFile&) { return true; }, [&](const ExportFile& file, ByteStream& stream) {
    for (auto bytes = stream.next(); !bytes.empty(); bytes = stream.next()) {
      if (file.path == "a.json") given += bytes.size();
      if (file.path == "b.json") after += bytes;
    }
    return true;
  }, sink);
  CHECK(given >= 64u << 20);
  CHECK(given < 200u << 20);
  CHECK(after == "two");
  CHECK(format(sink).find("far more than an export would") != std::string::npos);
}

TEST_CASE("what is not there is said") {
  Diagnostics sink;
  CHECK_FALSE(Container::open("/nowhere/at/all", sink));
  CHECK(format(sink).find("there is no such file or folder") != std::string::npos);
}

TEST_CASE("a pipe is no export: a second pass would find it empty") {
  Diagnostics sink;
  CHECK_FALSE(Container::open("/dev/null", sink));
  CHECK(format(sink).find("is neither a file nor a folder") != std::string::npos);
  CHECK(format(sink).find("standard input") != std::string::npos);
}

TEST_CASE("the whole of a small file, nothing of a large one") {
  ExportFolder folder;
  folder.write("a", "12345");
  Diagnostics sink;
  const auto file = Container::open(folder.path() / "a", sink);
  REQUIRE(file);
  file->each([](const ExportFile&) { return true; }, [&](const ExportFile&, ByteStream& stream) {
    CHECK(whole(stream, 5) == "12345");
    return true;
  }, sink);
  file->each([](const ExportFile&) { return true; }, [&](const ExportFile&, ByteStream& stream) {
    CHECK_FALSE(whole(stream, 4));
    return true;
  }, sink);
}
