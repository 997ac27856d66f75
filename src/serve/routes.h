#pragma once

#include <string>
#include <vector>

#include "serve/http.h"
#include "serve/service.h"

namespace aside {

/// Who may ask over HTTP.
struct Door {
  std::vector<std::string> hosts;  // what a Host header may name, lower case, without port
  std::string token;               // empty: none is asked for
};

/// Answers one request, unless a page in a browser sent it. Bodies are never logged, nor repeated in errors.
///
///     POST /v1/check               a draft → its result (400, 413 with {"error"})
///     POST /v1/batch               NDJSON → NDJSON, line for line
///     POST /check_event_for_spam   {"event":…} → 200 {} or 403 {"errcode","error"}
///     GET  /healthz, /metrics
HttpResponse respond(const HttpRequest& request, const Door& door, Service& service);

/// The answer to what could not be read as a request.
HttpResponse refusal_of(int status);

}  // namespace aside
