#include "audit/belt.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace aside;

TEST_CASE("batches come in order, and the end is told to all") {
  Belt belt(4);
  for (std::uint64_t i = 0; i < 3; ++i) belt.put({i, {}, {}});
  belt.close();
  for (std::uint64_t i = 0; i < 3; ++i) CHECK(belt.take()->number == i);
  CHECK_FALSE(belt.take());
  CHECK_FALSE(belt.take());
}

TEST_CASE("no more than the room is under way, counted from the oldest that is not done") {
  Belt belt(2);
  std::atomic<int> put{0};
  std::jthread reader([&] {
    for (std::uint64_t i = 0; i < 4; ++i) {
      belt.put({i, {}, {}});
      ++put;
    }
    belt.close();
  });
  CHECK(belt.take()->number == 0);
  CHECK(belt.take()->number == 1);
  // The second is done, the first is not: there is no room yet.
  belt.done_before(0);
  CHECK(put <= 2);
  belt.done_before(2);
  CHECK(belt.take()->number == 2);
  CHECK(belt.take()->number == 3);
  reader.join();
  CHECK(put == 4);
}
