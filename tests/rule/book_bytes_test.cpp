#include "rule/book_bytes.h"

#include <doctest/doctest.h>

#include <cstring>

#include "match/signals.h"
#include "rule/examples.h"
#include "rule/pack.h"
#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

Rulebook small_book() {
  return book_of({rule("blame/a", "title A\nwhy w\nmatch {you} {fault.past} (it|this)\nunless around not\n"
                                  "private group You <<broke it>>.\n"),
                  rule("fact/plural", "title p\nmatch all\n"),
                  rule("blame/s", "title S\nevidence face\nmatch signal shouting\nmatch broke\n"),
                  rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\nblame/s 2\n")});
}

/// At a multiple of eight, as a book has to lie.
struct Placed {
  std::vector<std::uint64_t> at;
  std::size_t size;
  explicit Placed(std::string_view bytes) : at(bytes.size() / 8 + 1), size(bytes.size()) {
    std::memcpy(at.data(), bytes.data(), size);
  }
  std::string_view all() const { return {reinterpret_cast<const char*>(at.data()), size}; }
};

/// The head says that this is all.
std::string cut(const std::string& bytes, std::uint64_t size) {
  auto out = bytes.substr(0, size);
  if (out.size() >= 16) std::memcpy(out.data() + 8, &size, 8);
  return out;
}

}  // namespace

TEST_CASE("a book that is read back has the same bytes") {
  const auto book = small_book();
  const Placed bytes(bytes_of(book));
  const auto again = book_from(bytes.all());
  REQUIRE(again);
  CHECK(again->digest == book.digest);
  CHECK(digest_in(bytes.all()) == book.digest);
  CHECK(bytes_of(*again) == bytes.all());
  const auto* rule = again->find("en")->find("blame/a");
  REQUIRE(rule != nullptr);
  CHECK(rule->title == "A");
  CHECK(rule->triggers[0].pattern.regex() == book.find("en")->find("blame/a")->triggers[0].pattern.regex());
  CHECK(rule->guards.size() == 1);
  CHECK(examples_of(*rule).size() == 1);
  CHECK(source_of(*rule) == source_of(*book.find("en")->find("blame/a")));
  CHECK(again->find("en")->weights_of(Sum::Face).of("blame/s") == 2);
}

TEST_CASE("the book in the program is the one that its files make") {
  Diagnostics sink;
  const auto made = make_rulebook(built_in_files(), signal_names(), sink);
  CHECK(format(sink) == "");
  CHECK(is_intact(packed_book()));
  CHECK(bytes_of(made) == packed_book());
}

TEST_CASE("a book that is cut off is none, even where its head says that it is whole") {
  const auto bytes = bytes_of(small_book());
  for (std::size_t size = 0; size < bytes.size(); size += size < 512 ? 1 : 37) {
    const Placed plain(bytes.substr(0, size)), sized(cut(bytes, size));
    CHECK_FALSE(book_from(plain.all()));
    CHECK_FALSE(book_from(sized.all()));
    CHECK_FALSE(is_intact(plain.all()));
    CHECK_FALSE(is_intact(sized.all()));
  }
}

TEST_CASE("a book with more behind it is none") {
  const auto bytes = bytes_of(small_book());
  CHECK_FALSE(book_from(Placed(bytes + "x").all()));
  CHECK_FALSE(book_from(Placed(cut(bytes + "12345678", bytes.size() + 8)).all()));
}

TEST_CASE("a changed byte is seen by the sum") {
  const auto bytes = bytes_of(small_book());
  REQUIRE(is_intact(Placed(bytes).all()));
  for (std::size_t at = 0; at < bytes.size(); at += 11) {
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    CHECK_FALSE(is_intact(Placed(changed).all()));
  }
}

TEST_CASE("lengths of a changed book never lead outside it") {
  const auto bytes = bytes_of(small_book());
  for (std::size_t at = 24; at + 8 <= bytes.size(); at += 8) {
    for (const std::uint64_t length : {std::uint64_t{0}, std::uint64_t{1} << 20U, ~std::uint64_t{0}}) {
      auto changed = bytes;
      std::memcpy(changed.data() + at, &length, 8);
      const Placed placed(changed);
      const auto book = book_from(placed.all());
      if (!book) continue;
      std::size_t triggers = 0;
      for (const auto& [lang, language] : book->languages)
        for (const auto& rule : language.rules) triggers += rule.triggers.size();
      CHECK(triggers <= bytes.size());
    }
  }
}
