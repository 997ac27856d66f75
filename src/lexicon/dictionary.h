#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "lexicon/inflection.h"

namespace aside {

/// One dictionary file, dictionaries/<lang>/<folder>/<slot>.txt, as it was written:
/// an entry a line, '#' comments, '!' directives before the entries, and lines such as
/// "{other-slot}" that take in another slot.
struct Dictionary {
  struct Line {
    std::string text;
    std::size_t number = 0;
  };
  std::string path;
  std::string folder;  // addressee named group self thing word anyone
  std::string slot;
  WordClass forms = WordClass::None;
  bool disguised = false;  // its words are also seen through masks and leet
  std::vector<Line> entries;
  std::vector<Line> includes;  // slot names, without the braces
};

/// Reads one file. `file.path` ends in <folder>/<slot>.txt. What is wrong goes to `sink`.
Dictionary read_dictionary(const File& file, Diagnostics& sink);

}  // namespace aside
