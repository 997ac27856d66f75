#include "cli/flags.h"

#include <doctest/doctest.h>

#include <CLI/CLI.hpp>

using namespace aside;

namespace {

using Words = std::vector<std::string>;

Flags flags_of(const Words& words) {
  CLI::App app("", "aside check");
  Flags flags;
  define_flags(app, flags, false);
  REQUIRE_FALSE(parse(app, join_off(words)));
  return flags;
}

}  // namespace

TEST_CASE("the text behind the rules that are off stays the text") {
  const auto flags = flags_of({"--off", "blame/a", "contempt/b,contempt/c", "this is it"});
  CHECK(flags.off == Words{"blame/a", "contempt/b", "contempt/c"});
  CHECK(flags.text == "this is it");
  CHECK(join_off({"--off", "a/b", "and/or it"}) == Words{"--off", "a/b", "and/or it"});
  CHECK(join_off({"--", "--off", "a/b", "c/d"}) == Words{"--", "--off", "a/b", "c/d"});
}

TEST_CASE("a text may look like anything") {
  for (const std::string text : {"[a, b]", "{\"text\":1}", "- a list", "a=b", "", "++", "%%"})
    CHECK(flags_of({"--", text}).text == text);
  CHECK(flags_of({"[a, b]"}).text == "[a, b]");
  CHECK(flags_of({"--", "--to dm"}).text == "--to dm");
  CHECK_FALSE(flags_of({}).text);
}

TEST_CASE("the last of --external and --no-external counts") {
  CHECK(flags_of({}).external == 0);
  CHECK(flags_of({"--external"}).external == 1);
  CHECK(flags_of({"--no-external"}).external == -1);
}

TEST_CASE("several files may stand behind one --file") {
  CHECK(flags_of({"--file", "a", "b", "--to", "dm"}).files == Words{"a", "b"});
}
