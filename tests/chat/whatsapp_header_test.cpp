#include "chat/whatsapp_header.h"

#include <doctest/doctest.h>

#include <string>

using namespace aside;

namespace {

/// "d.m.y h:m:s|rest", or "none".
std::string read(const std::string& line) {
  const auto head = whatsapp_header(line);
  if (!head) return "none";
  std::string out;
  for (const int n : head->date) out += (out.empty() ? "" : ".") + std::to_string(n);
  for (const int n : {head->hour, head->minute, head->second}) out += " " + std::to_string(n);
  return out + "|" + line.substr(head->size);
}

}  // namespace

TEST_CASE("heads of all locales") {
  CHECK(read("15.04.2016, 15:04 - A: x") == "15.4.2016 15 4 0|A: x");
  CHECK(read("[04.01.18, 11:53:57] A: x") == "4.1.18 11 53 57|A: x");
  CHECK(read("\xE2\x80\x8E[04.01.18, 11:54:34] A: x") == "4.1.18 11 54 34|A: x");
  CHECK(read("2/11/19, 14:18 - A: x") == "2.11.19 14 18 0|A: x");
  CHECK(read("09/17/19, 8:30:52 AM \xE2\x80\x93 A: x") == "9.17.19 8 30 52|A: x");
  CHECK(read("09/17/19, 4:30:10\xE2\x80\xAFPM - A: x") == "9.17.19 16 30 10|A: x");
  CHECK(read("23/06/2018, 01:55 p.m. - A: x") == "23.6.2018 13 55 0|A: x");
  CHECK(read("23/06/2018, 12:55 a.\xC2\xA0m. - A: x") == "23.6.2018 0 55 0|A: x");
  CHECK(read("[3/6/18 1:55:00 p. m.] A: x") == "3.6.18 13 55 0|A: x");
  CHECK(read("13.6.2018 klo 21.25.15 - A: x") == "13.6.2018 21 25 15|A: x");
  CHECK(read("13. 6. 2018. 21:25:15 A: x") == "13.6.2018 21 25 15|A: x");
  CHECK(read("13. 6. 2018. 21:25:15 A name that is quite long, as names go: x") == "13.6.2018 21 25 15|A name that is quite long, as names go: x");
  CHECK(read("[2018/06/13, 21:25:15] A: x") == "2018.6.13 21 25 15|A: x");
  CHECK(read("2018/6/13 \xE4\xB8\x8B\xE5\x8D\x88" "9:25 - A: x") == "2018.6.13 21 25 0|A: x");
  CHECK(read("[2018. 6. 13. \xEC\x98\xA4\xED\x9B\x84 9:25:15] A: x") == "2018.6.13 21 25 15|A: x");
  CHECK(read("\xE2\x80\x8F\xD9\xA1\xD9\xA3/\xD9\xA6/\xD9\xA2\xD9\xA0\xD9\xA1\xD9\xA8\xD8\x8C \xD9\xA9:\xD9\xA2\xD9\xA5 \xD9\x85 - A: x") == "13.6.2018 21 25 0|A: x");
  CHECK(read("21-11-2026 19:49 - A: x") == "21.11.2026 19 49 0|A: x");
  CHECK(read("6/13/18, 9:25 PM: A: x") == "6.13.18 21 25 0|A: x");
}

TEST_CASE("what only looks like a head is none") {
  CHECK(read("2/11/19: Arrival") == "none");
  CHECK(read("2005-01-08T23:33:54  <a> x") == "none");
  CHECK(read("2026-11-21 19:49:39\tbob\tdeploy done") == "none");
  CHECK(read("[10:13] <a> x") == "none");
  CHECK(read("[14 Jan 10:36] <a> x") == "none");
  CHECK(read("version 1.2.3, 14:18 - out") == "none");
  CHECK(read("2/11/19, 14:18") == "none");
  CHECK(read("2/11/19, 25:18 - A: x") == "none");
  CHECK(read("[2/11/19, 14:18 - A: x") == "none");
  CHECK(read("") == "none");
  CHECK(read(std::string("\0\xFF[", 3)) == "none");
  CHECK(read("[") == "none");
}

TEST_CASE("a head of another style is told apart") {
  const auto style = [](const char* line) { return whatsapp_header(line)->style; };
  CHECK(style("[17.9.2019, 16:37:47] A: x") == style("[17.09.2019, 16:39:52] B: y"));
  CHECK(style("[17.9.2019, 16:37:47] A: x") != style("[1.9.19, 00:00:00] A: x"));
  CHECK(style("[04.01.18, 11:53:57] A: x") != style("2/11/19, 14:48 A: x"));
  CHECK(style("2/11/19, 14:18 - A: x") != style("2/11/19, 14:18 A: x"));
  CHECK(whatsapp_header("\xE2\x80\x8E[04.01.18, 11:54:34] A: x")->marked);
}
