#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "serve/http.h"
#include "serve/limits.h"

namespace aside {

enum class Wire { Lines, Http };

/// One request as it came in: a line, or an HTTP request.
struct Request {
  std::string line;         // Lines
  std::size_t number = 0;   // Lines: from 1
  bool too_long = false;    // Lines: it was longer than a line may be, and is not here
  HttpRequest http;         // Http
  int status = 0;           // Http: not 0: it was none, and this is the answer
};

/// Cuts what a client sends into requests. Holds at most one request that is not whole.
class Intake {
 public:
  Intake(Wire wire, const Limits& limits) : wire_(wire), limits_(limits) {}

  void add(std::string_view bytes);

  /// The client sends no more. A last line without its end counts.
  void end() { ended_ = true; }

  /// The next whole request, or nothing yet.
  std::optional<Request> next();

  /// A request has begun and is not whole.
  bool is_within() const { return !done_ && at_ < buffer_.size(); }

  /// Once: the client waits for "100 Continue".
  bool wants_continue();

  /// Nothing more will be read from this client: it ended, or made no sense.
  bool is_done() const { return done_ || (ended_ && at_ >= buffer_.size()); }

  /// Give up on this client: `next` gives `status` as its last answer.
  void refuse(int status) { refusal_ = status; }

 private:
  std::optional<Request> next_line();
  std::optional<Request> next_http();

  Wire wire_;
  Limits limits_;
  std::string buffer_;
  HttpProgress progress_;    // of the request that begins at at_
  std::size_t at_ = 0;       // before it all is taken
  std::size_t searched_ = 0; // before it there is no end of line
  std::size_t lines_ = 0;
  int refusal_ = 0;
  bool dropping_ = false;    // within a line that is too long
  bool ended_ = false, done_ = false, continue_ = false, continued_ = false;
};

}  // namespace aside
