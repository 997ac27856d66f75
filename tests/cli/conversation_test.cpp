// A person at a terminal: the program runs behind a pseudo-terminal, everything is typed ahead.
#include "cli/conversation.h"

#include <doctest/doctest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "cli/command.h"

using namespace aside;

namespace {

struct Talk {
  std::string shown;
  int status = -1;
};

/// What `aside check` shows to somebody who types `keys`, and how it ends.
Talk talk(const std::string& keys, const char* editor = "") {
  int terminal = -1;
  const auto child = forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    setenv("NO_COLOR", "1", 1);
    setenv("EDITOR", editor, 1);
    unsetenv("VISUAL");
    const int status = run({"check"});
    fflush(nullptr);
    _exit(status);
  }
  REQUIRE(child > 0);
  REQUIRE(write(terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
  Talk out;
  char buffer[4096];
  for (ssize_t got = 0; (got = read(terminal, buffer, sizeof buffer)) > 0;)
    out.shown.append(buffer, static_cast<std::size_t>(got));
  close(terminal);
  int status = 0;
  waitpid(child, &status, 0);
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return out;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string end_of_draft = "\n\x04";
const std::string flagged = "Sam is an idiot. The bay was open at 15:02." + end_of_draft;

}  // namespace

TEST_CASE("a draft that may go is printed, and that is all") {
  const auto seen = talk("Could you look at it before noon?" + end_of_draft);
  CHECK(seen.status == 0);
  CHECK_FALSE(holds(seen.shown, "[s]end"));
}

TEST_CASE("a flagged draft can be sent as it is, reworded, or left") {
  const auto sent = talk(flagged + "s\n");
  CHECK(sent.status == 0);
  CHECK(holds(sent.shown, "[s]end"));
  CHECK(sent.shown.rfind("Sam is an idiot.") > sent.shown.rfind("[q]uit?"));
  const auto reworded = talk(flagged + "r\n");
  CHECK(reworded.status == 0);
  CHECK(reworded.shown.rfind("To the group:") > reworded.shown.rfind("[q]uit?"));
  CHECK(talk(flagged + "q\n").status == 1);
}

TEST_CASE("an answer that is none is asked for again; the end of input leaves") {
  const auto seen = talk(flagged + "what\n\x04");
  CHECK(seen.status == 1);
  CHECK(seen.shown.find("[q]uit?") != seen.shown.rfind("[q]uit?"));
}

TEST_CASE("a draft can be edited, in the writer's editor or typed anew") {
  const auto again = talk(flagged + "e\nThe bay is open, could somebody look?" + end_of_draft);
  CHECK(again.status == 0);
  const auto edited = talk(flagged + "e\n", "sh -c 'echo The bay is open, could somebody look? >\"$1\"' --");
  CHECK(edited.status == 0);
  CHECK(holds(edited.shown, "could somebody look?"));
}

TEST_CASE("the rewording can be copied by the terminal") {
  const auto seen = talk(flagged + "c\nq\n");
  CHECK(holds(seen.shown, "\x1b]52;c;"));
}
