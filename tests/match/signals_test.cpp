#include "match/signals.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Where a signal lies, as a slice of the draft; "-" when it is not there.
std::string found(std::string_view signal, const Draft& draft) {
  const auto reading = read_lines(draft, small_lexicon());
  for (const auto& each : signals()) {
    if (each.name != signal) continue;
    const auto where = each.measure(reading, draft);
    return where ? std::string(slice(draft.text, reading.span(where->sentence, where->first, where->last))) : "-";
  }
  return "no such signal";
}

struct Row {
  const char* signal;
  const char* text;
  const char* found;
};

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += i > 0 ? " word" : "word";
  return text;
}

}  // namespace

TEST_CASE("how loud a message is") {
  const Row rows[] = {
      {"shouting", "so THIS IS UNACCEPTABLE now", "THIS IS UNACCEPTABLE"},
      {"shouting", "THIS IS A MESS, FIX IT", "THIS IS A MESS, FIX IT"},
      {"shouting", "use the HTTP API URL", "HTTP API URL"},
      {"shouting", "GET /x, PUT, OK", "-"},
      {"shouting", "THIS is VERY bad", "-"},
      {"shouting", "This Is Title Case", "-"},
      {"loud-word", "this is NEVER ok", "NEVER"},
      {"loud-word", "use the HTTP API", "-"},
      {"exclaiming", "no!! stop!", "!!"},
      {"exclaiming", "what!?!", "-"},
      {"exclaiming", "no! stop!", "-"},
      {"insisting", "what??", "??"},
      {"insisting", "really?!", "?!"},
      {"insisting", "really? no!", "-"},
      {"asking", "is it done? yes", "?"},
      {"asking", "really?!", "-"},
      {"clapping", "every \xF0\x9F\x91\x8F single \xF0\x9F\x91\x8F time",
       "every \xF0\x9F\x91\x8F single \xF0\x9F\x91\x8F time"},
      {"clapping", "well done \xF0\x9F\x91\x8F all", "-"},
      {"clapping", "\xF0\x9F\x91\x8F well done \xF0\x9F\x91\x8F", "-"},
      {"brief", "do it now please", "do it now please"},
      {"brief", "do it now please Sam", "-"},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.signal) << ": " << std::string(row.text));
    CHECK(found(row.signal, group(row.text)) == std::string(row.found));
  }
}

TEST_CASE("how long a message is") {
  CHECK(found("long", group(words(119))) == "-");
  CHECK(found("long", group(words(120))) == words(120));
}

TEST_CASE("to whom a message goes") {
  CHECK(found("to-one", dm("it broke")) == "it broke");
  CHECK(found("to-one", group("it broke")) == "-");
  CHECK(found("to-outsiders", draft_for("group+ext", "it broke")) == "it broke");
  CHECK(found("to-outsiders", group("it broke")) == "-");
  CHECK(found("strict-face", draft_for("dm+strict", "it broke")) == "it broke");
  CHECK(found("strict-face", dm("it broke")) == "-");
}

TEST_CASE("an empty draft has no signal") {
  for (const auto& signal : signals()) {
    const auto draft = draft_for("dm+ext+strict", "");
    CHECK_FALSE(signal.measure(read_lines(draft, small_lexicon()), draft).has_value());
  }
}

TEST_CASE("each signal has a name and a line that says what it is, once") {
  CHECK(signals().size() == signal_names().size());
  for (std::size_t i = 0; i < signals().size(); ++i) {
    CHECK(signals()[i].name == signal_names()[i]);
    CHECK_FALSE(signals()[i].what.empty());
    CHECK(std::count(signal_names().begin(), signal_names().end(), signals()[i].name) == 1);
  }
}
