#include "lexicon/dictionary.h"

#include <filesystem>
#include <optional>

#include "base/spelling.h"

namespace aside {
namespace {

const std::vector<std::string> directives{"!forms", "!disguised"};
const std::vector<std::string> classes{"verb", "noun", "adjective"};

std::optional<WordClass> word_class_of(std::string_view text) {
  if (text == "verb") return WordClass::Verb;
  if (text == "noun") return WordClass::Noun;
  if (text == "adjective") return WordClass::Adjective;
  return std::nullopt;
}

void read_directive(std::string_view line, std::size_t number, Dictionary& out,
                    Diagnostics& sink) {
  const auto blank = line.find(' ');
  const auto key = line.substr(0, blank);
  const auto value =
      blank == std::string_view::npos ? std::string_view{} : trimmed(line.substr(blank));
  const auto wrong = [&](std::size_t column, std::string message, std::string hint) {
    sink.push_back({out.path, number, column, std::move(message), std::move(hint),
                    std::string(line)});
  };
  if (!out.entries.empty() || !out.includes.empty())
    wrong(1, "a directive stands before the entries", "move it to the top of the file");
  if (key == "!disguised") {
    out.disguised = true;
  } else if (key == "!forms") {
    if (const auto found = word_class_of(value))
      out.forms = *found;
    else
      wrong(blank == std::string_view::npos ? 1 : blank + 2,
            "expected verb, noun or adjective after !forms",
            did_you_mean(value, classes));
  } else {
    wrong(1, "unknown directive " + std::string(key), did_you_mean(key, directives));
  }
}

}  // namespace

Dictionary read_dictionary(const File& file, Diagnostics& sink) {
  const std::filesystem::path path(file.path);
  Dictionary out;
  out.path = file.path;
  out.folder = path.parent_path().filename().string();
  out.slot = path.stem().string();
  std::size_t number = 0;
  for (const auto raw : lines_of(file.text)) {
    ++number;
    const auto line = trimmed(raw);
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('!')) {
      read_directive(line, number, out, sink);
    } else if (line.starts_with('{')) {
      if (line.ends_with('}') && line.size() > 2)
        out.includes.push_back({std::string(line.substr(1, line.size() - 2)), number});
      else
        sink.push_back({file.path, number, 1, "expected one {slot} alone on its line", "",
                        std::string(raw)});
    } else {
      out.entries.push_back({std::string(line), number});
    }
  }
  return out;
}

}  // namespace aside
