#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/limits.h"

namespace aside {

/// One HTTP/1.1 request, whole.
struct HttpRequest {
  std::string method;
  std::string path;  // without the query
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  bool keep_alive = true;

  /// The value of a header, or "".
  std::string_view header(std::string_view name) const;
};

/// What stands at the beginning of the bytes a client has sent so far.
struct HttpRead {
  enum class State { More, Whole, Bad } state = State::More;
  int status = 0;                // Bad: 400, 413, 414, 431, 501 or 505
  HttpRequest request;           // Whole
  std::size_t size = 0;          // Whole: the bytes it took
  bool wants_continue = false;   // More: the client waits for "100 Continue"
};

/// What was read of a request that is not whole yet.
struct HttpProgress {
  bool has_head = false;
  HttpRequest request;     // its head, and of a chunked body what has come
  std::size_t at = 0;      // bytes that need not be read again: the head, and whole chunks
};

/// Reads one request, strictly: what two servers could read in two ways is Bad. Bodies come
/// with Content-Length or chunked. With More, `progress` says how far it came: the next call has
/// the same bytes and some more, and goes on there, so that a client who sends byte by byte
/// costs no more than another.
HttpRead read_http(std::string_view bytes, const Limits& limits, HttpProgress& progress);
HttpRead read_http(std::string_view bytes, const Limits& limits);

struct HttpResponse {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::string more;  // further headers, each with its "\r\n"
};

/// The bytes of an answer.
std::string to_bytes(const HttpResponse& response, bool keep_alive);

}  // namespace aside
