#include "lexicon/dictionary.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) out += "\n  " + line;
    return out.c_str();
  }
};

namespace {

std::string wrong_in(std::string text) {
  Diagnostics sink;
  read_dictionary({"d/word/fault.txt", std::move(text)}, sink);
  return format(sink);
}

/// What is wrong with how a dictionary's lines are written: sorted, once each, lower case.
std::vector<std::string> disorder(const File& file) {
  std::vector<std::string> complaints;
  Diagnostics sink;
  const auto read = read_dictionary(file, sink);
  for (const auto& each : sink) complaints.push_back(file.path + ": " + each.message);
  for (const auto* lines : {&read.includes, &read.entries})
    for (std::size_t i = 0; i < lines->size(); ++i) {
      const auto& line = (*lines)[i];
      const auto say = [&](const std::string& what) {
        complaints.push_back(file.path + ":" + std::to_string(line.number) + ": " + what);
      };
      if (i > 0 && (*lines)[i - 1].text == line.text) say(line.text + " stands twice");
      if (i > 0 && (*lines)[i - 1].text > line.text)
        say(line.text + " stands before " + (*lines)[i - 1].text);
      if (std::ranges::any_of(line.text, [](char c) { return c >= 'A' && c <= 'Z'; }))
        say(line.text + " is not in lower case");
      if (line.text.find("\xE2\x80\x99") != std::string::npos) say(line.text + " has a curly quote");
    }
  return complaints;
}

bool is_dictionary(const std::string& path) {
  return path.starts_with("dictionaries/") && std::ranges::count(path, '/') == 3;
}

}  // namespace

TEST_CASE("the path names the slot and what its words name") {
  Diagnostics sink;
  const auto read = read_dictionary(
      {"dictionaries/en/word/fault.txt",
       "# faults\n\n!forms verb\n!disguised\n{other}\n  break  \nleave _ unlocked\r\n"},
      sink);
  CHECK(format(sink) == "");
  CHECK(read.folder == "word");
  CHECK(read.slot == "fault");
  CHECK(read.forms == WordClass::Verb);
  CHECK(read.disguised);
  REQUIRE(read.includes.size() == 1);
  CHECK(read.includes[0].text == "other");
  CHECK(read.includes[0].number == 5);
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].text == "break");
  CHECK(read.entries[1].text == "leave _ unlocked");
  CHECK(read.entries[1].number == 7);
}

TEST_CASE("an unknown directive is named, with the one that was meant") {
  CHECK(wrong_in("!form verb\nbreak\n") ==
        "d/word/fault.txt:1:1: error: unknown directive !form\n"
        "  !form verb\n"
        "  ^\n"
        "  hint: did you mean !forms?\n");
}

TEST_CASE("an unknown class of words is named, with the one that was meant") {
  CHECK(wrong_in("!forms verbs\nbreak\n") ==
        "d/word/fault.txt:1:8: error: expected verb, noun or adjective after !forms\n"
        "  !forms verbs\n"
        "         ^\n"
        "  hint: did you mean verb?\n");
  CHECK(wrong_in("!forms\nbreak\n") ==
        "d/word/fault.txt:1:1: error: expected verb, noun or adjective after !forms\n"
        "  !forms\n"
        "  ^\n");
}

TEST_CASE("a directive behind an entry and a broken include are named, both in one pass") {
  CHECK(wrong_in("break\n!disguised\n{other} word\n") ==
        "d/word/fault.txt:2:1: error: a directive stands before the entries\n"
        "  !disguised\n"
        "  ^\n"
        "  hint: move it to the top of the file\n"
        "d/word/fault.txt:3:1: error: expected one {slot} alone on its line\n"
        "  {other} word\n"
        "  ^\n");
}

TEST_CASE("every shipped dictionary is sorted bytewise, without duplicates, in lower case") {
  std::size_t seen = 0;
  for (const auto& [path, file] : built_in_files()) {
    if (!is_dictionary(path)) continue;
    ++seen;
    CHECK(disorder(file) == std::vector<std::string>{});
  }
  CHECK(seen > 50);
  CHECK(disorder({"d/word/x.txt", "b\nb\na\nC\n{z}\n{y}\n"}) ==
        std::vector<std::string>{"d/word/x.txt:6: y stands before z", "d/word/x.txt:2: b stands twice",
                                 "d/word/x.txt:3: a stands before b", "d/word/x.txt:4: C stands before a",
                                 "d/word/x.txt:4: C is not in lower case"});
}

TEST_CASE("the table of spellings is sorted, too") {
  const auto file = packed("dictionaries/en/spellings.txt");
  std::string last;
  for (const auto line : lines_of(file.text)) {
    if (line.starts_with('#') || line.empty()) continue;
    const std::string written(line.substr(0, line.find(' ')));
    CHECK(last < written);
    last = written;
  }
}
