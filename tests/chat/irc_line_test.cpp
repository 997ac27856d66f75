#include "chat/irc_line.h"

#include <doctest/doctest.h>

#include <string>

using namespace aside;

namespace {

std::string shown(const IrcLine& line) {
  constexpr const char* kinds[] = {"said", "acts", "system", "day", "none"};
  std::string out = kinds[static_cast<int>(line.kind)];
  if (!line.nick.empty()) out += " " + std::string(line.nick) + ": " + std::string(line.text);
  if (!line.joined.empty()) out += " in " + std::string(line.joined);
  return out;
}

std::string read(std::string_view line) { return shown(irc_line(line)); }

std::string time_of(std::string_view line) {
  const auto time = irc_line(line).time;
  std::string out;
  for (const int n : {time.year, time.month, time.day, time.hour, time.minute, time.second}) out += (out.empty() ? "" : " ") + std::to_string(n);
  return out;
}

}  // namespace

TEST_CASE("WeeChat") {
  CHECK(read("2026-11-21 19:49:39\tbob\tdeploy done") == "said bob: deploy done");
  CHECK(read("2026-11-21 19:49:39\t@bob\tcode: x = 1") == "said bob: code: x = 1");
  CHECK(read("2026-11-21 19:49:40\t *\tbob is reading the logs") == "acts bob: is reading the logs");
  CHECK(read("2026-11-21 19:49:38\t-->\tbob (~root@127.0.0.1) has joined #ops") == "system in #ops");
  CHECK(read("2026-11-21 19:49:40\t--\tNotice -> #ops: heads up") == "system");
  CHECK(read("2026-11-21 19:49:37\t\tNew key binding") == "system");
  CHECK(read("2026-11-21 19:49:37\tbob") == "none");
  CHECK(time_of("2026-11-21 19:49:39\tbob\tx") == "2026 11 21 19 49 39");
}

TEST_CASE("irssi") {
  CHECK(read("--- Log opened Sat Nov 21 19:49:19 2026") == "day");
  CHECK(time_of("--- Log opened Sat Nov 21 19:49:19 2026") == "2026 11 21 19 49 19");
  CHECK(time_of("--- Day changed Sun Nov 22 2026") == "2026 11 22 -1 0 0");
  CHECK(read("19:49 < carl> deploy done") == "said carl: deploy done");
  CHECK(read("19:49 <@carl> deploy done") == "said carl: deploy done");
  CHECK(read("19:49:07  * carl acts") == "acts carl: acts");
  CHECK(read("19:49 -!- carl [~c@127.0.0.1] has joined #ops") == "system in #ops");
  CHECK(read("19:49 -carl:#ops- a notice") == "system");
  CHECK(time_of("19:49 < carl> x") == "0 0 0 19 49 0");
}

TEST_CASE("ZNC, energymech, eggdrop and mIRC") {
  CHECK(read("[19:49:07] <carl> done") == "said carl: done");
  CHECK(read("[19:49:07] * carl acts") == "acts carl: acts");
  CHECK(read("[19:49:07] *** Joins: carl (~c@host)") == "system");
  CHECK(irc_line("[19:49:07] *** Joins: carl (~c@host)").of_channel);
  CHECK(read("[19:49:07] -carl- a notice") == "system");
  CHECK(read("[19:49] Action: carl acts") == "acts carl: acts");
  CHECK(read("[19:49] carl (~c@host) joined #ops.") == "system in #ops");
  CHECK(time_of("[00:00] --- Sat Apr 02 2005") == "2005 4 2 -1 0 0");
  CHECK(read("Session Start: Sat Jan 08 23:33:54 2005") == "day");
  CHECK(read("Session Ident: #ops") == "system in #ops");
  CHECK(read("[19:49] * carl has joined #ops") == "system in #ops");
  CHECK(read("[19:49] * carl (~c@host) Quit (bye)") == "system");
}

TEST_CASE("dircproxy, ISO and HexChat") {
  CHECK(read("[14 Jan 12:36] <nom!n=n@host> -does it work?") == "said nom: does it work?");
  CHECK(read("[14 Jan 12:36] <nom!n=n@host> nom: yes") == "said nom: nom: yes");
  CHECK(read("[14 Jan 12:36] <nom> -1") == "said nom: -1");
  CHECK(read("[14 Jan 11:08] --> jsmith (n=j@host) joined the channel") == "system");
  CHECK(time_of("[14 Jan 11:08] <a> x") == "0 1 14 11 8 0");
  CHECK(read("2005-01-08T23:33:54  <mg> let's see") == "said mg: let's see");
  CHECK(read("2005-01-08T23:33:54  * mg tried it") == "acts mg: tried it");
  CHECK(read("2005-01-08T23:33:54.123+02:00 <mg> x") == "said mg: x");
  CHECK(read("2005-01-08T23:33:54  *** mg has quit IRC") == "system");
  CHECK(read("[2005-01-08 23:33:54] <mg> x") == "said mg: x");
  CHECK(read("Jan 08 23:33:54 <mg>\tx") == "said mg: x");
  CHECK(read("Jan 08 23:33:54 *\tmg acts") == "acts mg: acts");
  CHECK(read("Jan 08 23:33:54 *\tmg (~m@host) has joined") == "system");
  CHECK(read("Jan 08 23:33:54 *\tNow talking on #ops") == "system in #ops");
  CHECK(time_of("**** BEGIN LOGGING AT Sat Jan  8 23:33:54 2005") == "2005 1 8 23 33 54");
}

TEST_CASE("what is no line of a log") {
  for (const std::string_view line : {"", "hello", "19:49", "25:00 <a> x", "[19:49 <a> x", "2005-13-08T23:33:54 <a> x", "Jan 08 <a> x",
                                      "19:49 <a x", "--- what", "\xFF\xFE", "[", "2026-11-21 19:49:39"})
    CHECK_MESSAGE((irc_line(line).kind == IrcKind::None || irc_line(line).kind == IrcKind::System), line);
  CHECK(read("Jan 08 23:33:54 host sshd[1]: session opened") == "system");
  CHECK(read(std::string_view("19:49 <a> x\0y", 13)) == std::string("said a: x\0y", 11));
}

TEST_CASE("dates in names of files") {
  const auto day = [](std::string_view name) {
    const auto date = date_in_name(name);
    return date ? date->year * 10000 + date->month * 100 + date->day : 0;
  };
  CHECK(day("2005-01-08-test1.log") == 20050108);
  CHECK(day("user_net_#ops_20260101.log") == 20260101);
  CHECK(day("ops.2005_01_08.txt") == 20050108);
  CHECK(day("ops 123456789.log") == 0);
  CHECK(day("20261301") == 0);
  CHECK(day("2005-01.08") == 0);
}
