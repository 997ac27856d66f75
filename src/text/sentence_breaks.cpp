#include "text/sentence_breaks.h"

#include <array>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>

#include "text/chars.h"

namespace aside {
namespace {

/// CLDR has counted these as abbreviations; in chat they end sentences. ICU compares the
/// end of a word only: "I." would hold back the end of "the API.".
constexpr auto words_of_their_own = std::to_array<std::string_view>({
    "A.", "AA.", "AB.", "AD.", "Act.", "All.", "As.", "B.", "By.", "Cap.", "Card.", "D.", "DC.",
    "Do.", "E.", "F.", "Fri.", "G.", "Gb.", "Go.", "Hat.", "Hz.", "I.", "Id.", "In.", "Is.", "Jam.",
    "Job.", "Joe.", "K.", "Kb.", "L.", "Lib.", "Link.", "Long.", "M.", "Mb.", "O.", "OK.", "Ok.",
    "On.", "Or.", "PC.", "PP.", "Pro.", "Q.", "S.", "T.", "To.", "U.", "Up.", "X.", "Z.", "pp.",
});

/// What CLDR lacks.
constexpr auto more_abbreviations = std::to_array<std::string_view>({
    "approx", "capt", "cf", "col", "dr", "fr", "gen", "hon", "lt", "mr", "mrs", "ms", "mx", "prof", "rev",
    "sgt", "st", "v", "vs",
});

icu::UnicodeString wide(std::string_view ascii) {
  return {ascii.data(), static_cast<std::int32_t>(ascii.size()), US_INV};
}

icu::UnicodeString abbreviation(std::string_view letters) {
  return wide(' ' + std::string(letters) + '.');
}

std::unique_ptr<icu::BreakIterator> new_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  const auto english = icu::Locale::getEnglish();
  std::unique_ptr<icu::BreakIterator> all(icu::BreakIterator::createSentenceInstance(english, status));
  std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
      icu::FilteredBreakIteratorBuilder::createInstance(english, status));
  if (U_FAILURE(status) || !builder) return all;
  for (const auto word : words_of_their_own)
    builder->unsuppressBreakAfter(wide(word), status);
  for (const auto word : more_abbreviations) {
    std::string capital(word);
    capital[0] = upper(capital[0]);
    builder->suppressBreakAfter(abbreviation(word), status);
    builder->suppressBreakAfter(abbreviation(capital), status);
  }
  for (char initial = 'A'; initial <= 'Z'; ++initial)  // "J. Lee", not "so do I."
    if (initial != 'I') builder->suppressBreakAfter(abbreviation({&initial, 1}), status);
  return std::unique_ptr<icu::BreakIterator>(builder->build(all.release(), status));
}

}  // namespace

std::vector<std::size_t> sentence_breaks(std::u16string_view text) {
  thread_local const auto iterator = new_iterator();
  std::vector<std::size_t> breaks;
  if (iterator) {
    const icu::UnicodeString alias(false, text.data(), static_cast<std::int32_t>(text.size()));
    iterator->setText(alias);
    iterator->first();
    for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
      breaks.push_back(static_cast<std::size_t>(at));
  }
  if (breaks.empty() && !text.empty()) breaks.push_back(text.size());
  return breaks;
}

}  // namespace aside
