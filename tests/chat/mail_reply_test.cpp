#include "chat/mail_reply.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("quoted lines and what announces them go, in the languages of mail programs") {
  for (const char* announcing : {"On Mon, Apr 2, 2012 at 6:26 PM, Ann <a@x.org> wrote:", "On Mon, Apr 2, 2012 at 6:26 PM, Ann\n<a@x.org>wrote:",
                                 "Am 2. April 2012 schrieb Ann <a@x.org>:\n", "Am 02.04.2012 um 18:26 schrieb:", "Le 2 avril 2012, Ann a écrit :",
                                 "El 2 de abril de 2012, Ann escribió:", "Il giorno 2 apr 2012 Ann ha scritto:", "Op 2 apr. 2012 om 18:26 schreef:",
                                 "Den 2 apr. 2012 skrev Ann <a@x.org>:", "Em 2 de abril de 2012, Ann escreveu:", "W dniu 2.04.2012 Ann napisał(a):",
                                 "02.04.2012 14:20 пользователь \"bob@x.org\" <\nbob@x.org> написал:", "2012/4/2 Ann <a@x.org>",
                                 "2012年4月2日 Ann <a@x.org> 写道：", "Ann <a@x.org>, 2 Nis 2012 tarihinde şunu yazdı:"})
    CHECK_MESSAGE(own_words("Hello\n\n" + std::string(announcing) + "\n\n> Hi\n>\n> there\n\nBye") == "Hello\n\nBye", announcing);
}

TEST_CASE("a mail that is answered or forwarded below ends the writer's words") {
  for (const char* below : {"-----Original Message-----\nFrom: bob\nTo: x\nSent: now\nSubject: s\n\nHi", "----- Ursprüngliche Nachricht -----\nVon: bob\nAn: x\nBetreff: s\n\nHi",
                            "---------- Forwarded message ---------\nFrom: Bob\nDate: now\nSubject: s\n\nHi", "From: bob\nSent: now\nTo: ann\nSubject: s\n\nHi",
                            "*Von:* bob\n*Gesendet:* jetzt\n*An:* ann\n*Betreff:* s\n\nHi", "________________________________\nFrom: bob\n\nHi",
                            "On 3 May 2026, Sam <s@x.org> wrote:\n\nHi\nunmarked", "De : bob\nEnvoyé : lundi\nÀ : ann\nObjet : s\n\nHi"})
    CHECK_MESSAGE(own_words("Hello\n\n" + std::string(below)) == "Hello", below);
}

TEST_CASE("signatures are none of the draft") {
  CHECK(own_words("Hello\n-- \nAnn\nHead of Tea") == "Hello");
  CHECK(own_words("Hello\n\n-Ann Bee\n\n____________________\nlist info") == "Hello");
  CHECK(own_words("Hello\n\nSent from my iPhone\n\nOn Apr 3, 2012, bob <b@x.org> wrote:\n\n> Hi") == "Hello");
  CHECK(own_words("> Hi\nfine\n--\nAnn\n\n> more\nagreed") == "fine\n\nagreed");
}

TEST_CASE("what only looks like it stays") {
  CHECK(own_words("He wrote:\nnothing.") == "He wrote:\nnothing.");
  CHECK(own_words("----- Agenda -----\n1. tea") == "----- Agenda -----\n1. tea");
  CHECK(own_words("- one\n- two\n-three") == "- one\n- two\n-three");
  CHECK(own_words("From: here to there.\nIt works.") == "From: here to there.\nIt works.");
  CHECK(own_words(">:( not again") == ">:( not again");
  CHECK(own_words("a\r\n\r\n\r\n\r\nb\r\n") == "a\n\nb");
  CHECK(own_words("") == "");
  CHECK(own_words("> only this") == "");
}

TEST_CASE("flowed lines are joined") {
  CHECK(own_words("one \ntwo\nthree\n\nfour", true) == "one two\nthree\n\nfour");
  CHECK(own_words("On 04/02/2012 06:26 PM, Megan One wrote:\n> Hi \nHello", true) == "Hello");
}

TEST_CASE("a million lines cost no more than they should") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "From: x\nSent\n";
  CHECK(own_words(text).size() == text.size() - 1);
}

TEST_CASE("subjects that somebody else chose") {
  for (const char* subject : {"Re: x", "RE: x", "AW: x", "Fwd: x", "SV:x", "Re[2]: x", "回复：x", " re : x"}) CHECK_MESSAGE(is_reply_subject(subject), subject);
  for (const char* subject : {"Release: 2.0", "Reminder", "", "[list] news: x", "10:30 then"}) CHECK_MESSAGE(!is_reply_subject(subject), subject);
}
