#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "protocol/words.h"
#include "terms/draft.h"
#include "terms/explanation.h"
#include "terms/report.h"

namespace aside {

/// One draft and what was said about it; or one line that was no draft, and why.
struct Entry {
  std::string origin;    // a file's name, "stdin" or "argument"
  bool is_file = false;  // `origin` names a file that holds this draft and nothing else
  std::size_t line = 0;  // of a stream of drafts, from 1; 0: the origin is the draft
  Draft draft;
  Report report;
  std::string error;  // not empty: no draft could be read
  Explanation explanation = {};  // where it is asked for, and shown
};

/// How reports are written; the same for every format.
struct Style {
  std::string_view engine;
  Offsets offsets = Offsets::Bytes;
  bool explain = false;    // the reasons too; in JSON the sums of evidence
  bool rewrite = false;    // what to send, also where it is the draft itself
  bool many = false;       // one of several drafts: each is named, JSON is an array
  bool color = false;
  std::size_t width = 80;  // of the terminal, for `text`
};

}  // namespace aside
