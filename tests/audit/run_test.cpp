#include "audit/run.h"

#include "support/chat.h"
#include "support/english.h"

using namespace aside;
using test::ExportFolder;

namespace {

AuditSummary audited(const std::filesystem::path& path, AuditOptions options = {}) {
  Diagnostics sink;
  std::atomic<bool> stop{false};
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
  CHECK((*plain.findings.begin()).author == "");
  CHECK((*plain.findings.begin()).text == "");
  CHECK((*plain.findings.begin()).rewording.empty());
  AuditOptions options;
  options.quote = true;
  options.authors = AuditOptions::Names::Pseudonyms;
  options.key = "key";
  const auto shown = audited(folder.path() / "log.jsonl", options);
  CHECK((*shown.findings.begin()).author.size() == 12);
  CHECK((*shown.findings.begin()).text == "@Sam this is your fault, you broke it again.");
  CHECK(!(*shown.findings.begin()).rewording.empty());
  options.authors = AuditOptions::Names::Real;
  CHECK((*audited(folder.path() / "log.jsonl", options).findings.begin()).author == "N");
}

TEST_CASE("dates, channels and audience narrow it down") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(70));
  const auto path = folder.path() / "log.jsonl";
  AuditOptions options;
  options.since = 1767312000000;  // 2026-01-02
  options.until = options.since.value() + 86'400'000;
  CHECK(audited(path, options).all.messages == 10);
  CHECK(audited(path, {.channels = {"C1"}}).all.messages == 23);
  CHECK(audited(path, {.audience = Audience::Dm}).all.verdicts[2] == 0);
}

TEST_CASE("what cannot be opened or recognised is said, the rest is read") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(10));
  folder.write("x/picture.png", "no chat");
  Diagnostics sink;
  std::atomic<bool> stop{false};
  const auto summary = audit({folder.path() / "none", folder.path() / "x", folder.path() / "log.jsonl"}, test::linter(), {}, nullptr, stop, sink);
  CHECK(sink.size() == 2);
  CHECK(summary.all.messages == 10);
}

TEST_CASE("a finding lies where a person finds it: the path as given, and the file in it") {
  ExportFolder folder;
  folder.write("export/a.jsonl", chat(10));
  const auto lone = audited(folder.path() / "export/a.jsonl"), within = audited(folder.path() / "export/");
  CHECK((*lone.findings.begin()).place.file == (folder.path() / "export/a.jsonl").string());
  CHECK(lone.findings == within.findings);
}

TEST_CASE("a record that says whence it came lies there") {
  ExportFolder folder;
  folder.write("log.jsonl", line(3, "@Sam this is your fault, you broke it again.", ",\"src\":{\"file\":\"ops.log\",\"offset\":17}"));
  const auto out = audited(folder.path() / "log.jsonl");
  REQUIRE(out.findings.size() == 1);
  CHECK((*out.findings.begin()).place == RecordPlace{"ops.log", 17});
}

TEST_CASE("parts are disjoint and together all there is, broken records and warnings too") {
  ExportFolder folder;
  auto text = chat(1000);
  for (int i = 0; i < 300; ++i) text += i % 3 ? "nonsense\n" : line(i, "Fine.") + "{\"text\":\"x\",\"kind\":\"system\"}\n";
  folder.write("log.jsonl", text);
  const auto path = folder.path() / "log.jsonl";
  const auto read = [&](AuditPart part) {
    Diagnostics sink;
    std::atomic<bool> stop{false};
    return audit({path}, test::linter(), {.part = part, .jobs = 2}, nullptr, stop, sink);
  };
  const auto whole = read({});
  AuditSummary joined;
  for (unsigned number = 7; number > 0; --number) merge(joined, read({number, 7}));
  sort(joined);
  CHECK(joined.all == whole.all);
  CHECK(joined.skipped == whole.skipped);
  CHECK(joined.warned == whole.warned);
  CHECK(joined.findings == whole.findings);
  CHECK(joined.formats == whole.formats);
  CHECK(whole.skipped == std::array<std::uint64_t, 4>{100, 0, 0, 200});
}

TEST_CASE("of a very long text the beginning is judged, and that is said") {
  ExportFolder folder;
  std::string words;
  while (words.size() < 70'000) words += "\u00fcber ";
  folder.write("log.jsonl", line(1, words + "@Sam this is your fault.") + line(2, "@Sam this is your fault."));
  const auto out = audited(folder.path() / "log.jsonl");
  CHECK(out.all.messages == 2);
  CHECK(out.all.verdicts[2] == 1);
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].message.find("only its first 64 KiB were judged") != std::string::npos);
}

TEST_CASE("stopped anywhere and resumed, the summary is that of one run") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(1000));
  const auto path = folder.path() / "log.jsonl";
  const auto whole = audited(path);
  Diagnostics sink;
  AuditSummary last;
  int runs = 0;
  for (bool complete = false; !complete; ++runs) {
    auto checkpoint = Checkpoint::open(folder.path() / "state", "x", sink);
    REQUIRE(checkpoint);
    checkpoint->load(sink);
    const auto before = checkpoint->position().messages;
    std::atomic<bool> stop{false};
    int batches = 0;
    const auto watch = [&](const AuditProgress&) { stop = stop || ++batches == 3 + static_cast<int>(before / 128); };
    last = audit({path}, test::linter(), {.jobs = 2}, watch, stop, sink, &*checkpoint);
    complete = !stop.load();
    CHECK(last.all.messages >= before);
    REQUIRE(runs < 20);
  }
  CHECK(format(sink) == "");
  CHECK(runs > 1);
  CHECK(last.all == whole.all);
  CHECK(last.findings == whole.findings);
  CHECK(last.channels == whole.channels);
}

TEST_CASE("an export that has changed is not gone on with") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(500));
  const auto path = folder.path() / "log.jsonl";
  for (const bool changed : {false, true}) {
    if (changed) folder.write("log.jsonl", "{\"text\":\"new\"}\n" + chat(500));
    Diagnostics sink;
    auto checkpoint = Checkpoint::open(folder.path() / "state", "x", sink);
    REQUIRE(checkpoint);
    CHECK(checkpoint->load(sink) == changed);
    std::atomic<bool> stop{false};
    audit({path}, test::linter(), {}, nullptr, stop, sink, &*checkpoint);
    CHECK(checkpoint->differs() == changed);
    CHECK((format(sink).find("the exports are not what they were") != std::string::npos) == changed);
  }
}

TEST_CASE("an export of another format in the same folder is warned of, once over all parts") {
  ExportFolder folder;
  folder.write("log.jsonl", chat(10));
  folder.write("irc.log", "[10:00:01] <sam> the build is green\n[10:00:05] <ana> see you at noon\n");
  AuditOptions options;
  options.from = chat_format_named("jsonl");
  std::size_t warned = 0;
  for (const unsigned number : {1u, 2u}) {
    options.part = {number, 2};
    warned += audited(folder.path(), options).warned;
  }
  CHECK(warned == 1);
}

TEST_CASE("UTF-16 is named as such, with the way out") {
  ExportFolder folder;
  folder.write("chat.txt", std::string("\xFF\xFE[\0", 4));
  Diagnostics sink;
  std::atomic<bool> stop{false};
  audit({folder.path() / "chat.txt"}, test::linter(), {}, nullptr, stop, sink);
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].message == "is UTF-16, UTF-8 was expected");
  CHECK(sink[0].hint.starts_with("iconv -f UTF-16"));
}
