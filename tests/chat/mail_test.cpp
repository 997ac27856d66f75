#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;

namespace {

std::string mail(const std::string& to, const std::string& body, const std::string& more = "") {
  return "From: Ann <ann@x.org>\nTo: " + to + "\nSubject: tea\nDate: Mon, 2 Apr 2012 18:22:10 +0400\n" + more + "\n" + body + "\n";
}

std::optional<Audience> audience(const ChatMessage& message) { return audience_of(message.channel->kind, message.channel->humans); }

const std::string parting = "From ann@x.org Mon Apr 02 14:21:52 2012\n";

}  // namespace

TEST_CASE("an mbox: who reads each mail decides its audience") {
  ExportFolder folder;
  folder.write("Sent.mbox", parting + mail("ben@x.org", "one") + "\n" + parting + mail("ben@x.org, cem@y.org", "two") + "\n" + parting +
                                mail("ann@x.org", "note") + "\n" + parting + mail("ops@x.org", "three", "List-Id: <ops.x.org>\n") + "\n" + parting +
                                mail("undisclosed-recipients:;", "four"));
  const auto out = read_export(folder.path());
  CHECK(out.format == "mail");
  REQUIRE(out.messages.size() == 5);
  CHECK(out.messages[0].text == "tea\n\none");
  CHECK(out.messages[0].markup == Markup::Email);
  CHECK(out.messages[0].author.name == "Ann");
  CHECK(out.messages[0].channel->name == "Sent");
  CHECK(audience(out.messages[0]) == Audience::Dm);
  CHECK(audience(out.messages[1]) == Audience::Group);
  CHECK(out.messages[1].channel->id != out.messages[0].channel->id);
  CHECK(out.messages[1].channel->members.size() == 2);
  CHECK_FALSE(audience(out.messages[2]));
  CHECK(out.messages[3].channel->name == "ops.x.org");
  CHECK(audience(out.messages[3]) == Audience::Group);
  CHECK(audience(out.messages[4]) == Audience::Group);
  CHECK(out.messages[1].place.offset > 100);
  CHECK_FALSE(out.messages[1].channel->external);
}

TEST_CASE("who stands outside of the own domains is external") {
  ExportFolder folder;
  folder.write("a.eml", mail("ben@sub.x.org", "one"));
  folder.write("b.eml", mail("ben@x.org, cem@evilx.org", "two"));
  const auto out = read_export(folder.path(), {}, {.columns = {}, .own_domains = {"x.org"}});
  REQUIRE(out.messages.size() == 2);
  CHECK_FALSE(out.messages[0].channel->external);
  CHECK(out.messages[1].channel->external);
  CHECK(out.messages[0].channel->name == "mail");
}

TEST_CASE("a Maildir: flags tell what was deleted and never sent") {
  ExportFolder folder;
  folder.write(".Sent/cur/1.M1.host:2,S", mail("ben@x.org", "one"));
  folder.write(".Sent/cur/2.M1.host:2,ST", mail("ben@x.org", "two"));
  folder.write(".Sent/cur/3.M1.host:2,D", mail("ben@x.org", "three"));
  folder.write("new/4.M1.host", mail("ben@x.org", "four"));
  folder.write("dovecot.index", "no mail");
  const auto out = read_export(folder.path());
  CHECK(out.format == "mail");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].channel->name == ".Sent");
  CHECK(out.messages[1].channel->name == "INBOX");
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 0, 1, 0});
}

TEST_CASE("mailboxes without an ending are known by their first lines") {
  ExportFolder folder;
  folder.write("Inbox", parting + mail("ben@x.org", "one"));
  folder.write("notes", "From here on\nnothing: no mail\n");
  CHECK(read_export(folder.path()).messages.size() == 1);
  CHECK(read_export(folder.path() / "Inbox").format == "mail");
  CHECK(read_export(folder.path() / "notes").format == "");
}

TEST_CASE("a broken mail costs itself; programs are counted") {
  ExportFolder folder;
  folder.write("a.eml", "no head at all\n");
  folder.write("b.eml", mail("ben@x.org", "one", "Auto-Submitted: auto-generated\n"));
  folder.write("c.eml", mail("ben@x.org", std::string(50u << 20, 'x') + "\ntwo"));
  folder.write("d.eml", "");
  folder.write("e.eml", mail("ben@x.org", "three\r\rfour"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].text == "tea\n\ntwo");
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 1, 0, 2});
  REQUIRE(out.warnings.size() == 2);
  CHECK(out.warnings[0].place.file == "a.eml");
}

TEST_CASE("the samples' replies are the writers' own words") {
  const auto samples = test::samples();
  if (!samples) {
    MESSAGE("../shared is not there: 1 test skipped");
    return;
  }
  const auto out = read_export(*samples / "mail");
  CHECK(out.format == "mail");
  std::map<std::string, std::string> texts;
  for (const auto& message : out.messages) texts[message.place.file] = message.text;
  for (const char* name : {"android", "aol", "apple_mail", "gmail", "hotmail", "iphone", "thunderbird", "yahoo"})
    CHECK_MESSAGE(texts[std::string(name) + ".eml"] == "Hello", name);
  CHECK(texts["outlook.eml"] == "Test\n\nHello");
}
