#include "serve/sockets.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace aside {
namespace fs = std::filesystem;
namespace {

int wrong(const std::string& place, const std::string& message, const std::string& hint, Diagnostics& sink) {
  sink.push_back({place, 0, 0, message, hint, ""});
  return -1;
}

/// Whether somebody answers at a local socket.
bool is_served(const sockaddr_un& address) {
  const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool served = connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(probe);
  return served;
}

}  // namespace

int listen_at(const fs::path& path, Diagnostics& sink) {
  const auto name = path.string();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (name.empty() || name.size() >= sizeof address.sun_path)
    return wrong("--socket", "a path of 1 to " + std::to_string(sizeof address.sun_path - 1) + " bytes was expected", "", sink);
  std::memcpy(address.sun_path, name.data(), name.size());
  std::error_code error;
  if (fs::exists(fs::symlink_status(path, error))) {
    if (!fs::is_socket(path, error)) return wrong(name, "is there already, and no socket", "name another path", sink);
    if (is_served(address)) return wrong(name, "is served already", "stop the other server, or name another path", sink);
    fs::remove(path, error);
  }
  const int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  // The mask holds from the first moment on; a chmod would come too late.
  const auto mask = umask(0177);
  const bool bound = bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  const int code = errno;
  umask(mask);
  if (bound && listen(server, 128) == 0) return server;
  close(server);
  return wrong(name, "cannot be listened on: " + std::string(std::strerror(bound ? errno : code)),
               "is its folder there, and writable?", sink);
}

std::optional<Address> read_address(const std::string& text, Diagnostics& sink) {
  const auto colon = text.rfind(':');
  Address out;
  if (colon != text.npos) {
    out.host = text.substr(0, colon);
    out.port = text.substr(colon + 1);
  }
  if (out.host.starts_with('[') && out.host.ends_with(']')) out.host = out.host.substr(1, out.host.size() - 2);
  if (out.host == "localhost") out.host = "127.0.0.1";
  in_addr four{};
  in6_addr six{};
  const bool is_four = inet_pton(AF_INET, out.host.c_str(), &four) == 1;
  const bool is_six = !is_four && inet_pton(AF_INET6, out.host.c_str(), &six) == 1;
  const bool digits = !out.port.empty() && out.port.size() <= 5 && out.port.find_first_not_of("0123456789") == out.port.npos;
  if ((!is_four && !is_six) || !digits || std::stoi(out.port) > 65535) {
    wrong("--http", "\"" + text + "\" is not an address and a port", "for example --http 127.0.0.1:8377", sink);
    return std::nullopt;
  }
  out.loopback = is_four ? ntohl(four.s_addr) >> 24 == 127 : IN6_IS_ADDR_LOOPBACK(&six);
  return out;
}

int listen_at(const Address& address, Diagnostics& sink) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const auto place = address.host + " port " + address.port;
  if (getaddrinfo(address.host.c_str(), address.port.c_str(), &hints, &found) != 0)
    return wrong(place, "is not an address", "", sink);
  const int server = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  const int on = 1;
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  // Answers are small and whole: waiting for more of them costs 40 ms each. What is accepted
  // inherits it.
  setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  const bool listens = bind(server, found->ai_addr, found->ai_addrlen) == 0 && listen(server, 128) == 0;
  const int code = errno;
  freeaddrinfo(found);
  if (listens) return server;
  close(server);
  return wrong(place, "cannot be listened on: " + std::string(std::strerror(code)), "is it in use?", sink);
}

std::string address_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  char host[NI_MAXHOST] = "", port[NI_MAXSERV] = "";
  if (getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return "";
  getnameinfo(reinterpret_cast<sockaddr*>(&address), size, host, sizeof host, port, sizeof port,
              NI_NUMERICHOST | NI_NUMERICSERV);
  const bool six = address.ss_family == AF_INET6;
  return (six ? "[" : "") + std::string(host) + (six ? "]:" : ":") + port;
}

bool is_same_user(int socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
  return peer.uid == geteuid() || peer.uid == 0;
}

}  // namespace aside
