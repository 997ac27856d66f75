#include "audit/html_sections.h"

#include <algorithm>

#include "audit/figures.h"
#include "audit/html_charts.h"
#include "audit/html_tables.h"
#include "audit/html_text.h"

namespace aside {
namespace {

constexpr std::size_t most_channels = 30;
constexpr std::size_t most_rules = 20;

constexpr std::string_view category_lines[names<Category>.size()] = {
    "pins fault on somebody; absolutes; mind reading",
    "belittles, insults, humiliates, compares, exposes",
    "sarcasm, passive aggression, condescension, dismissal",
    "raised emotion: shouting, profanity in anger, threats",
    "public correction, performance feedback, removal",
    "rank in place of reasons",
    "excuses and disowning",
    "manufactured emergency"};

/// A number and its "%" stay on one line.
std::string paragraph(std::string_view style, std::string text) {
  for (auto at = text.find(" %"); at != text.npos; at = text.find(" %", at)) text.replace(at, 1, "\u00A0");
  return "<p class=\"" + std::string(style) + "\">" + html(text) + "</p>\n";
}

std::string halves_sentence(const AuditSummary& summary) {
  const auto halves = halves_of(summary.days);
  if (!halves) return {};
  const auto before = share_of(halves->earlier), now = share_of(halves->later);
  const std::string_view way = now < before ? "It went down" : now > before ? "It went up" : "It stayed the same";
  return std::string(way) + ": " + per_cent(before) + " in the first half of the time, " + per_cent(now) + " in the second.";
}

std::string tile(std::string_view name, const std::string& figure, const std::string& remark, std::string_view id) {
  return "<div" + attribute("id", id) + "><dt>" + html(name) + "</dt><dd><b>" + html(figure) + "</b><span>" + html(remark) + "</span></dd></div>\n";
}

Cell split_bar(const Counts& counts, std::uint64_t most) {
  return {bar_chart({{"private", counts.verdicts[2]}, {"reword", counts.verdicts[1]}}, most), ""};
}

std::string legend() {
  return "<p class=\"legend\" aria-hidden=\"true\"><span><i class=\"private\"></i>belongs in private</span><span><i "
         "class=\"reword\"></i>to reword</span></p>\n";
}

std::uint64_t category_of(const Counts& counts, std::size_t i) { return counts.categories[i]; }

}  // namespace

std::string html_top(const AuditSummary& summary, const AuditHead& head) {
  const auto& all = summary.all;
  std::string origin;
  for (const auto& [format, containers] : summary.formats) origin += (origin.empty() ? "" : ", ") + format;
  if (!summary.days.empty())
    origin += " · " + stretch_name(summary.days.begin()->first, Step::Day) + " to " +
              stretch_name(summary.days.rbegin()->first, Step::Day);
  const auto title = flagged(all) == 0
      ? "None of " + count_of(all.messages, "message", "messages") + " needs other words"
      : grouped(flagged(all)) + " of " + count_of(all.messages, "message", "messages") + " would be better said otherwise";
  const auto lead = flagged(all) == 0 ? "" :
      "That is " + per_cent(share_of(all)) + ". In " + grouped(all.verdicts[2]) +
      " somebody would lose face in front of others: they belong in private. " + grouped(all.verdicts[1]) +
      " can stay where they are, in other words. " + halves_sentence(summary);
  std::string out = "<header class=\"top\">" + paragraph("origin", "aside audit · " + origin) + "<h1>" + html(title) + "</h1>\n";
  if (head.partial) out += paragraph("partial", "The audit was stopped before its end: this is what was read by then.");
  if (!lead.empty()) out += paragraph("lead", lead);
  out += "<dl class=\"tiles\">\n" +
         tile("to change", per_cent(share_of(all)), count_of(flagged(all), "message", "messages"), "tile-all") +
         tile("belong in private", grouped(all.verdicts[2]), per_cent(share_of(all.verdicts[2], all.messages)) + " of all", "tile-private") +
         tile("in groups", per_cent(share_of(summary.group)), "of " + count_of(summary.group.messages, "message", "messages"), "tile-group") +
         tile("in direct messages", per_cent(share_of(summary.dm)), "of " + count_of(summary.dm.messages, "message", "messages"), "tile-dm") +
         "</dl>\n";
  return out + paragraph("privacy", "A mirror for the team, not a list of culprits: findings are counted by channel and by kind. "
                                    "This report holds: " + head.privacy + ".") + "</header>\n";
}

std::string html_trend(const AuditSummary& summary) {
  const auto trend = trend_of(summary.days);
  if (trend.stretches.size() < 2) return {};
  constexpr std::string_view whats[] = {"day", "week", "month", "year"};
  ColumnChart chart{"Share of messages to change over time", whats[static_cast<int>(trend.step)], {}, {}, share_of(summary.all)};
  for (const auto& [key, counts] : trend.stretches) chart.columns.push_back({stretch_name(key, trend.step), key, counts});
  const auto name = [&](std::size_t i) {
    const auto step = trend.step == Step::Week ? Step::Day : trend.step;
    return stretch_name(trend.stretches[i].key, step);
  };
  chart.ticks = {name(0)};
  if (trend.stretches.size() > 4) chart.ticks.push_back(name(trend.stretches.size() / 2));
  chart.ticks.push_back(name(trend.stretches.size() - 1));
  return html_section("trend", "Is it getting better?",
                      paragraph("note", "The share of messages to change by " + std::string(chart.what) + "; the dashed line is the average, the grey columns are how much was said.") +
                          legend() + column_chart(chart));
}

std::string html_channels(const AuditSummary& summary) {
  const auto lines = channel_lines(summary, most_channels);
  std::uint64_t most = 0;
  for (const auto& line : lines) most = std::max(most, flagged(line.counts));
  std::vector<std::vector<Cell>> rows;
  for (const auto& line : lines) {
    auto label = line.rest ? html(line.name)
        : line.direct ? html_drill("audience", "dm", line.name + " (" + grouped(line.channels) + ")")
                      : html_drill("channel", line.id, line.name);
    rows.push_back({{std::move(label), ""}, split_bar(line.counts, most), number_cell(flagged(line.counts)),
                    number_cell(line.counts.verdicts[2]), number_cell(line.counts.messages), share_cell(share_of(line.counts))});
  }
  if (rows.empty()) return {};
  return html_section("channels", "Where it happens",
                      legend() + html_table("By channel", {{"channel", "name"}, {"", "chart"}, {"to change", ""},
                                                           {"in private", "less"}, {"messages", "less"}, {"share", ""}}, rows));
}

std::string html_categories(const AuditSummary& summary) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < names<Category>.size(); ++i)
    if (category_of(summary.all, i) > 0) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return category_of(summary.all, a) > category_of(summary.all, b); });
  if (order.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (const auto i : order) {
    const auto most = category_of(summary.all, order.front());
    rows.push_back({{html_drill("category", names<Category>[i], names<Category>[i]) + "<small>" + html(category_lines[i]) + "</small>", ""},
                    {bar_chart({{"group", category_of(summary.group, i)}, {"dm", category_of(summary.dm, i)}}, most), ""},
                    number_cell(category_of(summary.all, i)), number_cell(category_of(summary.group, i)), number_cell(category_of(summary.dm, i))});
  }
  const std::string colours = "<p class=\"legend\" aria-hidden=\"true\"><span><i class=\"group\"></i>in a group</span><span><i "
                              "class=\"dm\"></i>in a direct message</span></p>\n";
  std::vector<std::vector<Cell>> audiences;
  const auto most = std::max(share_of(summary.group), share_of(summary.dm));
  const std::pair<std::string_view, const Counts*> both[] = {{"group", &summary.group}, {"dm", &summary.dm}};
  for (const auto& [word, counts] : both)
    audiences.push_back({{html_drill("audience", word, word == "dm" ? "direct messages" : "groups"), ""},
                         {bar_chart({{"private", share_of(counts->verdicts[2], counts->messages)},
                                     {"reword", share_of(counts->verdicts[1], counts->messages)}}, most), ""},
                         share_cell(share_of(*counts)), number_cell(counts->verdicts[1]), number_cell(counts->verdicts[2]), number_cell(counts->messages)});
  return html_section("categories", "What was said",
                      colours + html_table("Findings by category", {{"category", "name"}, {"", "chart"}, {"findings", ""}, {"groups", "less"}, {"dm", "less"}}, rows)) +
         html_section("audiences", "Direct message or group",
                      legend() + html_table("By audience", {{"before whom", "name"}, {"", "chart"}, {"share", ""}, {"to reword", "less"}, {"in private", "less"}, {"messages", ""}}, audiences));
}

std::string html_clock(const AuditSummary& summary) {
  std::uint64_t timed = 0;
  ColumnChart hours{"By hour of the day", "hour", {}, {"0:00", "6:00", "12:00", "18:00", "24:00"}, share_of(summary.all)};
  for (std::size_t i = 0; i < summary.hours.size(); ++i) {
    hours.columns.push_back({std::to_string(i) + ":00", "", summary.hours[i]});
    timed += summary.hours[i].messages;
  }
  if (timed == 0) return {};
  constexpr std::string_view day_names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  ColumnChart week{"By day of the week", "day", {}, {}, share_of(summary.all)};
  const auto days = weekdays_of(summary.days);
  for (std::size_t i = 0; i < days.size(); ++i) {
    week.columns.push_back({std::string(day_names[i]), "", days[i]});
    week.ticks.emplace_back(day_names[i].substr(0, 2));
  }
  return html_section("hours", "Hours of the day", paragraph("note", "By the clock of the export: UTC, unless it writes local time. Pale: fewer than 30 messages.") + column_chart(hours)) +
         html_section("weekdays", "Days of the week", paragraph("note", "Share of messages to change; grey is how much was said.") + column_chart(week));
}

std::string html_praise(const AuditSummary& summary, const AuditHead& head) {
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (const auto& [note, number] : summary.notes)
    if (note.find('/') != note.npos) found.emplace_back(number, note);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::vector<Cell>> rows;
  for (const auto& [number, rule] : found) {
    const auto* known = rule_named(head, rule);
    rows.push_back({{html(known ? known->title : rule) + "<small><code>" + html(rule) + "</code></small>", ""},
                    {bar_chart({{"good", number}}, found.front().first), ""}, number_cell(number)});
  }
  std::string inner;
  if (!rows.empty()) inner = html_table("Messages in which it was heard", {{"what", "name"}, {"", "chart"}, {"messages", ""}}, rows);
  if (const auto praise = summary.notes.find("praise-in-private"); praise != summary.notes.end())
    inner += paragraph("note", count_of(praise->second, "direct message praises", "direct messages praise") +
                                   " somebody where only they can hear it: said in the group it counts double, if they would like that.");
  return html_section("praise", "What went well", inner);
}

std::string html_rules(const AuditSummary& summary, const AuditHead& head) {
  std::vector<std::pair<std::uint64_t, std::string>> fired;
  for (const auto& [rule, number] : summary.rules) fired.emplace_back(number, rule);
  std::stable_sort(fired.begin(), fired.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::vector<Cell>> rows;
  for (const auto& [number, rule] : fired) {
    if (rows.size() == most_rules) break;
    const auto* known = rule_named(head, rule);
    auto label = html_drill("rule", rule, known ? known->title : rule);
    const auto id = "<code>" + html(rule) + "</code>";
    label += known && !known->why.empty() ? "<details class=\"why\"><summary>" + id + " why?</summary><p>" + html(known->why) + "</p></details>"
                                          : "<small>" + id + "</small>";
    rows.push_back({{std::move(label), ""}, {bar_chart({{"rule", number}}, fired.front().first), ""}, number_cell(number)});
  }
  auto inner = rows.empty() ? "" : html_table("Findings by rule", {{"rule", "name"}, {"", "chart"}, {"findings", ""}}, rows);
  if (fired.size() > most_rules) inner += paragraph("note", "and " + grouped(fired.size() - most_rules) + " more rules, in the list of findings and in the JSON report");
  return html_section("rules", "The rules that fire most", inner);
}

}  // namespace aside
