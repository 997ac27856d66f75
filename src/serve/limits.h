#pragma once

#include <chrono>
#include <cstddef>

namespace aside {

/// What one server takes in, so that no client can cost more than this. All of it is set,
/// nothing is left to a default of somebody else.
struct Limits {
  std::size_t text = 64 << 10;        // bytes of one draft's text
  std::size_t line = 1 << 20;         // bytes of one line, a draft with its members
  std::size_t body = 4 << 20;         // bytes of one HTTP body, a batch of lines
  std::size_t head = 16 << 10;        // bytes of an HTTP request's line and headers
  std::size_t headers = 100;
  std::size_t connections = 128;      // at a time
  std::size_t pipelined = 128;        // requests of one connection that wait for an answer
  std::size_t queue = 1024;           // requests of all connections that do
  std::size_t unsent = 1 << 20;       // bytes of answers a client has not fetched yet
  std::chrono::seconds request{10};   // from an HTTP request's first byte to its last
  std::chrono::seconds idle{75};      // an HTTP connection without a request
  std::chrono::seconds ending{10};    // from SIGTERM to the end, whatever is under way
};

}  // namespace aside
