#include "serve/service.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "serve/court.h"

using namespace aside;

TEST_CASE("a draft gets its result, a broken line an error in its place") {
  const auto service = test::service();
  const auto held = service->check(R"({"id":"7","text":"@Liam this is your fault"})", 1);
  CHECK(held.held);
  const auto json = Json::parse(held.line);
  CHECK(json["id"] == "7");
  CHECK(json["verdict"] == "private");
  CHECK(json["decision"] == "hold");
  const auto broken = service->check("{", 2);
  CHECK(broken.refusal == Refusal::Malformed);
  CHECK(broken.line.starts_with(R"({"id":null,"line":2,"error":"column 2)"));
  CHECK(service->check("{", 0).line.find("line") == std::string::npos);
  CHECK(service->counters().drafts[2] == 1);
  CHECK(service->counters().held == 1);
  CHECK(service->counters().malformed == 2);
}

TEST_CASE("a text of 64 KiB is judged, a longer one is not") {
  const auto service = test::service();
  const auto draft = [](std::size_t size) { return R"({"id":"7","text":")" + std::string(size, 'a') + "\"}"; };
  CHECK(service->check(draft(64 << 10), 0).refusal == Refusal::None);
  const auto long_text = service->check(draft((64 << 10) + 1), 0);
  CHECK(long_text.refusal == Refusal::TooLarge);
  CHECK(long_text.line == R"({"id":"7","error":"\"text\" may have 65536 bytes"})");
  CHECK(service->check(draft(2 << 20), 0).refusal == Refusal::TooLarge);
}

TEST_CASE("broken rules leave the old ones serving, sound ones take over") {
  bool broken = true;
  Config lenient;
  lenient.fail_on = FailOn::Never;
  Service service(test::court(), [&](Diagnostics& sink) -> std::shared_ptr<const Court> {
    if (!broken) return test::court(lenient);
    sink.push_back({"x.rule", 1, 1, "broken", "", ""});
    return nullptr;
  }, {});
  const auto harsh = R"({"text":"@Liam this is your fault"})";
  CHECK(service.reload().size() == 1);
  CHECK(service.check(harsh, 0).held);
  broken = false;
  CHECK(service.reload().empty());
  CHECK_FALSE(service.check(harsh, 0).held);
  CHECK(service.counters().reloads == 1);
  CHECK(service.counters().failed_reloads == 1);
}
