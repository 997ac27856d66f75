#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "report/formats.h"
#include "report/sample.h"

using namespace aside;

namespace {

std::string github(const std::vector<Entry>& entries) {
  std::ostringstream out;
  write_github(out, entries, {});
  return out.str();
}

}  // namespace

TEST_CASE("each finding is a warning at its place, with what to say") {
  CHECK(github({sample_entry()}) ==
        "::warning file=notes/a b.txt,line=1,endLine=1,col=3,endColumn=21,"
        "title=private%3A blame/your-fault::A verdict about a person ends the talk.%0A"
        "Say: what happened was [what happened]\n"
        "::warning file=notes/a b.txt,line=2,endLine=2,col=1,endColumn=12,"
        "title=private%3A shaming/own-it::It makes somebody small: 100%25.\n");
}

TEST_CASE("a draft cannot smuggle in a command of its own") {
  auto entry = sample_entry();
  entry.origin = "a,line=9::b\n::error::c";
  entry.report.findings.resize(1);
  entry.report.findings[0].replace = {"x\r\n::stop-commands::y"};
  const auto out = github({entry});
  CHECK(out.find("\n::") == std::string::npos);
  CHECK(out.find("file=a%2Cline=9%3A%3Ab\\x0a%3A%3Aerror%3A%3Ac,line=1") != std::string::npos);
}

TEST_CASE("what is no file has no file, what may be sent has no line") {
  auto entry = sample_entry();
  entry.is_file = false;
  CHECK(github({entry}).starts_with("::warning title="));
  CHECK(github({harmless_entry()}).empty());
  CHECK(github({broken_entry()}) == "::error title=aside::stdin:3: not JSON\n");
}
