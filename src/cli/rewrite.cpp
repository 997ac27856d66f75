// aside rewrite: the wording only, ready to be piped on. A lone message stands bare, several
// stand under who gets them.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/judging.h"
#include "cli/terminal.h"
#include "protocol/result_json.h"
#include "protocol/utf8.h"
#include "report/messages.h"
#include "report/width.h"

namespace aside {
namespace {

/// A message to the place the draft was written for goes where the draft would have gone.
Audience audience_of(const Message& message, const Draft& draft) {
  if (message.to == Reader::Same) return draft.audience;
  return message.to == Reader::Dm ? Audience::Dm : Audience::Group;
}

Suggestion chosen(const Entry& entry, std::optional<Audience> only) {
  auto out = to_send(entry);
  if (only)
    std::erase_if(out.messages, [&](const Message& message) {
      return audience_of(message, entry.draft) != *only;
    });
  return out;
}

/// As it is sent; on a terminal without its control characters, blanks in colour.
void write_bare(std::ostream& out, const Message& message, Paint paint) {
  const std::string_view text = message.text;
  const bool safe = standard_output().is_terminal;
  const auto part = [&](std::size_t from, std::size_t to) {
    const auto piece = text.substr(from, to - from);
    return safe ? shown(piece, true) : std::string(piece);
  };
  std::size_t at = 0;
  for (const auto blank : message.blanks) {
    out << part(at, blank.begin) << paint(Tone::Blank, part(blank.begin, blank.end));
    at = blank.end;
  }
  out << part(at, text.size());
  if (!text.ends_with('\n')) out << "\n";
}

void write_plain(std::ostream& out, const Entry& entry, std::optional<Audience> only,
                 const Style& style) {
  if (style.many) {
    out << "# " << shown(entry.origin);
    if (entry.line > 0) out << ":" << entry.line;
    out << (entry.error.empty() ? "\n" : ": error: " + shown(entry.error) + "\n");
  }
  if (!entry.error.empty()) return;
  const auto suggestion = chosen(entry, only);
  bool first = true;
  for (const auto& message : suggestion.messages) {
    if (suggestion.messages.size() > 1)
      out << (first ? "" : "\n") << Paint{style.color}(Tone::Strong, heading(message) + ":") << "\n";
    write_bare(out, message, Paint{style.color});
    first = false;
  }
}

Json json_of(const Entry& entry, std::optional<Audience> only, const Style& style) {
  if (!entry.error.empty()) return error_json(entry.line, entry.error);
  return {{"version", 1},
          {"id", entry.draft.id.empty() ? Json() : Json(valid_utf8(entry.draft.id))},
          {"verdict", name(entry.report.verdict)},
          {"suggestion", suggestion_json(chosen(entry, only), style.offsets)},
          {"engine", style.engine}};
}

Writer writer_for(const Settings& settings) {
  const auto only = settings.only;
  if (settings.format->name == "text")
    return [only](std::ostream& out, std::span<const Entry> entries, const Style& style) {
      for (const auto& entry : entries) write_plain(out, entry, only, style);
    };
  return [only, array = settings.format->name == "json"](
             std::ostream& out, std::span<const Entry> entries, const Style& style) {
    const bool several = array && style.many;
    if (several) out << "[\n";
    for (const auto& entry : entries)
      out << to_line(json_of(entry, only, style))
          << (several && &entry != &entries.back() ? ",\n" : "\n");
    if (several) out << "]\n";
  };
}

}  // namespace

int run_rewrite(const std::vector<std::string>& words) {
  CLI::App app("Prints what to send instead: the draft itself where nothing is to change.",
               "aside rewrite");
  Flags flags;
  define_flags(app, flags, true);
  if (const auto status = parse(app, join_off(words))) return *status;
  Diagnostics sink;
  const auto settings = read_settings(flags, sink);
  if (settings && (settings->format->name == "sarif" || settings->format->name == "github"))
    sink.push_back({"--format", 0, 0, "rewrite prints text, json or jsonl", "aside check has them all", ""});
  if (!settings || !sink.empty()) {
    std::cerr << format(sink);
    return 2;
  }
  return judge_drafts(flags, *settings, writer_for(*settings));
}

}  // namespace aside
