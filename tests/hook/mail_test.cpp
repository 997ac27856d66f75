#include "hook/mail.h"

#include <doctest/doctest.h>

using namespace aside;
using Words = std::vector<std::string>;

TEST_CASE("a plain mail is its headers and its text") {
  const auto mail = read_mail("From: Ann <ann@x.org>\r\nTo: Sam <SAM@x.org>,\r\n  team@x.org\r\nCc: sam@x.org\r\n"
                              "Subject: The\r\n build\r\n\r\nYou broke it.\r\n");
  CHECK(mail.from == "Ann <ann@x.org>");
  CHECK(mail.to == Words{"sam@x.org", "team@x.org"});
  CHECK(mail.subject == "The build");
  CHECK(mail.text == "You broke it.\n");
}

TEST_CASE("the first plain part of a mail with parts is the text") {
  const auto mail = read_mail(
      "Subject: x\nContent-Type: multipart/mixed; boundary=\"b 1\"\n\nnot this\n--b 1\n"
      "Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: quoted-printable\n\nYou=20broke it\n--in\n"
      "Content-Type: text/html\n\n<b>no</b>\n--in--\n--b 1\nContent-Disposition: attachment\n\nnor this\n--b 1--\n");
  CHECK(mail.text == "You broke it");
}

TEST_CASE("without a plain part the HTML is read") {
  CHECK(read_mail("Content-Type: text/html\n\n<p>You broke it</p>").text == "\nYou broke it\n");
}

TEST_CASE("what is no mail is all text") {
  CHECK(read_mail("You broke it\nagain").text == "You broke it\nagain");
  CHECK(read_mail("").text == "");
  CHECK(read_mail("Content-Type: multipart/mixed; boundary=x\n\n--x").text == "");
  CHECK(read_mail("Content-Type: multipart/mixed\n\n--\n--\n--").text == "");
}

TEST_CASE("parts within parts end somewhere") {
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "x\n\n--b" + std::to_string(i) + "x\n";
  CHECK(read_mail(deep + "\ntext").text == "");
}

TEST_CASE("addresses are found with and without names") {
  CHECK(addresses_in("\"Lee, Sam\" <sam@x.org>, <ann@x.org>; jo@x.org") == Words{"sam@x.org", "ann@x.org", "jo@x.org"});
  CHECK(addresses_in("undisclosed-recipients:;").empty());
}
