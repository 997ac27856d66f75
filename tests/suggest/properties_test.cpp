// What every suggestion keeps, counted over the labelled drafts. The counts are printed.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "suggest/suggest.h"
#include "support/labelled.h"
#include "support/promises.h"

using namespace aside;
using namespace aside::test;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t words(const std::string& text) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

/// What is odd in how a message is put together.
std::string odd(const std::string& draft, const std::string& text) {
  for (const std::string seam : {" ,", " .", ",.", "..", ",,", "?.", "!.", ".,", " ;", ";.", "( ", " )"})
    if (holds(text, seam) && !holds(draft, seam)) return seam;
  for (const std::string orphan : {"And.", "But.", "So.", "Because.", ", and.", " and.", " but.", " because.", " which."})
    if (holds(text, orphan) && !holds(draft, orphan)) return orphan;
  for (const auto* pair : {"()", "[]"}) {
    const auto open = std::count(text.begin(), text.end(), pair[0]), close = std::count(text.begin(), text.end(), pair[1]);
    const auto was = std::count(draft.begin(), draft.end(), pair[0]) == std::count(draft.begin(), draft.end(), pair[1]);
    if (open != close && was) return pair;
  }
  const auto quotes = std::count(text.begin(), text.end(), '"');
  if (quotes % 2 != 0 && std::count(draft.begin(), draft.end(), '"') % 2 == 0) return "\"";
  return "";
}

struct Counts {
  std::size_t facts = 0, lost = 0, messages = 0, mostly_blank = 0, odd = 0, named = 0;
};

/// Whether most of what a draft states is a blank in the message.
bool is_mostly_blank(const Message& message) {
  std::size_t blank = 0;
  for (const auto span : message.blanks) blank += words(std::string(slice(message.text, span)));
  return 5 * blank > 2 * words(message.text);
}

}  // namespace

TEST_CASE("over the labelled drafts: facts survive, seams hold, blanks are few where facts are stated") {
  Counts counts;
  std::vector<std::string> seen;
  for (const auto& draft : labelled_drafts()) {
    const auto report = linter().lint(draft);
    if (!report.suggestion) continue;
    const auto facts = facts_in(draft.text);
    std::string all;
    for (const auto& message : report.suggestion->messages) {
      all += message.text + "\n" + message.recipient + "\n";
      ++counts.messages;
      const auto wrong = odd(draft.text, message.text);
      if (!wrong.empty()) seen.push_back("[" + wrong + "] " + message.text + "\n    of: " + draft.text);
      if (facts.size() > 2 && is_mostly_blank(message)) ++counts.mostly_blank;
    }
    for (const auto& fact : facts) {
      ++counts.facts;
      counts.lost += holds(all, fact) ? 0 : 1;
    }
  }
  for (const auto& each : seen) MESSAGE(each);
  counts.odd = seen.size();
  MESSAGE("messages " << counts.messages << ", odd seams " << counts.odd << ", facts " << counts.facts << ", lost "
                      << counts.lost << ", mostly blank though facts are stated " << counts.mostly_blank);
  CHECK(counts.messages > 100);
  CHECK(100 * counts.odd <= counts.messages);
  CHECK(100 * counts.lost <= 2 * counts.facts);
  CHECK(100 * counts.mostly_blank <= 3 * counts.messages);
}

TEST_CASE("the facts to keep of ../shared/cases/read/rewrites.jsonl are in a message") {
  std::ifstream in(ASIDE_SOURCE_DIR "/../shared/cases/read/rewrites.jsonl");
  if (!in) {
    MESSAGE("../shared is not there: nothing to compare with");
    return;
  }
  std::size_t wanted = 0, kept = 0;
  std::string missing;
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    auto draft = draft_for(json.at("audience").get<std::string>(), json.at("text").get<std::string>());
    draft.external = json.value("external", false);
    const auto report = linter().lint(draft);
    if (!report.suggestion) continue;
    std::string all;
    for (const auto& message : report.suggestion->messages) all += message.recipient + "\n" + message.text + "\n";
    for (const auto& fact : json.at("keep")) {
      ++wanted;
      if (holds(all, fact.get<std::string>())) ++kept;
      else missing += " " + json.at("id").get<std::string>() + ":" + fact.get<std::string>();
    }
  }
  MESSAGE("kept " << kept << " of " << wanted << "; not:" << missing);
  CHECK(100 * kept >= 90 * wanted);
}
