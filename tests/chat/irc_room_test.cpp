#include "chat/irc_room.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string room(std::string_view path) {
  const auto out = irc_room(path);
  return out.id + "|" + out.name + (out.kind == ChannelKind::Public ? "|channel" : out.kind == ChannelKind::Dm ? "|query" : "|");
}

}  // namespace

TEST_CASE("the names that clients give to logs tell the room") {
  CHECK(room("irc.libera.#ops.weechatlog") == "/irc.libera.#ops|#ops|channel");
  CHECK(room("logs/irc.libera.bob.weechatlog") == "logs/irc.libera.bob|bob|query");
  CHECK(room("irc.server.libera.weechatlog") == "/irc.server.libera|libera|");
  CHECK(room("libera/#ops.log") == "libera/#ops|#ops|channel");
  CHECK(room("libera/bob.log") == "libera/bob|bob|");
  CHECK(room("libera/#ops/2026-01-01.log") == "libera/#ops|#ops|channel");
  CHECK(room("libera/bob/2026-01-01.log") == "libera/bob|bob|");
  CHECK(room("user_libera_#ops_20260101.log") == "user_libera_#ops|#ops|channel");
  CHECK(room("&local.log") == "&local|&local|channel");
  CHECK(room("C#/talk.log") == "C#/talk|talk|");
}

TEST_CASE("all days of a room are one room") {
  CHECK(irc_room("net/#ops.2026-01-01.log").id == irc_room("net/#ops.2026-01-02.log").id);
  CHECK(irc_room("net/#ops/2026-01-01.log").id == irc_room("net/#ops/20260102.log").id);
  CHECK(irc_room("2005-01-08-test.log").id == irc_room("2005-01-09-test.log").id);
  CHECK(irc_room("a/#ops.log").id != irc_room("b/#ops.log").id);
  CHECK(irc_room("2005-01-08.log").id == "2005-01-08");
}
