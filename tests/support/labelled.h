#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/english.h"

namespace aside::test {

/// The drafts of a file of labelled ones, as they are sent; the labels are not read. None
/// where there is no such file.
inline std::vector<Draft> drafts_of(const std::string& path) {
  std::vector<Draft> drafts;
  std::ifstream in(ASIDE_SOURCE_DIR "/" + path);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    auto draft = draft_for(json.value("audience", "group"), json.at("text").get<std::string>());
    draft.external = json.value("external", false);
    if (json.value("face", "") == "strict") draft.face = Face::Strict;
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

inline std::vector<Draft> drafts_of_all(const std::vector<std::string>& paths) {
  std::vector<Draft> all;
  for (const auto& path : paths)
    for (auto& draft : drafts_of(path)) all.push_back(std::move(draft));
  return all;
}

/// Two of the files of tests/judgement/.
inline const std::vector<Draft>& labelled_drafts() {
  static const auto made = drafts_of_all({"tests/judgement/drafts-a.jsonl", "tests/judgement/drafts-b.jsonl"});
  return made;
}

/// All that rules are tuned on, those beside the tree too where they are there.
inline std::vector<Draft> tuning_drafts() {
  std::vector<std::string> paths;
  for (const std::string letter : {"a", "b", "c", "d", "e", "f"}) paths.push_back("tests/judgement/drafts-" + letter + ".jsonl");
  for (const std::string name : {"drafts", "innocents", "special", "rewrites"})
    paths.push_back("../shared/cases/read/" + name + ".jsonl");
  return drafts_of_all(paths);
}

}  // namespace aside::test
