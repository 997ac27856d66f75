// Any bytes as what an HTTP client sends. The first byte says in what pieces they come: the
// requests are the same. Each gets one answer with one head; nothing but POST judges anything.
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "demand.h"
#include "pieces.h"
#include "serve/routes.h"
#include "serve/service.h"

using namespace aside;
using fuzz::demand;

namespace {

Limits small_limits() {
  Limits limits;
  limits.head = 1000;
  limits.headers = 20;
  limits.body = 1000;
  limits.text = 500;
  return limits;
}

std::vector<Request> requests_of(std::string_view bytes, std::size_t piece) {
  Intake intake(Wire::Http, small_limits());
  return fuzz::requests_of(intake, bytes, piece);
}

void demand_same(const std::vector<Request>& whole, const std::vector<Request>& pieces) {
  demand(whole.size() == pieces.size(), "as many requests come of pieces as of the whole");
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const auto &a = whole[i].http, &b = pieces[i].http;
    demand((whole[i].status == 0) == (pieces[i].status == 0), "what is refused whole is refused in pieces");
    demand(a.method == b.method && a.path == b.path && a.headers == b.headers && a.body == b.body && a.keep_alive == b.keep_alive,
           "the requests of pieces are those of the whole");
  }
}

std::uint64_t judged(const Counters& counters) {
  return std::accumulate(std::begin(counters.drafts), std::end(counters.drafts), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& each) { return sum + each; });
}

/// One head, whose lines are ours, and as many bytes behind it as it says.
void demand_one_answer(const std::string& bytes, const HttpResponse& response) {
  const auto end = bytes.find("\r\n\r\n");
  demand(end != bytes.npos && bytes.size() - end - 4 == response.body.size(), "an answer is as long as it says");
  const auto head = bytes.substr(0, end);
  demand(head.starts_with("HTTP/1.1 ") && head.find("Content-Length: " + std::to_string(response.body.size())) != head.npos,
         "an answer has a status and a length");
  demand(head.find("Access-Control") == head.npos, "no other page may read an answer");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto court = std::make_shared<const Court>(Court{Linter::built_in(), {}, {}});
  static Service service(court, [](Diagnostics&) { return court; }, small_limits());
  static const Door open{{"localhost"}, ""}, locked{{"localhost"}, "secret"};
  if (size == 0) return 0;
  const std::string_view sent(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto whole = requests_of(sent, sent.size() + 1);
  demand_same(whole, requests_of(sent, 1 + bytes[0] % 64));

  for (const auto& request : whole) {
    if (request.status != 0) {
      const auto refusal = refusal_of(request.status);
      demand(refusal.status >= 400, "a refusal is one");
      demand_one_answer(to_bytes(refusal, false), refusal);
      continue;
    }
    const auto before = judged(service.counters());
    for (const auto* door : {&open, &locked}) {
      const auto response = respond(request.http, *door, service);
      demand_one_answer(to_bytes(response, request.http.keep_alive), response);
      const bool has_token = request.http.header("authorization").find("secret") != std::string_view::npos;
      if (door == &locked && !has_token)
        demand(response.status != 200 || request.http.path == "/healthz", "without the token only the health is told");
    }
    if (request.http.method != "POST") demand(judged(service.counters()) == before, "nothing but POST judges anything");
  }
  return 0;
}
