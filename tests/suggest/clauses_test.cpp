// One clause each, by construction: subjects, forms of the verb, adjuncts, pronouns of others, inversions.
// What the message to that person says of it and what the group hears, less the suggestion's own words.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "suggest/called.h"
#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// The sentences that no phrase of the suggestion's own is and no blank stands in; `small`: it has small letters,
/// as the draft.
std::string of_draft(std::string text, bool small) {
  std::string out;
  // What a next step is good for may be a blank; the step itself is the draft's.
  const auto why = ", so that " + english().lexicon.phrase("helps");
  for (auto at = text.find(why); at != std::string::npos; at = text.find(why)) text.erase(at, why.size());
  const auto said = read_lines(group(text), english().lexicon);
  for (std::size_t s = 0; s < said.lines.size(); ++s) {
    const auto& words = said.lines[s].words;
    if (words.empty()) continue;
    const std::string sentence(slice(text, said.span(s, 0, words.size())));
    bool own = sentence.find('[') != std::string::npos || sentence.starts_with("Next time please");
    for (const auto* key : {"on-us", "on-us-rule", "your-side"}) own = own || sentence == (small ? uncapitalised(english().lexicon.phrase(key), english().lexicon) : english().lexicon.phrase(key));
    if (!own) out += (out.empty() ? "" : " ") + sentence;
  }
  return out;
}

bool is_one_of(const std::string& text, const nlohmann::json& all) {
  return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.template get<std::string>() == text; });
}

}  // namespace

TEST_CASE("a clause of any build is told to whom it is about, and to the group without them") {
  std::ifstream in(ASIDE_SOURCE_DIR "/tests/suggest/clauses.jsonl");
  std::size_t rows = 0;
  for (std::string line; std::getline(in, line); ++rows) {
    const auto row = nlohmann::json::parse(line);
    const auto text = row.at("text").get<std::string>(), person = row.at("person").get<std::string>();
    CAPTURE(text);
    auto pinned = row.value("also", std::vector<std::string>{});
    pinned.insert(pinned.begin(), person);
    const Told told(group(text), pinned);
    CHECK_FALSE(told.story.pinned.empty());
    if (told.story.pinned.empty()) continue;
    const auto reader = std::find_if(told.story.pinned.begin(), told.story.pinned.end(), [&](std::size_t p) { return told.look.people.persons[p].text == person; });
    auto dm = to_pinned(told.story, judged, reader == told.story.pinned.end() ? told.story.pinned.front() : *reader).text;
    const auto name = person[0] == '@' ? capitalised(person.substr(1)) : person;
    const bool small = told.story.small_letters();
    // "Sam, you left …"; "Hi Kirsty. That's …" before a word that has to stay large.
    const auto wanted = row.at("dm").get<std::vector<std::string>>();
    const bool greets = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& each) { return called(name, each, english().lexicon).starts_with("Hi "); });
    const auto call = greets && !dm.starts_with(name + ", ") ? "Hi " + name + ". " : name + ", ";
    if (dm.starts_with(call)) dm = capitalised(dm.substr(call.size()));
    dm = of_draft(dm, small);
    // A known gap: what comes today instead of what is wanted.
    const bool as_known = row.contains("gap") && dm == row.at("gap").get<std::string>();
    CHECK_MESSAGE((as_known || is_one_of(dm, row.at("dm"))), dm);
    const auto shared = of_draft(to_group(told.story, judged).text, small);
    CHECK_MESSAGE(is_one_of(shared, row.at("group")), shared);
  }
  CHECK(rows >= 240);
}
