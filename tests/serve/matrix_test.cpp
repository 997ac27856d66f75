#include "serve/matrix.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "serve/court.h"

using namespace aside;

namespace {

HttpResponse ask(const std::string& body, std::shared_ptr<const Court> sitting = test::court()) {
  const auto service = test::service(std::move(sitting));
  HttpRequest request;
  request.body = body;
  return check_event(request, *service);
}

std::string event(const std::string& content, const std::string& type = "m.room.message") {
  return R"({"event":{"type":")" + type + R"(","room_id":"!ops:x","sender":"@ann:x","content":)" + content + "}}";
}

const std::string harsh = R"({"msgtype":"m.text","body":"@Liam this is your fault"})";

}  // namespace

TEST_CASE("a harsh message is refused, and its writer is told why and what to say") {
  const auto out = ask(event(harsh));
  CHECK(out.status == 403);
  const auto json = Json::parse(out.body);
  CHECK(json["errcode"] == "M_FORBIDDEN");
  const auto error = json["error"].get<std::string>();
  CHECK(error.find("\"this is your fault\"") != std::string::npos);
  CHECK(error.find("To @Liam alone: ") != std::string::npos);
}

TEST_CASE("what is fine, and what holds no words, passes") {
  CHECK(ask(event(R"({"msgtype":"m.text","body":"Thanks!"})")).body == "{}\n");
  for (const auto& body : {event(harsh, "m.room.topic"), event(R"({"ciphertext":"x"})", "m.room.encrypted"),
                           event(R"({"msgtype":"m.image","body":"this is your fault.png"})"), event("{}"), event("[]"),
                           std::string("{}"), std::string(R"({"event":1})")})
    CHECK(ask(body).status == 200);
}

TEST_CASE("of an edit the new words count") {
  CHECK(ask(event(R"({"msgtype":"m.text","body":"* x","m.new_content":)" + harsh + "}")).status == 403);
}

TEST_CASE("the room decides who reads it") {
  Config config;
  config.fail_on = FailOn::Private;
  CHECK(ask(event(harsh), test::court(config)).status == 403);
  config.defaults.channels.push_back({"!ops:*", Audience::Dm, {}});
  CHECK(ask(event(harsh), test::court(config)).status == 200);
}

TEST_CASE("what is no object, or too large, is said") {
  CHECK(ask("[]").status == 400);
  CHECK(ask("{").status == 400);
  CHECK(ask(event(R"({"msgtype":"m.text","body":")" + std::string(70000, 'a') + "\"}")).status == 413);
}
