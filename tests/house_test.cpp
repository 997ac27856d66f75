// The rules of the house, checked on the files themselves. Each check is a function from
// files to complaints, and is shown a bad file too, so that it can fail.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "terms/words.h"

using namespace aside;
using Complaints = std::vector<std::string>;

namespace {

/// One a line, so that a failure shows them.
std::string listed(const Complaints& complaints) {
  std::string lines;
  for (const auto& complaint : complaints) lines += complaint + "\n";
  return lines;
}

// A folder of src/ may include its own and those of a lower rank.
const std::map<std::string_view, int> ranks = {
    {"base", 0},      {"terms", 1},  {"text", 2},    {"lexicon", 3}, {"rule", 4},
    {"match", 5},     {"target", 6}, {"judge", 7},   {"suggest", 8}, {"lint", 9},
    {"protocol", 10}, {"chat", 11},  {"report", 11}, {"audit", 12},  {"hook", 12},
    {"serve", 12},    {"cli", 13},   {"", 14},  // main.cpp
};

/// What a third-party header begins with, and the folders where it may stand.
struct Room {
  std::string_view header;
  std::vector<std::string_view> folders;
};
const std::vector<Room> rooms = {
    {"unicode/", {"text"}},
    {"md4c", {"text"}},
    {"re2/", {"text", "rule", "match"}},
    {"nlohmann/", {"protocol", "chat", "report", "audit", "hook", "serve", "cli"}},
    {"CLI/", {"cli"}},
    {"archive", {"chat"}},
    {"simdjson", {"chat"}},
    {"gmime/", {"chat"}},
    {"libxml/", {"chat"}},
    {"netinet/", {"serve"}},
    {"arpa/", {"serve"}},
    {"toml++/", {"protocol", "chat", "report", "audit", "hook", "serve", "cli"}},
};

/// All files of a folder of the tree; paths begin with the folder.
std::vector<File> tree(const std::string& folder) {
  Diagnostics sink;
  auto files = read_folder(std::string(ASIDE_SOURCE_DIR) + "/" + folder, sink);
  CHECK(format(sink) == "");
  // What npm installed is not ours.
  std::erase_if(files, [](const File& file) { return file.path.find("node_modules/") != file.path.npos; });
  for (File& file : files) file.path = folder + "/" + file.path;
  return files;
}

std::vector<File> tree(std::initializer_list<const char*> folders) {
  std::vector<File> all;
  for (const char* folder : folders)
    for (File& file : tree(std::string(folder))) all.push_back(std::move(file));
  return all;
}

bool is_source(std::string_view path) { return path.ends_with(".cpp") || path.ends_with(".h"); }

/// "text" of "src/text/read.cpp", "" of "src/main.cpp".
std::string_view folder_of(std::string_view path) {
  const auto first = path.find('/');
  const auto last = path.rfind('/');
  return first == last ? "" : path.substr(first + 1, path.find('/', first + 1) - first - 1);
}

struct Include {
  std::string_view header;
  bool quoted = false;
};

std::vector<Include> includes_of(const File& file) {
  std::vector<Include> found;
  for (std::string_view line : lines_of(file.text)) {
    line = trimmed(line);
    if (!line.starts_with("#include ")) continue;
    line = trimmed(line.substr(9));
    const auto end = line.find_first_of("\">", 1);
    if (end != line.npos) found.push_back({line.substr(1, end - 1), line[0] == '"'});
  }
  return found;
}

Complaints layers(const std::vector<File>& sources) {
  Complaints complaints;
  for (const File& file : sources) {
    if (!file.path.ends_with(".cpp") && !file.path.ends_with(".h")) continue;
    const auto folder = folder_of(file.path);
    if (!ranks.contains(folder)) {
      complaints.push_back(file.path + " is in no layer");
      continue;
    }
    for (const Include& include : includes_of(file)) {
      if (!include.quoted) continue;
      const auto other = include.header.substr(0, include.header.find('/'));
      const bool known = other != include.header && ranks.contains(other);
      if (!known)
        complaints.push_back(file.path + " includes " + std::string(include.header) +
                             ", expected \"layer/file.h\"");
      else if (other != folder && ranks.at(other) >= ranks.at(folder))
        complaints.push_back(file.path + " includes " + std::string(include.header) +
                             ", which stands right of it");
    }
  }
  return complaints;
}

Complaints third_parties(const std::vector<File>& sources) {
  Complaints complaints;
  std::vector<std::string> toml;
  for (const File& file : sources) {
    for (const Include& include : includes_of(file)) {
      if (include.quoted) continue;
      const auto room = std::ranges::find_if(
          rooms, [&](const Room& r) { return include.header.starts_with(r.header); });
      if (room == rooms.end()) {
        if (include.header.find('/') != include.header.npos && !include.header.starts_with("sys/"))
          complaints.push_back(file.path + " includes " + std::string(include.header) +
                               ", which no folder may");
        continue;
      }
      if (std::ranges::find(room->folders, folder_of(file.path)) == room->folders.end())
        complaints.push_back(file.path + " may not include " + std::string(include.header));
      if (room->header == "toml++/") toml.push_back(file.path);
    }
  }
  if (toml.size() > 1)
    complaints.push_back(toml[1] + " reads TOML, which " + toml[0] + " already does");
  return complaints;
}

Complaints long_files(const std::vector<File>& files) {
  Complaints complaints;
  for (const File& file : files)
    if (const auto lines = lines_of(file.text).size(); is_source(file.path) && lines > 350)
      complaints.push_back(file.path + " has " + std::to_string(lines) + " lines, at most 350");
  return complaints;
}

bool has_word(std::string_view line, std::string_view word) {
  const auto letter = [&](std::size_t i) {
    return i < line.size() && std::isalpha(static_cast<unsigned char>(line[i]));
  };
  for (auto at = line.find(word); at != line.npos; at = line.find(word, at + 1))
    if (!letter(at - 1) && !letter(at + word.size())) return true;
  return false;
}

Complaints unfinished(const std::vector<File>& files) {
  const std::string words[] = {std::string("TO") + "DO", std::string("FIX") + "ME",
                               std::string("XX") + "X"};
  Complaints complaints;
  for (const File& file : files) {
    std::size_t number = 0;
    const bool is_go = file.path.ends_with(".go");  // gofmt decides
    for (const std::string_view line : lines_of(file.text)) {
      ++number;
      const auto place = file.path + ":" + std::to_string(number);
      for (const auto& word : words)
        if (has_word(line, word)) complaints.push_back(place + " has a " + word);
      if (line.find('\t') != line.npos && !is_go) complaints.push_back(place + " has a tab");
    }
  }
  return complaints;
}

/// A source file's test is tests/<folder>/<name>_test.cpp; a command's may be a transcript.
Complaints untested(const std::vector<File>& sources, const std::vector<File>& tests) {
  Complaints complaints;
  for (const File& file : sources) {
    if (!file.path.ends_with(".cpp") || folder_of(file.path).empty()) continue;  // main.cpp
    const auto stem = file.path.substr(4, file.path.size() - 8);
    const auto is_test = [&](const File& test) {
      return test.path == "tests/" + stem + "_test.cpp" ||
             (stem.starts_with("cli/") && test.path == "tests/" + stem + ".console");
    };
    if (std::ranges::none_of(tests, is_test)) complaints.push_back(file.path + " has no test");
  }
  return complaints;
}

Complaints empty_categories(const std::vector<File>& rules) {
  Complaints complaints;
  for (const std::string_view category : names<Category>) {
    const auto folder = "rules/en/" + std::string(category) + "/";
    const auto is_rule = [&](const File& file) {
      return file.path.starts_with(folder) && file.path.ends_with(".rule");
    };
    if (std::ranges::none_of(rules, is_rule)) complaints.push_back(folder + " has no rule");
  }
  return complaints;
}

Complaints odd_names(const std::vector<File>& files) {
  Complaints complaints;
  for (const File& file : files) {
    const auto path = std::string_view(file.path);
    const auto stem = path.substr(0, path.rfind('.'));
    const bool plain = std::ranges::all_of(stem, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' ||
             c == '\'';  // {person's}
    });
    if (!plain && !path.ends_with("README.md"))
      complaints.push_back(file.path + ": expected lower-case letters, digits and hyphens");
  }
  return complaints;
}

Complaints missing_words(const File& file, const std::vector<std::string>& words) {
  Complaints complaints;
  for (const auto& word : words)
    if (file.text.find(word) == std::string::npos)
      complaints.push_back(file.path + " does not mention " + word);
  return complaints;
}

}  // namespace

TEST_CASE("the layers go one way") {
  CHECK(listed(layers(tree("src"))) == "");
  CHECK(listed(layers({{"src/text/a.cpp", "#include \"rule/rule.h\"\n#include \"base/span.h\"\n"},
                       {"src/chat/b.h", "  #include \"report/text.h\"\n"},
                       {"src/judge/c.h", "#include \"verdict.h\"\n"},
                       {"src/util/d.h", ""},
                       {"src/main.cpp", "#include \"cli/commands.h\"\n"}})) ==
        listed({"src/text/a.cpp includes rule/rule.h, which stands right of it",
                "src/chat/b.h includes report/text.h, which stands right of it",
                "src/judge/c.h includes verdict.h, expected \"layer/file.h\"",
                "src/util/d.h is in no layer"}));
}

TEST_CASE("a library is used in its own rooms only") {
  CHECK(listed(third_parties(tree("src"))) == "");
  CHECK(listed(third_parties(
            {{"src/rule/a.cpp", "#include <re2/re2.h>\n#include <unicode/uchar.h>\n"},
             {"src/lint/b.cpp", "#include <nlohmann/json.hpp>\n#include <sys/stat.h>\n"},
             {"src/serve/c.cpp", "#include <CLI/CLI.hpp>\n#include <boost/any.hpp>\n"},
             {"src/cli/d.cpp", "#include <toml++/toml.h>\n#include <map>\n"},
             {"src/protocol/e.cpp", "#include <toml++/toml.h>\n"}})) ==
        listed({"src/rule/a.cpp may not include unicode/uchar.h",
                "src/lint/b.cpp may not include nlohmann/json.hpp",
                "src/serve/c.cpp may not include CLI/CLI.hpp",
                "src/serve/c.cpp includes boost/any.hpp, which no folder may",
                "src/protocol/e.cpp reads TOML, which src/cli/d.cpp already does"}));
}

TEST_CASE("no source file is longer than 350 lines") {
  CHECK(listed(long_files(tree({"src", "tests"}))) == "");
  std::string lines;
  for (int i = 0; i < 351; ++i) lines += "int x;\n";
  CHECK(listed(long_files(
            {{"src/a.cpp", lines}, {"src/b.h", lines.substr(7)}, {"src/c.txt", lines}})) ==
        listed({"src/a.cpp has 351 lines, at most 350"}));
}

TEST_CASE("nothing is left unfinished, and nothing is indented with tabs") {
  auto files = tree({"src", "rules", "dictionaries", "examples", "cmake"});
  for (File& file : tree("tests"))
    if (is_source(file.path)) files.push_back(std::move(file));
  std::erase_if(files, [](const File& file) { return file.path.ends_with(".png"); });
  CHECK(listed(unfinished(files)) == "");
  const auto word = std::string("TO") + "DO";
  CHECK(listed(unfinished({{"src/a.cpp", "int a" + word + ";\n// " + word + ": b\n\tint c;\n"}})) ==
        listed({"src/a.cpp:2 has a " + word, "src/a.cpp:3 has a tab"}));
}

TEST_CASE("every source file has its test") {
  const auto tests = tree("tests");
  CHECK(listed(untested(tree("src"), tests)) == "");
  CHECK(listed(untested({{"src/base/a.cpp", ""},
                         {"src/base/b.cpp", ""},
                         {"src/cli/c.cpp", ""},
                         {"src/base/d.h", ""},
                         {"src/main.cpp", ""},
                         {"src/rule/e.cpp", ""}},
                        {{"tests/base/a_test.cpp", ""},
                         {"tests/cli/c.console", ""},
                         {"tests/rule/e.console", ""}})) ==
        listed({"src/base/b.cpp has no test", "src/rule/e.cpp has no test"}));
}

TEST_CASE("every category has rules") {
  CHECK(listed(empty_categories(tree("rules"))) == "");
  auto some = std::vector<File>{{"rules/en/blame/README.md", ""}};
  for (const auto category : names<Category>)
    if (category != "blame") some.push_back({"rules/en/" + std::string(category) + "/a.rule", ""});
  CHECK(listed(empty_categories(some)) == listed({"rules/en/blame/ has no rule"}));
}

TEST_CASE("rules and dictionaries are named in lower case, with hyphens") {
  CHECK(listed(odd_names(tree({"rules", "dictionaries"}))) == "");
  CHECK(listed(odd_names({{"rules/en/blame/your-fault.rule", ""},
                          {"rules/en/blame/Your_Fault.rule", ""},
                          {"rules/README.md", ""}})) ==
        listed({"rules/en/blame/Your_Fault.rule: expected lower-case letters, digits and "
                "hyphens"}));
}

TEST_CASE("the README gives the two commands") {
  Diagnostics sink;
  const auto text = read_file(std::string(ASIDE_SOURCE_DIR) + "/README.md", sink);
  REQUIRE(text);
  const std::vector<std::string> commands = {"examples/quickstart", "tests/run"};
  CHECK(listed(missing_words({"README.md", *text}, commands)) == "");
  CHECK(listed(missing_words({"README.md", "examples/quickstart"}, commands)) ==
        listed({"README.md does not mention tests/run"}));
}
