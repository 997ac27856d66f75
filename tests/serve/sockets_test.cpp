#include "serve/sockets.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/folder.h"

using namespace aside;

namespace {

std::string trouble_at(const std::filesystem::path& path) {
  Diagnostics sink;
  const int socket = listen_at(path, sink);
  CHECK(socket == -1);
  return format(sink);
}

}  // namespace

TEST_CASE("a socket is its user's alone; one that nobody serves is replaced") {
  const test::Folder folder;
  const auto path = folder.path / "s";
  Diagnostics sink;
  const int first = listen_at(path, sink);
  REQUIRE(first >= 0);
  struct stat info{};
  REQUIRE(stat(path.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
  CHECK(trouble_at(path).find("is served already") != std::string::npos);
  close(first);
  const int second = listen_at(path, sink);
  CHECK(second >= 0);
  CHECK(format(sink) == "");
  close(second);
}

TEST_CASE("a file is not taken for a socket, and a path has its length") {
  const test::Folder folder;
  folder.write("file", "keep");
  CHECK(trouble_at(folder.path / "file").find("no socket") != std::string::npos);
  CHECK(folder.read("file") == "keep");
  CHECK(trouble_at(folder.path / std::string(200, 'a')).find("107 bytes") != std::string::npos);
  CHECK(trouble_at(folder.path / "none" / "s").find("cannot be listened on") != std::string::npos);
}

TEST_CASE("addresses are numbers with a port, and it is known which are of this machine") {
  Diagnostics sink;
  CHECK(read_address("127.0.0.1:8377", sink)->loopback);
  CHECK(read_address("127.9.9.9:1", sink)->loopback);
  CHECK(read_address("[::1]:8377", sink)->loopback);
  CHECK(read_address("localhost:8377", sink)->loopback);
  CHECK_FALSE(read_address("0.0.0.0:8377", sink)->loopback);
  CHECK_FALSE(read_address("[::]:8377", sink)->loopback);
  CHECK(format(sink) == "");
  for (const char* text : {"", "8377", ":8377", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:x", "example.org:80"}) {
    CHECK_FALSE(read_address(text, sink));
    CHECK(sink.size() == 1);
    sink.clear();
  }
}

TEST_CASE("a free port is found, and told") {
  Diagnostics sink;
  const int socket = listen_at(*read_address("127.0.0.1:0", sink), sink);
  REQUIRE(socket >= 0);
  CHECK(address_of(socket).starts_with("127.0.0.1:"));
  CHECK(address_of(socket) != "127.0.0.1:0");
  CHECK(listen_at(*read_address(address_of(socket), sink), sink) == -1);
  close(socket);
}

TEST_CASE("the user at the other end is known") {
  int pair[2];
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
  CHECK(is_same_user(pair[0]));
  int pipes[2];
  REQUIRE(pipe(pipes) == 0);
  CHECK_FALSE(is_same_user(pipes[0]));
  for (const int each : {pair[0], pair[1], pipes[0], pipes[1]}) close(each);
}
