#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace aside {

/// ICU's word boundaries (UAX #29, dictionaries for scripts without spaces) of a folded
/// text. Asked from left to right, all questions together are linear in the text; ICU is
/// opened by the first.
class WordBreaks {
 public:
  explicit WordBreaks(std::string_view text);
  ~WordBreaks();
  WordBreaks(const WordBreaks&) = delete;
  WordBreaks& operator=(const WordBreaks&) = delete;

  /// The first boundary after `at`, which begins a character and is no white space.
  std::size_t after(std::size_t at);

 private:
  struct Icu;
  void open(std::size_t at);

  std::string_view text_;
  std::size_t begin_ = 0, end_ = 0;  // of the stretch that ICU has before it
  std::unique_ptr<Icu> icu_;
};

/// The end of a word whose edges ICU need not be asked for: ASCII letters, with apostrophes
/// between them, up to white space, or up to a mark that no word goes on behind. `at` when
/// no such word begins there.
std::size_t plain_word_end(std::string_view text, std::size_t at);

}  // namespace aside
