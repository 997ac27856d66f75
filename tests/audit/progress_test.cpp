#include "audit/progress.h"

#include <doctest/doctest.h>

using namespace aside;
using namespace std::chrono_literals;

TEST_CASE("bytes and messages done, the rate, the time left") {
  CHECK(progress_line({9000, 1'250'000'000, 10'400'000'000, 1, 1}, 10s) == "1.3 of 10.4 GB, 9000 messages, 900/s, 01:13 left");
  CHECK(progress_line({36'000, 1'000'000, 400'000'000, 1, 1}, 36s) == "1.0 of 400.0 MB, 36000 messages, 1000/s, 3:59:24 left");
  CHECK(progress_line({10, 500, 900, 1, 1}, 2s) == "500 bytes, 10 messages, 5/s, 00:01 left");
}

TEST_CASE("what is not known is left out") {
  CHECK(progress_line({0, 0, 0, 1, 1}, 0s) == "0 bytes, 0 messages");
  CHECK(progress_line({500, 2000, 4000, 1, 1}, 900ms) == "2.0 of 4.0 kB, 500 messages");
  CHECK(progress_line({500, 2000, 0, 1, 1}, 5s) == "2.0 kB, 500 messages, 100/s");
  CHECK(progress_line({500, 4000, 4000, 2, 3}, 5s) == "export 2 of 3: 4.0 of 4.0 kB, 500 messages, 100/s");
}

TEST_CASE("what an earlier run had judged says nothing about the rate") {
  CHECK(progress_line({1500, 15'000, 30'000, 1, 1}, 10s, 1000) == "15.0 of 30.0 kB, 1500 messages, 50/s, 00:30 left");
}
