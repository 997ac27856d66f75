#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/reading.h"
#include "lint/linter.h"
#include "rule/rulebook.h"

namespace aside::test {

/// The built-in linter, made once for the whole program.
inline const Linter& linter() {
  static const Linter made = Linter::built_in();
  return made;
}

inline const Language& english() { return *linter().rulebook().find("en"); }

inline Draft draft_to(Audience audience, std::string text) {
  Draft draft;
  draft.text = std::move(text);
  draft.audience = audience;
  return draft;
}
inline Draft group(std::string text) { return draft_to(Audience::Group, std::move(text)); }
inline Draft dm(std::string text) { return draft_to(Audience::Dm, std::move(text)); }

/// A draft as rule examples and the tables of the tests name its audience: "group",
/// "dm+strict", "group+ext".
inline Draft draft_for(std::string_view audience, std::string text) {
  auto draft = audience.starts_with("dm") ? dm(std::move(text)) : group(std::move(text));
  draft.external = audience.find("+ext") != audience.npos;
  if (audience.find("+strict") != audience.npos) draft.face = Face::Strict;
  return draft;
}

/// The file of the built-in pack.
inline File packed(const std::string& path) {
  const auto files = built_in_files();
  const auto found = files.find(path);
  REQUIRE(found != files.end());
  return found->second;
}

/// "word/fault" and its text as a dictionary file; "inflections" as the language-wide one.
inline File dictionary(const std::string& slot, std::string text) {
  return {"dictionaries/en/" + slot + ".txt", std::move(text)};
}
/// "blame/x" and its text as a rule file; "weights/face" as a table of weights.
inline File rule(const std::string& id, std::string text) {
  return {"rules/en/" + id + (id.starts_with("weights/") ? ".txt" : ".rule"), std::move(text)};
}

/// A few people, things and words, enough to write rules with.
inline std::vector<File> small_dictionaries() {
  return {
      dictionary("inflections", "verb break - broke broken -\nverb forget - forgot forgotten forgetting\n"
                                "rule verb.s - 0 s\nrule verb.past e 0 d\nrule verb.past - 0 ed\n"
                                "rule verb.ing e 1 ing\nrule verb.ing - 0 ing\n"
                                "rule noun.many - 0 s\n"
                                "rule adjective.er - 0 er\nrule adjective.est - 0 est\n"),
      dictionary("spellings", "didn't  did not\nu  you\nit's  it is\nyou're  you are\n"),
      dictionary("agreement", "was  were\nis  are\nhas  have\n"),
      dictionary("addressee/you", "you\nyourself\n"),
      dictionary("addressee/your", "your\nyours\n"),
      dictionary("named/name", "ana\nsam\nliam\n"),
      dictionary("named/he", "he\nhim\nshe\nher\n"),
      dictionary("named/his", "her\nhis\n"),
      dictionary("named/role", "manager\nrelease manager\n"),
      dictionary("group/team", "billing\n"),
      dictionary("group/everyone", "all\neveryone\nyou all\nyou lot\n"),
      dictionary("group/they", "they\nthem\n"),
      dictionary("self/i", "i\nme\nwe\n"),
      dictionary("thing/it", "it\nthe thing\n"),
      dictionary("anyone/person", "{he}\n{mention}\n{name}\n{role}\n{you}\n"),
      dictionary("anyone/person's", "{his}\n{mention's}\n{name's}\n{role's}\n{your}\n"),
      dictionary("word/fault", "!forms verb\nbreak\nforget\nleave _ unlocked\n"),
      dictionary("word/adverb", "again\njust\nreally\n"),
      dictionary("word/insult", "!forms noun\n!disguised\nclown\nidiot\n"),
      dictionary("word/please", "could you\nplease\n"),
      dictionary("word/preposition", "for\nof\nto\nwith\n"),
      dictionary("word/vocative-follows", "could\nplease\nthis\n"),
      dictionary("word/third-follows", "has\nis\nwas\n"),
      dictionary("word/name-after", "hi\nthanks\n"),
      dictionary("word/one-article", "our\nthe\n"),
  };
}

inline Lexicon lexicon_of(const std::vector<File>& files, Diagnostics& sink) {
  return build_lexicon(files, sink);
}
/// Of files in which nothing is wrong.
inline Lexicon lexicon_of(const std::vector<File>& files) {
  Diagnostics sink;
  auto lexicon = build_lexicon(files, sink);
  CHECK(format(sink) == "");
  return lexicon;
}
inline const Lexicon& small_lexicon() {
  static const Lexicon made = lexicon_of(small_dictionaries());
  return made;
}

inline Rulebook book_of(const std::vector<File>& rules, Diagnostics& sink,
                        std::vector<File> more = small_dictionaries()) {
  RuleFiles files;
  more.insert(more.end(), rules.begin(), rules.end());
  for (auto& file : more) files[file.path] = file;
  static constexpr std::string_view measured[] = {"shouting", "exclaiming"};
  return make_rulebook(files, measured, sink);
}
/// Of rules in which nothing is wrong, on the small dictionaries.
inline Rulebook book_of(const std::vector<File>& rules) {
  Diagnostics sink;
  auto book = book_of(rules, sink);
  CHECK(format(sink) == "");
  return book;
}

/// All lines of a draft as they are written, without the ends: "you|you| broke|fault.past|".
inline std::string written(const Draft& draft, const Lexicon& lexicon) {
  std::string out;
  for (const auto& line : read_lines(draft, lexicon).lines) {
    if (!out.empty()) out += " / ";
    out += line.text.substr(4, line.text.size() - 4 - 4);
  }
  return out;
}

/// The words of a draft without their tags.
inline std::string plain(const Draft& draft, const Lexicon& lexicon) {
  std::string out;
  for (const auto& line : read_lines(draft, lexicon).lines) {
    if (!out.empty()) out += " /";
    for (const auto& word : line.words) out += (out.empty() ? "" : " ") + word.text;
  }
  return out;
}

/// The words that have one of the tags of a slot, expressions of several joined by '_'.
inline std::string tagged(const Draft& draft, const Lexicon& lexicon, std::string_view tag) {
  std::string out;
  const auto id = lexicon.tag_ids.find(std::string(tag));
  if (id == lexicon.tag_ids.end()) return "no such tag";
  for (const auto& line : read_lines(draft, lexicon).lines) {
    bool open = false;
    for (const auto& word : line.words) {
      bool whole = false, opens = false, closes = false;
      for (const auto mark : word.tags) {
        if (mark.tag != id->second) continue;
        whole = whole || mark.part == Part::Whole;
        opens = opens || mark.part == Part::Opens;
        closes = closes || mark.part == Part::Closes;
      }
      if (open) out += "_" + word.text;
      else if (whole || opens) out += (out.empty() ? "" : " ") + word.text;
      open = (open || opens) && !closes;
    }
  }
  return out;
}

}  // namespace aside::test
