#include "rule/rulebook.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "match/signals.h"
#include "support/english.h"
#include "support/folder.h"

using namespace aside;
using namespace aside::test;
namespace fs = std::filesystem;

namespace {

const std::string head = "title Says it\nwhy It hurts.\n";
const std::string evidence = "title Says it\nevidence face\nmatch you broke it\n";

std::string wrong_in(const std::vector<File>& rules) {
  Diagnostics sink;
  book_of(rules, sink);
  return format(sink);
}

}  // namespace

TEST_CASE("rules stand sorted by id and are found by it") {
  const auto book = book_of({rule("blame/z", head + "match you\n"), rule("blame/a", head + "match it\n")});
  const auto* english_book = book.find("en");
  REQUIRE(english_book != nullptr);
  CHECK(book.find("xx") == nullptr);
  REQUIRE(english_book->rules.size() == 2);
  CHECK(english_book->rules[0].id == "blame/a");
  CHECK(english_book->find("blame/z") == &english_book->rules[1]);
  CHECK(english_book->find("blame/m") == nullptr);
}

TEST_CASE("an unknown fact and an unknown signal are named, with those that were meant") {
  CHECK(wrong_in({rule("fact/plural", "title p\nmatch all\n"),
                  rule("blame/a", head + "match you\nmatch signal shuoting\nwhen  group not plurla\n")}) ==
        "rules/en/blame/a.rule:5:17: error: unknown fact plurla\n"
        "  when  group not plurla\n"
        "                  ^\n"
        "  hint: did you mean plural?\n"
        "rules/en/blame/a.rule:4:7: error: unknown signal shuoting\n"
        "  match signal shuoting\n"
        "        ^\n"
        "  hint: did you mean shouting?\n");
}

TEST_CASE("a fact can ask for a signal, not for another fact") {
  CHECK(wrong_in({rule("fact/plural", "title p\nmatch all\nwhen shouting\n"),
                  rule("fact/other", "title o\nmatch you\nwhen plural\n")}) ==
        "rules/en/fact/other.rule:3:6: error: a fact cannot ask for another fact\n"
        "  when plural\n"
        "       ^\n"
        "  hint: say it with unless message or with \xE2\x80\xA6 in message\n");
}

TEST_CASE("a weight for no rule and evidence without a weight are named") {
  CHECK(wrong_in({rule("blame/broke", evidence), rule("weights/face", "blame/borke 3\n")}) ==
        "rules/en/blame/broke.rule: error: evidence without a weight\n"
        "  hint: add a line to rules/en/weights/face.txt: blame/broke 2\n"
        "rules/en/weights/face.txt:1:1: error: a weight for no rule: blame/borke\n"
        "  hint: did you mean blame/broke?\n");
  CHECK(wrong_in({rule("weights/rude", "threshold low 3\n")}) ==
        "rules/en/weights/rude.txt: error: weights of an unknown sum\n  hint: use face.txt or hostile.txt\n");
}

TEST_CASE("a file in no language's folder is named") {
  Diagnostics sink;
  make_rulebook({{"rules/x.rule", {"rules/x.rule", head}}}, {}, sink);
  CHECK(format(sink) ==
        "rules/x.rule: error: lies in no language's folder\n  hint: for example: rules/en/\xE2\x80\xA6\n");
}

TEST_CASE("what is wrong in dictionaries, rules, weights and facts is said in one pass") {
  Diagnostics sink;
  auto files = small_dictionaries();
  files.push_back(dictionary("word/more", "{fualt}\n"));
  book_of({rule("blame/a", head + "match {yuo}\n"), rule("blame/b", evidence),
           rule("blame/c", head + "match you\nwhen windy\n"), rule("weights/face", "blame/b x\n")},
          sink, files);
  const auto wrong = format(sink);
  for (const auto* message : {"unknown slot {fualt}", "unknown slot {yuo}", "evidence without a weight",
                              "unknown fact windy", "expected a whole number at the end"})
    CHECK(wrong.find(message) != std::string::npos);
}

TEST_CASE("a folder's file replaces one of the same path, an empty one switches it off") {
  const Folder folder;
  folder.write("rules/en/blame/a.rule", head + "match you\n");
  folder.write("rules/en/blame/b.rule", "");
  folder.write("rules/en/blame/notes.md", "no rule");
  folder.write("dictionaries/en/word/fault.txt", "break\n");
  RuleFiles files;
  for (const auto* id : {"a", "b", "c"}) files["rules/en/blame/" + std::string(id) + ".rule"] = {"old", "old"};
  Diagnostics sink;
  add_folder(files, folder.path.string(), sink);
  CHECK(format(sink) == "");
  CHECK(files.at("rules/en/blame/a.rule").text == head + "match you\n");
  CHECK(files.at("rules/en/blame/a.rule").path == (folder.path / "rules/en/blame/a.rule").string());
  CHECK(files.at("rules/en/blame/b.rule").text == "");
  CHECK(files.at("rules/en/blame/c.rule").text == "old");
  CHECK(files.contains("dictionaries/en/word/fault.txt"));
  CHECK_FALSE(files.contains("rules/en/blame/notes.md"));
}

TEST_CASE("a folder's table of weights is joined with the older one, line by line") {
  const Folder folder;
  folder.write("rules/en/weights/face.txt", "blame/b 9\n");
  RuleFiles files;
  for (auto& file : {rule("blame/a", evidence), rule("blame/b", evidence),
                     rule("weights/face", "threshold standard 4\nblame/a 1\nblame/b 2\n")})
    files[file.path] = file;
  for (auto& file : small_dictionaries()) files[file.path] = file;
  Diagnostics sink;
  add_folder(files, folder.path.string(), sink);
  const auto book = make_rulebook(files, {}, sink);
  CHECK(format(sink) == "");
  const auto& weights = book.find("en")->weights_of(Sum::Face);
  CHECK(weights.of("blame/a") == 1);
  CHECK(weights.of("blame/b") == 9);
  CHECK(weights.threshold(Sensitivity::Standard) == 4);
}

TEST_CASE("the later of two folders wins, whatever they are called") {
  const Folder folder;
  folder.write("z-first/rules/en/weights/face.txt", "blame/a 3\n");
  folder.write("a-second/rules/en/weights/face.txt", "blame/a 7\n");
  RuleFiles files;
  for (auto& file : {rule("blame/a", evidence), rule("weights/face", "blame/a 1\n")}) files[file.path] = file;
  Diagnostics sink;
  add_folder(files, (folder.path / "z-first").string(), sink);
  add_folder(files, (folder.path / "a-second").string(), sink);
  const auto book = make_rulebook(files, {}, sink);
  CHECK(format(sink) == "");
  CHECK(book.find("en")->weights_of(Sum::Face).of("blame/a") == 7);
}

TEST_CASE("switching evidence off by a folder needs no change of the table of weights") {
  const Folder folder;
  folder.write("rules/en/blame/a.rule", "");
  RuleFiles files;
  for (auto& file : {rule("blame/a", evidence), rule("blame/b", evidence),
                     rule("weights/face", "blame/a 1\nblame/b 1\n")})
    files[file.path] = file;
  Diagnostics sink;
  add_folder(files, folder.path.string(), sink);
  const auto book = make_rulebook(files, {}, sink);
  CHECK(format(sink) == "");
  CHECK(book.find("en")->find("blame/a") == nullptr);
  CHECK(book.find("en")->find("blame/b") != nullptr);
}

TEST_CASE("the digest changes with every byte of every file, and with nothing else") {
  const std::vector<File> rules = {rule("blame/a", head + "match you\n")};
  const auto digest = book_of(rules).digest;
  CHECK(digest.size() == 8);
  CHECK(book_of(rules).digest == digest);
  CHECK(book_of({rule("blame/a", head + "match you \n")}).digest != digest);
  CHECK(book_of({rule("blame/b", head + "match you\n")}).digest != digest);
}

TEST_CASE("the built-in rules and dictionaries load without a complaint") {
  Diagnostics sink;
  const auto book = make_rulebook(built_in_files(), signal_names(), sink);
  CHECK(format(sink) == "");
  CHECK(book.find("en")->rules.size() > 10);
}
