#include "serve/counters.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("counters read as Prometheus wants them, each name with one head") {
  Counters counters;
  counters.drafts[2] = 7;
  const auto text = counters.text("aside 1");
  CHECK(text.find("aside_drafts_total{verdict=\"private\"} 7\n") != std::string::npos);
  CHECK(text.find("aside_info{engine=\"aside 1\"} 1\n") != std::string::npos);
  std::size_t heads = 0;
  for (auto at = text.find("# TYPE aside_drafts_total counter\n"); at != text.npos;
       at = text.find("# TYPE aside_drafts_total counter\n", at + 1))
    ++heads;
  CHECK(heads == 1);
  CHECK(text.ends_with('\n'));
}
