#include "chat/mbox.h"

#include <doctest/doctest.h>

#include "chat/json_cutter.h"
#include "support/bytes.h"

using namespace aside;

namespace {

using Mails = std::vector<std::string>;

Mails cut(const std::string& text, std::size_t block = 1 << 16) {
  Mails out;
  test::Blocks stream(text, block);
  const ChatSink sink{nullptr, [](Skip) {}, [](ChatWarning) {}};
  read_mails({"a.mbox", 0}, stream, sink, [&](std::string_view mail, std::uint64_t offset) {
    out.push_back(std::to_string(offset) + ":" + std::string(mail));
    return true;
  });
  return out;
}

const std::string from = "From ann@x.org Mon Apr 02 14:21:52 2012\n";

}  // namespace

TEST_CASE("an mbox is cut at its From lines, wherever the blocks end") {
  for (std::size_t block = 1; block < 90; block += 7)
    CHECK(cut(from + "Subject: a\n\none\n\n" + from + "Subject: b\r\n\r\ntwo", block) ==
          Mails{"0:Subject: a\n\none\n\n", "57:Subject: b\n\ntwo\n"});
  CHECK(cut("From - Mon Apr 02 14:21:52 2012\nSubject: a\n\n\nFrom \nSubject: b\n").size() == 2);
}

TEST_CASE("a From that somebody wrote parts nothing") {
  CHECK(cut(from + "Subject: a\n\nFrom there on\nNote: it was late.\n\nFrom 10:30 on\nnothing.\nFrom x 10:30\nA: b\n").size() == 1);
  CHECK(cut(from + "Subject: a\n\n>From here\n>>From there\n> From her\n") ==
        Mails{"0:Subject: a\n\nFrom here\n>From there\n> From her\n"});
}

TEST_CASE("a whole date parts mails without an empty line between them") {
  CHECK(cut(from + "Subject: a\n\none\n" + from + "Subject: b\n").size() == 2);
}

TEST_CASE("a file without a From line is one mail, as it is") {
  CHECK(cut("Subject: a\n\n>From here\n\n" + from + "Subject: b\n").size() == 1);
  CHECK(cut("Subject: a\n\n>From here\n") == Mails{"0:Subject: a\n\n>From here\n"});
  CHECK(cut("").empty());
  CHECK(cut("\n\n").empty());
  CHECK(cut(from).size() == 1);
}

TEST_CASE("of a mail of any size the front is kept") {
  std::string lines;
  while (lines.size() < most_mail + 100) lines += "attached attached\n";
  const auto mails = cut(from + "Subject: a\n\n" + lines + "\n" + from + "Subject: b\n");
  REQUIRE(mails.size() == 2);
  CHECK(mails[0].size() <= most_mail + 10);
  CHECK(mails[1].ends_with("Subject: b\n"));
}

TEST_CASE("the first bytes tell an mbox, a mail, and neither") {
  CHECK(mail_shape(from + "Subject: a\n") == MailShape::Mbox);
  CHECK(mail_shape("Subject: a\r\nX-Long: a\r\n b\r\nFrom: ann\r\n\r\nhi") == MailShape::Mail);
  CHECK(mail_shape("From there on\nNote: it was late.\n") == MailShape::Neither);
  CHECK(mail_shape("Note: it was late.\nFrom: my desk\n") == MailShape::Mail);
  CHECK(mail_shape("Note: it was late.\n\nhi") == MailShape::Neither);
  CHECK(mail_shape("hello\nthere") == MailShape::Neither);
  CHECK(mail_shape("") == MailShape::Neither);
}
