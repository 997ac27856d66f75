#include "chat/slack_text.h"

#include <doctest/doctest.h>

#include "protocol/words.h"

using namespace aside;

namespace {

std::string told(std::string_view mrkdwn) {
  const auto out = slack_text(mrkdwn, [](std::string_view id) { return id == "U1" ? "Ann" : std::string(id); });
  std::string all = out.text + " | ";
  for (const auto& segment : out.segments)
    all += std::string(name(segment.kind)) + "=" + out.text.substr(segment.span.begin, segment.span.end - segment.span.begin) + "#" + segment.id + ";";
  return all;
}

}  // namespace

TEST_CASE("mrkdwn is shown as people see it") {
  CHECK(told("<@U1> you") == "@Ann you | mention=@Ann#U1;");
  CHECK(told("<@U2|ben> you") == "@ben you | mention=@ben#U2;");
  CHECK(told("<@U2> you") == "@U2 you | mention=@U2#U2;");
  CHECK(told("<!here> all") == "@here all | mention=@here#!here;");
  CHECK(told("<!subteam^S1|@crew> all") == "@crew all | mention=@crew#!subteam^S1;");
  CHECK(told("in <#C1|ops>") == "in #ops | ");
  CHECK(told("see <https://x.test|this>") == "see this | ");
  CHECK(told("see <https://x.test?a&amp;b>") == "see https://x.test?a&b | url=https://x.test?a&b#;");
  CHECK(told("1 &lt; 2 &amp;&amp; 3") == "1 < 2 && 3 | ");
  CHECK(told("a `b &lt; c` d") == "a `b < c` d | code=`b < c`#;");
  CHECK(told("&gt; quoted\nmine") == "> quoted\nmine | quote=> quoted#;");
  CHECK(told("") == " | ");
}
