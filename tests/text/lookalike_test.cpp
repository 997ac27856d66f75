#include "text/lookalike.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a byte that becomes Latin keeps its place in the draft") {
  const std::string text = "іdіоt";
  const auto result = fold(text, {{std::nullopt, {0, text.size()}, {}, {}, {}}});
  CHECK(result.text == "idiot");
  CHECK(result.behind(0, 5) == Span{0, text.size()});
  CHECK(result.behind(1, 2) == Span{2, 3});
}

TEST_CASE("a word of doubles alone is Latin where nothing else is foreign") {
  CHECK(folded("you сосо") == "you coco");
  CHECK(folded("да сосо") == "да сосо");
}
