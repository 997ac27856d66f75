#include "cli/settings.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace aside;

namespace {

struct Environment {
  const char* name;
  Environment(const char* n, const char* value) : name(n) { setenv(n, value, 1); }
  ~Environment() { unsetenv(name); }
};

std::string errors_of(const Flags& flags) {
  Diagnostics sink;
  CHECK_FALSE(read_settings(flags, sink));
  return format(sink);
}

Defaults defaults_of(const Flags& flags) {
  Diagnostics sink;
  const auto settings = read_settings(flags, sink);
  REQUIRE_MESSAGE(settings, format(sink));
  return settings->config.defaults;
}

}  // namespace

TEST_CASE("the environment stands in for a flag, a flag wins") {
  const Environment to("ASIDE_TO", "dm"), face("ASIDE_FACE", "strict"), ext("ASIDE_EXTERNAL", "1");
  Flags flags;
  CHECK(defaults_of(flags).audience == Audience::Dm);
  CHECK(defaults_of(flags).face == Face::Strict);
  CHECK(defaults_of(flags).external == true);
  flags.to = "group";
  flags.face = "standard";
  flags.external = -1;
  CHECK(defaults_of(flags).audience == Audience::Group);
  CHECK(defaults_of(flags).face == Face::Standard);
  CHECK(defaults_of(flags).external == false);
}

TEST_CASE("all that is wrong is said at once, each with its place") {
  const Environment to("ASIDE_TO", "team"), ext("ASIDE_EXTERNAL", "maybe");
  Flags flags;
  flags.format = "jsn";
  flags.only = "same";
  CHECK(errors_of(flags) ==
        "ASIDE_TO: error: \"team\" is not dm or group\n"
        "ASIDE_EXTERNAL: error: \"maybe\" is not 1 or 0\n"
        "--only: error: \"same\" is not dm or group\n"
        "--format: error: \"jsn\" is not text, json, jsonl, sarif or github; did you mean json?\n");
}

TEST_CASE("an empty variable is as good as none") {
  const Environment to("ASIDE_TO", ""), ext("ASIDE_EXTERNAL", "");
  CHECK_FALSE(defaults_of({}).audience);
  CHECK_FALSE(defaults_of({}).external);
}

TEST_CASE("a folder of rules must hold some") {
  Diagnostics sink;
  CHECK_FALSE(linter_options({"/nonexistent", "/"}, sink));
  CHECK(format(sink) ==
        "--rules: error: there is no folder /nonexistent\n"
        "--rules: error: / holds neither rules/ nor dictionaries/\n"
        "  hint: name the folder above them\n");
}
