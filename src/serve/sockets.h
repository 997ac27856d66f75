#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.h"

// Listening, in the few ways a server here does. Descriptors are closed by who gets them;
// -1 and a diagnostic when it cannot be done.

namespace aside {

/// A socket at `path`, 0600. A socket there that nobody listens on is replaced.
int listen_at(const std::filesystem::path& path, Diagnostics& sink);

struct Address {
  std::string host;  // "127.0.0.1", "::1", without brackets
  std::string port;
  bool loopback = false;
};

/// "127.0.0.1:8377", "[::1]:8377", "localhost:8377"; port 0: any that is free.
std::optional<Address> read_address(const std::string& text, Diagnostics& sink);

int listen_at(const Address& address, Diagnostics& sink);

/// Where a TCP socket listens, "127.0.0.1:8377".
std::string address_of(int socket);

/// Whether who is at the other end of a local socket is this user, or root.
bool is_same_user(int socket);

}  // namespace aside
