#include "chat/csv_cutter.h"

#include <doctest/doctest.h>

#include "chat/json_cutter.h"
#include "support/bytes.h"

using namespace aside;

namespace {

struct Rows {
  std::vector<std::string> rows;  // "offset:field|field"
  std::vector<ChatWarning> warnings;
  int broken = 0;

  explicit Rows(const std::string& text, std::size_t block = 1 << 16) {
    test::Blocks stream(text, block);
    const ChatSink sink{nullptr, [&](Skip) { ++broken; }, [&](ChatWarning warning) { warnings.push_back(std::move(warning)); }};
    read_rows({"a.csv", 0}, stream, sink, [&](const CsvRow& row, std::uint64_t offset) {
      std::string all;
      for (const auto& field : row) all += (all.empty() ? std::to_string(offset) + ":" : "|") + field;
      rows.push_back(all);
      return true;
    });
  }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("quotes, line ends of every kind, a byte order mark, and no end at the end") {
  for (std::size_t block = 1; block < 40; ++block) {
    CHECK(Rows("\xEF\xBB\xBF" "a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n\r\n,\n\"\",q", block).rows ==
          Lines{"3:a|b", "8:x, \"y\"\r\nz|2", "27:|", "29:|q"});
    CHECK(Rows("a,b\r1,2\r3,4", block).rows == Lines{"0:a|b", "4:1|2", "8:3|4"});
  }
  CHECK(Rows("").rows.empty());
  CHECK(Rows("\n\n").rows.empty());
}

TEST_CASE("the first line says what parts the fields") {
  CHECK(Rows("a;b,c;d\n1;2;3").rows == Lines{"0:a|b,c|d", "8:1|2|3"});
  CHECK(Rows("a\tb\n1,0\t2").rows == Lines{"0:a|b", "4:1,0|2"});
  CHECK(Rows("\"a;;;\",b\n1,2").rows == Lines{"0:a;;;|b", "9:1|2"});
}

TEST_CASE("a quote within a field that has none around it is a letter") {
  CHECK(Rows("a,b\nsize 5\",\"x\"").rows == Lines{"0:a|b", "4:size 5\"|x"});
}

TEST_CASE("a stray quote costs its line only") {
  for (std::size_t block = 1; block < 30; ++block) {
    const Rows broken("a,b\n1,\"open\n2,\"good\"\n3,\"x\"y\n4,fine\n5,\"never closed\n6,fine", block);
    CHECK(broken.rows == Lines{"0:a|b", "12:2|good", "28:4|fine", "51:6|fine"});
    CHECK(broken.broken == 3);
    REQUIRE(broken.warnings.size() == 3);
    CHECK(broken.warnings[1].place == RecordPlace{"a.csv", 21});
    CHECK(broken.warnings[0].message == "the quotes of a row do not fit: its first line was left out");
  }
}

TEST_CASE("a row without end is passed over, those around it stay") {
  const Rows plain("a,b\n1," + std::string(3 * most_value, 'x') + "\n2,fine\n");
  CHECK(plain.rows == Lines{"0:a|b", std::to_string(3 * most_value + 7) + ":2|fine"});
  CHECK(plain.broken == 1);
  std::string lines;
  while (lines.size() < most_value + 10) lines += "some,line\n";
  const Rows quoted("a,b\n1,\"" + lines);
  CHECK(quoted.rows.size() == lines.size() / 10);
  CHECK(quoted.broken == 1);
}

TEST_CASE("bytes of any kind are fields") {
  const std::string nul("a,b\n\0,\xFF\xFE\n", 10);
  CHECK(Rows(nul).rows.at(1) == std::string("4:\0|\xFF\xFE", 6));
}
