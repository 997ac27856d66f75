// What is no word in plain text, as the reader would cut it: see text/atoms.cpp and text/quotation.cpp.
#include <algorithm>
#include <array>

#include "match/glance_line.h"
#include "match/stands_alone.h"
#include "text/chars.h"
#include "text/cluster.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t longest_key = 10;

/// What stands for a word: between blanks it is a mark like others.
bool is_sign(char c) { return c == '%' || c == '&' || c == '='; }

/// " am", " p.m." behind a number: they are part of it.
bool half_day(std::string_view text, std::size_t at) {
  const char c = lower(byte_at(text, at + 1)), next = lower(byte_at(text, at + 2));
  return byte_at(text, at) == ' ' && (c == 'a' || c == 'p') && (next == 'm' || next == '.');
}

/// What a bracket may close behind: a word, a number, a quotation.
bool is_closed(char c) { return is_wordish(c) || c == '"' || c == '%'; }

/// Behind the sign of a currency that digits follow.
std::size_t money_end(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"$", "\xC2\xA3", "\xE2\x82\xAC"})
    if (text.substr(at).starts_with(sign) && is_digit(byte_at(text, at + sign.size()))) return at + sign.size();
  return at;
}

}  // namespace

/// "OPS-77".
std::size_t LineGlancer::read_ticket(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < at + longest_key && is_upper(byte_at(text, end))) ++end;
  if (end < at + 2 || byte_at(text, end) != '-' || !is_digit(byte_at(text, end + 1))) return at;
  do ++end;
  while (is_digit(byte_at(text, end)));
  if (end - at > longest_glanced || !stands_alone(text, end)) return at;
  std::array<char, longest_glanced> letters;
  for (auto i = at; i < end; ++i) letters[i - at] = lower(text[i]);
  add_token({letters.data(), end - at}, {tables_.ticket});
  return end;
}

std::size_t LineGlancer::read_sign(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_digit(c) || money_end(text, at) > at) return read_number(text, at);
  if (c == '@') return read_mention(text, at);
  if (c == '"') return read_quotation(text, at);
  if (const auto end = read_smiley(text, at); end > at) return end;
  return is_ascii(c) || text.substr(at).starts_with("\xE2\x80") ? read_marks(text, at) : read_emoji(text, at);
}

/// "https://example.org/a-b", of letters, digits and what is in no mark of a sentence.
std::size_t LineGlancer::read_link(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at, 8);
  if (!rest.starts_with("http://") && !rest.starts_with("https://")) return at;
  auto end = std::min(text.find(' ', at), text.size());
  if (is_mark(text[end - 1])) --end;
  const auto link = text.substr(at, end - at);
  const bool plain = std::all_of(link.begin(), link.end(), [](char c) {
    return is_ascii_word(c) || std::string_view(":/.-_?=&#%+").find(c) != std::string_view::npos;
  });
  if (!plain || !(is_ascii_word(link.back()) || link.back() == '/') || link.size() < 10) return at;
  add_token("<url>", {tables_.url});
  return end;
}

/// What is quoted is one word, whatever it says.
std::size_t LineGlancer::read_quotation(std::string_view text, std::size_t at) {
  const char before = byte_before(text, at), first = byte_at(text, at + 1);
  if ((before != '\0' && before != ' ' && before != '(') || !is_ascii_word(first)) return at;
  const auto last = text.find('"', at + 1);
  if (last == text.npos || text[last - 1] == ' ' || !stands_alone(text, last + 1)) return at;
  const auto inside = text.substr(at + 1, last - at - 1);
  if (!std::all_of(inside.begin(), inside.end(), is_ascii) || inside.find_first_of("`<@") != inside.npos) return at;
  add_token("<quote>", {tables_.quote, tables_.scare});
  if (inside.find_first_of(".!?") != inside.npos) may_end_sentence(text, last + 1);
  return last + 1;
}

/// ":)", between blanks.
std::size_t LineGlancer::read_smiley(std::string_view text, std::size_t at) {
  constexpr auto common = std::to_array<std::string_view>({
      ":)", ":(", ":d", ":p", ";)", ":-)", ":-(", ";-)", ":-d", ":-p", ";p", ":/", ":|", ":o", "<3", "^^"});
  const auto end = std::min(text.find(' ', at), text.size());
  if ((at > 0 && text[at - 1] != ' ') || end - at > 3) return at;
  std::array<char, 3> letters{};
  for (auto i = at; i < end; ++i) letters[i - at] = lower(text[i]);
  const std::string_view form(letters.data(), end - at);
  if (std::find(common.begin(), common.end(), form) == common.end() || ++pictures_ > 1) return at;
  const bool begins = line_.words.back().edge;
  add_token(form, {tables_.emoji});
  // "dumb? :-) Bye": the sentence before it ends behind it.
  if (begins) may_end_sentence(text, end);
  return end;
}

/// "3", "10:30", "2.5", "40%", "$5": a number, or a time.
std::size_t LineGlancer::read_number(std::string_view text, std::size_t at) {
  const auto begin = at;
  at = money_end(text, at);
  const auto digits_end = [&](std::size_t from) {
    while (is_digit(byte_at(text, from))) ++from;
    return from;
  };
  auto end = digits_end(at);
  const char joint = byte_at(text, end);
  if ((joint == '.' || joint == ',' || joint == ':') && is_digit(byte_at(text, end + 1))) {
    const auto whole = end - at;
    end = digits_end(end + 1);
    const bool minutes = whole <= 2 && end - at == whole + 3;
    if (joint == ':' && !minutes) return begin;
  } else if (joint == '%') {
    ++end;
  }
  if (end - at > 12 || !stands_alone(text, end) || half_day(text, end)) return begin;
  add_token(text.substr(begin, end - begin), {tables_.number, tables_.time});
  line_.words.back().stand_in = StandIn::Number;
  return end;
}

/// "@sam": whoever has the name later is that person, and so it must be none that is a word as well.
std::size_t LineGlancer::read_mention(std::string_view text, std::size_t at) {
  const auto end = letters_end(text, at + 1);
  if (end == at + 1 || end - at > longest_glanced || !stands_alone(text, end)) return at;
  std::array<char, longest_glanced> letters;
  for (auto i = at; i < end; ++i) letters[i - at] = lower(text[i]);
  const std::string_view form(letters.data(), end - at), name = form.substr(1);
  if (const auto known = tables_.forms.find(name)) {
    const auto opened = tables_.opened.of(known - 1);
    const bool named = opened.size() == 1 && (tables_.words[opened[0]].flags & (Tables::IsName | Tables::MayBeName)) != 0;
    if (!named) return at;
  }
  add_token(form, {tables_.mention}, Tables::IsName);
  return end;
}

/// One picture is nothing that leads; claps between words are.
std::size_t LineGlancer::read_emoji(std::string_view text, std::size_t at) {
  const auto end = std::min(text.find(' ', at), text.size());
  const bool one = end - at == 4 && text[at] == '\xF0' && text[at + 1] == '\x9F' && cluster_end(text, at) == end;
  if (!one || ++pictures_ > 1 || !is_emoji(text.substr(at, 4))) return at;
  add_token(text.substr(at, 4), {tables_.emoji});
  return end;
}

std::size_t LineGlancer::read_marks(std::string_view text, std::size_t at) {
  const char c = text[at];
  const bool long_dash = text.substr(at).starts_with("\xE2\x80\x93") || text.substr(at).starts_with("\xE2\x80\x94");
  if (c == '-' || long_dash) {
    const auto end = at + (long_dash ? 3 : 1);
    if (!ends(text, end)) return at;
    add_token("-", {});
    line_.words.back().mark = line_.words.back().dash = true;
    return end;
  }
  auto end = at + 1;
  while (c == '.' && byte_at(text, end) == '.') ++end;
  const char next = byte_at(text, end);
  // "(y)" is a smiley.
  const bool smiles = lower(next) == 'y' && byte_at(text, end + 1) == ')';
  const bool opens = c == '(' && (at == 0 || text[at - 1] == ' ') && (is_ascii_word(next) || next == '"') && !smiles;
  const bool closes = c == ')' && is_closed(byte_before(text, at)) && ends_behind_marks(text, end);
  if (!opens && !closes && !((is_mark(c) || is_sign(c)) && ends(text, end))) return at;
  add_mark_of(text.substr(at, end - at));
  if (c == '.' || c == '?' || c == '!') may_end_sentence(text, end);
  return end;
}

void LineGlancer::add_mark_of(std::string_view written) { add(lexicon_.word_id(written), key_of(written), false, true); }

void LineGlancer::may_end_sentence(std::string_view text, std::size_t end) {
  if (text.find_first_not_of(' ', end) == text.npos) return;
  add_edge('$');
  add_edge('^');
}

/// A token that is no word.
void LineGlancer::add_token(std::string_view form, std::initializer_list<TagId> tags, std::uint8_t flags) {
  add(lexicon_.word_id(form), key_of(form), false);
  auto& place = line_.words.back();
  place.flags |= flags;
  for (const auto tag : tags) kinds_.push_back({static_cast<std::uint32_t>(line_.size() - 1), tag});
}

}  // namespace aside
