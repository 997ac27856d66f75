#include "base/diagnostic.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a diagnostic has a place, a caret and a hint") {
  const Diagnostic d{"rules/en/blame/x.rule", 4, 9, "unknown slot {fualt}",
                     "did you mean {fault}?", "match   {fualt} again"};
  CHECK(format(d) ==
        "rules/en/blame/x.rule:4:9: error: unknown slot {fualt}\n"
        "  match   {fualt} again\n"
        "          ^\n"
        "  hint: did you mean {fault}?\n");
}

TEST_CASE("the caret stands under the column when a control character comes before it") {
  const Diagnostic d{"x", 1, 3, "m", "", "\ta?"};
  CHECK(format(d) == "x:1:3: error: m\n  \\x09a?\n       ^\n");
}

TEST_CASE("a whole file is named without a place") {
  CHECK(format(Diagnostic{"x.rule", 0, 0, "cannot be read", "", ""}) ==
        "x.rule: error: cannot be read\n");
}

TEST_CASE("control characters are shown, never obeyed") {
  CHECK(harmless("a\x1b[31m\nb\xc2\x9b") == "a\\x1b[31m\\x0ab\\x9b");
  CHECK(harmless("a\n\tb\x07", true) == "a\n\tb\\x07");
  CHECK(harmless("žluťoučký 🙂") == "žluťoučký 🙂");
  // A lone 9B begins a sequence on terminals of one byte a letter; what turns the direction of
  // writing shows another line than there is.
  CHECK(harmless("a\x9b" "31mb\xc3") == "a\\x9b31mb\\xc3");
  CHECK(harmless("no\xe2\x80\xaegnp.exe\xe2\x81\xa9") == "no\\xe2\\x80\\xaegnp.exe\\xe2\\x81\\xa9");
  CHECK(harmless("\xe2\x80\x99 \xe2\x80") == "\xe2\x80\x99 \\xe2\\x80");
}
