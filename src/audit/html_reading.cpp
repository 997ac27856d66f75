#include "audit/figures.h"
#include "audit/html_sections.h"
#include "audit/html_tables.h"
#include "audit/html_text.h"

namespace aside {
namespace {

std::string term(std::string_view word, const std::string& meaning) {
  return "<div><dt>" + html(word) + "</dt><dd>" + html(meaning) + "</dd></div>\n";
}

std::string warnings_list(const AuditSummary& summary) {
  if (summary.warned == 0) return {};
  std::string out = "<details class=\"warnings\"><summary>" + count_of(summary.warned, "warning", "warnings") +
                    " while reading</summary><ul>\n";
  for (const auto& warning : summary.warnings)
    out += "<li><code>" + html(warning.place.file) + ":" + std::to_string(warning.place.offset) + "</code> " +
           html(warning.message) + "</li>\n";
  if (summary.warned > summary.warnings.size())
    out += "<li>and " + html(summary.warned - summary.warnings.size()) + " more</li>\n";
  return out + "</ul></details>\n";
}

}  // namespace

std::string html_reading(const AuditSummary& summary, const AuditHead& head) {
  std::string formats;
  for (const auto& [format, containers] : summary.formats)
    formats += (formats.empty() ? "" : ", ") + format + " (" + count_of(containers, "export", "exports") + ")";
  std::size_t guessed = 0;
  for (const auto& [id, channel] : summary.channels) guessed += channel.guessed ? 1 : 0;
  std::string out = "<dl class=\"terms\">\n" +
      term("private", "Somebody who can be recognised would lose face in front of others. That part belongs in a direct message.") +
      term("reword", "It may stay where it is; the wording should change.") +
      term("share", "Messages to change, of all messages of people in the same place or time.") +
      term("read", (formats.empty() ? "nothing" : formats) + ": " + count_of(summary.all.messages, "message", "messages") + " in " +
                       count_of(summary.channels.size(), "channel", "channels")) +
      term("left out", grouped(summary.skipped[0]) + " of the system, " + grouped(summary.skipped[1]) + " of bots, " +
                           grouped(summary.skipped[2]) + " deleted, " + grouped(summary.skipped[3]) + " broken");
  if (guessed > 0)
    out += term("audience", "The export does not say who reads " + count_of(guessed, "channel", "channels") + ": it was guessed from who wrote.");
  if (summary.known > 0)
    out += term("baseline", count_of(summary.known, "finding is", "findings are") + " known, and counted nowhere here.");
  out += term("judged by", head.engine) + "</dl>\n";
  return html_section("reading", "How to read this", out + warnings_list(summary));
}

}  // namespace aside
