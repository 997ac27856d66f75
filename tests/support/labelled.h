#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/english.h"

namespace aside::test {

/// The labelled drafts of tests/judgement/, as they are sent; the labels are not read.
inline const std::vector<Draft>& labelled_drafts() {
  static const std::vector<Draft> made = [] {
    std::vector<Draft> drafts;
    for (const std::string name : {"drafts-a", "drafts-b"}) {
      std::ifstream in(ASIDE_SOURCE_DIR "/tests/judgement/" + name + ".jsonl");
      for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line);
        auto draft = draft_for(json.value("audience", "group"), json.at("text").get<std::string>());
        draft.external = json.value("external", false);
        drafts.push_back(std::move(draft));
      }
    }
    return drafts;
  }();
  return made;
}

}  // namespace aside::test
