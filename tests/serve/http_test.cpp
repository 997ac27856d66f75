#include "serve/http.h"

#include <doctest/doctest.h>

using namespace aside;
using State = HttpRead::State;

namespace {

HttpRead read(const std::string& bytes, const Limits& limits = {}) { return read_http(bytes, limits); }
int status_of(const std::string& bytes, const Limits& limits = {}) {
  const auto out = read(bytes, limits);
  CHECK(out.state == State::Bad);
  return out.status;
}
const std::string host = "Host: x\r\n";

}  // namespace

TEST_CASE("a request is read whole, and no further") {
  const std::string bytes = "POST /v1/check?x=1 HTTP/1.1\r\nHOST: localhost:1\r\nX-A:  b \r\nContent-Length: 4\r\n\r\nbody";
  const auto out = read(bytes + "GET /next");
  REQUIRE(out.state == State::Whole);
  CHECK(out.request.method == "POST");
  CHECK(out.request.path == "/v1/check");
  CHECK(out.request.header("host") == "localhost:1");
  CHECK(out.request.header("x-a") == "b");
  CHECK(out.request.body == "body");
  CHECK(out.request.keep_alive);
  CHECK(out.size == bytes.size());
}

TEST_CASE("every beginning of a request asks for more") {
  for (const std::string bytes : {"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
                                  "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\nT: u\r\n\r\n"}) {
    for (std::size_t size = 0; size < bytes.size(); ++size) CHECK(read(bytes.substr(0, size)).state == State::More);
    REQUIRE(read(bytes).state == State::Whole);
    CHECK(read(bytes).request.body == "abc");
    CHECK(read(bytes).size == bytes.size());
  }
}

TEST_CASE("what has come of a request is not read again") {
  const std::string head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n";
  const std::string bytes = head + "2\r\nab\r\n1;x=y\r\nc\r\n0\r\nT: u\r\n\r\nGET";
  HttpProgress progress;
  CHECK(read_http(head, {}, progress).wants_continue);
  CHECK(progress.at == head.size());
  for (auto size = head.size() + 1; size < bytes.size() - 3; ++size) {
    const auto out = read_http(std::string_view(bytes).substr(0, size), {}, progress);
    REQUIRE(out.state == State::More);
    CHECK_FALSE(out.wants_continue);
  }
  CHECK(progress.at == head.size() + 7 + 10);
  const auto out = read_http(bytes, {}, progress);
  REQUIRE(out.state == State::Whole);
  CHECK(out.request.body == "abc");
  CHECK(out.size == bytes.size() - 3);
  CHECK_FALSE(progress.has_head);
}

TEST_CASE("what two servers could read in two ways is refused") {
  const auto line = "POST / HTTP/1.1\r\n" + host;
  CHECK(status_of(line + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n") == 400);
  CHECK(status_of(line + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
  CHECK(status_of(line + "Content-Length: +1\r\n\r\n") == 400);
  CHECK(status_of(line + "Content-Length: 1, 1\r\n\r\n") == 400);
  CHECK(status_of(line + "Transfer-Encoding: gzip, chunked\r\n\r\n") == 501);
  CHECK(status_of(line + "A : b\r\n\r\n") == 400);
  CHECK(status_of(line + "A: b\r\n folded\r\n\r\n") == 400);
  CHECK(status_of(line + "A: b\nB: c\r\n\r\n") == 400);
  CHECK(status_of(line + host + "\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of(line + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n") == 400);
  CHECK(status_of(line + "Transfer-Encoding: chunked\r\n\r\n-1\r\n") == 400);
  CHECK(status_of(line + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n") == 400);
}

TEST_CASE("what is no HTTP/1 is refused") {
  CHECK(status_of("\x16\x03\x01\r\n\r\n") == 400);
  CHECK(status_of("GET /\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/2.0\r\n\r\n") == 505);
  CHECK(status_of("GET http://x/ HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of("GET / x HTTP/1.1\r\n\r\n") == 400);
}

TEST_CASE("each limit holds, also before all has come") {
  Limits limits;
  limits.head = 200;
  limits.headers = 3;
  limits.body = 10;
  CHECK(status_of("GET /" + std::string(300, 'a'), limits) == 414);
  CHECK(status_of("GET / HTTP/1.1\r\nA: " + std::string(300, 'a'), limits) == 431);
  CHECK(status_of("GET / HTTP/1.1\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n", limits) == 431);
  CHECK(status_of("POST / HTTP/1.1\r\n" + host + "Content-Length: 11\r\n\r\n", limits) == 413);
  CHECK(status_of("POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n", limits) == 413);
  CHECK(status_of("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n3\r\n", limits) == 413);
  CHECK(status_of("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n" + std::string(300, '1'), limits) == 400);
}

TEST_CASE("a client that waits to be asked is asked") {
  const auto head = "POST / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
  CHECK(read(head).wants_continue);
  CHECK_FALSE(read(head + "a").wants_continue);
  CHECK(read(head + "ab").state == State::Whole);
}

TEST_CASE("the connection stays open where the client wants it to") {
  const auto keeps = [](const std::string& version, const std::string& header) {
    return read("GET / HTTP/" + version + "\r\n" + host + header + "\r\n").request.keep_alive;
  };
  CHECK(keeps("1.1", ""));
  CHECK_FALSE(keeps("1.1", "Connection: close\r\n"));
  CHECK_FALSE(keeps("1.0", ""));
  CHECK(keeps("1.0", "Connection: Keep-Alive\r\n"));
}

TEST_CASE("an answer says how long it is, and whether it is the last") {
  CHECK(to_bytes({404, "{}", "application/json", "A: b\r\n"}, true) ==
        "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\nA: b\r\n\r\n{}");
  CHECK(to_bytes({200, "", "text/plain", ""}, false).find("Connection: close\r\n") != std::string::npos);
}
