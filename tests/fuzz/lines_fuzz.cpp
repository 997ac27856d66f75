// Any bytes as what a client of the line protocol sends. The first byte says in what pieces they
// come: the requests are the same. Each gets one line of JSON, whose spans are slices.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "demand.h"
#include "pieces.h"
#include "protocol/draft_json.h"
#include "protocol/utf8.h"
#include "serve/service.h"

using namespace aside;
using fuzz::demand;

namespace {

Limits small_limits() {
  Limits limits;
  limits.line = 2000;
  limits.text = 1000;
  return limits;
}

std::vector<Request> requests_of(std::string_view bytes, std::size_t piece) {
  Intake intake(Wire::Lines, small_limits());
  auto out = fuzz::requests_of(intake, bytes, piece);
  demand(intake.is_done(), "a client that has ended is done");
  return out;
}

void demand_slices(const Json& result, const Draft& draft) {
  if (valid_utf8(draft.text) != draft.text) return;
  for (const auto& finding : result["findings"]) {
    const auto begin = finding["start"].get<std::size_t>(), end = finding["end"].get<std::size_t>();
    demand(begin <= end && end <= draft.text.size(), "a finding lies within the draft");
    demand(finding["text"].get<std::string>() == draft.text.substr(begin, end - begin), "a finding's text is its slice");
  }
}

void demand_read_back(const Draft& draft) {
  std::string error;
  const auto again = draft_from_json(to_line(draft_json(draft)), {}, error);
  demand(again.has_value(), "a draft that was read can be written and read");
  if (valid_utf8(draft.text) == draft.text) demand(again->text == draft.text, "its text is the same then");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto court = std::make_shared<const Court>(Court{Linter::built_in(), {}, {}});
  static Service service(court, [](Diagnostics&) { return court; }, small_limits());
  if (size == 0) return 0;
  const std::string_view sent(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto whole = requests_of(sent, sent.size() + 1);
  const auto pieces = requests_of(sent, 1 + bytes[0] % 64);
  demand(whole.size() == pieces.size(), "as many requests come of pieces as of the whole");
  for (std::size_t i = 0; i < whole.size(); ++i)
    demand(whole[i].line == pieces[i].line && whole[i].number == pieces[i].number && whole[i].too_long == pieces[i].too_long,
           "the requests of pieces are those of the whole");

  for (const auto& request : whole) {
    if (request.too_long) continue;
    const auto answer = service.check(request.line, request.number);
    demand(answer.line.find('\n') == answer.line.npos, "an answer is one line");
    const auto result = Json::parse(answer.line, nullptr, false);
    demand(result.is_object(), "an answer is a JSON object");
    demand(result.contains("error") == (answer.refusal != Refusal::None), "an error says that it is one");
    if (answer.refusal != Refusal::None) continue;
    std::string error;
    const auto draft = draft_from_json(request.line, {}, error);
    demand(draft.has_value(), "what was judged was a draft");
    demand_slices(result, *draft);
    demand_read_back(*draft);
  }
  return 0;
}
