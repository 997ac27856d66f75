// Runs transcripts: `aside-console [--update] BIN_DIR FILE…`. A transcript is what somebody
// typed and saw, in an empty folder with an empty HOME:
//
//     # a comment: before the first command, or after an empty line
//     $ aside check 'This is your fault'
//     > a further line of the same command
//     private: …
//     …
//     ? 1
//
// Standard error stands where it came. `…` alone on a line is any number of lines, within a
// line any text. `? N` is the exit status, 0 when it is not there. Empty lines at the end of
// an output do not count. `--update` writes what was seen in place of what was expected,
// where that holds no `…`.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

constexpr std::string_view any = "…";

struct Step {
  Lines before;  // comments and empty lines, as they stand
  std::size_t line = 0;
  std::string command;
  Lines expected;
  int status = 0;
};

Lines lines_of(std::istream& in) {
  Lines out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

void drop_empty_end(Lines& lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

std::vector<Step> parse(const Lines& lines) {
  std::vector<Step> steps;
  Lines before;
  bool gap = true;  // at the top, or behind an empty line
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (line.starts_with("$ ")) {
      steps.push_back({std::move(before), i + 1, line.substr(2), {}, 0});
      before.clear();
      while (i + 1 < lines.size() && lines[i + 1].starts_with("> "))
        steps.back().command += "\n" + lines[++i].substr(2);
    } else if (steps.empty() || (gap && line.starts_with("# ")) || !before.empty()) {
      before.push_back(line);
    } else if (line.starts_with("? ")) {
      steps.back().status = std::atoi(line.c_str() + 2);
    } else {
      steps.back().expected.push_back(line);
    }
    gap = line.empty();
  }
  for (auto& step : steps) drop_empty_end(step.expected);
  return steps;
}

/// `…` inside a line stands for any text.
bool line_matches(std::string_view pattern, std::string_view line) {
  const auto dots = pattern.find(any);
  if (dots == pattern.npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, dots))) return false;
  line.remove_prefix(dots);
  pattern.remove_prefix(dots + any.size());
  for (std::size_t i = 0; i <= line.size(); ++i)
    if (line_matches(pattern, line.substr(i))) return true;
  return false;
}

bool matches(const Lines& expected, std::size_t e, const Lines& seen, std::size_t s) {
  if (e == expected.size()) return s == seen.size();
  if (expected[e] == any) {
    for (std::size_t i = s; i <= seen.size(); ++i)
      if (matches(expected, e + 1, seen, i)) return true;
    return false;
  }
  return s < seen.size() && line_matches(expected[e], seen[s]) &&
         matches(expected, e + 1, seen, s + 1);
}

struct Seen {
  Lines lines;
  int status = 0;
};

Seen run(const std::string& command) {
  std::fflush(nullptr);
  FILE* pipe = popen(("exec 2>&1 </dev/null\n" + command + "\n").c_str(), "r");
  if (!pipe) return {{"cannot run a shell"}, 127};
  std::string out;
  std::array<char, 4096> buffer;
  for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.append(buffer.data(), n);
  const int status = pclose(pipe);
  Seen seen;
  std::size_t at = 0;
  while (at < out.size()) {
    const auto end = std::min(out.find('\n', at), out.size());
    seen.lines.push_back(out.substr(at, end - at));
    at = end + 1;
  }
  drop_empty_end(seen.lines);
  seen.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return seen;
}

void print(const char* title, const Lines& lines, int status) {
  std::cout << "  --- " << title << "\n";
  for (const auto& line : lines) std::cout << "  " << line << "\n";
  if (status != 0) std::cout << "  ? " << status << "\n";
}

void write(const fs::path& file, const std::vector<Step>& steps) {
  std::ofstream out(file);
  for (const auto& step : steps) {
    for (const auto& line : step.before) out << line << "\n";
    std::string command = step.command;
    for (std::size_t at = 0; (at = command.find('\n', at)) != command.npos; at += 3)
      command.replace(at, 1, "\n> ");
    out << "$ " << command << "\n";
    for (const auto& line : step.expected) out << line << "\n";
    if (step.status != 0) out << "? " << step.status << "\n";
    if (&step != &steps.back()) out << "\n";
  }
}

/// True when all that was seen is what was expected.
bool run_file(const fs::path& file, bool update) {
  std::ifstream in(file);
  auto steps = parse(lines_of(in));
  if (steps.empty()) {
    std::cout << file.string() << ": holds no command\n";
    return false;
  }
  bool sound = true;
  for (auto& step : steps) {
    const auto seen = run(step.command);
    if (matches(step.expected, 0, seen.lines, 0) && seen.status == step.status) continue;
    sound = false;
    std::cout << file.string() << ":" << step.line << ": $ " << step.command << "\n";
    print("expected", step.expected, step.status);
    print("seen", seen.lines, seen.status);
    bool open = false;
    for (const auto& line : step.expected) open = open || line.find(any) != line.npos;
    if (open && !step.expected.empty()) continue;
    step.expected = seen.lines;
    step.status = seen.status;
  }
  if (update && !sound) write(file, steps);
  return sound;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool update = !words.empty() && words.front() == "--update";
  if (update) words.erase(words.begin());
  if (words.size() < 2) {
    std::cerr << "usage: aside-console [--update] BIN_DIR FILE…\n";
    return 2;
  }
  const auto path = fs::absolute(words[0]).string() + ":" + (getenv("PATH") ? getenv("PATH") : "");
  setenv("PATH", path.c_str(), 1);
  for (const char* name : {"ASIDE", "ASIDE_TO", "ASIDE_EXTERNAL", "ASIDE_FACE", "ASIDE_CONFIG",
                           "NO_COLOR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
    unsetenv(name);
  std::vector<fs::path> files;  // before the working folder changes
  for (std::size_t i = 1; i < words.size(); ++i) files.push_back(fs::absolute(words[i]));
  bool sound = true;
  for (const auto& file : files) {
    std::string folder = (fs::temp_directory_path() / "aside-console-XXXXXX").string();
    if (!mkdtemp(folder.data())) {
      std::cerr << "cannot make a folder for " << file.string() << "\n";
      return 2;
    }
    fs::create_directories(folder + "/home");
    fs::create_directories(folder + "/work");
    setenv("HOME", (folder + "/home").c_str(), 1);
    fs::current_path(folder + "/work");
    sound = run_file(file, update) && sound;
    fs::current_path("/");
    fs::remove_all(folder);
  }
  return sound ? 0 : 1;
}
