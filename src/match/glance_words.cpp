// The tokens of plain text, as the reader would cut them. Whatever the reader would have to think
// about ends the glance: see text/tokens.cpp, text/words.cpp and lexicon/words.cpp for what that is.
#include <algorithm>
#include <array>
#include <string>

#include "match/glance_line.h"
#include "text/chars.h"
#include "text/cluster.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t longest_form = 48, longest_key = 10, quiet_word = 3, quiet_words = 2;

bool ends(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

bool is_mark(char c) { return std::string_view(",.?!;:").find(c) != std::string_view::npos; }

/// What stands for a word: between blanks it is a mark like others.
bool is_sign(char c) { return c == '%' || c == '&' || c == '='; }

/// Behind a word: white space, one mark and white space, or the stops of "well...".
bool stands_alone(std::string_view text, std::size_t end) {
  if (ends(text, end)) return true;
  if (!is_mark(text[end])) return false;
  const auto stops = std::min(text.find_first_not_of('.', end), text.size());
  return ends(text, end + 1) || (stops > end && ends(text, stops));
}

/// The length of an accented letter of the West, À to ÿ, or 0.
std::size_t accented(std::string_view text, std::size_t at) {
  const char last = byte_at(text, at + 1);
  const bool letter = byte_at(text, at) == '\xC3' && last >= '\x80' && last <= '\xBF';
  return letter && last != '\x97' && last != '\xB7' ? 2 : 0;
}
bool is_upper_accent(char last) { return last < '\x9F'; }

/// "'", and what is folded to it, between letters.
std::size_t apostrophe(std::string_view text, std::size_t at) {
  const std::size_t size = text[at] == '\'' ? 1 : text.substr(at).starts_with("\xE2\x80\x99") ? 3 : 0;
  const bool inside = is_ascii_letter(byte_at(text, at + size)) || accented(text, at + size) > 0;
  return size > 0 && inside ? size : 0;
}

std::size_t letters_end(std::string_view text, std::size_t at) {
  while (is_ascii_letter(byte_at(text, at))) ++at;
  return at;
}

/// The end of a word's letters and of the marks inside it, or `at` where it is too long.
std::size_t word_end(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size()) {
    const auto size = is_ascii_letter(text[end]) ? 1 : std::max(accented(text, end), end > at ? apostrophe(text, end) : 0);
    if (size == 0) break;
    end += size;
  }
  return end - at > longest_form ? at : end;
}

/// Whether a part of "well-known" can be no mask: with a vowel before its dash.
bool parts_plainly(std::string_view part) {
  return part.size() > 1 && part.find_first_of("aeiouyAEIOUY") != part.npos;
}

/// " am", " p.m." behind a number: they are part of it.
bool half_day(std::string_view text, std::size_t at) {
  const char c = lower(byte_at(text, at + 1)), next = lower(byte_at(text, at + 2));
  return byte_at(text, at) == ' ' && (c == 'a' || c == 'p') && (next == 'm' || next == '.');
}

}  // namespace

bool LineGlancer::read_words(std::string_view text) {
  singles_ = pictures_ = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const auto end = read_next(text, at);
    if (end == at) return false;
    at = end;
  }
  return true;
}

/// The end of what stands at a place, or the place itself. Behind it white space or a mark
/// stands, or the end.
std::size_t LineGlancer::read_next(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (const auto end = read_ticket(text, at); end > at) {
    singles_ = 0;
    return end;
  }
  if (is_ascii_letter(c) || accented(text, at) > 0) {
    singles_ = is_ascii_letter(byte_at(text, at + 1)) ? 0 : singles_ + 1;
    return singles_ > 2 ? at : read_words_at(text, at);  // "i d i o t"
  }
  singles_ = 0;
  if (is_digit(c)) return read_number(text, at);
  if (c == '@') return read_mention(text, at);
  return is_ascii(c) || text.substr(at).starts_with("\xE2\x80") ? read_marks(text, at) : read_emoji(text, at);
}

/// A word, or some with a dash between each other.
std::size_t LineGlancer::read_words_at(std::string_view text, std::size_t at) {
  const auto begin = at;
  for (;;) {
    const auto end = word_end(text, at);
    if (end == at) return begin;
    if (stands_alone(text, end)) return read_word(text.substr(at, end - at)) ? end : begin;
    const auto part = text.substr(at, end - at);
    const char next = byte_at(text, end + 1);
    const bool goes_on = text[end] == '-' && letters_end(text, at) == end && (is_ascii_letter(next) || is_digit(next));
    if (!goes_on || !parts_plainly(part) || !read_word(part)) return begin;
    // "Mei-Ling" is one name.
    add_token("-", {}, Tables::JoinsNames);
    line_.words.back().mark = line_.words.back().dash = true;
    at = end + 1;
    if (is_digit(next)) {
      const auto behind = read_number(text, at);  // "host-68"
      return behind == at ? begin : behind;
    }
    if (letters_end(text, at) < at + 2) return begin;
  }
}

/// "OPS-77".
std::size_t LineGlancer::read_ticket(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < at + longest_key && is_upper(byte_at(text, end))) ++end;
  if (end < at + 2 || byte_at(text, end) != '-' || !is_digit(byte_at(text, end + 1))) return at;
  do ++end;
  while (is_digit(byte_at(text, end)));
  if (end - at > longest_form || !stands_alone(text, end)) return at;
  std::array<char, longest_form> letters;
  for (auto i = at; i < end; ++i) letters[i - at] = lower(text[i]);
  add_token({letters.data(), end - at}, {tables_.ticket});
  return end;
}

/// "3", "10:30", "2.5", "40%": a number, or a time.
std::size_t LineGlancer::read_number(std::string_view text, std::size_t at) {
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
    if (joint == ':' && !minutes) return at;
  } else if (joint == '%') {
    ++end;
  }
  if (end - at > 12 || !stands_alone(text, end) || half_day(text, end)) return at;
  add_token(text.substr(at, end - at), {tables_.number, tables_.time});
  return end;
}

/// "@sam": whoever has the name later is that person, and so it must be none that is a word as well.
std::size_t LineGlancer::read_mention(std::string_view text, std::size_t at) {
  const auto end = letters_end(text, at + 1);
  if (end == at + 1 || end - at > longest_form || !stands_alone(text, end)) return at;
  std::array<char, longest_form> letters;
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
  if (!(is_mark(c) || is_sign(c)) || !ends(text, end)) return at;
  const auto written = text.substr(at, end - at);
  add(lexicon_.word_id(written), key_of(written), false, true);
  const bool ends_sentence = c == '.' || c == '?' || c == '!';
  if (ends_sentence && text.find_first_not_of(' ', end) != text.npos) {
    add_edge('$');
    add_edge('^');
  }
  return end;
}

/// A token that is no word.
void LineGlancer::add_token(std::string_view form, std::initializer_list<TagId> tags, std::uint8_t flags) {
  add(lexicon_.word_id(form), key_of(form), false);
  auto& place = line_.words.back();
  place.flags |= flags;
  for (const auto tag : tags) kinds_.push_back({static_cast<std::uint32_t>(line_.size() - 1), tag});
}

bool LineGlancer::read_word(std::string_view written) {
  if (!std::all_of(written.begin(), written.end(), is_ascii)) {
    std::string plain(written);
    for (auto at = plain.find("\xE2\x80\x99"); at != plain.npos; at = plain.find("\xE2\x80\x99")) plain.replace(at, 3, "'");
    return std::all_of(plain.begin(), plain.end(), is_ascii) ? read_word(plain) : read_accented(plain);
  }
  std::array<char, longest_form> letters;
  std::size_t upper = 0, run = 1, longest_run = 1, marks = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    letters[i] = lower(written[i]);
    upper += is_upper(written[i]) ? 1 : 0;
    marks += written[i] == '\'' ? 1 : 0;
    run = i > 0 && letters[i] == letters[i - 1] ? run + 1 : 1;
    longest_run = std::max(longest_run, run);
  }
  const std::string_view form(letters.data(), written.size());
  if (form == "xd") return false;
  if (upper > 1 && upper + marks == written.size() && (written.size() > quiet_word || ++loud_ > quiet_words)) return false;
  const bool capital = is_upper(written[0]);
  const auto form_key = key_of(form);
  if (const auto known = tables_.forms.find(form, form_key)) return add_known(known, capital);
  if (form.size() > 2 && form.ends_with("'s")) {
    const auto owner = form.substr(0, form.size() - 2);
    add(lexicon_.word_id(owner), key_of(owner), capital);
    add(tables_.owner, key_of("'s"), capital);
    return true;
  }
  return longest_run <= 2 && add_unknown(form, capital);  // "stuuupid"
}

/// What a form is opened to; nothing where that is not known.
bool LineGlancer::add_known(WordId form, bool capital) {
  const auto opened = tables_.opened.of(form - 1);
  for (const auto id : opened) add(id, tables_.words[id].key, capital);
  return !opened.empty();
}

/// A word that nothing knows; none where it may hide another.
bool LineGlancer::add_unknown(std::string_view form, bool capital) {
  if (form.size() >= hidden_end && (tables_.hidden[hidden_bit(form) / 64] >> (hidden_bit(form) % 64) & 1U) != 0) return false;
  add(0, key_of(form), capital);
  return true;
}

/// A word with accents: a reader looks behind them where the word without them is known.
bool LineGlancer::read_accented(std::string_view written) {
  std::string folded, plain;
  std::size_t upper = 0, run = 0;
  for (std::size_t at = 0; at < written.size();) {
    const auto before = folded.size();
    if (accented(written, at) > 0) {
      const auto code = static_cast<char32_t>(0xC0 + (static_cast<unsigned char>(written[at + 1]) & 0x3FU));
      const bool is_up = is_upper_accent(written[at + 1]);
      upper += is_up ? 1 : 0;
      if (code == 0xDF) folded += "ss";
      else encode(is_up ? code + 32 : code, folded);
      at += 2;
    } else {
      upper += is_upper(written[at]) ? 1 : 0;
      folded += lower(written[at++]);
    }
    run = before > 0 && folded[before] == folded[before - 1] ? run + 1 : 1;
    if (run > 2) return false;
  }
  if (upper > 1 || folded.size() > longest_form || folded.ends_with("'s")) return false;
  for (std::size_t at = 0; at < folded.size();) encode(base_letter(decode(folded, at)), plain);
  for (const auto& form : {folded, plain})
    if (const auto known = tables_.forms.find(form)) return add_known(known, upper > 0);
  const bool hides = plain.size() >= hidden_end && (tables_.hidden[hidden_bit(plain) / 64] >> (hidden_bit(plain) % 64) & 1U) != 0;
  return !hides && add_unknown(folded, upper > 0);
}

}  // namespace aside
