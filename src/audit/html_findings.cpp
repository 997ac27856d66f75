// One article a message; in it its findings, then, where they were asked for, its text and what
// to say instead. The form stays hidden without the script.
#include "audit/html_findings.h"

#include <algorithm>
#include <map>

#include "audit/finding_json.h"
#include "audit/finding_sample.h"
#include "audit/html_tables.h"
#include "audit/html_text.h"
#include "base/span.h"
#include "chat/clock.h"

namespace aside {
namespace {

/// The text with the words of all findings marked.
std::string quoted(const FoundMessage& message) {
  const auto& text = message.front().text;
  if (text.empty()) return {};
  std::vector<Span> spans;
  for (const auto& finding : message) spans.push_back(finding.span);
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::string out = "<blockquote dir=\"auto\">";
  std::size_t at = 0;
  for (const auto span : spans) {
    const auto begin = std::clamp(span.begin, at, text.size()), end = std::clamp(span.end, begin, text.size());
    if (begin == end) continue;
    out += html(slice(text, {at, begin})) + "<mark>" + html(slice(text, {begin, end})) + "</mark>";
    at = end;
  }
  return out + html(slice(text, {at, text.size()})) + "</blockquote>\n";
}

std::string rewordings(const AuditFinding& finding) {
  if (finding.rewording.empty()) return {};
  std::string out = "<details class=\"instead\" open><summary>What to say instead</summary>\n";
  for (const auto& [to, text] : finding.rewording) {
    const auto heading = to == name(Reader::Same) ? std::string("In the same place")
        : to == name(Reader::Group)               ? std::string("To the group")
                                                  : "To " + to + ", alone";
    out += "<p class=\"to\">" + html(heading) + "</p><p class=\"say\" dir=\"auto\">" + html(text) + "</p>\n";
  }
  return out + "</details>\n";
}

std::string when_of(const AuditFinding& finding) {
  if (finding.clock == ClockKind::None) return "<span>no date</span>";
  const auto iso = iso_of(finding.time);
  const auto minute = iso.substr(0, iso.size() - 3);
  const auto blank = minute.rfind('T');
  return "<time" + attribute("datetime", time_of(finding)) + ">" + html(minute.substr(0, blank) + " " + minute.substr(blank + 1)) +
         (finding.clock == ClockKind::Utc ? " UTC" : "") + "</time>";
}

std::string finding_item(const AuditFinding& finding, const AuditHead& head) {
  const auto* known = rule_named(head, finding.rule);
  std::string out = "<li" + attribute("data-category", name(finding.category)) + attribute("data-rule", finding.rule) +
                    "><p class=\"title\">" + html(known ? known->title : finding.rule) + " <span class=\"kind\">" +
                    html(name(finding.category)) + "</span></p>";
  if (known && !known->why.empty()) out += "<p class=\"reason\">" + html(known->why) + "</p>";
  return out + "<p class=\"place\"><code>" + html(finding.rule) + "</code> · about: " + html(name(finding.target)) + " · bytes " +
         std::to_string(finding.span.begin) + " to " + std::to_string(finding.span.end) + "</p></li>\n";
}

std::string article(const FoundMessage& message, const AuditHead& head, Step step) {
  const auto& first = message.front();
  const bool dm = first.audience == Audience::Dm;
  std::string out = "<article" + attribute("data-channel", first.channel_id) + attribute("data-audience", name(first.audience)) +
                    attribute("data-verdict", name(first.verdict));
  if (!first.rewording.empty()) out += attribute("class", "told");
  if (first.clock != ClockKind::None) out += attribute("data-when", stretch_of(day_of(first.time), step));
  out += "><h3><span class=\"verdict " + std::string(name(first.verdict)) + "\">" + html(name(first.verdict)) + "</span> <bdi>" +
         html(first.channel) + "</bdi>" + (dm ? " <span class=\"kind\">dm</span>" : "") + " " + when_of(first) + "</h3>\n";
  if (!first.author.empty()) out += "<p class=\"author\">" + html(first.author) + "</p>\n";
  out += "<div>" + quoted(message) + "<ul class=\"found\">\n";
  for (const auto& finding : message) out += finding_item(finding, head);
  return out + "</ul></div>\n" + rewordings(first) + "<p class=\"place\">in <code>" + html(first.place.file) + "</code> at byte " +
         std::to_string(first.place.offset) + "</p></article>\n";
}

/// What a field of the form offers: value → label and how many findings.
struct Choice {
  std::string label;
  std::uint64_t findings = 0;
};

std::string field(std::string_view key, std::string_view label, const std::map<std::string, Choice>& choices) {
  if (choices.size() < 2) return {};
  const auto id = "filter-" + std::string(key);
  std::string out = "<div><label" + attribute("for", id) + ">" + html(label) + "</label><select" + attribute("id", id) +
                    attribute("name", key) + "><option value=\"\">any</option>";
  std::vector<std::pair<std::string, Choice>> sorted(choices.begin(), choices.end());
  if (key == "channel")  // by name: its values are ids
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second.label < b.second.label; });
  for (const auto& [value, choice] : sorted)
    out += "<option" + attribute("value", value) + ">" + html(choice.label) + " (" + html(choice.findings) + ")</option>";
  return out + "</select></div>\n";
}

std::string form(const std::vector<FoundMessage>& messages, Step step) {
  std::map<std::string, Choice> channels, categories, rules, verdicts, audiences, times;
  const auto put = [](std::map<std::string, Choice>& into, std::string_view value, std::string_view label) {
    auto& choice = into[std::string(value)];
    choice.label = label;
    ++choice.findings;
  };
  for (const auto& message : messages)
    for (const auto& finding : message) {
      put(channels, finding.channel_id, finding.channel);
      put(categories, name(finding.category), name(finding.category));
      put(rules, finding.rule, finding.rule);
      put(verdicts, name(finding.verdict), name(finding.verdict));
      put(audiences, name(finding.audience), finding.audience == Audience::Dm ? "direct messages" : "groups");
      if (finding.clock == ClockKind::None) continue;
      const auto key = stretch_of(day_of(finding.time), step);
      put(times, key, stretch_name(key, step));
    }
  return "<form id=\"filters\" hidden aria-label=\"Which findings are shown\">\n" + field("channel", "Channel", channels) +
         field("category", "Category", categories) + field("rule", "Rule", rules) + field("verdict", "Verdict", verdicts) +
         field("audience", "Audience", audiences) + field("when", "Time", times) +
         "<div><label for=\"filter-words\">Words</label><input id=\"filter-words\" name=\"words\" type=\"search\" "
         "autocomplete=\"off\"></div>\n<div class=\"act\"><button type=\"reset\">Show all</button></div></form>\n";
}

}  // namespace

std::vector<FoundMessage> listed_messages(const FindingList& findings, std::size_t most) {
  std::vector<FoundMessage> out;
  for (const auto& finding : sampled(findings, most)) {
    const bool same = !out.empty() && out.back().front().place == finding.place && out.back().front().message == finding.message;
    if (!same) out.emplace_back();
    out.back().push_back(finding);
  }
  std::stable_sort(out.begin(), out.end(), [](const FoundMessage& a, const FoundMessage& b) {
    const auto &x = a.front(), &y = b.front();
    const bool dated_x = x.clock != ClockKind::None, dated_y = y.clock != ClockKind::None;
    return dated_x != dated_y ? dated_x : dated_x && x.time > y.time;
  });
  return out;
}

std::string html_findings(const AuditSummary& summary, const AuditHead& head) {
  const auto messages = listed_messages(summary.findings, most_in_page);
  if (messages.empty()) return html_section("findings", "Every finding", "<p class=\"note\">There is none.</p>\n");
  const auto step = trend_of(summary.days).step;
  std::size_t findings = 0;
  for (const auto& message : messages) findings += message.size();
  const bool all = findings == summary.findings.size();
  std::string out;
  if (!all)
    out += "<p class=\"note\">A page cannot hold them all: of " + count_of(summary.findings.size(), "finding", "findings") +
           " these are some of every rule. The report in JSON, JSONL or CSV has the rest.</p>\n";
  out += form(messages, step) + "<p id=\"shown\" role=\"status\">" + count_of(findings, "finding", "findings") + " in " +
         count_of(messages.size(), "message", "messages") + "</p>\n<div id=\"list\">\n";
  for (const auto& message : messages) out += article(message, head, step);
  return html_section("findings", all ? "Every finding" : "Findings",
                      out + "</div>\n<p class=\"more\"><button id=\"more\" type=\"button\" hidden>Show more</button></p>\n");
}

}  // namespace aside
