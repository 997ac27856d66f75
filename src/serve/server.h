#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "serve/routes.h"
#include "serve/service.h"
#include "serve/sockets.h"

namespace aside {

/// Where a server listens.
struct ServerOptions {
  bool stdio = false;            // then nowhere else
  std::filesystem::path socket;  // empty: none
  std::optional<Address> http;
  Door door;
  std::size_t threads = 2;
  std::vector<int> inherited;    // listening sockets that systemd opened
};

/// Serves until SIGTERM or SIGINT, with --stdio until the input ends; SIGHUP reloads. Blocks
/// these signals in this thread for good. Gives the exit status; what a person should
/// know goes to `log`, never a draft.
int run_server(Service& service, const ServerOptions& options, std::ostream& log);

/// The sockets that systemd hands over, by its environment (LISTEN_PID, LISTEN_FDS).
std::vector<int> inherited_sockets();

}  // namespace aside
