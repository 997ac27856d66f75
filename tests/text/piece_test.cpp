#include "text/piece.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("segments are put in order, clipped, and never overlap") {
  const std::string_view text = "0123456789";
  const auto pieces = pieces_of(text, {{SegmentKind::Code, {8, 99}, ""},
                                       {SegmentKind::Quote, {2, 5}, ""},
                                       {SegmentKind::Url, {4, 7}, ""},
                                       {SegmentKind::Url, {6, 6}, ""},
                                       {SegmentKind::Url, {9, 3}, ""}});
  REQUIRE(pieces.size() == 5);
  CHECK_FALSE(pieces[0].token);
  CHECK(pieces[0].span == Span{0, 2});
  CHECK(pieces[1].token == TokenKind::Quote);
  CHECK(pieces[2].span == Span{5, 7});
  CHECK(pieces[3].span == Span{7, 8});
  CHECK(pieces[4].token == TokenKind::Code);
  CHECK(pieces[4].span == Span{8, 10});
}

TEST_CASE("a segment of text stays words") {
  const auto pieces = pieces_of("abc", {{SegmentKind::Text, {0, 2}, ""}});
  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0].span == Span{0, 3});
}
