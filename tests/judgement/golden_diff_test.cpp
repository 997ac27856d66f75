#include "judgement/golden_diff.h"

#include <doctest/doctest.h>

using namespace aside::test;

namespace {

const std::vector<Outcome> before = {
    {"A1", "private", "blame/x", "private", "", ""}, {"A2", "send", "", "reword", "", ""},
    {"A3", "send", "", "send", "", ""},              {"A4", "reword", "blame/y", "private", "", ""},
    {"A5", "private", "blame/x", "private", "", ""},
};

}  // namespace

TEST_CASE("what is written down is read back, labels where they differ") {
  const auto text = golden_text(before);
  CHECK(text.find("A1\tprivate\tblame/x\n") != text.npos);
  CHECK(text.find("A2\tsend\t-\tlabelled reword\n") != text.npos);
  CHECK(golden_text(read_golden(text)) == text);
}

TEST_CASE("nothing changed, nothing said") { CHECK(golden_diff(before, before) == ""); }

TEST_CASE("a change tells what was labelled, what it was, what it is now and by which rule") {
  auto now = before;
  now[0] = {"A1", "send", "", "private", "group", "Sam did it"};
  now[1] = {"A2", "reword", "contempt/z", "reword", "dm", "You did\nit"};
  now[3] = {"A4", "send", "", "private", "group", ""};
  now[4].rule = "blame/z";
  CHECK(golden_diff(before, now) ==
        "1 now wrong, 1 otherwise wrong, 1 now right, 1 led by another rule; right: 3 of 5 → 3 of 5\n"
        "\nnow wrong\n"
        "  A1  labelled private  private → send  by blame/x, which no longer fires\n"
        "        group  Sam did it\n"
        "\notherwise wrong\n"
        "  A4  labelled private  reword → send  by blame/y, which no longer fires\n"
        "\nnow right\n"
        "  A2  labelled reword  send → reword  by contempt/z\n"
        "        dm  You did it\n"
        "\nled by another rule\n"
        "  A5  labelled private  private  by blame/x → blame/z\n");
}

TEST_CASE("new drafts, gone drafts and new labels are told") {
  std::vector<Outcome> now(before.begin() + 1, before.end());
  now[1].label = "reword";
  now.push_back({"B1", "send", "", "send", "dm", ""});
  CHECK(golden_diff(before, now) ==
        "1 labelled anew, 1 new, 1 gone; right: 3 of 5 → 2 of 5\n"
        "\nlabelled anew\n  A3  labelled reword  send\n"
        "\nnew\n  B1\n"
        "\ngone\n  A1\n");
}

TEST_CASE("an unresolved merge is read, and seen") {
  const auto twice = read_golden("<<<<<<< a\nA1\tsend\t-\n=======\nA1\tsend\t-\n>>>>>>> b\n");
  CHECK(twice.size() == 2);
  CHECK(golden_diff(twice, {{"A1", "send", "", "send", "", ""}}) == "a draft stands there twice\n");
}
