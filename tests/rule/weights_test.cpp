#include "rule/weights.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;

namespace {

std::string wrong_in(const std::string& line, Weights& weights) {
  Diagnostics sink;
  read_weights({"w/face.txt", line}, weights, sink);
  return format(sink);
}

std::string wrong(const std::string& line, const std::string& message) {
  return "w/face.txt:1:1: error: " + message + "\n  " + line +
         "\n  ^\n  hint: a line is: <rule> <weight>, or: threshold low|standard|high <sum>\n";
}

}  // namespace

TEST_CASE("a table gives thresholds and weights, for and against") {
  Weights weights;
  CHECK(wrong_in("# what is worth what\n\nthreshold low 6\nthreshold standard  4\nthreshold high 3\n"
                 "blame/x   +5\ncontext/thanks -2\r\n",
                 weights) == "");
  CHECK(weights.threshold(Sensitivity::Low) == 6);
  CHECK(weights.threshold(Sensitivity::Standard) == 4);
  CHECK(weights.threshold(Sensitivity::High) == 3);
  CHECK(weights.of("blame/x") == 5);
  CHECK(weights.of("context/thanks") == -2);
  CHECK(weights.of("blame/nothing") == 0);
  CHECK(weights.by_rule.at("blame/x").line == 6);
}

TEST_CASE("a later table adds lines and replaces those of the same rule") {
  Weights weights;
  CHECK(wrong_in("threshold low 6\na/x 5\na/y 1\n", weights) == "");
  Diagnostics sink;
  read_weights({"later/face.txt", "a/x 2\na/z 3\n"}, weights, sink);
  CHECK(format(sink) == "");
  CHECK(weights.of("a/x") == 2);
  CHECK(weights.of("a/y") == 1);
  CHECK(weights.of("a/z") == 3);
  CHECK(weights.threshold(Sensitivity::Low) == 6);
}

TEST_CASE("a rule stands in a table once") {
  Weights weights;
  CHECK(wrong_in("a/x 5\na/y 1\na/x 2\n", weights) ==
        "w/face.txt:3:1: error: a second weight for a/x\n  a/x 2\n  ^\n  hint: the first is in line 1\n");
}

TEST_CASE("every wrong line is named and changes nothing") {
  Weights weights;
  CHECK(wrong_in("blame/x", weights) == wrong("blame/x", "expected a whole number at the end"));
  CHECK(wrong_in("blame/x 2.5", weights) == wrong("blame/x 2.5", "expected a whole number at the end"));
  CHECK(wrong_in("blame/x 99999999999", weights) ==
        wrong("blame/x 99999999999", "expected a whole number at the end"));
  CHECK(wrong_in("threshold medium 4", weights) ==
        wrong("threshold medium 4", "expected low, standard or high, and a number"));
  CHECK(wrong_in("threshold 4", weights) == wrong("threshold 4", "expected low, standard or high, and a number"));
  CHECK(wrong_in("blame/x face 4", weights) == wrong("blame/x face 4", "expected a rule and its weight"));
  CHECK(wrong_in("4", weights) == wrong("4", "expected a rule and its weight"));
  CHECK(weights.by_rule.empty());
  CHECK(weights.threshold(Sensitivity::Standard) == 0);
}
