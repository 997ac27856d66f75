// Drafts by construction, over many trades: what somebody did under a word of scorn, what others did behind it, news
// and requests, orders in the present. Which facts stand in the message to them and in the group's.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "suggest/called.h"
#include "suggest/suggest.h"
#include "suggest/source.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

bool says(const std::string& text, const std::string& fact) { return lowered(text).find(lowered(fact)) != std::string::npos; }

}  // namespace

TEST_CASE("facts of a draft stand in the message to whom it is about and in the group's") {
  std::ifstream in(ASIDE_SOURCE_DIR "/tests/suggest/kept.jsonl");
  std::size_t rows = 0, gaps = 0;
  for (std::string line; std::getline(in, line); ++rows) {
    const auto row = nlohmann::json::parse(line);
    const auto text = row.at("text").get<std::string>(), person = row.at("person").get<std::string>();
    CAPTURE(text);
    const auto draft = group(text);
    const auto look = judged(draft);
    const Source source{draft, look.reading, english(), look.people};
    auto report = Told::report_of({person});
    report.verdict = Verdict::Private;
    const auto suggestion = suggest(source, report, Judge(judged));
    std::string theirs, shared;
    for (const auto& message : suggestion.messages) {
      CHECK(judged(as_sent(draft, message)).report.verdict == Verdict::Send);
      if (message.to == Reader::Group) shared = message.text;
      if (message.to == Reader::Dm && message.recipient == person) theirs = message.text;
    }
    CAPTURE(theirs);
    CAPTURE(shared);
    // Known gaps are named one by one.
    const auto expect = [&](const std::string& message, const char* key) {
      for (const auto& fact : row.at(key)) {
        const bool known = row.contains("gap") && std::count(row["gap"].begin(), row["gap"].end(), fact) > 0;
        const bool found = says(message, fact.get<std::string>());
        gaps += known && !found ? 1 : 0;
        CHECK_MESSAGE((found || known), fact.get<std::string>());
      }
    };
    expect(theirs, "dm");
    expect(shared, "group");
    if (row.contains("not_group"))
      for (const auto& fact : row["not_group"]) CHECK_FALSE(says(shared, fact.get<std::string>()));
    CHECK_FALSE(says(shared, person));
    if (row.value("asks", false)) CHECK_FALSE(says(theirs, "[what to do instead"));
  }
  CHECK(rows >= 60);
  CHECK(gaps <= 8);
}
