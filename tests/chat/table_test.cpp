#include "chat/table.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("times as tables have them") {
  const auto time = [](std::string_view text) {
    const auto moment = table_moment(text);
    return moment ? moment->time : -1;
  };
  CHECK(time("2026-01-01T10:05:00Z") == 1767261900000);
  CHECK(time("2026-01-01T10:05:00.0000000+00:00") == 1767261900000);
  CHECK(time(" 1767261900 ") == 1767261900000);
  CHECK(time("1767261900.123456") == 1767261900000);
  CHECK(time("1767261900000") == 1767261900000);
  CHECK(time("1767261900000000") == 1767261900000);
  CHECK(time("-86400") == -86400000);
  for (const char* text : {"", "soon", "12:30", "9223372036854775807", "1767261900x"}) CHECK_MESSAGE(time(text) == -1, text);
}
