#include "rule/pattern.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>
#include <thread>

#include "match/match.h"
#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

Pattern pattern_of(const std::string& phrase, const Lexicon& lexicon = small_lexicon()) {
  Diagnostics sink;
  const Place place{"x.rule", 1, 1, phrase};
  const auto parsed = parse_phrase(phrase, place, sink);
  check_phrase(parsed, lexicon, place, sink);
  CHECK(format(sink) == "");
  return make_pattern(parsed, lexicon);
}

/// What a phrase matches in a text, as slices of it, "|" between several.
std::string slices(const std::string& phrase, const std::string& text) {
  const auto pattern = pattern_of(phrase);
  const auto draft = group(text);
  const auto reading = read_lines(draft, small_lexicon());
  std::string out;
  for (std::size_t s = 0; s < reading.lines.size(); ++s)
    for (const auto& found : match_pattern(pattern, reading.lines[s]))
      out += (out.empty() ? "" : "|") + std::string(slice(draft.text, reading.span(s, found.first, found.last)));
  return out;
}

struct Row {
  const char* phrase;
  const char* text;
  const char* slices;
};

/// The words and {tags} of a clause, sorted.
std::string clause(const std::string& phrase) {
  const auto pattern = pattern_of(phrase);
  if (pattern.clauses().empty()) return "";
  const auto& first = pattern.clauses().front();
  std::vector<std::string> all(first.words);
  for (const auto tag : first.tags) all.push_back("{" + small_lexicon().tags[tag].name + "}");
  std::sort(all.begin(), all.end());
  std::string out;
  for (const auto& each : all) out += (out.empty() ? "" : " ") + each;
  return out;
}

}  // namespace

TEST_CASE("what a phrase matches") {
  const Row rows[] = {
      // words and token edges
      {"broke it", "You broke it, Sam", "broke it"},
      {"broke it", "You broke its door", ""},
      {"broke it", "he outbroke it", ""},
      {"broke it", "broke, it", ""},
      {"broke it", "broke.\nit", ""},
      {"broke it", "broke it and broke it", "broke it|broke it"},
      {"did not", "you didn't test", "didn't"},
      {"did not test", "you DIDN\xE2\x80\x99T  test", "DIDN\xE2\x80\x99T  test"},
      {"half-baked", "a half-baked plan", "half-baked"},
      {"sam's report", "Sam's report", "Sam's report"},
      // letters
      {"colou?r", "color", "color"},
      {"colou?r", "the colour", "colour"},
      {"colou?r", "colouur", ""},
      {"organi[sz]e", "organize", "organize"},
      {"organi[sz]e", "organixe", ""},
      // groups
      {"(this|that) is", "that is it", "that is"},
      {"(really |just )?bad", "so really bad", "really bad"},
      {"(really |just )?bad", "so bad", "bad"},
      {"(really |just )?bad", "reallybad", ""},
      {"so (big|very big) it", "so very big it", "so very big it"},
      {"one|two three", "two three one", "two three|one"},
      // marks
      {"!+", "no!!! no!", "!!!|!"},
      {"what\\?", "what? what", "what?"},
      {"what \\?", "what?", "what?"},
      {"you, sam", "you, Sam", "you, Sam"},
      {"{you}, sam", "you, Sam", "you, Sam"},
      {"(really|just), sam", "just, Sam", "just, Sam"},
      {"no!+", "no!!", "no!!"},
      {"4.5 it", "4.5 it", "4.5 it"},
      {"4\\.5 it", "4.5 it", "4.5 it"},
      {"you ,", "you, Sam", "you,"},
      {"\\.", "so. it", "."},
      // gaps
      {"leave _ unlocked", "leave unlocked", "leave unlocked"},
      {"leave _ unlocked", "leave one two three four unlocked", "leave one two three four unlocked"},
      {"leave _ unlocked", "leave one two three four five unlocked", ""},
      {"leave _ unlocked", "leave it, unlocked", ""},
      {"leave _ unlocked", "leave caf\xC3\xA9 \xE6\x97\xA5 unlocked", "leave caf\xC3\xA9 \xE6\x97\xA5 unlocked"},
      {"leave .* unlocked", "leave one two, three; four five six unlocked",
       "leave one two, three; four five six unlocked"},
      {"leave .* unlocked", "leave unlocked unlocked", "leave unlocked"},
      {"leave .* unlocked", "leave it.\nunlocked", ""},
      {"(the _|she) got", "the whole team got it", "the whole team got"},
      {"(the _|she) got", "she got it", "she got"},
      {"(the (old _|new)|she) got", "the old one got it", "the old one got"},
      {"(the (old _|new)|she) got", "the new got it", "the new got"},
      // ends
      {"^ you", "you broke it", "you"},
      {"^ you", "did you", ""},
      {"it $", "you broke it", "it"},
      {"it $", "it broke", ""},
      {"^ no $", "no\nno way\nno", "no|no"},
      {"^ (so )?no (way )?$", "so no way", "so no way"},
      // slots
      {"{you} broke", "u broke it", "u broke"},
      {"{fault}", "you broke it, forget it, breaking", "broke|forget|breaking"},
      {"{fault.past}", "broke forget", "broke"},
      {"{fault.part}", "broken, left the door unlocked", "broken"},
      {"{everyone} again", "you lot again", "you lot again"},
      {"{everyone} again", "you lots again", ""},
      {"{person} ({adverb} )?{fault.past}", "Sam just broke it", "Sam just broke"},
      {"{person} ({adverb} )?{fault.past}", "sam really just broke it", ""},
      {"{person's} report", "Sam's report, your report, her report", "Sam's report|your report|her report"},
      {"{person's} report", "Sam report", ""},
      {"{name's} report", "@sam's report", ""},
      {"{mention's} report", "@sam's report", "@sam's report"},
      {"{role}", "the release manager left", "release manager"},
      {"{insult}", "you 1diot, you clowns", "1diot|clowns"},
      {"{num} {it}", "4 it", "4 it"},
      {"{quote}", "she said \"you broke it again\"", "\"you broke it again\""},
      {"{code} broke", "`rm -rf` broke", "`rm -rf` broke"},
      {"{shout}", "THIS broke", "THIS"},
      {"{fault.base}", "leave the door unlocked", "leave the door unlocked"},
      {"{fault.base} again", "leave the two bay doors unlocked again", "leave the two bay doors unlocked again"},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.phrase) << "  in  " << std::string(row.text));
    CHECK(slices(row.phrase, row.text) == std::string(row.slices));
  }
}

TEST_CASE("slots that can name somebody are the groups, in their order") {
  CHECK(pattern_of("{you} {fault.past} {it}").groups() == 2);
  CHECK(pattern_of("{person's} {fault.past} {team} {i}").groups() == 3);
  CHECK(pattern_of("{adverb} (again|{num})").groups() == 0);
  const auto reading = read_lines(group("thanks to you billing broke it"), small_lexicon());
  const auto found = match_pattern(pattern_of("{you} {team} {fault.past}"), reading.lines.at(0));
  REQUIRE(found.size() == 1);
  CHECK(found[0].slots == std::vector<std::pair<std::size_t, std::size_t>>{{2, 3}, {3, 4}});
}

TEST_CASE("the clause is the cheapest part that every match must hold") {
  CHECK(clause("{you} broke") == "broke");
  CHECK(clause("(a|b)? broke") == "broke");
  CHECK(clause("(door|window) (broke )?") == "door window");
  CHECK(clause("({you}|door) x?") == "door {you}");
  CHECK(clause("{insult}") == "{insult.many} {insult.one}");
}

TEST_CASE("a part of a token, an optional part and the ends are no clause") {
  CHECK(clause("colou?r") == "");
  CHECK(clause("organi[sz]e") == "");
  CHECK(clause("(broke )?") == "");
  CHECK(clause("^ $") == "");
  CHECK(clause("!+") == "");
  CHECK(clause("un(done|locked)") == "");
  CHECK(clause("(un)?locked") == "");
  CHECK(clause("(half|)done") == "");
}

TEST_CASE("an expression that RE2 refuses matches nothing, and does no harm") {
  std::string many = "(";
  for (int i = 0; i < 4'000; ++i) many += (i > 0 ? "|" : "") + ("word" + std::to_string(i) + " _ _ _ _ it");
  const auto pattern = pattern_of(many + ")");
  const auto reading = read_lines(group("word1 it"), small_lexicon());
  CHECK(pattern.compiled() == nullptr);
  CHECK(match_pattern(pattern, reading.lines.at(0)).empty());
  CHECK_FALSE(matches_within(pattern, reading.lines.at(0), 0, 2));
}

TEST_CASE("copies share what is compiled, from any thread") {
  const auto pattern = pattern_of("you broke it");
  const auto copy = pattern;
  const re2::RE2* seen[4] = {};
  std::vector<std::thread> threads;
  for (auto& each : seen) threads.emplace_back([&each, copy] { each = copy.compiled(); });
  for (auto& thread : threads) thread.join();
  for (const auto* each : seen) CHECK(each == pattern.compiled());
  CHECK(seen[0] != nullptr);
}
