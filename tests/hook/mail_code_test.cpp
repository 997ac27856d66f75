#include "hook/mail_code.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("bodies are decoded by their encoding and charset") {
  CHECK(decoded("caf=C3=A9 goes =\non", "quoted-printable", "utf-8") == "caf\u00e9 goes on");
  CHECK(decoded("WW91IGJyb2tl\nIGl0", "base64", "utf-8") == "You broke it");
  CHECK(decoded("caf\xe9", "8bit", "iso-8859-1") == "caf\u00e9");
  CHECK(decoded("it\x92s", "", "windows-1252") == "it's");
  CHECK(decoded("as = it =zz is=", "quoted-printable", "") == "as = it =zz is=");
}

TEST_CASE("encoded words of headers are decoded, what only looks like one stays") {
  CHECK(words_decoded("=?utf-8?Q?Caf=C3=A9_hours?= today") == "Caf\u00e9 hours today");
  CHECK(words_decoded("=?UTF-8?B?WW91?= =?utf-8?q?_broke?= it") == "You broke it");
  CHECK(words_decoded("is this =?real?= or not") == "is this =?real?= or not");
  CHECK(words_decoded("=?utf-8?Q?never ends") == "=?utf-8?Q?never ends");
}

TEST_CASE("HTML loses its tags, not its words") {
  CHECK(without_tags("<style>p{color:red}</style><p>You &amp; I<br>a &lt; b</p>") == "\nYou & I\na < b\n");
  CHECK(without_tags("a < b") == "a ");
  CHECK(without_tags("&bogus; &am") == "&bogus; &am");
}
