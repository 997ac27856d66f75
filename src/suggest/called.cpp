// A name in front of a sentence, and what that does to its first letter.
#include "suggest/called.h"

#include <algorithm>

namespace aside {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// "Mrs Obi", "Dana": words that keep their capital.
bool names_somebody(const std::string& word, const Lexicon& lexicon) {
  const auto node = lexicon.trie.next(0, lexicon.word_id(word));
  if (node == 0) return lexicon.word_id(word) == 0;  // nothing knows it: a name, most likely
  const auto tags = lexicon.trie.tags(node);
  return std::any_of(tags.begin(), tags.end(), [&](TagId tag) {
    const auto& name = lexicon.tags[tag].name;
    return name == "name" || name == "surname" || name == "honorific" || name == "language" || name == "date-word";
  });
}

}  // namespace

std::string capitalised(std::string text) {
  if (!text.empty() && is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string uncapitalised(std::string text, const Lexicon& lexicon) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == ',' || c == '.' || c == '\''; });
  const std::string first(text.begin(), end);
  // "Don't" is no Don.
  const bool shortened = end != text.end() && *end == '\'' && end + 1 != text.end() && *(end + 1) == 't';
  const bool plain = !first.empty() && is_upper(first[0]) &&
                     std::all_of(first.begin() + 1, first.end(), [](char c) { return is_lower(c) || c == '\''; });
  const bool i_form = first == "I" || first.starts_with("I'");
  const bool article = first.size() == 1;
  if (plain && !i_form && (article || shortened || !names_somebody(lowered(first), lexicon)))
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string called(std::string_view name, std::string text, const Lexicon& lexicon) {
  while (name.starts_with('@')) name.remove_prefix(1);
  auto small = uncapitalised(text, lexicon);
  const auto first = small.substr(0, small.find_first_of(" ,'"));
  const bool stays = !small.empty() && is_upper(small[0]);
  const bool known = first == "I" || lexicon.word_id(lowered(first)) != 0;
  if (!stays || known) return std::string(name) + ", " + small;
  auto hello = lexicon.phrase("hello");
  const auto star = hello.find('*');
  if (star != std::string::npos) hello.replace(star, 1, name);
  return hello + " " + text;
}

bool says_name(const std::string& text, std::string_view name) {
  while (name.starts_with('@')) name.remove_prefix(1);
  const auto small = lowered(text), wanted = lowered(name);
  for (auto at = small.find(wanted); at != std::string::npos; at = small.find(wanted, at + 1)) {
    const auto letter = [&](std::size_t i) { return i < small.size() && small[i] >= 'a' && small[i] <= 'z'; };
    if ((at == 0 || !letter(at - 1)) && !letter(at + wanted.size())) return true;
  }
  return false;
}

}  // namespace aside
