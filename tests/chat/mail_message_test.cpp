#include "chat/mail_message.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

const std::string head = "From: \"Ann B\" <Ann@X.org>\nTo: Ben <ben@x.org>, ann@x.org\nCc: ben@x.org, cem@y.org\n"
                         "Date: Mon, 2 Apr 2012 18:22:10 +0400\nMessage-ID: <2@x>\n";

MailMessage read(const std::string& mail) {
  auto out = mail_message(mail);
  REQUIRE(out);
  return *out;
}

}  // namespace

TEST_CASE("who writes to whom, when, in which thread") {
  const auto mail = read(head + "Subject: =?iso-8859-1?Q?gr=FC=DFe?=\nReferences: <0@x> <1@x>\nIn-Reply-To: <1@x>\n\nhi\n");
  CHECK(mail.from.address == "ann@x.org");
  CHECK(mail.from.name == "Ann B");
  REQUIRE(mail.to.size() == 2);
  CHECK(mail.to[0].name == "Ben");
  CHECK(mail.to[1].address == "cem@y.org");
  CHECK(mail.time == 1333376530000);
  CHECK(mail.id == "2@x");
  CHECK(mail.thread == "0@x");
  CHECK(mail.subject == "");
  CHECK(mail.text == "hi");
  const auto first = read(head + "Subject: =?iso-8859-1?Q?gr=FC=DFe?=\n\nhi\n");
  CHECK(first.subject == "gr\xC3\xBC\xC3\x9F" "e");
  CHECK(first.thread == "2@x");
}

TEST_CASE("plain text comes before HTML, HTML before nothing, in any charset and encoding") {
  const std::string parts = head + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b\n"
                                   "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ngr=FC=DFe=20=\nan alle\n--b--\n";
  CHECK(read(parts).text == "gr\xC3\xBC\xC3\x9F" "e an alle");
  CHECK(read(head + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+SGk8L3A+PGJsb2NrcXVvdGU+bm88L2Jsb2NrcXVvdGU+\n").text == "Hi");
  CHECK(read(head + "Content-Type: text/plain; charset=windows-1252\n\n\x80 5\n").text == "\xE2\x82\xAC 5");
  CHECK(read(head + "Content-Type: text/plain; charset=no-such\n\ngr\xFC\xDF\n").text == "gr\xC3\xBC\xC3\x9F");
  CHECK(read(head + "Content-Type: text/plain; charset=utf-8\n\ngr\xFC\xDF\n").text == "gr\xC3\xBC\xC3\x9F");
}

TEST_CASE("attachments and forwarded mails are left out, parts are joined") {
  const auto mail = read(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\none\n--b\nContent-Type: text/plain\n"
                                "Content-Disposition: attachment; filename=a.txt\n\nno\n--b\nContent-Type: message/rfc822\n\nFrom: x@y\n\nno\n--b\n"
                                "Content-Type: image/png\n\nno\n--b\nContent-Type: text/html\n\n<p>two</p>\n--b--\n");
  CHECK(mail.text == "one\ntwo");
}

TEST_CASE("lists, programs, reports and hidden readers") {
  CHECK(read(head + "List-Id: The ops <ops.X.org>\n\nhi").list == "ops.x.org");
  CHECK(read(head + "Auto-Submitted: auto-replied\n\nhi").automatic);
  CHECK_FALSE(read(head + "Auto-Submitted: no\n\nhi").automatic);
  CHECK(read("From: noreply@x.org\nTo: a@x.org\n\nhi").automatic);
  CHECK(read(head + "Content-Type: multipart/report; boundary=b\n\n--b\n\nno\n--b--\n").report);
  CHECK(read("From: ann@x.org\nTo: undisclosed-recipients:;\n\nhi").hidden);
  CHECK(read("From: ann@x.org\nTo: team: ben@x.org, cem@x.org;\n\nhi").to.size() == 2);
  CHECK(read(head + "X-Mozilla-Status: 0009\n\nhi").deleted);
  CHECK_FALSE(read(head + "X-Mozilla-Status: 0001\n\nhi").deleted);
}

TEST_CASE("what is cut off or no mail") {
  CHECK_FALSE(mail_message("hello\nthere\n"));
  CHECK_FALSE(mail_message(""));
  CHECK_FALSE(mail_message(std::string(5000, '\0')));
  CHECK(read(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhi th").text == "hi th");
  CHECK(read(head + "Content-Transfer-Encoding: base64\n\nSGVsbG8gd").text == "Hello");
  CHECK(read(head.substr(0, 40)).from.address == "ann@x.org");
  CHECK(read(head + "\n" + std::string("a\0b", 3)).text == std::string("a\0b", 3));
  CHECK(read("From: ann@x.org\nDate: Wed, 31 Dec 1969 23:59:59 +0000\n\nhi").time == -1000);
  std::string deep = head;
  for (int i = 0; i < 3000; ++i) deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  CHECK(read(deep + "\nhi").from.name == "Ann B");
}
