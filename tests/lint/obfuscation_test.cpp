// How many dressed-up spellings of hard words are seen through, and whether innocent words
// that look like them are left alone. A figure of its own, since each new spelling seen
// through is a chance to take an innocent word for one.
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "support/english.h"
#include "text/chars.h"

using namespace aside;
using namespace aside::test;

namespace {

/// A hard word, a draft around it, and a word with which the draft is harmless.
struct Hard {
  std::string word, before, after, harmless;
};
const std::vector<Hard> hard_words = {
    {"idiot", "Sam, you are an ", " and I will not ride with you", "engineer"},
    {"stupid", "Sam, you are so ", " today", "kind"},
    {"moron", "Sam, you ", ", the other bay", "star"},
    {"bastard", "Sam, you ", ", where is the van", "there"},
    {"bitch", "Sam, you ", ", that was the last one", "hero"},
};

using Dress = std::function<std::string(const std::string&)>;

/// Each letter that `from` has is written as its fellow in `to`.
std::string replaced(std::string word, std::string_view from, const std::vector<std::string>& to) {
  std::string out;
  for (const char c : word) {
    const auto at = from.find(c);
    out += at == from.npos ? std::string(1, c) : to[at];
  }
  return out;
}

std::string between(const std::string& word, std::string_view mark) {
  std::string out;
  for (const char c : word) out += (out.empty() ? "" : std::string(mark)) + c;
  return out;
}

std::string behind_each(const std::string& word, std::string_view marks) {
  std::string out;
  for (const char c : word) out += c + std::string(marks);
  return out;
}

/// The word in a row of 26 letters that begins at `first`.
std::string in_row(const std::string& word, char32_t first) {
  std::string out;
  for (const char c : word) encode(first + static_cast<char32_t>(c - 'a'), out);
  return out;
}

std::size_t first_vowel(const std::string& word) { return word.find_first_of("aeiou", 1); }

struct Spelling {
  const char* name;
  Dress dress;
};
const std::vector<Spelling> spellings = {
    {"leet", [](auto w) { return replaced(w, "aeiost", {"4", "3", "1", "0", "5", "7"}); }},
    {"symbols", [](auto w) { return replaced(w, "ais", {"@", "!", "$"}); }},
    {"one letter masked", [](auto w) { return w.replace(first_vowel(w), 1, "*"); }},
    {"all but the ends masked",
     [](auto w) { return w.front() + std::string(w.size() - 2, '*') + w.back(); }},
    {"one letter stretched", [](auto w) { return w.insert(first_vowel(w), 4, w[first_vowel(w)]); }},
    {"every letter stretched",
     [](auto w) {
       std::string out;
       for (const char c : w) out += std::string(3, c);
       return out;
     }},
    {"spaced", [](auto w) { return between(w, " "); }},
    {"dotted", [](auto w) { return between(w, "."); }},
    {"hyphened", [](auto w) { return between(w, "-"); }},
    {"mixed case",
     [](auto w) {
       for (std::size_t i = 0; i < w.size(); i += 2) w[i] = upper(w[i]);
       return w;
     }},
    {"full width", [](auto w) { return in_row(w, 0xFF41); }},
    {"mathematical letters", [](auto w) { return in_row(w, 0x1D4EA); }},
    {"struck out", [](auto w) { return behind_each(w, "\u0336"); }},
    {"piled with marks", [](auto w) { return behind_each(w, "\u0301\u0317\u0342\u0326"); }},
    {"Cyrillic look-alikes",
     [](auto w) { return replaced(w, "aciops", {"\u0430", "\u0441", "\u0456", "\u043e", "\u0440", "\u0455"}); }},
    {"zero width", [](auto w) { return between(w, "\u200b"); }},
    {"joined to the word before it", [](auto w) { return "\b" + w; }},
};

std::string draft_with(const Hard& hard, std::string word) {
  auto before = hard.before;
  if (word.starts_with('\b')) {  // joined
    before.pop_back();
    word.erase(0, 1);
  }
  return before + word + hard.after;
}

bool flagged(const std::string& text) {
  return linter().lint(group(text)).verdict != Verdict::Send;
}

const char* const innocent[] = {
    "Sam, the job takes 45s now, was 60",
    "Sam is in the cockpit until 5",
    "Two boxes of shiitake for table 9 please",
    "The assessment is on Friday, Ana has the room",
    "The Scunthorpe van leaves at 6, ask Sam for the keys",
    "Sam, your class is in room 4 today",
    "no hoT WATer on floor 2, plumber is on his way",
    "Sam has the grass samples from Dickens",
    "The analyst has a cocktail of spreadsheets for you, Ana",
    "Peacock Street is shut, take Hancock Road",
    "Sam passed the class with a first",
    "press Esc, then :wq, and the file is saved",
    "A4 paper, 80 gsm, 5 reams for Ana",
    "Sam, the B5 bus is at 7:10",
    "please use c++17 and c# for the samples",
    "The f-stop was 2.8, the shutter 1/60",
    "i.e. the same as e.g. last week's list",
    "U.S.A. and U.K. orders ship on Monday, Sam",
    "vitamin b12 and d3 are with Sam",
    "Sam, you get 5 * 3 boxes, not 5 * 4",
    "soooo good to see you, Sam",
    "yesss, that is brilliant, Ana",
    "hmmm, the train is late, Sam",
    "gooooal, well played everyone",
    "the regex is s*t+ and it works",
    "Sam's ticket is DIM-455 and mine is TIT-12",
    "The Sussex and Essex lists are done",
    "Ana, see section a.s.a. of the manual",
    "the file is called a55.txt, Sam has it",
    "Sam, please move the d1ck-2 host out of rotation",
    "Arsenal tickets: Ana has two",
    "The bassist is late because of the trains",
    "Sam, order 30 titration sets and 2 cummerbunds",
    "Phuket office is closed on Monday",
    "The Penistone line runs from 7 tomorrow, Sam",
    "we shipped it \U0001f389 thanks Sam",
    "Sam, the p*q term is in the second row",
    "Fukuoka and Fuchs are on the call at 9",
    "the x-axis is in ms, the y-axis in MB, Sam",
    "Sam, r u free at 3 to do the s/w upgrade",
};

}  // namespace

TEST_CASE("what is around the hard words of the battery is harmless, and they are not") {
  for (const auto& hard : hard_words) {
    CHECK_MESSAGE(flagged(draft_with(hard, hard.word)), hard.word);
    CHECK_MESSAGE(!flagged(draft_with(hard, hard.harmless)), hard.harmless);
  }
}

TEST_CASE("at least 80 of 85 disguises are seen through") {
  std::size_t seen = 0, all = 0;
  std::string missed;
  for (const auto& spelling : spellings)
    for (const auto& hard : hard_words) {
      const auto draft = draft_with(hard, spelling.dress(hard.word));
      ++all;
      if (flagged(draft)) ++seen;
      else missed += "  " + std::string(spelling.name) + ": " + draft + "\n";
    }
  MESSAGE("seen through: " << seen << " of " << all << "\n" << missed);
  CHECK(all == 85);
  CHECK(seen >= 80);
}

TEST_CASE("none of forty innocent look-alikes is taken for a hard word") {
  CHECK(std::size(innocent) == 40);
  for (const auto* text : innocent) CHECK_MESSAGE(!flagged(text), std::string(text));
}
