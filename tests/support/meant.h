#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/english.h"
#include "target/attribute.h"

namespace aside::test {

/// Words of a draft and whom they refer to: '1'…'9' the persons in the order in which the
/// draft brings them, '*' several people, '-' nobody in particular, '?' either will do.
struct Marked {
  Span words;
  char who = '-';
};

/// A row of tests/judgement/people.jsonl. In its text "[Sam]1" is a mark, "<<…>>" are words
/// aimed at somebody: "to 1" (spoken to), "of 1" (spoken of), "at 1" (either), "group", "nobody" or
/// "described" (nobody is named, and yet one is plainly meant). What is not marked refers
/// to no person.
struct MeantRow {
  std::string id;
  std::string half;   // "read": may be looked at while fixing; "unread"
  std::string about;
  std::string marked_text;
  std::string aimed;
  Draft draft;
  std::vector<Marked> marks;
  Span aim;
};

/// Takes the marks out of the text and notes where they stood.
inline void take_marks(MeantRow& row) {
  const auto& from = row.marked_text;
  auto& text = row.draft.text;
  std::size_t open = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from.compare(i, 2, "<<") == 0) {
      row.aim.begin = text.size();
      ++i;
    } else if (from.compare(i, 2, ">>") == 0) {
      row.aim.end = text.size();
      ++i;
    } else if (from[i] == '[') {
      open = text.size();
    } else if (from[i] == ']') {
      row.marks.push_back({{open, text.size()}, from.at(++i)});
    } else {
      text += from[i];
    }
  }
}

inline std::vector<MeantRow> meant_rows(const std::string& path) {
  std::vector<MeantRow> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    MeantRow row;
    row.id = json.at("id");
    row.half = json.at("half");
    row.about = json.at("about");
    row.marked_text = json.at("text");
    row.aimed = json.value("aimed", "");
    row.draft = draft_for(json.at("audience").get<std::string>(), "");
    for (const auto& each : json.value("members", nlohmann::json::array()))
      row.draft.members.push_back({each.at("id"), each.at("name"),
                                   each.value("aka", std::vector<std::string>{}),
                                   each.value("role", "")});
    take_marks(row);
    rows.push_back(std::move(row));
  }
  return rows;
}

/// The words of a sentence that a span covers; an empty range where it covers none.
inline WordRange words_in(const Reading& reading, Span span) {
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    const auto count = reading.lines[s].words.size();
    WordRange range{s, count, 0};
    for (std::size_t i = 0; i < count; ++i) {
      if (!reading.span(s, i, i + 1).overlaps(span)) continue;
      range.first = std::min(range.first, i);
      range.last = i + 1;
    }
    if (range.first < range.last) return range;
  }
  return {};
}

/// What is wrong with how a row is understood; empty when it is right.
inline std::string misunderstood(const MeantRow& row) {
  const auto& draft = row.draft;
  const auto& language = english();
  const auto reading = read_lines(draft, language.lexicon);
  const auto people = find_people(reading, language.lexicon, match(reading, language, draft).facts, draft);
  const auto shown = [&](Span span) { return " " + std::string(slice(draft.text, span)); };
  std::map<char, std::size_t> persons;
  std::vector<bool> met(row.marks.size());
  for (const auto& reference : people.references) {
    const auto& at = reference.where;
    const auto span = reading.span(at.sentence, at.first, at.last);
    bool expected = false;
    for (std::size_t m = 0; m < row.marks.size(); ++m) {
      const auto [words, who] = row.marks[m];
      if (!words.overlaps(span)) continue;
      expected = met[m] = true;
      if (who == '?') continue;
      if (who == '-' && reference.kind == TargetKind::None) continue;
      if (who == '-') return "somebody:" + shown(span);
      if ((who == '*') != (reference.kind == TargetKind::Group)) return "one or many:" + shown(span);
      if (who == '*') continue;
      if (reference.person == nobody) return "nobody:" + shown(span);
      const auto [it, fresh] = persons.try_emplace(who, reference.person);
      if (it->second != reference.person) return "two persons:" + shown(span);
      for (const auto& [other, person] : persons)
        if (other != who && person == reference.person) return "the other:" + shown(span);
    }
    if (!expected && reference.person != nobody) return "a person:" + shown(span);
  }
  for (std::size_t m = 0; m < row.marks.size(); ++m)
    if (!met[m] && row.marks[m].who != '?' && row.marks[m].who != '-')
      return "missed:" + shown(row.marks[m].words);
  if (row.aimed.empty()) return "";
  if (row.aimed == "described") {
    const auto report = linter().lint(draft);
    const bool one = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) {
      return f.target.kind == TargetKind::Named || f.target.kind == TargetKind::Addressee;
    });
    return one ? "" : "not described";
  }
  Match match;
  match.where = words_in(reading, row.aim);
  for (const auto& mark : row.marks)
    if (row.aim.contains(mark.words)) match.slots.push_back(words_in(reading, mark.words));
  const auto found = attribute(match, reading, language, people);
  const auto is = [&](TargetKind kind) {
    return found.kind == kind && found.person != nobody && persons.contains(row.aimed.back()) &&
           found.person == persons.at(row.aimed.back());
  };
  bool right = found.person == nobody && found.kind != TargetKind::Group;
  if (row.aimed == "group") right = found.kind == TargetKind::Group;
  if (row.aimed.starts_with("to ")) right = is(TargetKind::Addressee);
  if (row.aimed.starts_with("of ")) right = is(TargetKind::Named);
  if (row.aimed.starts_with("at ")) right = is(TargetKind::Addressee) || is(TargetKind::Named);
  return right ? "" : "aimed at " + std::string(name(found.kind)) + " " + (found.person == nobody ? "-" : people.persons[found.person].text);
}

}  // namespace aside::test
