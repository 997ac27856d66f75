#include "suggest/compose.h"

#include <algorithm>

#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::string_view white = " \t\r\n";

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
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
    for (auto open = out.find('[', begin); open != std::string::npos; open = out.find('[', open + 1))
      if (const auto close = out.find(']', open); close != std::string::npos) message.blanks.push_back({open, close + 1});
  }
  const auto kept = trimmed_white(message.text);
  const auto cut = kept.empty() ? 0 : static_cast<std::size_t>(kept.data() - message.text.data());
  for (auto& blank : message.blanks) blank = {blank.begin - cut, blank.end - cut};
  message.text = std::string(kept);
  return message;
}

Passage own_words(std::string phrase) {
  const bool blank = phrase.find('[') != std::string::npos;
  Passage passage;
  passage.text = std::move(phrase);
  passage.blank = blank;
  return passage;
}

std::string ended(std::string text) {
  auto last = text.find_last_not_of(white);
  if (last == std::string::npos) return text;
  // What led on to more leads nowhere now: a comma, a dash, a colon.
  auto end = last + 1;
  const auto cut_back = [&](std::string_view mark) {
    if (end < mark.size() || text.compare(end - mark.size(), mark.size(), mark) != 0) return false;
    end -= mark.size();
    while (end > 0 && white.find(text[end - 1]) != std::string_view::npos) --end;
    return true;
  };
  while (end > 0 && (cut_back(",") || cut_back(";") || cut_back(":") || cut_back(" -") || cut_back(" \xE2\x80\x93") ||
                     cut_back("\xE2\x80\x94")))
    ;
  text.erase(end, last + 1 - end);
  if (end == 0) return text;
  if (std::string_view(".!?]").find(text[end - 1]) == std::string_view::npos) text.insert(end, ".");
  return text;
}

std::string without_mark(std::string text) {
  const auto last = text.find_last_not_of(" \t\r\n.,;:!-");
  text.resize(last == std::string::npos ? 0 : last + 1);
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
  std::string after(text.substr(span.end));
  std::string middle(with);
  const bool capital = !span.empty() && is_upper(text[span.begin]);
  const auto said = trimmed_white(before);
  const bool at_start = said.empty() || std::string_view(".!?:").find(said.back()) != std::string_view::npos ||
                        before.ends_with('\n');
  if (!middle.empty()) {
    if (capital && at_start) middle.front() = upper(middle.front());
    return before + middle + after;
  }
  const auto is_white = [](char c) { return white.find(c) != std::string_view::npos; };
  // What parted the words from the rest goes with them.
  auto next = after.find_first_not_of(" \t");
  const bool ends = next == std::string::npos || std::string_view(".!?;:\n\r)").find(after[next]) != std::string_view::npos;
  const bool comma_after = next != std::string::npos && after[next] == ',';
  if (ends || comma_after) {
    while (!before.empty() && (before.back() == ' ' || before.back() == '\t')) before.pop_back();
    if ((ends || comma_after) && before.ends_with(',')) before.pop_back();
    after.erase(0, next == std::string::npos ? after.size() : next);
  }
  const bool bare = at_start || trimmed_white(before).empty();
  if (bare && (comma_after || after.starts_with(':'))) after.erase(0, 1);
  const bool gap = before.empty() || is_white(before.back());
  while (gap && !after.empty() && (after.front() == ' ' || after.front() == '\t')) after.erase(0, 1);
  // Nothing is left of the sentence: its mark goes too.
  if (bare && !after.empty() && std::string_view(".!?").find(after.front()) != std::string_view::npos) {
    after.erase(0, 1);
    while (!after.empty() && (gap || before.empty()) && (after.front() == ' ' || after.front() == '\t')) after.erase(0, 1);
  }
  const auto first = after.find_first_not_of(white);
  if (capital && at_start && first != std::string::npos) after[first] = upper(after[first]);
  if (bare && !before.empty() && !gap && !after.empty() && !is_white(after.front())) before += ' ';
  return before + after;
}

namespace {

/// A bracket whose other half has fallen falls too; that of ":)" stays.
void balance(std::string& text, std::size_t& open) {
  std::vector<std::size_t> lone;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++open;
    if (text[i] != ')') continue;
    const bool item = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9' && open == 0;  // "2) …"
    if (open > 0) --open;
    else if (item) continue;
    else if (i > 0 && std::string_view(":;-=8^'").find(text[i - 1]) == std::string_view::npos) lone.push_back(i);
  }
  for (auto i = lone.rbegin(); i != lone.rend(); ++i) text.erase(*i, 1);
}

}  // namespace

void mend(Passages& passages) {
  std::size_t open = 0;
  for (auto& passage : passages) balance(passage.text, open);
  for (std::size_t i = 0; i < passages.size();) {
    auto& passage = passages[i];
    const auto hangs_on = [](const Passage& before, const Passage& next) {
      return before.order != no_remark && next.order == before.order + 1 && !before.closes && !next.opens;
    };
    const bool begun = i > 0 && hangs_on(passages[i - 1], passage);
    if (passage.hangs && !passage.opens && !begun) {
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
      if (i > 0) --i;
      continue;
    }
    if (passage.greets) {
      const bool followed = i + 1 < passages.size() && hangs_on(passage, passages[i + 1]);
      const auto last = passage.text.find_last_not_of(white);
      if (!followed && last != std::string::npos) passage.text = passage.text.substr(0, last + 1) + "\n";
      passage.opens = true;
      passage.closes = followed ? passage.closes : true;
    }
    const bool first = i == 0 || passages[i - 1].order == no_remark || passages[i - 1].order + 1 != passage.order;
    if (passage.lead > 0 && first && passage.order > 0 && passage.lead < passage.text.size())
      passage.text = capitalised(passage.text.substr(passage.lead));
    passage.lead = 0;
    if (!passage.opens && !begun) {
      passage.text = capitalised(passage.text.substr(std::min(passage.joint, passage.text.size())));
      passage.joint = 0;
      passage.opens = true;
    }
    const bool goes_on = i + 1 < passages.size() && hangs_on(passage, passages[i + 1]);
    if (!passage.closes && !goes_on) {
      passage.text = ended(std::move(passage.text));
      passage.closes = true;
    }
    ++i;
  }
}

}  // namespace aside
