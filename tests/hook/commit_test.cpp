#include "hook/commit.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a commit message is what a person wrote of it") {
  CHECK(commit_text("Mend the build\n\nIt broke at noon.\n# Please enter the commit message\n#\n") ==
        "Mend the build\n\nIt broke at noon.");
  CHECK(commit_text("Mend\n# ------------------------ >8 ------------------------\ndiff --git you\n+broke it\n") == "Mend");
  CHECK(commit_text("# only\n# comments\n") == "");
}

TEST_CASE("trailers are nobody's tone, a subject that looks like one is") {
  CHECK(commit_text("Mend\n\nAs said: it works\n\nSigned-off-by: Ann <a@x>\nFixes: 12\n") == "Mend\n\nAs said: it works");
  CHECK(commit_text("parser-core: mend the reader\n") == "parser-core: mend the reader");
  CHECK(commit_text("Mend\n\nNote: you broke it\n") == "Mend\n\nNote: you broke it");
}

TEST_CASE("of a patch the diff and its statistics fall away, the remarks stay") {
  CHECK(patch_text("It broke.\n\nSigned-off-by: A <a@x>\n---\nThis was your fault.\n a.cpp | 2 +-\n 1 file changed, 1 insertion(+)\n\n"
                   "diff --git a/a.cpp b/a.cpp\n+// you idiot\n-- \n2.39\n") == "It broke.\n\nThis was your fault.");
}
