// ICU's filter takes longer to make than most drafts to judge. It only takes breaks away, and only behind
// what it was given: a text without any of that is cut by the plain iterator.
#include "text/sentence_breaks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/ures.h>

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

/// Ours, in every spelling.
template <class Take>
void each_abbreviation(Take take) {
  for (const auto word : more_abbreviations) {
    std::string capital(word);
    capital[0] = upper(capital[0]);
    take(abbreviation(word));
    take(abbreviation(capital));
  }
  for (char initial = 'A'; initial <= 'Z'; ++initial)  // "J. Lee", not "so do I."
    if (initial != 'I') take(abbreviation({&initial, 1}));
}

std::unique_ptr<icu::BreakIterator> plain_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
}

std::unique_ptr<icu::BreakIterator> filtered_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  auto all = plain_iterator();
  std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
      icu::FilteredBreakIteratorBuilder::createInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status) || !builder || !all) return all;
  for (const auto word : words_of_their_own)
    builder->unsuppressBreakAfter(wide(word), status);
  each_abbreviation([&](const icu::UnicodeString& each) { builder->suppressBreakAfter(each, status); });
  return std::unique_ptr<icu::BreakIterator>(builder->build(all.release(), status));
}

std::u16string_view view(const icu::UnicodeString& text) {
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

/// What the filter is given: CLDR's list and ours.
class HeldBack {
 public:
  HeldBack() {
    UErrorCode status = U_ZERO_ERROR;
    auto* all = ures_open(U_ICUDATA_NAME "-brkitr", "en", &status);
    auto* exceptions = ures_getByKey(all, "exceptions", nullptr, &status);
    auto* list = ures_getByKey(exceptions, "SentenceBreak", nullptr, &status);
    const auto size = U_SUCCESS(status) ? ures_getSize(list) : 0;
    for (std::int32_t i = 0; i < size && U_SUCCESS(status); ++i) {
      std::int32_t length = 0;
      const auto* text = ures_getStringByIndex(list, i, &length, &status);
      if (U_SUCCESS(status)) add({text, static_cast<std::size_t>(length)});
    }
    known_ = U_SUCCESS(status) && size > 0;
    for (auto* each : {list, exceptions, all}) ures_close(each);
    each_abbreviation([&](const icu::UnicodeString& each) { add(view(each)); });
  }

  /// Whether a break may be taken away that stands behind `text`: true where nothing is known.
  bool may(std::u16string_view text) const {
    if (!known_ || odd_) return true;
    if (text.ends_with(u' ')) text.remove_suffix(1);
    if (!text.ends_with(u'.')) return false;
    return std::any_of(all_.begin(), all_.end(), [&](const std::u16string& each) { return text.ends_with(each); });
  }

 private:
  std::vector<std::u16string> all_;
  bool known_ = false;
  bool odd_ = false;  // something else than a full stop ends one

  /// "Ph.D." is looked for from behind "Ph." too.
  void add(std::u16string_view text) {
    odd_ = odd_ || !text.ends_with(u'.');
    const bool own = std::any_of(words_of_their_own.begin(), words_of_their_own.end(), [&](std::string_view word) {
      return std::equal(word.begin(), word.end(), text.begin(), text.end(), [](char a, char16_t b) { return static_cast<char16_t>(a) == b; });
    });
    if (own) return;
    for (auto dot = text.find(u'.'); dot != text.npos; dot = text.find(u'.', dot + 1)) all_.emplace_back(text.substr(0, dot + 1));
  }
};

/// Whether the filter would leave them as they are.
bool all_stay(const std::vector<std::size_t>& breaks, std::u16string_view text) {
  thread_local const HeldBack held_back;
  return std::none_of(breaks.begin(), breaks.end(), [&](std::size_t at) { return at < text.size() && held_back.may(text.substr(0, at)); });
}

std::vector<std::size_t> breaks_of(icu::BreakIterator* iterator, std::u16string_view text) {
  std::vector<std::size_t> breaks;
  if (iterator == nullptr) return breaks;
  const icu::UnicodeString alias(false, text.data(), static_cast<std::int32_t>(text.size()));
  iterator->setText(alias);
  iterator->first();
  for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
    breaks.push_back(static_cast<std::size_t>(at));
  return breaks;
}

}  // namespace

std::vector<std::size_t> sentence_breaks(std::u16string_view text) {
  thread_local const auto plain = plain_iterator();
  auto breaks = breaks_of(plain.get(), text);
  if (!all_stay(breaks, text)) return filtered_sentence_breaks(text);
  if (breaks.empty() && !text.empty()) breaks.push_back(text.size());
  return breaks;
}

std::vector<std::size_t> filtered_sentence_breaks(std::u16string_view text) {
  thread_local const auto filtered = filtered_iterator();
  auto breaks = breaks_of(filtered.get(), text);
  if (breaks.empty() && !text.empty()) breaks.push_back(text.size());
  return breaks;
}

}  // namespace aside
