#include "base/bytes.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace aside;

namespace {

std::string written() {
  BytesOut out;
  pass(out, std::string("three"));
  pass(out, std::vector<std::uint32_t>{1, 2, 3});
  pass(out, std::vector<std::string>{"a", "bc"});
  out.plain(std::uint8_t{7});
  return out.all();
}

struct Got {
  std::string text;
  Stored<std::uint32_t> numbers;
  std::vector<std::string> texts;
  std::uint8_t last = 0;
};

Got read(BytesIn& in) {
  Got out;
  pass(in, out.text);
  pass(in, out.numbers);
  pass(in, out.texts);
  in.plain(out.last);
  return out;
}

}  // namespace

TEST_CASE("what was written is read back in the same order") {
  const auto all = written();
  BytesIn in(all);
  const auto got = read(in);
  CHECK(in.sound());
  CHECK(in.left() == 0);
  CHECK(got.text == "three");
  CHECK(std::vector<std::uint32_t>(got.numbers.begin(), got.numbers.end()) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(got.texts == std::vector<std::string>{"a", "bc"});
  CHECK(got.last == 7);
}

TEST_CASE("an array is used where it lies, at a multiple of eight") {
  const auto all = written();
  BytesIn in(all);
  std::string text;
  pass(in, text);
  const auto numbers = in.array<std::uint32_t>();
  const auto at = reinterpret_cast<const char*>(numbers.data()) - all.data();
  CHECK(at % 8 == 0);
  CHECK(static_cast<std::size_t>(at) < all.size());
}

TEST_CASE("bytes that end too early are not sound, wherever they end") {
  const auto all = written();
  for (std::size_t size = 0; size < all.size(); ++size) {
    BytesIn in(std::string_view(all).substr(0, size));
    read(in);
    CHECK_FALSE(in.sound());
  }
}

TEST_CASE("a length beyond the end is an empty array and not sound") {
  BytesOut out;
  out.plain(~std::uint64_t{0} / 4);
  out.plain(std::uint64_t{0});
  BytesIn in(out.all());
  CHECK(in.array<std::uint64_t>().empty());
  CHECK_FALSE(in.sound());
}
