// The same rules, compiled when the program was built, made of their files now, and kept by
// an earlier process: one and the same linter.
#include <doctest/doctest.h>

#include "lint/linter.h"
#include "rule/book_cache.h"
#include "rule/rulebook.h"
#include "support/english.h"
#include "support/folder.h"
#include "support/labelled.h"
#include "support/shown.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a linter of the compiled book, of the files and of a kept book report the same") {
  const Folder folder;
  const std::string path = "rules/en/blame/your-fault.rule";
  folder.write("own/" + path, packed(path).text);
  const char* before = std::getenv("XDG_CACHE_HOME");
  const std::string old = before == nullptr ? "" : before;
  setenv("XDG_CACHE_HOME", (folder.path / "cache").c_str(), 1);

  LinterOptions options;
  options.folders = {folder.path / "own"};
  Diagnostics sink;
  const auto made = Linter::load(options, sink);
  CHECK_FALSE(std::filesystem::exists(folder.path / "cache"));  // nobody allowed it
  options.keep = true;
  const auto keeping = Linter::load(options, sink);
  CHECK(BookCache::of(options.folders).read());
  const auto kept = Linter::load(options, sink);
  if (old.empty()) unsetenv("XDG_CACHE_HOME");
  else setenv("XDG_CACHE_HOME", old.c_str(), 1);
  CHECK(format(sink) == "");
  REQUIRE((made && keeping && kept));
  CHECK(made->engine() == linter().engine());
  CHECK(kept->engine() == linter().engine());

  std::size_t drafts = 0, flagged = 0;
  for (const auto& draft : labelled_drafts()) {
    if (++drafts % 8 != 0) continue;
    const auto wanted = made->lint(draft);
    flagged += wanted.verdict != Verdict::Send ? 1 : 0;
    for (const auto* other : {&linter(), &*keeping, &*kept}) {
      const auto got = other->lint(draft);
      CHECK(shown_without_sums(got) == shown_without_sums(wanted));
      CHECK(shown_sums(got) == shown_sums(wanted));
    }
  }
  CHECK(flagged > 20);
}
