// ICU gets one stretch without white space at a time: white space always parts words, and
// most stretches are plain words that never come here.
#include "text/word_breaks.h"

#include <algorithm>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "text/chars.h"
#include "text/fold.h"

namespace aside {
namespace {

std::unique_ptr<icu::BreakIterator> new_iterator() {
  // A copy costs a tenth of a new one.
  thread_local const auto original = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> created(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(created) : nullptr;
  }();
  return original ? std::unique_ptr<icu::BreakIterator>(original->clone()) : nullptr;
}

bool parts_words(char c) { return is_space(c) || c == opaque_mark; }

}  // namespace

struct WordBreaks::Icu {
  std::unique_ptr<icu::BreakIterator> iterator = new_iterator();
  UText text = UTEXT_INITIALIZER;

  ~Icu() { utext_close(&text); }
};

WordBreaks::WordBreaks(std::string_view text) : text_(text) {}
WordBreaks::~WordBreaks() = default;

void WordBreaks::open(std::size_t at) {
  begin_ = end_ = at;
  while (end_ < text_.size() && !parts_words(text_[end_])) ++end_;
  if (!icu_) icu_ = std::make_unique<Icu>();
  if (!icu_->iterator) return;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&icu_->text, text_.data() + begin_, static_cast<std::int64_t>(end_ - begin_), &status);
  icu_->iterator->setText(&icu_->text, status);
  icu_->iterator->first();
  if (U_FAILURE(status)) icu_->iterator.reset();
}

std::size_t WordBreaks::after(std::size_t at) {
  if (at >= end_) open(at);
  if (!icu_->iterator) return std::max(end_, at + 1);  // without ICU's data: white space decides
  auto boundary = icu_->iterator->current();
  const auto wanted = static_cast<std::int32_t>(at - begin_);
  while (boundary != icu::BreakIterator::DONE && boundary <= wanted) boundary = icu_->iterator->next();
  return boundary == icu::BreakIterator::DONE ? std::max(end_, at + 1)
                                              : begin_ + static_cast<std::size_t>(boundary);
}

std::size_t plain_word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_ascii_letter(byte_at(text, end)) ||
         (byte_at(text, end) == '\'' && end > at && is_ascii_letter(byte_at(text, end + 1))))
    ++end;
  const char c = byte_at(text, end);
  if (end == text.size() || is_space(c) || c == ',') return end;
  const bool mark = c == '.' || c == '!' || c == '?' || c == ')' || c == ';' || c == ':';
  return mark && (end + 1 == text.size() || is_space(text[end + 1])) ? end : at;
}

}  // namespace aside
