// A table of drafts in which one is found fault with and others helped or suffered, written before
// anything was fitted to it: who is told what to do, who is told that we know, what the group hears.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "support/promises.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Row {
  std::string id, text;
  std::vector<std::string> meant, harmed, group;
};

std::vector<Row> rows() {
  std::ifstream in(ASIDE_SOURCE_DIR "/tests/suggest/readers.jsonl");
  std::vector<Row> out;
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    const auto names = [&](const char* key) { return row.contains(key) ? row[key].get<std::vector<std::string>>() : std::vector<std::string>{}; };
    out.push_back({row["id"], row["text"], names("meant"), names("harmed"), names("group")});
  }
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
bool has(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

}  // namespace

TEST_CASE("whoever is meant is told, whoever helped or bore it never is told to do better") {
  const auto all = rows();
  REQUIRE(all.size() >= 20);
  for (const auto& row : all) {
    CAPTURE(row.id);
    CAPTURE(row.text);
    const auto draft = group(row.text);
    const auto report = linter().lint(draft);
    CHECK(report.verdict == Verdict::Private);
    if (report.verdict != Verdict::Private) continue;
    CHECK(broken_promises(draft, report) == std::vector<std::string>{});
    std::vector<std::string> told;
    for (const auto& message : report.suggestion->messages) {
      if (message.to != Reader::Dm) continue;
      told.push_back(message.recipient);
      CAPTURE(message.text);
      CHECK((has(row.meant, message.recipient) || has(row.harmed, message.recipient)));
      if (has(row.meant, message.recipient)) continue;
      // What it owns stands there, and no culprit, no order, no blank for a benefit.
      CHECK_FALSE(has(message.text, "ext time"));
      CHECK_FALSE(has(message.text, "so that ["));
      CHECK((has(message.text, "orry")));
      for (const auto& name : row.meant) CHECK_FALSE(has(message.text, name));
    }
    for (const auto& name : row.meant) CHECK_MESSAGE(has(told, name), name);
    for (const auto& name : row.harmed) CHECK_MESSAGE(has(told, name), name);
    const auto& text = report.suggestion->messages.back().text;
    CAPTURE(text);
    for (const auto& part : row.group) CHECK_MESSAGE(has(text, part), part);
    for (const auto& name : row.meant) CHECK_FALSE(has(text, name));
    CHECK_FALSE(has(text, "Somebody ran"));
  }
}
