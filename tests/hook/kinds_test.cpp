#include "hook/kinds.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "hook/install.h"
#include "support/folder.h"

using namespace aside;

TEST_CASE("what is written can be told from what others wrote") {
  const test::Folder folder;
  folder.write(".husky/x", "");
  REQUIRE(std::system(("git init -q " + folder.path.string()).c_str()) == 0);
  for (const auto& kind : kinds()) {
    CAPTURE(kind.name);
    Diagnostics sink;
    const auto plan = kind.plan(folder.path, "/opt/it's/aside", sink);
    CHECK(format(sink) == "");
    REQUIRE(plan);
    CHECK(plan->files.empty() != plan->paste.empty());
    for (const auto& file : plan->files) {
      CHECK(file.text.find(installed_mark) != std::string::npos);
      CHECK(file.path.string().starts_with(folder.path.string()));
    }
    CHECK_FALSE(plan->next.empty());
  }
}

TEST_CASE("a place that is not there is said") {
  const test::Folder folder;
  for (const char* kind : {"git", "husky"}) {
    Diagnostics sink;
    CHECK_FALSE(kind_named(kind)->plan(folder.path, "aside", sink));
    CHECK(sink.size() == 1);
  }
  Diagnostics sink;
  CHECK_FALSE(kind_named("dir")->plan("", "aside", sink));
  CHECK(kind_named("svn") == nullptr);
}

TEST_CASE("husky's own folder is left to husky") {
  const test::Folder folder;
  const auto git = "git -C " + folder.path.string();
  REQUIRE(std::system((git + " init -q && " + git + " config core.hooksPath .husky/_").c_str()) == 0);
  Diagnostics sink;
  CHECK_FALSE(kind_named("git")->plan(folder.path, "aside", sink));
  CHECK(format(sink).find("aside hook install husky") != std::string::npos);
}
