#include "text/cluster.h"

#include <doctest/doctest.h>
#include <unicode/brkiter.h>

#include <memory>
#include <random>

#include "text/chars.h"

using namespace aside;

TEST_CASE("clusters end where ICU ends them") {
  constexpr char32_t alphabet[] = {'a', '\r', '\n', 0x301, 0x200D, 0xFE0F, 0x1F468, 0x1F3FD, 0x1F1EC, 0x1F1E7,
                                   0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0x0903, 0x0915, 0x0600, 0x2764, '5',
                                   0x20E3, 0xAD, 0x4F60, 0xE9};
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> icu_clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  REQUIRE(U_SUCCESS(status));
  std::mt19937 random(3);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (auto n = 1 + random() % 8; n > 0; --n) encode(alphabet[random() % std::size(alphabet)], text);
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
    icu_clusters->setText(&utext, status);
    icu_clusters->first();
    for (std::size_t at = 0; at < text.size();) {
      at = cluster_end(text, at);
      const auto expected = static_cast<std::size_t>(icu_clusters->next());
      CHECK_MESSAGE(at == expected, text);
      if (at != expected) return;
    }
    utext_close(&utext);
  }
}

TEST_CASE("pictures are told from signs") {
  for (const auto* cluster : {"🙄", "👍🏽", "🇬🇧", "5️⃣", "❤️", "❤", "☹", "👨‍👩‍👧"}) CHECK_MESSAGE(is_emoji(cluster), cluster);
  for (const auto* cluster : {"a", "5", "©", "™", "→", "é", "❤︎", "‼", "#"}) CHECK_FALSE_MESSAGE(is_emoji(cluster), cluster);
}
