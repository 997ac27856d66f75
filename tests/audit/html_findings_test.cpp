#include "audit/html_findings.h"

#include "audit/sample.h"

using namespace aside;
using test::has;
using test::times;

TEST_CASE("a finding says where it lies, by which rule and why; without --quote no text") {
  const auto page = html_findings(test::sample_summary(), test::sample_head());
  CHECK(has(page, "<article data-channel=\"C1\" data-audience=\"group\" data-verdict=\"private\" data-when=\"2026-01-18\">"));
  CHECK(has(page, "<time datetime=\"2026-01-18T09:45:00Z\">2026-01-18 09:45 UTC</time>"));
  CHECK(has(page, "<code>ops/2026-01-18.json</code> at byte 42"));
  CHECK(has(page, "<code>blame/your-fault</code> · about: named · bytes 5 to 23"));
  CHECK(has(page, "<p class=\"reason\">"));
  CHECK(has(page, "<span>no date</span>"));
  CHECK(has(page, "2 findings in 2 messages"));
  CHECK_FALSE(has(page, "<blockquote"));
  CHECK_FALSE(has(page, "What to say instead"));
  CHECK_FALSE(has(page, "class=\"author\""));
}

TEST_CASE("with --quote the words are marked, what to say instead follows, and a text stays a text") {
  const auto page = html_findings(test::quoted_summary(), test::sample_head());
  CHECK(has(page, "@Sam <mark>&lt;script&gt;your fault</mark>&lt;/script&gt;\nJust own it</blockquote>"));
  CHECK(has(page, "<p class=\"to\">To Sam, alone</p><p class=\"say\" dir=\"auto\">Sam, let&#39;s look at [what happened].</p>"));
  CHECK(has(page, "<p class=\"to\">To the group</p>"));
  CHECK(has(page, "<p class=\"to\">In the same place</p>"));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "<b>"));
}

TEST_CASE("findings of one message are one article, with overlapping words marked once") {
  auto summary = test::quoted_summary();
  auto second = summary.findings[0];
  second.rule = "shaming/ashamed";
  second.span = {13, 28};
  summary.findings.push_back(second);
  summary.findings.sort();
  const auto page = html_findings(summary, test::sample_head());
  CHECK(times(page, "<article") == 2);
  CHECK(times(page, "<li data-category") == 3);
  CHECK(has(page, "<mark>&lt;script&gt;your fault</mark><mark>&lt;/scr</mark>ipt&gt;"));
}

TEST_CASE("the form offers what there is, with how many findings each") {
  const auto page = html_findings(test::sample_summary(), test::sample_head());
  CHECK(has(page, "<option value=\"blame/your-fault\">blame/your-fault (1)</option>"));
  CHECK(has(page, "<label for=\"filter-channel\">Channel</label>"));
  CHECK_FALSE(has(page, "filter-audience"));  // all are of groups: there is nothing to choose
}

TEST_CASE("the newest come first, those without a date last") {
  auto summary = test::sample_summary();
  auto newer = summary.findings[0];
  newer.place.offset = 99;
  newer.time += 60'000;
  summary.findings.push_back(newer);
  summary.findings.sort();
  const auto listed = listed_messages(summary.findings, 10);
  REQUIRE(listed.size() == 3);
  CHECK(listed[0].front() == newer);
  CHECK(listed[2].front().clock == ClockKind::None);
}

TEST_CASE("of too many findings the page holds a sample, and says so") {
  AuditSummary summary;
  AuditFinding finding;
  finding.rule = "blame/common";
  for (std::uint64_t i = 0; i < 2000; ++i) {
    finding.place = {"f", i};
    finding.message = std::to_string(i * 7919 % 2000);
    summary.findings.push_back(finding);
  }
  const auto page = html_findings(summary, test::sample_head());
  CHECK(times(page, "<article") == most_in_page);
  CHECK(has(page, "A page cannot hold them all: of 2,000 findings"));
}

TEST_CASE("nothing found is said") { CHECK(has(html_findings({}, test::sample_head()), "There is none.")); }
