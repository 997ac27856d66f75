#include "chat/line_cutter.h"

#include <doctest/doctest.h>

#include "support/bytes.h"

using namespace aside;
using test::Blocks;

namespace {

struct Cut {
  std::vector<std::string> lines;  // "offset:line"
  CutTrouble trouble;

  Cut(const std::string& text, std::size_t block, std::string at_end = {}) {
    Blocks stream(text, block, std::move(at_end));
    trouble = cut_lines(stream, [&](std::string_view line, std::uint64_t offset) {
      lines.push_back(std::to_string(offset) + ":" + std::string(line));
      return true;
    });
  }
};

}  // namespace

TEST_CASE("lines come without their ends, whatever the ends are and wherever the blocks end") {
  const std::vector<std::string> expected{"0:one", "5:", "7:three", "13:four"};
  for (std::size_t block = 1; block < 20; ++block)
    CHECK(Cut("one\r\n\r\nthree\nfour", block).lines == expected);
  CHECK(Cut("", 4).lines.empty());
  CHECK(Cut("\n", 4).lines == std::vector<std::string>{"0:"});
  CHECK(Cut("\xEF\xBB\xBFx\ny", 9).lines == std::vector<std::string>{"0:x", "5:y"});
}

TEST_CASE("a line that is too long is passed over and told, those around it stay") {
  const Cut cut("a\n" + std::string(most_value + 1, 'x') + "\nb\n", 1 << 20);
  CHECK(cut.lines == std::vector<std::string>{"0:a", std::to_string(most_value + 4) + ":b"});
  CHECK(cut.trouble.offset == 2);
  CHECK(cut.trouble.message == "a line is longer than 16 MiB and was passed over");
}

TEST_CASE("lines of an old Mac end with a lone carriage return, wherever the blocks end") {
  for (std::size_t block = 1; block < 20; ++block) {
    CHECK(Cut("one\r" "two\r\rfour\r", block).lines == std::vector<std::string>{"0:one", "4:two", "8:", "9:four"});
    CHECK(Cut("one\r" "two\r\nthree\nfour", block).lines == std::vector<std::string>{"0:one", "4:two", "9:three", "15:four"});
    CHECK(Cut("one\r\r\ntwo\rtwo\n", block).lines == std::vector<std::string>{"0:one", "6:two\rtwo"});
    CHECK(Cut("one\r", block).lines == std::vector<std::string>{"0:one"});
  }
}

TEST_CASE("a reader hears of every line that is too long") {
  const std::string huge(most_value + 1, 'x');
  Blocks stream(huge + "\ngood\n" + huge + "\n" + huge, 1 << 20, "it broke off");
  std::vector<std::string> lines;
  std::vector<ChatWarning> warnings;
  int broken = 0;
  const ChatSink sink{nullptr, [&](Skip skip) { broken += skip == Skip::Broken; },
                      [&](ChatWarning warning) { warnings.push_back(std::move(warning)); }};
  CHECK(read_lines({"a.log", 0}, stream, sink, [&](std::string_view line, std::uint64_t) {
    lines.emplace_back(line);
    return true;
  }));
  CHECK(lines == std::vector<std::string>{"good"});
  CHECK(broken == 4);
  REQUIRE(warnings.size() == 4);
  CHECK(warnings[1].place == RecordPlace{"a.log", most_value + 7});
  CHECK(warnings[3].message == "it broke off");
}

TEST_CASE("what a stream says at its end is told") {
  const Cut cut("a\nb", 2, "it broke off");
  CHECK(cut.lines == std::vector<std::string>{"0:a", "2:b"});
  CHECK(cut.trouble.message == "it broke off");
}
