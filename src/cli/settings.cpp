// Weakest first: aside.toml, the environment, the flags. Every value is read by the same
// function, with the name of where it stands as its place.
#include "cli/settings.h"

#include <cstdlib>
#include <filesystem>

#include "base/files.h"
#include "base/outside.h"
#include "protocol/draft_json.h"

namespace aside {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

void wrong(std::string place, std::string message, Diagnostics& sink, std::string hint = "") {
  sink.push_back({std::move(place), 0, 0, std::move(message), std::move(hint), ""});
}

/// Reads `text` into `value` unless it is empty.
template <class Word, class Value>
void set(const char* place, const std::string& text, Value& value, Diagnostics& sink) {
  if (text.empty()) return;
  std::string problem;
  if (const auto word = read_word<Word>(text, problem)) value = *word;
  else wrong(place, problem, sink);
}

void set_external(int flag, std::optional<bool>& value, Diagnostics& sink) {
  const auto text = environment("ASIDE_EXTERNAL");
  if (text == "1" || text == "true" || text == "yes") value = true;
  else if (text == "0" || text == "false" || text == "no") value = false;
  else if (!text.empty()) wrong("ASIDE_EXTERNAL", "\"" + text + "\" is not 1 or 0", sink);
  if (flag != 0) value = flag > 0;
}

fs::path working_folder() {
  std::error_code error;
  return fs::current_path(error);  // removed under our feet: an empty path, no .aside
}

Config read_config(const Flags& flags, Diagnostics& sink) {
  fs::path path = flags.config.empty() ? environment("ASIDE_CONFIG") : flags.config;
  if (path.empty()) {
    const auto folder = nearest_folder(working_folder());
    std::error_code ignored;
    if (folder.empty() || !fs::exists(folder / "aside.toml", ignored)) return {};
    path = (folder / "aside.toml").lexically_proximate(working_folder());
    if (leads_out(folder / "aside.toml", folder)) {
      wrong(path.string(), "is a link that leads out of .aside: it is not read", sink, "--config, or ASIDE_CONFIG, names any file");
      return {};
    }
  }
  const auto text = read_file(path, sink);
  if (!text) return {};
  return config_from_toml(path.generic_string(), *text, sink).value_or(Config{});
}

void read_members_file(const std::string& path, Defaults& defaults, Diagnostics& sink) {
  if (path.empty()) return;
  const auto text = read_file(path, sink);
  if (!text) return;
  if (auto members = members_from_json(path, *text, sink))
    defaults.members.insert(defaults.members.begin(), members->begin(), members->end());
}

void check_usage(const Flags& flags, Diagnostics& sink) {
  const bool text = flags.text && *flags.text != "-";
  if (text && !flags.files.empty())
    wrong("--file", "takes the place of the text, but there is a text too", sink,
          "leave one of them out");
  if (text && flags.jsonl)
    wrong("--jsonl", "reads drafts from standard input or --file, but there is a text too", sink,
          "leave the text out, or --jsonl");
  if (flags.color != "auto" && flags.color != "always" && flags.color != "never")
    wrong("--color", "\"" + flags.color + "\" is not auto, always or never", sink);
}

const Format* read_format(const std::string& name, Diagnostics& sink) {
  if (const auto* format = format_named(name.empty() ? "text" : name)) return format;
  std::vector<std::string_view> known;
  for (const auto& format : formats) known.push_back(format.name);
  wrong("--format", unknown_word(name, known), sink);
  return nullptr;
}

}  // namespace

std::optional<Settings> read_settings(const Flags& flags, Diagnostics& sink) {
  const auto before = sink.size();
  Settings out;
  check_usage(flags, sink);
  out.config = read_config(flags, sink);
  auto& defaults = out.config.defaults;
  set<Audience>("ASIDE_TO", environment("ASIDE_TO"), defaults.audience, sink);
  set<Audience>("--to", flags.to, defaults.audience, sink);
  set_external(flags.external, defaults.external, sink);
  set<Face>("ASIDE_FACE", environment("ASIDE_FACE"), defaults.face, sink);
  set<Face>("--face", flags.face, defaults.face, sink);
  set<Markup>("--markup", flags.markup, defaults.markup, sink);
  if (!flags.lang.empty()) defaults.lang = flags.lang;
  set<Sensitivity>("--sensitivity", flags.sensitivity, out.config.sensitivity, sink);
  set<FailOn>("--fail-on", flags.fail_on, out.config.fail_on, sink);
  set<Offsets>("--offsets", flags.offsets, out.style.offsets, sink);
  set<Audience>("--only", flags.only, out.only, sink);
  defaults.off.insert(defaults.off.end(), flags.off.begin(), flags.off.end());
  read_members_file(flags.members, defaults, sink);
  out.format = read_format(flags.format, sink);
  out.style.rewrite = flags.rewrite;
  out.style.explain = flags.explain;
  out.style.many = flags.jsonl || flags.files.size() > 1;
  return sink.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<LinterOptions> linter_options(const std::vector<std::string>& rules,
                                            Diagnostics& sink) {
  const auto before = sink.size();
  LinterOptions out;
  out.keep = true;
  if (auto folder = nearest_folder(working_folder()); !folder.empty())
    out.folders.push_back(folder.lexically_proximate(working_folder()));
  for (const auto& name : rules) {
    std::error_code ignored;
    const fs::path folder = name;
    if (!fs::is_directory(folder, ignored)) {
      wrong("--rules", "there is no folder " + name, sink);
    } else if (!fs::is_directory(folder / "rules", ignored) &&
               !fs::is_directory(folder / "dictionaries", ignored)) {
      wrong("--rules", name + " holds neither rules/ nor dictionaries/", sink,
            "name the folder above them");
    }
    out.folders.push_back(folder);
  }
  return sink.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace aside
