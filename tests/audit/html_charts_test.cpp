#include "audit/html_charts.h"

#include "audit/sample.h"

using namespace aside;
using test::counts;
using test::times;

TEST_CASE("a bar is as long as its pieces, and what is there is seen") {
  const auto bar = bar_chart({{"private", 25}, {"reword", 50}}, 100);
  CHECK(bar.find("<rect class=\"private\" x=\"0\" y=\"0\" width=\"250\"") != bar.npos);
  CHECK(bar.find("<rect class=\"reword\" x=\"250\" y=\"0\" width=\"500\"") != bar.npos);
  CHECK(bar_chart({{"private", 1}}, 1'000'000).find("width=\"0\"") == std::string::npos);
  CHECK(times(bar_chart({{"private", 0}, {"reword", 0}}, 0), "<rect") == 0);
}

TEST_CASE("columns stack what is private below what is to reword, on an axis with round ends") {
  ColumnChart chart{"Trend", "week", {{"week of 5 Jan 2026", "2026-01-05", counts(96, 3, 1)}}, {"5 Jan 2026"}, 200};
  const auto figure = column_chart(chart);
  CHECK(figure.find("<span>4 %</span><span>2 %</span><span>0</span>") != figure.npos);
  CHECK(figure.find("<rect class=\"private\" x=\"2\" y=\"750\" width=\"8\" height=\"250\"/>") != figure.npos);
  CHECK(figure.find("<rect class=\"reword\" x=\"2\" y=\"0\" width=\"8\" height=\"750\"/>") != figure.npos);
  CHECK(figure.find("<line class=\"average\" x1=\"0\" x2=\"12\" y1=\"500\"") != figure.npos);
  CHECK(figure.find("<g data-when=\"2026-01-05\"><title>week of 5 Jan 2026: 4.00 % of 100 messages (3 to reword, 1 in private)</title>") != figure.npos);
}

TEST_CASE("every chart has its numbers as a table") {
  ColumnChart chart{"Hours", "hour", {}, {"0:00"}, 0};
  for (int i = 0; i < 24; ++i) chart.columns.push_back({std::to_string(i) + ":00", "", counts(1000, 10, 5)});
  const auto figure = column_chart(chart);
  CHECK(times(figure, "<tr><th scope=\"row\">") == 24);
  CHECK(figure.find("<th scope=\"row\">7:00</th><td>1,015</td><td>10</td><td>5</td><td>1.48 %</td>") != figure.npos);
  CHECK(figure.find("<a ") == figure.npos);
}

TEST_CASE("the share of a few messages is drawn pale") {
  ColumnChart chart{"Hours", "hour", {{"a", "", counts(27, 1, 1)}, {"b", "", counts(28, 1, 1)}}, {}, 0};
  CHECK(times(column_chart(chart), "<g class=\"few\">") == 1);
}

TEST_CASE("a chart without a message is empty, not broken") {
  const auto figure = column_chart({"Hours", "hour", {{"0:00", "", {}}}, {}, 0});
  CHECK(times(figure, "class=\"private\"") == 0);
  CHECK(figure.find("<td>0.00 %</td>") != figure.npos);
}
