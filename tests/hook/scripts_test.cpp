#include "hook/scripts.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/english.h"
#include "support/folder.h"

using namespace aside;
using namespace std::chrono_literals;
using Kind = ScriptsEnd::Kind;

namespace {

ScriptsEnd run(const test::Folder& folder, std::chrono::milliseconds limit = 20s) {
  return run_scripts(folder.path, "pre-send", test::group("Hello \"there\""), std::chrono::steady_clock::now() + limit);
}

std::string script(const test::Folder& folder, const std::string& lines) {
  return "#!/bin/sh\ncd " + folder.path.string() + "\n" + lines + "\n";
}

}  // namespace

TEST_CASE("no hooks, no objection") {
  const test::Folder folder;
  CHECK(run(folder).kind == Kind::Send);
}

TEST_CASE("hooks run in byte order, with draft, event and environment") {
  const test::Folder folder;
  folder.write("pre-send.d/b", script(folder, "echo b >>row"), true);
  folder.write("pre-send.d/a", script(folder, "echo a >>row; cat >draft; echo \"$1 $ASIDE_TO $ASIDE_EXTERNAL $ASIDE_FACE\" >told"), true);
  folder.write("pre-send.d/B", script(folder, "echo B >>row"), true);
  folder.write("pre-send.d/c.sample", "no");
  folder.write("pre-send.d/.d", "no");
  CHECK(run(folder).kind == Kind::Send);
  CHECK(folder.read("row") == "B\na\nb\n");
  CHECK(folder.read("told") == "pre-send group 0 standard\n");
  CHECK(folder.read("draft").starts_with(R"({"text":"Hello \"there\"","audience":"group")"));
}

TEST_CASE("the first that objects ends the row") {
  const test::Folder folder;
  folder.write("pre-send.d/1", script(folder, "exit 1"), true);
  folder.write("pre-send.d/2", script(folder, "touch ran"), true);
  const auto end = run(folder);
  CHECK(end.kind == Kind::Hold);
  CHECK(end.name == "1");
  CHECK_FALSE(std::filesystem::exists(folder.path / "ran"));
}

TEST_CASE("a hook that fails is trouble, and no objection") {
  const auto trouble_of = [](const std::string& lines, bool runs) {
    const test::Folder folder;
    folder.write("pre-send.d/x", lines, runs);
    const auto end = run(folder);
    CHECK(end.kind == Kind::Trouble);
    return end.trouble;
  };
  CHECK(trouble_of("#!/bin/sh\nexit 2\n", true).find("ended with 2") != std::string::npos);
  CHECK(trouble_of("#!/bin/sh\nkill -9 $$\n", true).find("signal 9") != std::string::npos);
  CHECK(trouble_of("#!/bin/sh\nexit 1\n", false).find("chmod +x") != std::string::npos);
  CHECK(trouble_of("#!/no/such/shell\n", true).find("ended with 126") != std::string::npos);
}

TEST_CASE("a hook that hangs is ended at the deadline, with its children") {
  const test::Folder folder;
  folder.write("pre-send.d/x", script(folder, "sleep 600 & echo $! >child; wait"), true);
  const auto end = run(folder, 300ms);
  CHECK(end.kind == Kind::Trouble);
  CHECK(end.trouble.find("time limit") != std::string::npos);
  // Its parent is gone: whoever inherits it has buried it, or it lies there dead.
  const auto child = folder.read("child");
  REQUIRE(child.size() > 1);
  const auto alive = [&child] {
    std::ifstream stat("/proc/" + child.substr(0, child.size() - 1) + "/stat");
    std::string number, name, state;
    stat >> number >> name >> state;
    return stat && state != "Z" && state != "X";
  };
  for (int i = 0; i < 500 && alive(); ++i) usleep(10000);  // the signal is on its way
  CHECK_FALSE(alive());
}
