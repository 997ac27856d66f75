// Lines are read in the terminal's own line mode: Ctrl-D ends a draft, and the next read
// goes on.
#include "cli/conversation.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "cli/judging.h"
#include "cli/terminal.h"
#include "report/messages.h"
#include "report/width.h"

namespace aside {
namespace {

std::optional<std::string> read_line() {
  std::string line;
  if (std::getline(std::cin, line)) return line;
  std::cin.clear();
  std::clearerr(stdin);
  return line.empty() ? std::nullopt : std::optional(line);
}

/// Everything up to Ctrl-D; nothing when that was all.
std::optional<std::string> typed() {
  std::cerr << "type the draft; Ctrl-D on a line of its own ends it\n";
  std::string text;
  while (auto line = read_line()) text += *line + "\n";
  while (text.ends_with('\n')) text.pop_back();
  if (text.empty()) return std::nullopt;
  return text;
}

std::string editor() {
  for (const char* name : {"VISUAL", "EDITOR"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
  return "";
}

/// A new file of this user's alone, never through a link that somebody put there; "" when none
/// can be made. Its end tells editors that it is prose.
std::string new_draft_file() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  for (int attempt = 0; attempt < 100; ++attempt) {
    const auto name = "aside-" + std::to_string(getpid()) + "-" + std::to_string(attempt) + ".txt";
    const auto path = (folder / name).string();
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file >= 0) return close(file), path;
    if (errno != EEXIST) break;
  }
  return "";
}

/// The text as the writer's editor leaves it; nothing when the editor failed.
std::optional<std::string> edited(const std::string& text, const std::string& program) {
  const auto path = new_draft_file();
  if (path.empty()) return std::nullopt;
  std::ofstream(path, std::ios::binary) << text << "\n";
  const auto child = fork();
  if (child == 0) {
    // The variable can hold flags of its own ("code -w"): the shell parts them.
    const auto command = program + " \"$1\"";
    execl("/bin/sh", "sh", "-c", command.c_str(), "sh", path.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = 1;
  if (child > 0) waitpid(child, &status, 0);
  std::ifstream in(path, std::ios::binary);
  std::string out{std::istreambuf_iterator<char>(in), {}};
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  if (status != 0) return std::nullopt;
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned long group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += i + k <= bytes.size() ? digits[group >> (18 - 6 * k) & 63U] : '=';
  }
  return out;
}

/// All messages; under who gets them where there are several.
std::string text_of(const Suggestion& suggestion) {
  std::string out;
  for (const auto& message : suggestion.messages) {
    if (suggestion.messages.size() > 1) out += (out.empty() ? "" : "\n") + heading(message) + ":\n";
    out += message.text + "\n";
  }
  return out;
}

/// Into a pipe as it is; a terminal gets no control character of it.
int chosen(const std::string& text) {
  std::cout << (standard_output().is_terminal ? shown(text, true) : text) << (text.ends_with('\n') ? "" : "\n");
  return written(std::cout, 0);
}

}  // namespace

bool can_converse(const Flags& flags, const Settings& settings) {
  return !flags.text && flags.files.empty() && !flags.jsonl && settings.format->name == "text" &&
         input_is_terminal() && standard_output().is_terminal;
}

int converse(const Flags& flags, const Settings& settings) {
  const auto judging = prepare(flags, settings);
  if (!judging) return 2;
  auto text = typed();
  while (text) {
    Entry entry{"stdin", false, 0, draft_of(*text, settings.config.defaults), {}, ""};
    entry.report = judging->linter.lint(entry.draft);
    settings.format->write(std::cerr, {&entry, 1}, judging->style);
    if (entry.report.verdict == Verdict::Send) return chosen(*text);
    const auto suggestion = to_send(entry);
    for (bool again = true; again;) {
      std::cerr << "[s]end as it is, use the [r]ewording, [e]dit, [c]opy the rewording, [q]uit? ";
      const auto answer = read_line().value_or("q");
      again = false;
      if (answer == "s") return chosen(*text);
      if (answer == "r") return chosen(text_of(suggestion));
      if (answer == "q") return 1;
      if (answer == "e") {
        const auto program = editor();
        text = program.empty() ? typed() : edited(*text, program);
        if (!text) std::cerr << "error: the editor gave nothing back\n  hint: set EDITOR to a program that waits\n";
      } else {
        again = true;
        if (answer == "c") {
          std::cerr << "\x1b]52;c;" << base64(text_of(suggestion)) << "\x07"
                    << "copied, if this terminal lets programs do that\n";
        }
      }
    }
  }
  return 1;
}

}  // namespace aside
