#include "match/memo.h"

#include <doctest/doctest.h>

#include "support/english.h"
#include "support/inputs.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string shown(const Matches& all) {
  std::string out;
  const auto add = [&](const WordRange& where) {
    out += ' ' + std::to_string(where.sentence) + ':' + std::to_string(where.first) + '-' + std::to_string(where.last);
  };
  for (const auto& match : all.matches) {
    out += std::to_string(match.rule) + '.' + std::to_string(match.trigger);
    add(match.where);
    for (const auto& slot : match.slots) add(slot);
    out += '\n';
  }
  for (const auto& [name, where] : all.facts) {
    out += name;
    add(where);
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("what is kept of lines changes no match, whoever reads them and whatever stands beside them") {
  Inputs inputs(english(), 5);
  MatchMemo memo;
  std::size_t matches = 0;
  Draft before;
  for (int i = 0; i < 150; ++i) {
    auto draft = inputs.next();
    for (const auto& each : {draft, before}) {
      const auto reading = read_lines(each, english().lexicon);
      const auto wanted = match(reading, english(), each);
      matches += wanted.matches.size();
      CHECK_MESSAGE(shown(match(reading, english(), each, memo)) == shown(wanted), each.text);
    }
    draft.text += "\n" + before.text;
    before = std::move(draft);
    if (before.text.size() > 1000) before.text.clear();
  }
  CHECK(matches > 100);
}

TEST_CASE("long lines and too many of them are not kept") {
  MatchMemo memo;
  const auto line = [](const std::string& text) { return read_lines(group(text), english().lexicon).lines.at(0); };
  CHECK(memo.of(line(std::string(5000, 'a')), 0) == nullptr);
  auto* first = memo.of(line("you forgot it"), 0);
  REQUIRE(first != nullptr);
  CHECK(memo.of(line("you forgot it"), 0) == first);
  CHECK(memo.of(line("you forgot it"), 1) != first);
  for (int i = 0; i < 300; ++i) memo.of(line("box " + std::to_string(i) + " again"), i);
  CHECK(memo.of(line("one more"), 0) == nullptr);
  CHECK(memo.of(line("you forgot it"), 0) == first);
}
