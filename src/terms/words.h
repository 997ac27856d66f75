#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

// The words of JUDGEMENT.md as types. Each enumeration has one table of names, in the
// order of its enumerators; `name` and `from_name` read it.

namespace aside {

enum class Verdict { Send, Reword, Private };  // ordered by severity
enum class Audience { Dm, Group };
enum class Face { Standard, Strict };
enum class Sensitivity { Low, Standard, High };
enum class Category {
  Blame, Shaming, Contempt, Escalation, Discipline, Dominance, Deflection, Urgency
};
enum class TargetKind { Addressee, Named, Group, Self, Thing, None };
enum class NoteKind {
  PraiseInPrivate, ApologyWithBut, NoNextStep, NoAcknowledgement, Excuse, Pause
};
enum class Markup { Plain, Slack, Discord, Markdown, Email, Irc };
enum class SegmentKind { Text, Quote, Code, Url, Mention, Emoji };
enum class SuggestionKind { Split, Reword };
enum class Reader { Dm, Group, Same };  // to whom a suggested message goes
enum class Sum { Face, Hostile };       // the two sums of evidence

template <class Word>
inline constexpr std::array<std::string_view, 0> names{};

template <>
inline constexpr std::array<std::string_view, 3> names<Verdict>{"send", "reword", "private"};
template <>
inline constexpr std::array<std::string_view, 2> names<Audience>{"dm", "group"};
template <>
inline constexpr std::array<std::string_view, 2> names<Face>{"standard", "strict"};
template <>
inline constexpr std::array<std::string_view, 3> names<Sensitivity>{"low", "standard", "high"};
template <>
inline constexpr std::array<std::string_view, 8> names<Category>{
    "blame", "shaming", "contempt", "escalation", "discipline", "dominance", "deflection",
    "urgency"};
template <>
inline constexpr std::array<std::string_view, 6> names<TargetKind>{
    "addressee", "named", "group", "self", "thing", "none"};
template <>
inline constexpr std::array<std::string_view, 6> names<NoteKind>{
    "praise-in-private", "apology-with-but", "no-next-step", "no-acknowledgement", "excuse",
    "pause"};
template <>
inline constexpr std::array<std::string_view, 6> names<Markup>{
    "plain", "slack", "discord", "markdown", "email", "irc"};
template <>
inline constexpr std::array<std::string_view, 6> names<SegmentKind>{
    "text", "quote", "code", "url", "mention", "emoji"};
template <>
inline constexpr std::array<std::string_view, 2> names<SuggestionKind>{"split", "reword"};
template <>
inline constexpr std::array<std::string_view, 3> names<Reader>{"dm", "group", "same"};
template <>
inline constexpr std::array<std::string_view, 2> names<Sum>{"face", "hostile"};

template <class Word>
constexpr std::string_view name(Word word) {
  return names<Word>[static_cast<std::size_t>(word)];
}

/// The enumerator of that name, or nothing.
template <class Word>
constexpr std::optional<Word> from_name(std::string_view text) {
  for (std::size_t i = 0; i < names<Word>.size(); ++i)
    if (names<Word>[i] == text) return static_cast<Word>(i);
  return std::nullopt;
}

/// The note that a rule of that name earns: "no-next-step", and "no-next-step-outside" too.
constexpr std::optional<NoteKind> note_kind(std::string_view rule) {
  for (std::size_t i = 0; i < names<NoteKind>.size(); ++i) {
    const auto note = names<NoteKind>[i];
    if (rule.starts_with(note) && (rule.size() == note.size() || rule[note.size()] == '-')) return NoteKind(i);
  }
  return std::nullopt;
}

}  // namespace aside
