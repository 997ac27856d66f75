// aside-peak MIB COMMAND…: runs the command and says on standard error how long it took and how
// much memory it had at most. Fails with 99 when that was more than MIB.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: aside-peak MIB COMMAND…\n", stderr);
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    std::perror(argv[2]);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child) return 2;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
  const long peak = used.ru_maxrss / 1024;
  std::fprintf(stderr, "%.1f s, %ld MiB at most\n", spent.count(), peak);
  if (peak > std::atol(argv[1])) return 99;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
