#include "serve/workers.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace aside;

TEST_CASE("all that was handed over is done before the end") {
  std::atomic<int> done{0};
  {
    Workers workers(4);
    for (int i = 0; i < 1000; ++i) workers.submit([&done] { ++done; });
  }
  CHECK(done == 1000);
}

TEST_CASE("one worker keeps the order") {
  std::vector<int> order;
  {
    Workers workers(1);
    for (int i = 0; i < 100; ++i) workers.submit([&order, i] { order.push_back(i); });
  }
  for (int i = 0; i < 100; ++i) CHECK(order[static_cast<std::size_t>(i)] == i);
}
