// CLI11 splits and names; the words' meaning is read in cli/settings, as for environment
// and configuration, so that all three say the same when they are wrong.
#include "cli/flags.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "base/diagnostic.h"
#include "base/spelling.h"
#include "cli/terminal.h"
#include "protocol/words.h"
#include "report/formats.h"
#include "report/layout.h"
#include "report/width.h"

namespace aside {
namespace {

template <class Word>
std::string choice() {
  std::string out;
  for (const auto word : names<Word>) out += (out.empty() ? "" : "|") + std::string(word);
  return out;
}

std::string format_choice(bool rewriting) {
  std::string out;
  for (const auto& format : formats)
    if (!rewriting || format.name != "sarif")
      if (!rewriting || format.name != "github")
        out += (out.empty() ? "" : "|") + std::string(format.name);
  return out;
}

bool is_rule_name(const std::string& word) {
  const auto slash = word.find('/');
  if (slash == 0 || slash == std::string::npos || slash + 1 == word.size()) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == ',';
  });
}

void say(const std::string& error, const std::string& hint) {
  std::cerr << "error: " << harmless(error) << "\n";
  if (!hint.empty()) std::cerr << "  hint: " << harmless(hint) << "\n";
}

/// What is left over when everything known has been read.
void say_left_over(const CLI::App& app) {
  const auto left = app.remaining();
  const auto flag = std::find_if(left.begin(), left.end(),
                                 [](const std::string& word) { return word.starts_with('-'); });
  if (flag == left.end()) {
    say("more than one text: \"" + left.front() + "\" is too many",
        "put the whole draft in quotes: aside check 'This is the draft'");
    return;
  }
  if (flag->find(' ') != std::string::npos) {
    say("a text that begins with '-' looks like a flag",
        "put it behind --, or on standard input: aside check -- '- a draft'");
    return;
  }
  std::vector<std::string> known;
  for (const auto* option : app.get_options())
    for (const auto& name : option->get_lnames()) known.push_back("--" + name);
  const auto hint = did_you_mean(flag->substr(0, flag->find('=')), known);
  say("unknown flag " + *flag,
      hint.empty() ? "a draft that begins with '-' stands behind --; --help lists the flags" : hint);
}

// Two columns, wrapped; CLI11's own help runs off the right side.
void write_help(const CLI::App& app) {
  constexpr std::size_t column = 26, width = 80;
  const auto tail = app.get_footer().empty() ? "[FLAG…] [TEXT | -]" : app.get_footer();
  std::cout << app.get_description() << "\n\nusage: " << app.get_name() << " " << tail << "\n\n";
  for (const auto* option : app.get_options()) {
    if (option == app.get_help_ptr()) continue;
    std::string left = "  " + option->get_name(false, true);
    if (!option->get_option_text().empty()) left += " " + option->get_option_text();
    for (const auto& row : rows_of(option->get_description(), width - column)) {
      if (columns_of(left) + 2 > column) {
        std::cout << left << "\n";
        left.clear();
      }
      std::cout << left << std::string(column - columns_of(left), ' ') << row.text << "\n";
      left.clear();
    }
  }
}

}  // namespace

void define_judging_flags(CLI::App& app, Flags& flags) {
  const auto value = [&](const char* name, std::string& to, const std::string& shown, const char* doc) {
    app.add_option(name, to, doc)->type_name(shown)->option_text(shown);
  };
  value("--to", flags.to, choice<Audience>(), "who reads it: one person, or more (group; ASIDE_TO)");
  app.add_flag_callback("--external", [&flags] { flags.external = 1; },
                        "customers, partners or the public are among the readers (ASIDE_EXTERNAL)");
  app.add_flag_callback("--no-external", [&flags] { flags.external = -1; },
                        "they are not, whatever the environment says");
  value("--face", flags.face, choice<Face>(),
        "strict: losing face is a major offence here (standard; ASIDE_FACE)");
  value("--lang", flags.lang, "LANG", "the language of the draft (en)");
  value("--markup", flags.markup, choice<Markup>(), "how the draft marks quotes, code, names (plain)");
  value("--members", flags.members, "FILE", "who can be meant: a JSON array of id, name, aka, role");
  app.add_option("--off", flags.off, "dismiss these rules; the result says so")
      ->option_text("RULE…")->allow_extra_args(false)->delimiter(',');
  value("--sensitivity", flags.sensitivity, choice<Sensitivity>(),
        "how little evidence is enough (standard)");
  app.add_option("--rules", flags.rules, "a folder with rules/ and dictionaries/ of your own")
      ->option_text("DIR")->allow_extra_args(false);
  value("--fail-on", flags.fail_on, choice<FailOn>(), "from which verdict on the status is 1 (reword)");
  value("--config", flags.config, "FILE",
        "an aside.toml (the nearest .aside/aside.toml; ASIDE_CONFIG)");
}

void define_flags(CLI::App& app, Flags& flags, bool rewriting) {
  const auto value = [&](const char* name, std::string& to, const std::string& shown, const char* doc) {
    app.add_option(name, to, doc)->type_name(shown)->option_text(shown);
  };
  define_judging_flags(app, flags);
  app.add_option("--file", flags.files, "judge the text in these files")->option_text("FILE…");
  app.add_flag("--jsonl", flags.jsonl, "the input holds one draft a line, as JSON");
  value("--format", flags.format, format_choice(rewriting), "how to print (text)");
  value("--offsets", flags.offsets, choice<Offsets>(), "what start and end count in JSON (bytes)");
  if (rewriting) {
    value("--only", flags.only, choice<Audience>(), "only the messages to a person, or only the group's");
  } else {
    app.add_flag("--rewrite", flags.rewrite, "show what to send, also where it is the draft itself");
    app.add_flag("--explain", flags.explain, "show how the evidence adds up");
  }
  value("--color", flags.color, "auto|always|never", "colours (auto: on a terminal; NO_COLOR)");
  app.add_option("TEXT", flags.text, "the draft; - or none: standard input");
}

std::vector<std::string> join_off(std::vector<std::string> words) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.push_back(std::move(words[i]));
    if (out.back() == "--") {
      out.insert(out.end(), std::make_move_iterator(words.begin() + i + 1),
                 std::make_move_iterator(words.end()));
      break;
    }
    if (out.back() != "--off" || i + 1 == words.size()) continue;
    out.push_back(std::move(words[++i]));
    while (i + 1 < words.size() && is_rule_name(words[i + 1])) out.back() += "," + words[++i];
  }
  return out;
}

std::optional<int> parse(CLI::App& app, std::vector<std::string> words) {
  std::reverse(words.begin(), words.end());  // as CLI11 takes them
  try {
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    write_help(app);
    return written(std::cout, 0);
  } catch (const CLI::ExtrasError&) {
    say_left_over(app);
    return 2;
  } catch (const CLI::ConversionError& problem) {
    const std::string_view what = problem.what();  // "Could not convert: --jobs = many"
    const auto flag = what.find("--"), value = what.find(" = ");
    if (flag < value && value != what.npos)
      say(std::string(what.substr(flag, value - flag)) + " wants a whole number, not \"" + std::string(what.substr(value + 3)) + "\"", "--help lists the flags");
    else
      say(problem.what(), "--help lists the flags");
    return 2;
  } catch (const CLI::ParseError& problem) {
    say(problem.what(), "--help lists the flags");
    return 2;
  }
  return std::nullopt;
}

}  // namespace aside
