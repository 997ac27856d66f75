#include "chat/revisions.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("of several versions the last in time counts, in whatever order they stand") {
  for (const bool backwards : {false, true}) {
    Revisions revisions;
    if (backwards) revisions.edited("m1", "e2", 30);
    revisions.edited("m1", "e1", 20);
    if (!backwards) revisions.edited("m1", "e2", 30);
    CHECK(revisions.is_edited("m1"));
    CHECK_FALSE(revisions.is_edited("m2"));
    CHECK(revisions.is_last("m1", "e2"));
    CHECK_FALSE(revisions.is_last("m1", "e1"));
    CHECK_FALSE(revisions.is_last("m2", "e2"));
  }
}

TEST_CASE("a deleted message has no last version") {
  Revisions revisions;
  revisions.edited("m1", "e1", 20);
  revisions.deleted("m1");
  CHECK(revisions.is_deleted("m1"));
  CHECK_FALSE(revisions.is_last("m1", "e1"));
}

TEST_CASE("an edited message keeps the time at which it was said") {
  Revisions revisions;
  revisions.edited("m1", "e1", 20);
  CHECK(revisions.time_said("m1", 20) == 20);
  revisions.said("m1", 10);
  revisions.said("m2", 11);
  CHECK(revisions.time_said("m1", 20) == 10);
  CHECK(revisions.time_said("m2", 7) == 7);
}
