#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "terms/words.h"

// The words that only the outside uses: flags, keys of aside.toml. Same tables as in
// terms/words.h.

namespace aside {

enum class Offsets { Bytes, Utf16, Codepoints };  // what `start` and `end` count
enum class FailOn { Reword, Private, Never };     // from which verdict on the status is 1
enum class OnError { Send, Block };               // what a failing hook does with a draft
enum class Overrule { Never, Resend };            // whether sending again overrules

template <>
inline constexpr std::array<std::string_view, 3> names<Offsets>{"bytes", "utf16", "codepoints"};
template <>
inline constexpr std::array<std::string_view, 3> names<FailOn>{"reword", "private", "never"};
template <>
inline constexpr std::array<std::string_view, 2> names<OnError>{"send", "block"};
template <>
inline constexpr std::array<std::string_view, 2> names<Overrule>{"never", "resend"};

constexpr bool fails(Verdict verdict, FailOn fail_on) {
  if (fail_on == FailOn::Never) return false;
  return verdict >= (fail_on == FailOn::Private ? Verdict::Private : Verdict::Reword);
}

/// "dm or group", "send, reword or private".
std::string one_of(std::span<const std::string_view> words);

/// `"dmm" is not dm or group; did you mean dm?`
std::string unknown_word(std::string_view word, std::span<const std::string_view> known);

/// The enumerator of that name, or nothing and in `error` what was expected.
template <class Word>
std::optional<Word> read_word(std::string_view text, std::string& error) {
  const auto word = from_name<Word>(text);
  if (!word) error = unknown_word(text, names<Word>);
  return word;
}

}  // namespace aside
