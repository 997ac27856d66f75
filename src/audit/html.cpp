// One page that asks nothing of a network: its style sheet and script are in it, and its policy
// lets a browser run and load only these two, known by their hashes.
#include <ostream>

#include "audit/figures.h"
#include "audit/html_findings.h"
#include "audit/html_page.h"
#include "audit/html_sections.h"
#include "audit/html_text.h"
#include "audit/reports.h"

namespace aside {

void write_audit_html(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  out << "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" << page_style_hash
      << "'; script-src '" << page_script_hash << "'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
      << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      << "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      << "<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n"
      << "<title>aside audit: " << grouped(flagged(summary.all)) << " of " << count_of(summary.all.messages, "message", "messages")
      << "</title>\n<style>" << page_style << "</style>\n</head>\n<body>\n"
      << "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n"
      << "<button id=\"theme\" type=\"button\" hidden>Dark</button>\n"
      << html_top(summary, head) << "<main>\n"
      << html_trend(summary) << html_channels(summary) << html_categories(summary) << html_clock(summary)
      << html_praise(summary, head) << html_rules(summary, head) << html_findings(summary, head)
      << html_reading(summary, head) << "</main>\n<script>" << page_script << "</script>\n</body>\n</html>\n";
}

}  // namespace aside
