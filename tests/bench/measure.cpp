#include "bench/measure.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace aside::bench {
namespace {

rusage run(const Command& command, const char* errors = "/dev/null") {
  std::vector<char*> words;
  for (const auto& word : command.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  const auto* input = command.input.empty() ? "/dev/null" : command.input.c_str();
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = 0;
  int status = -1;
  rusage used{};
  if (posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ) == 0) wait4(child, &status, 0, &used);
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != command.status) {
    std::cerr << command.words[0] << " ended with " << (WIFEXITED(status) ? WEXITSTATUS(status) : -1) << ", "
              << command.status << " was expected\n";
    std::exit(2);
  }
  return used;
}

double median(std::vector<double> all) {
  std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
  return all[all.size() / 2];
}

double nanoseconds(timeval time) { return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_usec) * 1e3; }

}  // namespace

std::pair<double, double> in_turns(const Command& one, const Command& other, std::size_t runs) {
  std::vector<double> ones, others;
  for (std::size_t i = 0; i < runs; ++i) {
    ones.push_back(quickest(1, [&] { run(one); }));
    others.push_back(quickest(1, [&] { run(other); }));
  }
  return {median(ones), median(others)};
}

double cpu_of(const Command& command) {
  const auto used = run(command);
  return nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime);
}

double peak_of(const std::filesystem::path& peak, const Command& command) {
  const auto said = std::filesystem::temp_directory_path() / ("aside-bench." + std::to_string(getpid()));
  Command measured{{peak.string(), "1000000"}, command.input, command.status};
  measured.words.insert(measured.words.end(), command.words.begin(), command.words.end());
  run(measured, said.c_str());
  // What the command says itself stands before the last line: "0.1 s, 23 MiB at most".
  double mib = 0, seconds = 0;
  std::ifstream in(said);
  for (std::string line; std::getline(in, line);) std::sscanf(line.c_str(), "%lf s, %lf MiB at most", &seconds, &mib);
  std::filesystem::remove(said);
  if (mib == 0) {
    std::cerr << peak << " did not say how much memory " << command.words[0] << " had\n";
    std::exit(2);
  }
  return mib;
}

void row(const std::string& what, double figure, const std::string& unit, double baseline,
         const std::string& against, double goal) {
  std::printf("| %s | %.3g %s | %s: %.3g %s | %.2f | %s %g |\n", what.c_str(), figure, unit.c_str(), against.c_str(),
              baseline, unit.c_str(), figure / baseline, "\u2264", goal);
  std::fflush(stdout);
}

}  // namespace aside::bench
