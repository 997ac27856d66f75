#include "text/disguise.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace aside;

namespace {

bool can_be(std::string_view word, std::string_view plain) {
  const auto found = readings(word);
  return std::find(found.begin(), found.end(), plain) != found.end();
}

}  // namespace

TEST_CASE("a dressed-up word has its plain word among its readings") {
  CHECK(can_be("stuuupid", "stupid"));
  CHECK(can_be("stuuuupiiiid", "stupid"));
  CHECK(can_be("soooo", "so"));
  CHECK(can_be("coooool", "cool"));
  CHECK(can_be("1diot", "idiot"));
  CHECK(can_be("id10t", "idiot"));
  CHECK(can_be("l0ser", "loser"));
  CHECK(can_be("$tupid", "stupid"));
  CHECK(can_be("a$$", "ass"));
  CHECK(can_be("sh!t", "shit"));
  CHECK(can_be("b@stard", "bastard"));
  CHECK(can_be("ídíót", "idiot"));
  CHECK(can_be("s#it", "s*it"));
}

TEST_CASE("a plain word has no readings") {
  for (const auto* word : {"class", "cockpit", "shiitake", "assessment", "scunthorpe", "bookkeeper", "a", "don't", "95"})
    CHECK_MESSAGE(readings(word).empty(), word);
}

TEST_CASE("there are never more than sixteen readings, and never the word itself") {
  for (const auto* word : {"1111111111", "aaabbbcccdddeeefffggg", "1l1l1l1l1l1l1l1l", "!!!a!!!"}) {
    const auto found = readings(word);
    CHECK(found.size() <= 16);
    CHECK(std::find(found.begin(), found.end(), word) == found.end());
  }
  CHECK(readings(std::string(1000, 'a')).empty());
}

TEST_CASE("a masked word matches the word behind the mask") {
  CHECK(matches_masked("st*pid", "stupid"));
  CHECK(matches_masked("s#it", "shit"));
  CHECK(matches_masked("sh!t", "shit"));
  CHECK(matches_masked("f**king", "fucking"));
  CHECK(matches_masked("f***ing", "fucking"));
  CHECK(matches_masked("f-ck", "fuck"));
  CHECK(matches_masked("f***", "fuck"));
}

TEST_CASE("a masked word matches no other word") {
  CHECK_FALSE(matches_masked("f***", "fucking"));
  CHECK_FALSE(matches_masked("st*pid", "stuupid"));
  CHECK_FALSE(matches_masked("st*pid", "torpid"));
  CHECK_FALSE(matches_masked("sh*t", "short"));
  CHECK_FALSE(matches_masked("***", "ass"));
  CHECK_FALSE(matches_masked("idiot", "idiots"));
  CHECK_FALSE(matches_masked("cl*ss", "ass"));
}
