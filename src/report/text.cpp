// The view of a person who is about to send something: the verdict in one calm sentence,
// the words it is about, why and how for each, then what to send instead.
#include <algorithm>
#include <ostream>
#include <set>

#include "report/explained.h"
#include "report/formats.h"
#include "report/layout.h"
#include "report/messages.h"
#include "report/paint.h"
#include "report/width.h"

namespace aside {
namespace {

// A megabyte of shouting is nothing that a person reads to its end.
constexpr std::size_t most_findings = 20, most_rows = 60;

bool is_person(const Target& target) {
  return target.kind == TargetKind::Addressee || target.kind == TargetKind::Named;
}

std::size_t people_in(const Report& report) {
  std::set<std::string> people;
  for (const auto& finding : report.findings)
    if (is_person(finding.target))
      people.insert(finding.target.id.empty() ? finding.target.text : finding.target.id);
  return people.size();
}

std::string for_whom(const Report& report) {
  if (people_in(report) > 1) return "the people it is about, each alone";
  if (report.suggestion)
    for (const auto& message : report.suggestion->messages)
      if (message.to == Reader::Dm && !message.recipient.empty())
        return shown(message.recipient) + " alone";
  return "the person it is about, alone";
}

std::string sentence(const Report& report) {
  switch (report.verdict) {
    case Verdict::Send: return "nothing to change.";
    case Verdict::Reword: return "it can be said here, in words that are easier to hear.";
    case Verdict::Private: break;
  }
  return "part of this is for " + for_whom(report) +
         ". In front of the group it would cost face.";
}

void write_prose(std::ostream& out, std::string_view label, std::string_view text,
                 const Style& style, Paint paint) {
  constexpr std::size_t indent = 9;
  bool first = true;
  for (const auto& row : rows_of(text, style.width > 40 ? style.width - indent : 31)) {
    out << "    " << (first ? paint(Tone::Faint, label) : std::string(3, ' ')) << "  " << row.text
        << "\n";
    first = false;
  }
}

void write_draft(std::ostream& out, const Entry& entry, const Style& style, Paint paint) {
  std::vector<Span> spans;
  for (const auto& finding : entry.report.findings) spans.push_back(finding.span);
  const auto rows =
      rows_of(entry.draft.text, style.width > 24 ? style.width - 4 : 20, std::move(spans));
  const auto gutter = "  " + paint(Tone::Faint, "|");
  std::size_t next = 0;
  auto show = rows_to_show(rows);
  show.resize(std::min(show.size(), most_rows));
  for (const auto i : show) {
    if (i > next) out << gutter << " …\n";
    next = i + 1;
    out << gutter << (rows[i].text.empty() ? "" : " ") << rows[i].text << "\n";
    if (!rows[i].marked.empty())
      out << gutter << " " << paint(tone_of(entry.report.verdict), underline(rows[i])) << "\n";
  }
  if (next < rows.size()) out << gutter << " …\n";
}

std::string how(const Finding& finding, Verdict verdict) {
  std::string out;
  for (const auto& wording : finding.replace)
    if (!wording.empty()) out += (out.empty() ? "say: " : "\nor:  ") + wording;
  if (!out.empty()) return out;
  if (verdict == Verdict::Private && is_person(finding.target))
    return "keep it for a word between the two of you, or leave it out";
  return "leave it out";
}

/// `said`: the reason stands under an earlier finding already.
void write_finding(std::ostream& out, const Finding& finding, bool said, const Entry& entry,
                   const Style& style, Paint paint) {
  const auto words = excerpt(entry.draft.text, finding.span);
  out << "\n  " << paint(Tone::Strong, words.empty() ? "(the whole draft)" : "\"" + words + "\"")
      << "  " << paint(Tone::Faint, shown(finding.rule)) << "\n";
  if (!said) write_prose(out, "why", finding.why, style, paint);
  write_prose(out, "how", how(finding, entry.report.verdict), style, paint);
}

void write_name(std::ostream& out, const Entry& entry, Paint paint) {
  std::string title = shown(entry.origin);
  if (entry.line > 0) title += ":" + std::to_string(entry.line);
  if (!entry.draft.id.empty()) title += " (" + shown(entry.draft.id) + ")";
  out << paint(Tone::Strong, title) << "\n";
}

void write_entry(std::ostream& out, const Entry& entry, const Style& style) {
  const Paint paint{style.color};
  const auto& report = entry.report;
  if (style.many) write_name(out, entry, paint);
  if (!entry.error.empty()) {
    out << "error: " << shown(entry.error) << "\n";
    return;
  }
  out << paint(tone_of(report.verdict), std::string(name(report.verdict)) + ":") << " "
      << sentence(report) << "\n";
  if (!report.findings.empty()) {
    out << "\n";
    write_draft(out, entry, style, paint);
  }
  std::set<std::string> said;
  const auto count = std::min(report.findings.size(), most_findings);
  for (const auto& finding : std::span(report.findings).first(count))
    write_finding(out, finding, !said.insert(finding.why).second, entry, style, paint);
  if (count < report.findings.size())
    out << "\n  … and " << report.findings.size() - count
        << " more findings; --format json lists them all\n";
  if (report.verdict != Verdict::Send || style.rewrite) {
    out << "\n";
    write_messages(out, to_send(entry), style.width, paint);
  }
  if (!report.notes.empty()) out << "\n";
  for (const auto& note : report.notes) {
    bool first = true;
    for (const auto& row : rows_of(note.text, style.width > 40 ? style.width - 8 : 32)) {
      out << "  " << (first ? paint(Tone::Faint, "note") : std::string(4, ' ')) << "  " << row.text
          << "\n";
      first = false;
    }
  }
  if (!report.dismissed.empty()) {
    out << "\n  " << paint(Tone::Faint, "off ") << "  ";
    for (std::size_t i = 0; i < report.dismissed.size(); ++i)
      out << (i > 0 ? ", " : "") << shown(report.dismissed[i]);
    out << "\n";
  }
  if (style.explain) write_explanation(out, entry, style.width, paint);
}

}  // namespace

void write_text(std::ostream& out, std::span<const Entry> entries, const Style& style) {
  for (const auto& entry : entries) {
    write_entry(out, entry, style);
    if (style.many) out << "\n";
  }
}

}  // namespace aside
