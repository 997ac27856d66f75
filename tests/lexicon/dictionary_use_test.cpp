// A dictionary that nothing asks for costs start-up and misleads whoever extends it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

bool is_dictionary(std::string_view path) {
  return path.starts_with("dictionaries/") && std::count(path.begin(), path.end(), '/') == 3;
}

/// "{fault.past}" and "{fault's}" use fault, in rules and dictionaries; "fault" in quotes
/// does in C++.
std::vector<std::string> unused(const std::vector<File>& data, const std::vector<File>& sources) {
  std::set<std::string, std::less<>> used;
  for (const auto& file : data)
    for (auto open = file.text.find('{'); open != std::string::npos; open = file.text.find('{', open + 1)) {
      const auto slot = std::string_view(file.text).substr(open + 1, file.text.find('}', open) - open - 1);
      used.emplace(slot.substr(0, slot.find('.')));
      if (slot.ends_with("'s")) used.emplace(slot.substr(0, slot.size() - 2));
    }
  std::vector<std::string> out;
  for (const auto& file : data) {
    if (!is_dictionary(file.path)) continue;
    const auto slot = std::filesystem::path(file.path).stem().string();
    const auto in_source = [&](const File& source) {
      return source.text.find("\"" + slot + "\"") != std::string::npos;
    };
    if (!used.contains(slot) && std::none_of(sources.begin(), sources.end(), in_source))
      out.push_back(file.path);
  }
  return out;
}

}  // namespace

TEST_CASE("every dictionary is used by a rule, a dictionary or the program") {
  std::vector<File> data;
  for (auto& [path, file] : built_in_files()) data.push_back(std::move(file));
  Diagnostics sink;
  auto found = unused(data, read_folder(ASIDE_SOURCE_DIR "/src", sink));
  std::erase(found, "dictionaries/en/word/must-be-nice.txt");  // waits for rules/en/wording
  CHECK(found == std::vector<std::string>{});
}

TEST_CASE("a dictionary that nothing uses is seen, in all its forms of use") {
  CHECK(unused({{"rules/en/blame/a.rule", "match {fault.past} {who's}\n"},
                {"dictionaries/en/word/fault.txt", "{b}\n"},
                {"dictionaries/en/word/b.txt", ""},
                {"dictionaries/en/anyone/who.txt", ""},
                {"dictionaries/en/word/c.txt", ""},
                {"dictionaries/en/word/d.txt", ""},
                {"dictionaries/en/spellings.txt", ""}},
               {{"lexicon/a.cpp", "is(i, \"c\")"}}) ==
        std::vector<std::string>{"dictionaries/en/word/d.txt"});
}
