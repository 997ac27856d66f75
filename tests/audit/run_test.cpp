#include "audit/run.h"

#include "support/chat.h"
#include "support/english.h"

using namespace aside;
using test::ExportFolder;

namespace {

AuditSummary audited(const std::filesystem::path& path, AuditOptions options = {}) {
  Diagnostics sink;
  const std::atomic<bool> stop{false};
  auto summary = audit({path}, test::linter(), options, nullptr, stop, sink);
  CHECK(format(sink) == "");
  return summary;
}

std::string line(int i, const std::string& text, const std::string& more = "") {
  return "{\"text\":\"" + text + "\",\"channel\":{\"id\":\"C" + std::to_string(i % 3) + "\",\"type\":\"public\"},\"author\":{\"id\":\"U" +
         std::to_string(i % 5) + "\",\"name\":\"N\"},\"ts\":\"2026-01-0" + std::to_string(1 + i % 7) + "T10:00:00Z\"" + more + "}\n";
}

std::string chat(int messages) {
  std::string out;
  for (int i = 0; i < messages; ++i)
    out += i % 10 == 3 ? line(i, "@Sam this is your fault, you broke it again.") : line(i, "The build is green, see you at noon.");
  return out;
}

}  // namespace

TEST_CASE("the same summary with any number of jobs") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(1000));
  const auto one = audited(folder.path() / "log.jsonl", {.jobs = 1});
  CHECK(one.all.messages == 1000);
  CHECK(one.all.verdicts[2] == 100);
  CHECK(one.channels.size() == 3);
  CHECK(one.days.size() == 7);
  for (const unsigned jobs : {2u, 8u}) {
    const auto many = audited(folder.path() / "log.jsonl", {.jobs = jobs});
    CHECK(many.all == one.all);
    CHECK(many.channels == one.channels);
    CHECK(many.days == one.days);
    CHECK(many.rules == one.rules);
    CHECK(many.findings == one.findings);
  }
}

TEST_CASE("nobody is named or quoted unless that is asked for") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(10));
  const auto plain = audited(folder.path() / "log.jsonl");
  REQUIRE(!plain.findings.empty());
  CHECK(plain.findings[0].author == "");
  CHECK(plain.findings[0].text == "");
  CHECK(plain.findings[0].rewording.empty());
  AuditOptions options;
  options.quote = true;
  options.authors = AuditOptions::Names::Pseudonyms;
  options.key = "key";
  const auto shown = audited(folder.path() / "log.jsonl", options);
  CHECK(shown.findings[0].author.size() == 12);
  CHECK(shown.findings[0].text == "@Sam this is your fault, you broke it again.");
  CHECK(!shown.findings[0].rewording.empty());
  options.authors = AuditOptions::Names::Real;
  CHECK(audited(folder.path() / "log.jsonl", options).findings[0].author == "N");
}

TEST_CASE("dates, channels, audience and baseline narrow it down") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(70));
  const auto path = folder.path() / "log.jsonl";
  AuditOptions options;
  options.since = 1767312000000;  // 2026-01-02
  options.until = options.since.value() + 86'400'000;
  CHECK(audited(path, options).all.messages == 10);
  CHECK(audited(path, {.channels = {"C1"}}).all.messages == 23);
  CHECK(audited(path, {.audience = Audience::Dm}).all.verdicts[2] == 0);
  const auto all = audited(path);
  AuditOptions known;
  for (const auto& finding : all.findings) known.baseline.insert(baseline_key(finding));
  const auto again = audited(path, known);
  CHECK(again.findings.empty());
  CHECK(again.known == all.findings.size());
  CHECK(again.all == all.all);
}

TEST_CASE("what cannot be opened or recognised is said, the rest is read") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(10));
  folder.write("x/picture.png", "no chat");
  Diagnostics sink;
  const std::atomic<bool> stop{false};
  const auto summary = audit({folder.path() / "none", folder.path() / "x", folder.path() / "log.jsonl"}, test::linter(), {}, nullptr, stop, sink);
  CHECK(sink.size() == 2);
  CHECK(summary.all.messages == 10);
}
