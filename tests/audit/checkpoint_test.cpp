#include "audit/checkpoint.h"

#include <sys/stat.h>

#include "support/audit.h"
#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

Checkpoint opened(const std::filesystem::path& folder, const std::string& identity = "x") {
  Diagnostics sink;
  auto out = Checkpoint::open(folder, identity, sink);
  REQUIRE(out);
  return std::move(*out);
}

AuditSummary judged(Checkpoint& checkpoint, std::uint64_t messages, std::size_t findings, std::size_t size) {
  auto out = checkpoint.take();
  out.all.messages += messages;
  for (std::size_t i = 0; i < findings; ++i) out.findings.push_back(test::finding(messages + i, "blame/x", std::string(size, 'x')));
  return out;
}

std::filesystem::path file_in(const std::filesystem::path& folder) {
  for (const auto& each : std::filesystem::directory_iterator(folder))
    if (!each.path().has_extension()) return each.path();
  return {};
}

}  // namespace

TEST_CASE("what is saved is there again, also findings that left memory") {
  ExportFolder folder;
  std::string trouble;
  for (const std::size_t size : {std::size_t{10}, std::size_t{1} << 20}) {
    {
      auto first = opened(folder.path());
      first.clear();
      const auto summary = judged(first, 100, 40, size);
      REQUIRE(first.save(summary, {100, 42}, trouble));
    }
    Diagnostics sink;
    auto second = opened(folder.path());
    REQUIRE(second.load(sink));
    CHECK(second.position().messages == 100);
    CHECK(second.position().trace == 42);
    auto back = second.take();
    back.findings.sort();
    CHECK(back.all.messages == 100);
    CHECK(back.findings.size() == 40);
    CHECK(std::distance(back.findings.begin(), back.findings.end()) == 40);
  }
}

TEST_CASE("findings behind the last save do not count") {
  ExportFolder folder;
  std::string trouble;
  {
    auto first = opened(folder.path());
    auto summary = judged(first, 100, 20, 1 << 20);
    REQUIRE(first.save(summary, {100, 1}, trouble));
    for (int i = 0; i < 40; ++i) summary.findings.push_back(test::finding(900 + i, "blame/x", std::string(1 << 20, 'y')));
    // Killed here.
  }
  Diagnostics sink;
  auto second = opened(folder.path());
  REQUIRE(second.load(sink));
  auto back = second.take();
  back.findings.sort();
  CHECK(std::distance(back.findings.begin(), back.findings.end()) == 20);
}

TEST_CASE("other words, another checkpoint; removed, none") {
  ExportFolder folder;
  std::string trouble;
  Diagnostics sink;
  auto first = opened(folder.path());
  REQUIRE(first.save(judged(first, 1, 0, 0), {1, 1}, trouble));
  CHECK_FALSE(opened(folder.path(), "y").load(sink));
  first.remove();
  CHECK_FALSE(opened(folder.path()).load(sink));
  CHECK(format(sink) == "");
}

TEST_CASE("one run at a time has it") {
  ExportFolder folder;
  const auto first = opened(folder.path());
  Diagnostics sink;
  CHECK_FALSE(Checkpoint::open(folder.path(), "x", sink));
  CHECK(format(sink).find("another run of this audit is under way") != std::string::npos);
}

TEST_CASE("it is its owner's alone") {
  ExportFolder folder;
  std::string trouble;
  auto checkpoint = opened(folder.path() / "state");
  REQUIRE(checkpoint.save(judged(checkpoint, 1, 1, 1), {1, 1}, trouble));
  for (const auto& each : std::filesystem::directory_iterator(folder.path() / "state")) {
    struct stat info{};
    REQUIRE(stat(each.path().c_str(), &info) == 0);
    CHECK((info.st_mode & 077) == 0);
  }
}

TEST_CASE("a damaged one is said, with what to do") {
  ExportFolder folder;
  std::string trouble;
  {
    auto first = opened(folder.path());
    REQUIRE(first.save(judged(first, 1, 3, 10), {1, 1}, trouble));
  }
  const auto file = file_in(folder.path());
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 3);
  Diagnostics sink;
  CHECK_FALSE(opened(folder.path()).load(sink));
  CHECK(format(sink).find("it breaks off") != std::string::npos);
  CHECK(format(sink).find("leave out --resume") != std::string::npos);
}

TEST_CASE("without a folder it is said how to have one") {
  Diagnostics sink;
  CHECK_FALSE(Checkpoint::open("", "x", sink));
  CHECK(format(sink).find("set HOME or XDG_STATE_HOME") != std::string::npos);
  CHECK_FALSE(Checkpoint::open("/proc/none", "x", sink));
}
