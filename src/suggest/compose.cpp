#include "suggest/compose.h"

#include <algorithm>

namespace aside {
namespace {

constexpr std::string_view white = " \t\r\n";

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

std::string_view trimmed_white(std::string_view text) {
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

}  // namespace

Message compose(Reader to, std::string recipient, const Passages& passages) {
  Message message{to, std::move(recipient), "", {}};
  for (const auto& passage : passages) {
    auto& out = message.text;
    const bool apart = !out.empty() && white.find(out.back()) == std::string_view::npos;
    if (apart && !passage.text.empty()) out += ' ';
    const auto begin = out.size();
    out += passage.text;
    if (!passage.blank) continue;
    const auto open = out.find('[', begin);
    const auto close = out.find(']', begin);
    if (open != std::string::npos && close != std::string::npos)
      message.blanks.push_back({open, close + 1});
  }
  const auto kept = trimmed_white(message.text);
  const auto cut = kept.empty() ? 0 : static_cast<std::size_t>(kept.data() - message.text.data());
  for (auto& blank : message.blanks) blank = {blank.begin - cut, blank.end - cut};
  message.text = std::string(kept);
  return message;
}

Passage own_words(std::string phrase) {
  const bool blank = phrase.find('[') != std::string::npos;
  return {std::move(phrase), blank};
}

std::string ended(std::string text) {
  auto last = text.find_last_not_of(white);
  if (last == std::string::npos) return text;
  if (text[last] == ',' || text[last] == ';') {
    text[last] = '.';
    return text;
  }
  if (std::string_view(".!?").find(text[last]) == std::string_view::npos) text.insert(last + 1, ".");
  return text;
}

std::vector<std::size_t> starts_of(const Passages& passages) {
  std::vector<std::size_t> starts;
  std::size_t at = 0, front = 0;
  char last = '\n';
  bool blank_so_far = true;
  for (const auto& passage : passages) {
    const bool apart = at > 0 && white.find(last) == std::string_view::npos;
    if (apart && !passage.text.empty()) ++at;
    starts.push_back(at);
    const auto first = passage.text.find_first_not_of(white);
    if (blank_so_far && first != std::string::npos) front = at + first;
    blank_so_far = blank_so_far && first == std::string::npos;
    at += passage.text.size();
    if (!passage.text.empty()) last = passage.text.back();
  }
  for (auto& start : starts) start -= std::min(start, front);
  return starts;
}

std::string replaced(std::string_view text, Span span, std::string_view with) {
  std::string before(text.substr(0, span.begin));
  std::string_view after = text.substr(span.end);
  std::string middle(with);
  const bool capital = !slice(text, span).empty() && is_upper(text[span.begin]);
  const bool at_start = trimmed_white(before).empty();
  if (!middle.empty() && capital && at_start) middle.front() = upper(middle.front());
  if (middle.empty()) {
    while (!before.empty() && !after.empty() && white.find(before.back()) != std::string_view::npos &&
           (white.find(after.front()) != std::string_view::npos ||
            std::string_view(".,!?;:").find(after.front()) != std::string_view::npos))
      before.pop_back();
    const bool orphan = trimmed_white(before).empty() || before.back() == ',';
    while (orphan && !after.empty() &&
           (after.front() == ',' || (before.empty() && white.find(after.front()) != std::string_view::npos)))
      after.remove_prefix(1);
  }
  std::string out = before + middle + std::string(after);
  if (middle.empty() && capital && at_start) {
    const auto first = out.find_first_not_of(white);
    if (first != std::string::npos) out[first] = upper(out[first]);
  }
  return out;
}

std::string calmed(std::string_view text) {
  const auto upper_letters = std::count_if(text.begin(), text.end(), is_upper);
  const auto lower_letters = std::count_if(text.begin(), text.end(), is_lower);
  const bool all = upper_letters > 6 && upper_letters > 2 * lower_letters;
  std::string out;
  bool begins = true;
  for (std::size_t i = 0; i < text.size();) {
    auto end = i;
    while (end < text.size() && (is_letter(text[end]) || text[end] == '\'')) ++end;
    if (end == i) {
      const char c = text[i];
      const bool mark = c == '!' || c == '?';
      auto stop = i;
      while (mark && stop < text.size() && (text[stop] == '!' || text[stop] == '?')) ++stop;
      if (mark && stop - i > 1) {
        out += text.substr(i, stop - i).find('?') != std::string_view::npos ? '?' : '.';
        i = stop;
      } else {
        out += c;
        ++i;
      }
      if (mark || c == '.' || c == '\n') begins = true;
      continue;
    }
    const auto word = text.substr(i, end - i);
    const bool shouted = word.size() > 1 && std::none_of(word.begin(), word.end(), is_lower) &&
                         (all || word.size() >= 4);
    for (std::size_t k = 0; k < word.size(); ++k)
      out += shouted && !(begins && k == 0) && word != "I" ? lower(word[k]) : word[k];
    begins = false;
    i = end;
  }
  return out;
}

}  // namespace aside
