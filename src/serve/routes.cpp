#include "serve/routes.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "serve/matrix.h"

namespace aside {
namespace {

HttpResponse error(int status, std::string text) {
  return {status, to_line(Json{{"error", std::move(text)}}) + "\n", "application/json", ""};
}

/// In a time that does not tell how much of it was right.
bool same(std::string_view a, std::string_view b) {
  unsigned difference = a.size() == b.size() ? 0 : 1;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference |= static_cast<unsigned>(a[i] ^ b[b.empty() ? 0 : i % b.size()]);
  return difference == 0 && !b.empty();
}

bool has_token(const HttpRequest& request, const std::string& token) {
  auto value = request.header("authorization");
  if (value.size() < 7) return false;
  std::string scheme(value.substr(0, 7));
  for (auto& c : scheme) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return scheme == "bearer " && same(value.substr(7), token);
}

/// A page in a browser that points its own name at this machine is not let in.
bool is_known_host(std::string host, const std::vector<std::string>& hosts) {
  for (auto& c : host) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto colon = host.rfind(':');
  if (colon != host.npos && host.find(']', colon) == host.npos) host.erase(colon);
  return std::find(hosts.begin(), hosts.end(), host) != hosts.end();
}

HttpResponse check(const HttpRequest& request, Service& service) {
  auto answer = service.check(request.body, 0);
  const int status = answer.refusal == Refusal::None ? 200 : answer.refusal == Refusal::TooLarge ? 413 : 400;
  return {status, std::move(answer.line) + "\n", "application/json", ""};
}

HttpResponse batch(const HttpRequest& request, Service& service) {
  HttpResponse out;
  out.type = "application/x-ndjson";
  std::string_view rest = request.body;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    out.body += service.check(rest.substr(0, end), number).line + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

HttpResponse health(const HttpRequest&, Service& service) {
  return {200, to_line(Json{{"status", "ok"}, {"engine", service.court()->linter.engine()}}) + "\n",
          "application/json", ""};
}

HttpResponse metrics(const HttpRequest&, Service& service) {
  return {200, service.counters().text(service.court()->linter.engine()), "text/plain; version=0.0.4", ""};
}

struct Route {
  std::string_view method, path;
  bool open;  // needs no token
  HttpResponse (*answer)(const HttpRequest&, Service&);
};
constexpr Route routes[] = {
    {"POST", "/v1/check", false, check},
    {"POST", "/v1/batch", false, batch},
    {"POST", "/check_event_for_spam", false, check_event},
    {"GET", "/healthz", true, health},
    {"GET", "/metrics", false, metrics},
};

HttpResponse answer(const HttpRequest& request, const Door& door, Service& service) {
  if (!is_known_host(std::string(request.header("host")), door.hosts))
    return error(421, "this host is not served here; --host NAME serves it");
  // A page may send what it cannot read the answer of: the state of sending again would change.
  if (!request.header("origin").empty()) {
    ++service.counters().refused;
    return error(403, "pages in a browser are not answered");
  }
  const auto route = std::find_if(std::begin(routes), std::end(routes),
                                  [&](const Route& each) { return each.path == request.path; });
  if (route == std::end(routes)) return error(404, "there is POST /v1/check, /v1/batch, /check_event_for_spam, GET /healthz, /metrics");
  if (!route->open && !door.token.empty() && !has_token(request, door.token)) {
    auto out = error(401, "a token was expected: Authorization: Bearer …");
    out.more = "WWW-Authenticate: Bearer\r\n";
    return out;
  }
  if (route->method != request.method) {
    auto out = error(405, std::string(route->method) + " was expected");
    out.more = "Allow: " + std::string(route->method) + "\r\n";
    return out;
  }
  return route->answer(request, service);
}

}  // namespace

HttpResponse respond(const HttpRequest& request, const Door& door, Service& service) {
  auto out = answer(request, door, service);
  if (out.status >= 400 && out.status != 403) ++service.counters().refused;
  return out;
}

HttpResponse refusal_of(int status) {
  return error(status, status == 413   ? "the body is larger than is taken here"
                       : status == 408 ? "the request did not come in time"
                       : status == 503 ? "too many connections"
                                       : "this is no request that can be read");
}

}  // namespace aside
