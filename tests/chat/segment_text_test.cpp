#include "chat/segment_text.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("segments are spans of the text that is put together") {
  SegmentText out;
  out.end_line();
  out.add("see ");
  out.add(SegmentKind::Mention, "@Ann", "U1");
  out.add(SegmentKind::Quote, "");
  out.end_line();
  out.end_line();
  out.add(SegmentKind::Code, "x");
  CHECK(out.text == "see @Ann\nx");
  REQUIRE(out.segments.size() == 2);
  CHECK(out.segments[0].span == Span{4, 8});
  CHECK(out.segments[0].id == "U1");
  CHECK(out.segments[1].span == Span{9, 10});
}
