#include "serve/intake.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string lines_of(Intake& intake) {
  std::string out;
  while (const auto request = intake.next())
    out += std::to_string(request->number) + (request->too_long ? "!" : ":" + request->line) + " ";
  return out;
}

}  // namespace

TEST_CASE("lines come out whole and counted, however they came in") {
  const std::string bytes = "a\n\nbc\r\nd";
  for (std::size_t piece = 1; piece < bytes.size(); ++piece) {
    Intake intake(Wire::Lines, {});
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      intake.add(std::string_view(bytes).substr(at, piece));
      out += lines_of(intake);
    }
    CHECK(out == "1:a 2: 3:bc ");
    CHECK(intake.is_within());
    CHECK_FALSE(intake.is_done());
    intake.end();
    CHECK(lines_of(intake) == "4:d ");
    CHECK(intake.is_done());
  }
}

TEST_CASE("a line that is too long costs its place in the row, not the memory") {
  Limits limits;
  limits.line = 10;
  Intake intake(Wire::Lines, limits);
  std::string out;
  for (int i = 0; i < 100; ++i) {
    intake.add("0123456789");
    out += lines_of(intake);
  }
  intake.add("\nshort\n01234567890\n0123456789\n");
  CHECK(out + lines_of(intake) == "1! 2:short 3! 4:0123456789 ");
  intake.add("01234567890123456789");
  CHECK(lines_of(intake) == "");
  intake.end();
  CHECK(lines_of(intake) == "5! ");
}

TEST_CASE("requests are taken one by one, until the client wants to close") {
  Intake intake(Wire::Http, {});
  intake.add("GET /a HTTP/1.1\r\nHost: x\r\n\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /c HTTP/1.1\r\n");
  CHECK(intake.next()->http.path == "/a");
  CHECK(intake.next()->http.path == "/b");
  CHECK_FALSE(intake.next());
  CHECK(intake.is_done());
}

TEST_CASE("what makes no sense is answered once, and is the end") {
  Intake intake(Wire::Http, {});
  intake.add("nonsense\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(intake.next()->status == 400);
  CHECK_FALSE(intake.next());
  CHECK(intake.is_done());
}

TEST_CASE("a client that goes within a request is done") {
  Intake intake(Wire::Http, {});
  intake.add("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab");
  CHECK_FALSE(intake.next());
  CHECK(intake.is_within());
  intake.end();
  CHECK_FALSE(intake.next());
  CHECK(intake.is_done());
}

TEST_CASE("a client that is too slow gets one answer") {
  Intake intake(Wire::Http, {});
  intake.add("GET / HT");
  intake.refuse(408);
  CHECK(intake.next()->status == 408);
  CHECK_FALSE(intake.next());
}

TEST_CASE("the client is asked to go on once a request") {
  Intake intake(Wire::Http, {});
  intake.add("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
  CHECK_FALSE(intake.next());
  CHECK(intake.wants_continue());
  CHECK_FALSE(intake.next());
  CHECK_FALSE(intake.wants_continue());
}
