#include "text/fold.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

namespace {

Folded fold_all(std::string_view text) { return fold(text, {{std::nullopt, {0, text.size()}, {}, {}, {}}}); }

}  // namespace

TEST_CASE("case, width and ligatures fold, letters with accents stay letters") {
  CHECK(folded("IDIOT") == "idiot");
  CHECK(folded("ＩＤＩＯＴ") == "idiot");
  CHECK(folded("𝐈𝐝𝕚𝓸𝔱") == "idiot");
  CHECK(folded("ⓘⓓⓘⓞⓣ") == "idiot");
  CHECK(folded("ﬁne") == "fine");
  CHECK(folded("Café Ñandú Straße") == "café ñandú strasse");
  CHECK(folded("cafe\xCC\x81") == "café");
}

TEST_CASE("quotes and dashes become plain") {
  CHECK(folded("don’t “say” ‘it’ — no – no") == "don't \"say\" 'it' - no - no");
  CHECK(folded("well…") == "well...");
}

TEST_CASE("what cannot be seen goes") {
  CHECK(folded("id\xE2\x80\x8Biot") == "idiot");      // zero-width space
  CHECK(folded("id\xC2\xADiot") == "idiot");          // soft hyphen
  CHECK(folded("id\xE2\x80\xAEiot") == "idiot");      // right-to-left override
  CHECK(folded(std::string("id\0iot", 6)) == "idiot");
}

TEST_CASE("strokes and piles of marks are not read") {
  CHECK(folded("s̶t̷u̸p̵i̶d̴") == "stupid");
  CHECK(folded("i\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85" "diot") == "idiot");
}

TEST_CASE("look-alikes become Latin only where a Latin word is meant") {
  CHECK(folded("іdіоt") == "idiot");
  CHECK(folded("ѕtuріd") == "stupid");
  CHECK(folded("ɪᴅɪᴏᴛ") == "idiot");
  CHECK(folded("он со мной") == "он со мной");
  CHECK(folded("сам дурак") == "сам дурак");
  CHECK(folded("γεια σου") == "γεια σου");
}

TEST_CASE("each folded byte knows the cluster it came from") {
  const std::string text = "É\xE2\x80\x8Bx ﬁ ½ \xFF!";
  const auto result = fold_all(text);
  REQUIRE(result.text.size() == result.source.size());
  for (std::size_t i = 1; i < result.source.size(); ++i)
    CHECK((result.source[i] == result.source[i - 1] || result.source[i - 1].end <= result.source[i].begin));
  CHECK(slice(text, result.behind(0, 2)) == "É");
  CHECK(slice(text, result.behind(2, 3)) == "x");
  CHECK(slice(text, result.behind(4, 6)) == "ﬁ");
}

TEST_CASE("a token is its own bytes whatever it folds to") {
  CHECK(show("é\xCC\x81\xCC\x82\xCC\x83! ½ cup, s̶t̷u̸p̵i̶d̴.") == "é\xCC\x81\xCC\x82\xCC\x83 ! number:½ cup , s̶t̷u̸p̵i̶d̴ .");
  CHECK(show("👨‍👩‍👧 👍🏽👍🏽 🇬🇧🇫🇷 5️⃣ ❤️ ☹") == "emoji:👨‍👩‍👧 emoji:👍🏽 emoji:👍🏽 emoji:🇬🇧 emoji:🇫🇷 emoji:5️⃣ emoji:❤️ emoji:☹");
  CHECK(words("👍🏽 ❤️") == "👍 ❤");
}
