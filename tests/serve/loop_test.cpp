// The loop with an echo in the place of the judge: order, limits, and clients that behave
// badly. Clients are threads with blocking sockets.
#include "serve/loop.h"

#include <doctest/doctest.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "serve/sockets.h"
#include "support/folder.h"

using namespace aside;

namespace {

Reply echo(Wire wire, const Request& request) {
  if (wire == Wire::Lines) return {(request.too_long ? "too long" : request.line) + "\n", false};
  if (request.status != 0) return {to_bytes({request.status, "", "text/plain", ""}, false), true};
  return {to_bytes({200, request.http.body, "text/plain", ""}, request.http.keep_alive), !request.http.keep_alive};
}

/// A loop that serves a socket in a thread of its own, until the end of the test.
struct Served {
  test::Folder folder;
  Counters counters;
  Loop loop;
  int stop = eventfd(0, EFD_CLOEXEC);
  std::thread thread;

  explicit Served(Wire wire, Limits limits = {}, Respond respond = echo) : loop(std::move(respond), 4, counters, limits) {
    Diagnostics sink;
    loop.listen(listen_at(folder.path / "s", sink), wire, true);
    thread = std::thread([this] { loop.run(stop, [this] { loop.end(); }); });
  }
  ~Served() {
    end();
    close(stop);
  }
  void end() {
    const std::uint64_t one = 1;
    if (thread.joinable() && write(stop, &one, sizeof one) == sizeof one) thread.join();
  }
  int connected() const {
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder.path / "s").string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    return fd;
  }
};

void say(int fd, std::string_view text) {
  while (!text.empty()) {
    const auto n = send(fd, text.data(), text.size(), MSG_NOSIGNAL);
    if (n <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
}

/// All that comes until the other side closes, or `enough` bytes.
std::string hear(int fd, std::size_t enough = SIZE_MAX) {
  std::string out;
  char bytes[4096];
  while (out.size() < enough) {
    const auto n = recv(fd, bytes, std::min(sizeof bytes, enough - out.size()), 0);
    if (n <= 0) break;
    out.append(bytes, static_cast<std::size_t>(n));
  }
  return out;
}

std::string numbered(int from, int to, const std::string& tag) {
  std::string out;
  for (int i = from; i < to; ++i) out += tag + std::to_string(i) + "\n";
  return out;
}

}  // namespace

TEST_CASE("eight clients get every answer, in the order they asked") {
  Served served(Wire::Lines);
  std::atomic<int> right{0};
  std::vector<std::thread> clients;
  for (int c = 0; c < 8; ++c)
    clients.emplace_back([&, c] {
      const int fd = served.connected();
      const auto all = numbered(0, 6250, std::to_string(c) + "-");
      std::thread speaker([&] { say(fd, all); });
      right += hear(fd, all.size()) == all ? 1 : 0;
      speaker.join();
      close(fd);
    });
  for (auto& client : clients) client.join();
  CHECK(right == 8);
  CHECK(served.counters.waiting == 0);
}

TEST_CASE("eight clients get every answer over HTTP too") {
  Served served(Wire::Http);
  std::atomic<int> right{0};
  std::vector<std::thread> clients;
  for (int c = 0; c < 8; ++c)
    clients.emplace_back([&, c] {
      const int fd = served.connected();
      for (int i = 0; i < 1000; ++i) {
        const auto body = std::to_string(c * 10000 + i);
        say(fd, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        const auto expected = to_bytes({200, body, "text/plain", ""}, true);
        right += hear(fd, expected.size()) == expected ? 1 : 0;
      }
      close(fd);
    });
  for (auto& client : clients) client.join();
  CHECK(right == 8000);
}

TEST_CASE("a client that does not fetch its answers is not read from, and others are served") {
  Limits limits;
  limits.unsent = 1000;
  Served served(Wire::Lines, limits);
  const int slow = served.connected();
  const auto all = numbered(0, 300000, "");
  std::thread speaker([&] { say(slow, all); });
  const int other = served.connected();
  say(other, "hello\n");
  CHECK(hear(other, 6) == "hello\n");
  CHECK(hear(slow, all.size()) == all);
  speaker.join();
  close(slow);
  close(other);
}

TEST_CASE("a client that vanishes in the middle harms nobody") {
  Served served(Wire::Lines);
  for (int i = 0; i < 50; ++i) {
    const int fd = served.connected();
    say(fd, numbered(0, 200, "x") + "half a li");
    close(fd);
  }
  const int other = served.connected();
  say(other, "hello\n");
  CHECK(hear(other, 6) == "hello\n");
  close(other);
}

TEST_CASE("a line of ten megabytes costs one answer") {
  Served served(Wire::Lines);
  const int fd = served.connected();
  say(fd, "a\n" + std::string(10 << 20, 'x') + "\nb\n");
  shutdown(fd, SHUT_WR);
  CHECK(hear(fd) == "a\ntoo long\nb\n");
  close(fd);
}

TEST_CASE("a body that is too large is refused, and the refusal arrives") {
  Served served(Wire::Http);
  const int fd = served.connected();
  std::thread speaker([&] { say(fd, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n" + std::string(20000000, 'x')); });
  CHECK(hear(fd).starts_with("HTTP/1.1 413 "));
  close(fd);
  speaker.join();
}

TEST_CASE("a request that does not come in time is refused") {
  Limits limits;
  limits.request = std::chrono::seconds(0);
  Served served(Wire::Http, limits);
  const int fd = served.connected();
  say(fd, "GET / HT");
  CHECK(hear(fd).starts_with("HTTP/1.1 408 "));
  close(fd);
}

TEST_CASE("more clients than there is room for are told, and leave") {
  Limits limits;
  limits.connections = 2;
  Served served(Wire::Http, limits);
  const int first = served.connected(), second = served.connected();
  say(first, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(hear(first, 15) == "HTTP/1.1 200 OK");
  say(second, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(hear(second, 15) == "HTTP/1.1 200 OK");
  const int third = served.connected();
  CHECK(hear(third).starts_with("HTTP/1.1 503 "));
  for (const int fd : {first, second, third}) close(fd);
}

TEST_CASE("at the end what was asked is answered") {
  std::atomic<bool> go{false};
  auto served = std::make_unique<Served>(Wire::Lines, Limits{}, [&](Wire wire, const Request& request) {
    while (!go) std::this_thread::yield();
    return echo(wire, request);
  });
  const int fd = served->connected();
  const auto all = numbered(0, 100, "");
  say(fd, all);
  while (served->counters.waiting < 100) std::this_thread::yield();
  const std::uint64_t one = 1;
  REQUIRE(write(served->stop, &one, sizeof one) == sizeof one);
  go = true;
  CHECK(hear(fd) == all);
  served->thread.join();
  served.reset();
  close(fd);
}
