// Any bytes as a dictionary. The first byte chooses its folder, or one of the language's own
// files; the rest is the file. A lexicon comes of it whatever it says, every complaint has a place,
// and drafts can be read by it.
#include <array>
#include <cstdint>
#include <string>

#include "demand.h"
#include "lexicon/lexicon.h"
#include "lexicon/reading.h"

using namespace aside;
using fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::array paths = {"addressee/x.txt", "named/x.txt", "word/x.txt",     "anyone/x.txt",  "nowhere/x.txt",
                                "inflections.txt", "spellings.txt", "agreement.txt", "phrases.txt"};
  if (size == 0) return 0;
  const File file = {paths[bytes[0] % paths.size()], std::string(reinterpret_cast<const char*>(bytes) + 1, size - 1)};
  const std::array files = {File{"addressee/you.txt", "you\n"}, File{"word/fault.txt", "!forms verb\nbreak\nleave _ unlocked\n"}, file};
  Diagnostics sink;
  const Lexicon lexicon = build_lexicon(files, sink);
  const auto lines = lines_of(file.text);
  for (const auto& complaint : sink) {
    if (complaint.file != file.path) continue;
    demand(!complaint.message.empty(), "a complaint says something");
    demand(complaint.line <= lines.size(), "a complaint's line is one of the file");
    demand(complaint.line == 0 || lines[complaint.line - 1].find(complaint.source) != std::string_view::npos, "a complaint shows its line");
    demand(complaint.column <= complaint.source.size() + 1, "a complaint points into what it shows");
  }
  fuzz::demand_harmless(format(sink));
  for (const auto& [slot, parts] : lexicon.slots)
    for (const auto part : parts) demand(part.tag < lexicon.tags.size(), "a slot stands for tags that there are");

  Draft draft;
  draft.text = "you broke it, it was left wide unlocked. " + file.text.substr(0, 200);
  const auto reading = read_lines(draft, lexicon);
  for (std::size_t i = 0; i < reading.lines.size(); ++i)
    for (std::size_t w = 0; w < reading.lines[i].words.size(); ++w) {
      const auto span = reading.span(i, w, w + 1);
      demand(span.begin <= span.end && span.end <= draft.text.size(), "a word lies within its draft");
    }
  return 0;
}
