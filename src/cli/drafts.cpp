// Files are opened one after the other and streams read line by line: a long run starts to
// answer at once, and holds one draft at a time.
#include "cli/drafts.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/diagnostic.h"
#include "base/outside.h"
#include "cli/terminal.h"
#include "protocol/draft_json.h"

namespace aside {
namespace {

namespace fs = std::filesystem;

struct Source {
  std::string origin;
  bool is_file = false;
};

std::string too_large() {
  return "is larger than " + std::to_string(most_of_a_draft) + " bytes, which is the most that is read";
}

/// The next line, cut behind the most that one may have; false when there is none.
bool next_line(std::istream& in, std::string& line) {
  line.clear();
  auto& bytes = *in.rdbuf();
  for (auto c = bytes.sbumpc();; c = bytes.sbumpc()) {
    if (c == std::char_traits<char>::eof()) return !line.empty();
    if (c == '\n') return true;
    if (line.size() <= most_of_a_draft) line += static_cast<char>(c);
  }
}

bool read_stream(std::istream& in, const Source& source, const Defaults& defaults,
                 const TakeEntry& take, bool& go_on) {
  bool sound = true;
  std::string line;
  for (std::size_t number = 1; go_on && next_line(in, line); ++number) {
    Entry entry{source.origin, false, number, {}, {}, ""};
    if (line.size() > most_of_a_draft) entry.error = "the line " + too_large();
    else if (auto draft = draft_from_json(line, defaults, entry.error)) entry.draft = std::move(*draft);
    sound = sound && entry.error.empty();
    go_on = take(std::move(entry));
  }
  return sound;
}

void note_a_file(const std::string& text) {
  std::error_code ignored;
  // The system refuses longer names, and a NUL would cut one short.
  if (text.empty() || text.size() > 4096 || text.find('\0') != text.npos) return;
  if (!fs::is_regular_file(text, ignored)) return;
  std::cerr << "note: " << harmless(text) << " is a file; what is judged is its name\n"
            << "  hint: aside check --file " << harmless(text) << "\n";
}

bool read_input(const Flags& flags, const Defaults& defaults, const TakeEntry& take, bool& go_on) {
  if (input_is_terminal())
    std::cerr << (flags.jsonl ? "one draft a line, as JSON; " : "type the draft; ")
              << "Ctrl-D on a line of its own ends it\n";
  if (flags.jsonl) return read_stream(std::cin, {"stdin"}, defaults, take, go_on);
  auto text = read_all(std::cin, most_of_a_draft);
  if (!text) {
    std::cerr << format(Diagnostic{"stdin", 0, 0, too_large(), "", ""});
    return false;
  }
  go_on = take({"stdin", false, 0, draft_of(std::move(*text), defaults), {}, ""});
  return true;
}

bool read_one_file(const std::string& path, const Flags& flags, const Defaults& defaults,
                   const TakeEntry& take, bool& go_on) {
  Diagnostics sink;
  std::error_code ignored;
  if (flags.jsonl && !fs::is_directory(path, ignored)) {
    std::ifstream in(path, std::ios::binary);
    if (in) return read_stream(in, {path}, defaults, take, go_on);
  }
  if (auto text = read_at_most(most_of_a_draft, path, sink)) {
    go_on = take({path, true, 0, draft_of(std::move(*text), defaults), {}, ""});
    return true;
  }
  std::cerr << format(sink);
  return false;
}

}  // namespace

bool read_drafts(const Flags& flags, const Defaults& defaults, const TakeEntry& take) {
  bool go_on = true, sound = true;
  if (flags.text && *flags.text != "-") {
    note_a_file(*flags.text);
    take({"argument", false, 0, draft_of(*flags.text, defaults), {}, ""});
    return true;
  }
  if (flags.files.empty()) return read_input(flags, defaults, take, go_on);
  for (const auto& path : flags.files) {
    if (!go_on) break;
    const bool fine = path == "-" ? read_input(flags, defaults, take, go_on)
                                  : read_one_file(path, flags, defaults, take, go_on);
    sound = sound && fine;
  }
  return sound;
}

}  // namespace aside
