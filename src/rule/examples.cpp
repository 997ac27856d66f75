#include "rule/examples.h"

#include <string>

#include "base/files.h"

namespace aside {
namespace {

std::string with_line_breaks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n';
    out += escape ? '\n' : text[i];
    i += escape ? 1 : 0;
  }
  return out;
}

bool read_audience(std::string_view text, Example& example) {
  const auto plus = text.find('+');
  const auto audience = from_name<Audience>(text.substr(0, plus));
  if (!audience) return false;
  example.audience = *audience;
  while (text.find('+') != std::string_view::npos) {
    text.remove_prefix(text.find('+') + 1);
    const auto flag = text.substr(0, text.find('+'));
    if (flag == "ext")
      example.external = true;
    else if (flag == "strict")
      example.face = Face::Strict;
    else
      return false;
  }
  return true;
}

}  // namespace

bool is_example_key(std::string_view key) {
  return key == "sees" || key == "misses" || from_name<Verdict>(key).has_value();
}

std::optional<Example> read_example(std::string_view key, std::string_view value,
                                    const Place& place, Diagnostics& sink) {
  Example example;
  example.line = place.line;
  example.verdict = from_name<Verdict>(key);
  example.seen = key == "sees";
  const auto blank = value.find_first_of(" \t");
  const auto wrong = [&](std::string message, std::string hint) {
    sink.push_back({place.file, place.line, place.column, std::move(message), std::move(hint),
                    place.source});
    return std::nullopt;
  };
  if (!read_audience(value.substr(0, blank), example))
    return wrong("expected an audience: dm or group, then +ext, +strict",
                 "for example: " + std::string(key) + "  group  the draft");
  if (blank == std::string_view::npos) return wrong("expected a draft after the audience", "");
  example.text = with_line_breaks(trimmed(value.substr(blank)));
  const auto open = example.text.find("<<");
  const auto close = example.text.find(">>");
  if ((open == std::string::npos) != (close == std::string::npos) ||
      (open != std::string::npos && close < open))
    return wrong("'<<' and '>>' come as a pair", "they mark what the rule must find");
  if (open != std::string::npos) {
    example.text.erase(close, 2).erase(open, 2);
    example.span = Span{open, close - 2};
  }
  return example;
}

}  // namespace aside
