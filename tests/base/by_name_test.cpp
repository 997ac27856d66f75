#include "base/by_name.h"

#include <doctest/doctest.h>

#include <string>

using namespace aside;

TEST_CASE("what was put in under a name is found under it, however many there are") {
  ByName<int> map;
  CHECK(map.find("0") == map.end());
  CHECK_FALSE(map.contains(""));
  for (int i = 0; i < 1000; ++i) CHECK(map.try_emplace(std::to_string(i), i).second);
  for (int i = 0; i < 1000; ++i) CHECK(map.at(std::to_string(i)) == i);
  CHECK(map.size() == 1000);
  CHECK_FALSE(map.contains("1000"));
  CHECK_THROWS_AS(map.at("1000"), std::out_of_range);
}

TEST_CASE("a name has one value, which stays where it is") {
  ByName<std::string> map;
  auto& first = map["a"];
  first = "one";
  for (int i = 0; i < 100; ++i) map[std::to_string(i)];
  CHECK(&map["a"] == &first);
  CHECK_FALSE(map.try_emplace("a", "two").second);
  CHECK(map.at("a") == "one");
}

TEST_CASE("names come in the order in which they were put in") {
  const ByName<int> map{{"b", 1}, {"a", 2}, {"b", 3}};
  std::string names;
  for (const auto& [name, value] : map) names += name + std::to_string(value);
  CHECK(names == "b1a2");
}
