#include "text/log_line.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a program's line is one") {
  for (const auto* line : {"2026-05-03T10:00:01.123Z ERROR failed to kill the stupid worker",
                           "[2026-05-03 10:00:01] WARN  bad thing", "at com.acme.Foo.bar(Foo.java:12)",
                           "File \"x.py\", line 3, in <module>", "Traceback (most recent call last):",
                           "java.lang.IllegalStateException: no", "ValueError: you cannot", "npm ERR! code 1"})
    CHECK_MESSAGE(is_log_line(line), line);
}

TEST_CASE("a person's line is none") {
  for (const auto* line : {"15:02 Lucas deploys, 15:09 Lucas rolls back", "at least (I think) it works: yes",
                           "2026-05-03 10:00 you broke it", "Human Error: replace the user", "#1 fan of yours in town",
                           "fatal flaw", "INFO for everyone", ""})
    CHECK_FALSE_MESSAGE(is_log_line(line), line);
}
