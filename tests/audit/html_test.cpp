#include <string>

#include "audit/html_page.h"
#include "audit/sample.h"

using namespace aside;
using test::times;

// What a browser makes of it is tests/audit/page/run's to say.

TEST_CASE("the page asks nothing of a network, and runs only its own script") {
  const auto page = test::report_of(write_audit_html, test::quoted_summary());
  CHECK(page.starts_with("<!doctype html>\n"));
  CHECK(times(page, "<script") == 1);
  CHECK(times(page, "<style") == 1);
  CHECK(times(page, "style=") == 0);
  CHECK(times(page, " onclick=") == 0);
  CHECK(times(page, "http") == 1);  // http-equiv
  CHECK(times(page, "src=") == 0);
  CHECK(times(page, "default-src 'none'") == 1);
  CHECK(page.find("style-src '" + std::string(page_style_hash) + "'") < page.find("<style>"));
}

TEST_CASE("the hashes of style and script are SHA-256 in Base64") {
  CHECK(page_style_hash.size() == 7 + 44);
  CHECK(page_script_hash.starts_with("sha256-"));
  CHECK(page_script_hash.ends_with("="));
  CHECK(page_script_hash != page_style_hash);
  CHECK(page_script.find("</") == page_script.npos);
  CHECK(page_style.find("</") == page_style.npos);
}

TEST_CASE("every section is there, and none without content") {
  const auto page = test::report_of(write_audit_html, test::sample_summary());
  for (const auto* id : {"trend", "channels", "categories", "audiences", "hours", "weekdays", "praise", "rules", "findings", "reading"})
    CHECK(times(page, "<section id=\"" + std::string(id) + "\"") == 1);
  CHECK(times(test::report_of(write_audit_html, {}), "<section") == 2);  // findings, reading
}

TEST_CASE("the same summary gives the same page") {
  CHECK(test::report_of(write_audit_html, test::sample_summary()) == test::report_of(write_audit_html, test::sample_summary()));
}
