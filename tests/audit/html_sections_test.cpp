#include "audit/html_sections.h"

#include "audit/sample.h"

using namespace aside;
using test::has;
using test::times;

namespace {

const AuditSummary summary = test::sample_summary();

}  // namespace

TEST_CASE("the top says how much, how grave, whether it gets better, and what the report holds") {
  const auto top = html_top(summary, test::sample_head());
  CHECK(has(top, "<h1>20 of 2,000 messages would be better said otherwise</h1>"));
  CHECK(has(top, "In 8 somebody would lose face in front of others"));
  CHECK(has(top, "It went down: 1.25\u00A0% in the first half of the time, 0.83\u00A0% in the second."));
  CHECK(has(top, "slack · 29 Dec 2025 to 18 Jan 2026"));
  CHECK(has(top, "This report holds: no author, no text."));
  CHECK_FALSE(has(top, "stopped"));
  auto head = test::sample_head();
  head.partial = true;
  CHECK(has(html_top(summary, head), "stopped before its end"));
  AuditSummary none;
  none.all = test::counts(1, 0, 0);
  CHECK(has(html_top(none, head), "None of 1 message needs other words"));
}

TEST_CASE("the trend has a column for each day of the three weeks, and leads to its findings") {
  const auto trend = html_trend(summary);
  CHECK(times(trend, "<tr><th scope=\"row\">") == 21);
  CHECK(has(trend, "<a href=\"#findings\" data-when=\"2026-01-18\">18 Jan 2026</a></th><td>1,200</td><td>7</td><td>3</td>"));
  CHECK(html_trend({}) == "");
}

TEST_CASE("channels are lines, direct messages are one, and names are no markup") {
  const auto channels = html_channels(summary);
  CHECK(times(channels, "<tr><th scope=\"row\"") == 3);
  CHECK(has(channels, "<a href=\"#findings\" data-channel=\"C2\">&lt;b&gt;launch&lt;/b&gt;</a>"));
  CHECK(has(channels, "<a href=\"#findings\" data-audience=\"dm\">direct messages (2)</a>"));
  CHECK_FALSE(has(channels, "dm 1"));
}

TEST_CASE("categories that were found are lines, with groups and direct messages apart") {
  const auto categories = html_categories(summary);
  CHECK(has(categories, "data-category=\"contempt\""));
  CHECK(has(categories, "<td data-number=\"12\">12</td><td class=\"less\" data-number=\"7\">7</td><td class=\"less\" data-number=\"5\">5</td>"));
  CHECK_FALSE(has(categories, "data-category=\"urgency\""));
  CHECK(has(categories, "data-audience=\"dm\">direct messages</a>"));
}

TEST_CASE("hours and days of the week are there when the export has times") {
  const auto clock = html_clock(summary);
  CHECK(has(clock, "<th scope=\"row\">9:00</th><td>1,020</td><td>12</td><td>8</td>"));
  CHECK(has(clock, "<th scope=\"row\">Monday</th><td>800</td>"));
  CHECK(html_clock({}) == "");
}

TEST_CASE("what went well has the titles of its rules, and the praise that only one could hear") {
  const auto praise = html_praise(summary, test::sample_head());
  CHECK(has(praise, "Praises somebody"));
  CHECK(has(praise, "<td data-number=\"41\">41</td>"));
  CHECK(has(praise, "3 direct messages praise somebody"));
  CHECK(html_praise({}, test::sample_head()) == "");
}

TEST_CASE("the rules that fire most come first, each with its reason where it is known") {
  const auto rules = html_rules(summary, test::sample_head());
  CHECK(rules.find("contempt/obviously-not-a-rule") < rules.find("blame/your-fault"));
  CHECK(times(rules, "<details class=\"why\">") == 1);
  auto many = summary;
  for (int i = 0; i < 30; ++i) many.rules["blame/x" + std::to_string(i)] = 1;
  CHECK(has(html_rules(many, test::sample_head()), "and 12 more rules"));
}
