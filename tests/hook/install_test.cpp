#include "hook/install.h"

#include <doctest/doctest.h>

#include "support/folder.h"

using namespace aside;
namespace fs = std::filesystem;

namespace {

Plan plan_of(const fs::path& path, Beside beside) {
  return {{{path, "# installed by `aside hook install test`\nours\n", beside, true}}, "", ""};
}

std::string trouble_of(bool (*act)(const Plan&, Diagnostics&), const Plan& plan) {
  Diagnostics sink;
  const bool sound = act(plan, sink);
  CHECK(sound == sink.empty());
  return format(sink);
}

bool runs(const fs::path& path) {
  return (fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none;
}

}  // namespace

TEST_CASE("a file is written with its run bit, and taken away") {
  const test::Folder folder;
  const auto plan = plan_of(folder.path / "hooks/x", Beside::Nothing);
  CHECK(trouble_of(install, plan) == "");
  CHECK(runs(folder.path / "hooks/x"));
  CHECK(trouble_of(install, plan) == "");
  CHECK(trouble_of(uninstall, plan) == "");
  CHECK_FALSE(fs::exists(folder.path / "hooks/x"));
  CHECK(trouble_of(uninstall, plan) == "");
}

TEST_CASE("what is there is chained to, and put back") {
  const test::Folder folder;
  folder.write("x", "theirs\n", true);
  const auto plan = plan_of(folder.path / "x", Beside::Chain);
  CHECK(trouble_of(install, plan) == "");
  CHECK(trouble_of(install, plan) == "");
  CHECK(folder.read("x").ends_with("ours\n"));
  CHECK(folder.read("x.before-aside") == "theirs\n");
  CHECK(trouble_of(uninstall, plan) == "");
  CHECK(folder.read("x") == "theirs\n");
  CHECK(runs(folder.path / "x"));
  CHECK_FALSE(fs::exists(folder.path / "x.before-aside"));
}

TEST_CASE("a block is added once, and taken out exactly") {
  const test::Folder folder;
  folder.write("x", "#!/bin/sh\ntheirs\n", true);
  const auto plan = plan_of(folder.path / "x", Beside::Block);
  CHECK(trouble_of(install, plan) == "");
  const auto once = folder.read("x");
  CHECK(once.starts_with("#!/bin/sh\n# installed by"));
  CHECK(once.ends_with("\ntheirs\n"));
  CHECK(trouble_of(install, plan) == "");
  CHECK(folder.read("x") == once);
  CHECK(trouble_of(uninstall, plan) == "");
  CHECK(folder.read("x") == "#!/bin/sh\ntheirs\n");
}

TEST_CASE("a file that was made for the block goes with it") {
  const test::Folder folder;
  const auto plan = plan_of(folder.path / "x", Beside::Block);
  CHECK(trouble_of(install, plan) == "");
  CHECK(runs(folder.path / "x"));
  CHECK(trouble_of(uninstall, plan) == "");
  CHECK_FALSE(fs::exists(folder.path / "x"));
}

TEST_CASE("nothing of others is overwritten or taken away") {
  const test::Folder folder;
  folder.write("x", "theirs\n");
  const auto plan = plan_of(folder.path / "x", Beside::Nothing);
  CHECK(trouble_of(install, plan).find("is there already") != std::string::npos);
  CHECK(trouble_of(uninstall, plan).find("it stays") != std::string::npos);
  CHECK(folder.read("x") == "theirs\n");

  folder.write("y", "theirs\n");
  folder.write("y.before-aside", "older\n");
  CHECK(trouble_of(install, plan_of(folder.path / "y", Beside::Chain)).find("y.before-aside") != std::string::npos);
  CHECK(folder.read("y") == "theirs\n");
  CHECK(folder.read("y.before-aside") == "older\n");
}

TEST_CASE("when one file is in the way, none is written") {
  const test::Folder folder;
  folder.write("b", "theirs\n");
  auto plan = plan_of(folder.path / "a", Beside::Nothing);
  plan.files.push_back(plan_of(folder.path / "b", Beside::Nothing).files[0]);
  CHECK(trouble_of(install, plan) != "");
  CHECK_FALSE(fs::exists(folder.path / "a"));
}

TEST_CASE("a block that was edited stays, and that is said") {
  const test::Folder folder;
  folder.write("x", "# installed by `aside hook install test`\nedited\n");
  CHECK(trouble_of(uninstall, plan_of(folder.path / "x", Beside::Block)).find("by hand") != std::string::npos);
}
