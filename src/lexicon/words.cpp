// A token becomes words in four steps: opaque kinds keep only their class; what the
// spelling table knows is opened; a possessive 's is cut off; what nothing knows is tried
// as a disguised spelling of something known.
#include "lexicon/words.h"

#include <algorithm>
#include <optional>

#include "text/chars.h"
#include "text/disguise.h"

namespace aside {
namespace {

constexpr std::size_t scare_quote_words = 3;

std::string_view kind_tag(TokenKind kind) {
  switch (kind) {
    case TokenKind::Number: return "num";
    case TokenKind::Time: return "time";
    case TokenKind::Url: return "url";
    case TokenKind::Code: return "code";
    case TokenKind::Quote: return "quote";
    case TokenKind::Mention: return "mention";
    case TokenKind::Ticket: return "ticket";
    case TokenKind::File: return "file";
    case TokenKind::Emoji: return "emoji";
    case TokenKind::Log: return "log";
    case TokenKind::Punctuation: return "mark";
    case TokenKind::Word: break;
  }
  return "";
}

/// Their own words say nothing to a rule: what stands in code is nobody's tone.
bool is_opaque(TokenKind kind) {
  return kind == TokenKind::Url || kind == TokenKind::Code || kind == TokenKind::Quote ||
         kind == TokenKind::Log || kind == TokenKind::File;
}

bool only_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_disguised_word(const Lexicon& lexicon, const std::string& word) {
  return std::binary_search(lexicon.disguised.begin(), lexicon.disguised.end(), word);
}

/// The word behind the masks: of several that fit one as long as what is written, and one
/// that is hard by itself, before others ("s***" is no "sake").
std::optional<std::string> unmasked(const std::string& word, const Lexicon& lexicon) {
  if (std::all_of(word.begin(), word.end(), is_wordish)) return std::nullopt;  // no mask in it
  const std::string* longer = nullptr;
  for (const auto* known : {&lexicon.disguised_alone, &lexicon.disguised}) {
    // A mask stands for no first letter.
    const auto same = [](std::string_view a, std::string_view b) { return a.substr(0, 1) < b.substr(0, 1); };
    const auto [begin, end] = std::equal_range(known->begin(), known->end(), word, same);
    for (auto each = begin; each != end; ++each) {
      if (!matches_masked(word, *each)) continue;
      if (each->size() == word.size()) return *each;
      if (longer == nullptr) longer = &*each;
    }
  }
  return longer == nullptr ? std::nullopt : std::optional(*longer);
}

/// The plain word behind a stretched, masked or leet spelling, if there is one.
std::optional<std::string> seen_through(const std::string& word, const Lexicon& lexicon) {
  const bool stretched = only_letters(word);
  for (auto& reading : readings(word))
    if (stretched ? lexicon.word_id(reading) != 0 : is_disguised_word(lexicon, reading))
      return std::move(reading);
  return stretched ? std::nullopt : unmasked(word, lexicon);
}

std::string owner_of(const std::string& word) {
  if (word.size() > 2 && word.ends_with("'s")) return word.substr(0, word.size() - 2);
  return "";
}

bool starts_with_tag(const Lexicon& lexicon, const std::string& word, std::string_view slot) {
  const auto node = lexicon.trie.next(0, lexicon.word_id(word));
  const auto tag = lexicon.tag_ids.find(slot);
  if (node == 0 || tag == lexicon.tag_ids.end()) return false;
  const auto tags = lexicon.trie.tags(node);
  return std::find(tags.begin(), tags.end(), tag->second) != tags.end();
}

constexpr std::size_t shortest_joined = 5;  // "classy" hides nothing
constexpr std::size_t longest_joined = 64;  // longer ones are no words; the cost is its square

/// "suchamoron": words that can stand before a hard one, left without blanks; nothing for
/// any other word.
std::vector<std::string> taken_apart(const std::string& word, const Lexicon& lexicon) {
  const auto& hard = lexicon.disguised_alone;
  if (word.size() > longest_joined) return {};
  for (auto at = word.size() - std::min(word.size(), shortest_joined); at >= 2; --at) {
    const auto last = word.substr(at);
    if (!std::binary_search(hard.begin(), hard.end(), last)) continue;
    std::vector<std::string> words{last};
    for (auto end = at; end > 0;) {
      std::size_t begin = 0;
      while (begin < end && !starts_with_tag(lexicon, word.substr(begin, end - begin), "joined-before")) ++begin;
      if (begin == end) break;
      words.insert(words.begin(), word.substr(begin, end - begin));
      end = begin;
      if (end == 0) return words;
    }
  }
  return {};
}

void append(std::vector<Word>& out, std::string text, std::size_t token) {
  out.push_back({std::move(text), token, {}, no_member});
}

/// A line is cut at blanks and bars, and its ends are "^" and "$": no word may hold them.
void make_safe(std::string& word) {
  for (auto& c : word)
    if (c == ' ' || c == '|' || c == '\n' || c == '\t' || c == '\0') c = '_';
  if (word.empty() || word == "^" || word == "$") word = "_";
}

/// "the drivers' lounge", "James' report": the mark is the possessive, not a quotation's end.
bool owns_in_plural(const Text& text, Sentence sentence, std::size_t t) {
  if (t == sentence.first || t + 1 == sentence.last || text.tokens[t].word != "'") return false;
  const auto& before = text.tokens[t - 1];
  const auto& after = text.tokens[t + 1];
  return text.tokens[t].glued && before.kind == TokenKind::Word && before.word.ends_with('s') &&
         after.kind == TokenKind::Word && !after.glued;
}

/// "Sam's late." is "Sam is late", "Sam's report" is not: the word after it decides.
void open_is(std::vector<Word>& words, const Lexicon& lexicon) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text != "'s" || i + 1 == words.size()) continue;
    if (starts_with_tag(lexicon, words[i + 1].text, "is-follows")) words[i].text = "is";
  }
}

}  // namespace

bool has_tag(const Word& word, TagId tag) {
  return std::any_of(word.tags.begin(), word.tags.end(),
                     [tag](Mark mark) { return mark.tag == tag; });
}

std::vector<std::string> plain_words(const std::string& word, const Lexicon& lexicon) {
  if (const auto found = lexicon.spellings.find(word); found != lexicon.spellings.end()) return {found->second.begin(), found->second.end()};
  if (const auto owner = owner_of(word); !owner.empty()) return {owner, "'s"};
  if (lexicon.word_id(word) != 0) return {word};
  const auto plain = seen_through(word, lexicon);
  if (plain && lexicon.spellings.contains(*plain)) return plain_words(*plain, lexicon);
  const auto apart = plain ? std::vector<std::string>{} : taken_apart(word, lexicon);
  return apart.empty() ? std::vector<std::string>{plain.value_or(word)} : apart;
}

std::vector<Word> words_of(const Text& text, Sentence sentence, const Lexicon& lexicon) {
  std::vector<Word> words;
  for (std::size_t t = sentence.first; t < sentence.last; ++t) {
    const auto& token = text.tokens[t];
    const auto first = words.size();
    const auto tag = kind_tag(token.kind);
    if (is_opaque(token.kind)) {
      append(words, "<" + std::string(tag) + ">", t);
      const bool short_quote =
          token.kind == TokenKind::Quote && split_words(token.word).size() <= scare_quote_words;
      if (short_quote) words.back().tags.push_back({lexicon.tag_ids.at("scare"), Part::Whole});
    } else if (token.kind == TokenKind::Word) {
      for (auto& each : plain_words(token.word, lexicon)) append(words, std::move(each), t);
      if (token.shouted && token.word.size() > 3)
        for (auto i = first; i < words.size(); ++i)
          words[i].tags.push_back({lexicon.tag_ids.at("shout"), Part::Whole});
    } else if (owns_in_plural(text, sentence, t)) {
      append(words, "'s", t);
      continue;
    } else if (token.kind == TokenKind::Mention && token.word.ends_with("'s")) {
      append(words, token.word.substr(0, token.word.size() - 2), t);
      append(words, "'s", t);
    } else {
      append(words, token.word, t);
    }
    if (!tag.empty()) words[first].tags.push_back({lexicon.tag_ids.find(tag)->second, Part::Whole});
  }
  for (auto& word : words) make_safe(word.text);
  open_is(words, lexicon);
  return words;
}

}  // namespace aside
