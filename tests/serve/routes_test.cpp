#include "serve/routes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "serve/court.h"

using namespace aside;

namespace {

struct Counter {
  std::unique_ptr<Service> service = test::service();
  Door door{{"localhost", "[::1]", "chat.example"}, ""};

  HttpResponse ask(std::string method, std::string path, std::string body = "", std::string host = "localhost:8377",
                   std::string authorization = "") {
    HttpRequest request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.body = std::move(body);
    request.headers = {{"host", std::move(host)}, {"authorization", std::move(authorization)}};
    return respond(request, door, *service);
  }
};

}  // namespace

TEST_CASE("a draft is judged, and what is none is refused without repeating it") {
  Counter counter;
  const auto held = counter.ask("POST", "/v1/check", R"({"text":"@Liam this is your fault"})");
  CHECK(held.status == 200);
  CHECK(Json::parse(held.body)["decision"] == "hold");
  const auto broken = counter.ask("POST", "/v1/check", "secretword");
  CHECK(broken.status == 400);
  CHECK(broken.body.find("secretword") == std::string::npos);
  CHECK(counter.ask("POST", "/v1/check", R"({"text":")" + std::string(70000, 'a') + "\"}").status == 413);
}

TEST_CASE("a batch is answered line for line") {
  Counter counter;
  const auto out = counter.ask("POST", "/v1/batch", "{\"id\":1,\"text\":\"Thanks!\"}\n{\n{\"id\":3,\"text\":\"x\"}");
  CHECK(out.status == 200);
  CHECK(out.type == "application/x-ndjson");
  CHECK(std::count(out.body.begin(), out.body.end(), '\n') == 3);
  CHECK(out.body.find("{\"id\":null,\"line\":2,") != std::string::npos);
  CHECK(counter.ask("POST", "/v1/batch", "").body == "");
}

TEST_CASE("health and numbers can be asked for") {
  Counter counter;
  CHECK(Json::parse(counter.ask("GET", "/healthz").body)["status"] == "ok");
  CHECK(counter.ask("GET", "/metrics").body.find("aside_drafts_total") != std::string::npos);
}

TEST_CASE("only hosts that are served are served, whatever their port") {
  Counter counter;
  for (const char* host : {"localhost", "LOCALHOST:1", "[::1]", "[::1]:8377", "chat.example"})
    CHECK(counter.ask("GET", "/healthz", "", host).status == 200);
  for (const char* host : {"evil.example", "", "localhost.evil.example", "127.0.0.1"})
    CHECK(counter.ask("GET", "/healthz", "", host).status == 421);
}

TEST_CASE("a page in a browser is refused, whatever it asks for") {
  Counter counter;
  HttpRequest request;
  request.method = "POST";
  request.path = "/v1/check";
  request.body = R"({"text":"Thanks!"})";
  request.headers = {{"host", "localhost"}};
  CHECK(respond(request, counter.door, *counter.service).status == 200);
  for (const char* origin : {"https://evil.example", "null", "http://localhost:8377"}) {
    request.headers = {{"host", "localhost"}, {"origin", origin}};
    const auto out = respond(request, counter.door, *counter.service);
    CHECK(out.status == 403);
    CHECK(out.more.empty());
  }
  CHECK(counter.service->counters().drafts[0] == 1);
  CHECK(counter.service->counters().refused == 3);
}

TEST_CASE("without the token only the health is told") {
  Counter counter;
  counter.door.token = "right";
  CHECK(counter.ask("POST", "/v1/check", "{}").status == 401);
  for (const char* wrong : {"Bearer wrong", "Bearer ", "Bearer right2", "Bearer righ", "right", "Basic right"})
    CHECK(counter.ask("GET", "/metrics", "", "localhost", wrong).status == 401);
  CHECK(counter.ask("GET", "/metrics", "", "localhost", "Bearer right").status == 200);
  CHECK(counter.ask("GET", "/metrics", "", "localhost", "bearer right").status == 200);
  CHECK(counter.ask("GET", "/healthz").status == 200);
}

TEST_CASE("wrong paths and methods are told apart") {
  Counter counter;
  CHECK(counter.ask("GET", "/").status == 404);
  const auto wrong = counter.ask("GET", "/v1/check");
  CHECK(wrong.status == 405);
  CHECK(wrong.more == "Allow: POST\r\n");
  CHECK(counter.service->counters().refused == 2);
}

TEST_CASE("what could not be read has an answer too") {
  for (const int status : {400, 408, 413, 431, 503}) CHECK(refusal_of(status).status == status);
}
