// The tokens of plain text, as the reader would cut them. Whatever the reader would have to think
// about ends the glance: see text/tokens.cpp, text/words.cpp and lexicon/words.cpp for what that is.
#include <algorithm>
#include <array>
#include <string>

#include "lexicon/words.h"
#include "match/glance_line.h"
#include "match/stands_alone.h"
#include "text/chars.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t quiet_word = 3, quiet_words = 2;

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

/// The end of a word's letters and of the marks inside it, or `at` where it is too long. Digits may end
/// it: "host68".
std::size_t word_end(std::string_view text, std::size_t at) {
  auto end = letters_end(text, at);
  if (end > at && is_digit(byte_at(text, end))) {
    while (is_digit(byte_at(text, end))) ++end;
    return end - at > longest_glanced || is_wordish(byte_at(text, end)) || byte_at(text, end) == '\'' ? at : end;
  }
  end = at;
  while (end < text.size()) {
    const auto size = is_ascii_letter(text[end]) ? 1 : std::max(accented(text, end), end > at ? apostrophe(text, end) : 0);
    if (size == 0) break;
    end += size;
  }
  return end - at > longest_glanced ? at : end;
}

/// Whether a part of "well-known" can be no mask: with a vowel before its dash.
bool parts_plainly(std::string_view part) {
  return part.size() > 1 && part.find_first_of("aeiouyAEIOUY") != part.npos;
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
  if (const auto end = read_link(text, at); end > at) return end;
  if (is_ascii_letter(c) || accented(text, at) > 0) {
    singles_ = is_ascii_letter(byte_at(text, at + 1)) ? 0 : singles_ + 1;
    return singles_ > 2 ? at : read_words_at(text, at);  // "i d i o t"
  }
  singles_ = 0;
  return read_sign(text, at);
}

/// A word, or some with a dash or a stroke between each other.
std::size_t LineGlancer::read_words_at(std::string_view text, std::size_t at) {
  const auto begin = at;
  for (;;) {
    const auto end = word_end(text, at);
    if (end == at) return begin;
    if (stands_alone(text, end)) return read_word(text.substr(at, end - at)) ? end : begin;
    const auto part = text.substr(at, end - at);
    const char next = byte_at(text, end + 1);
    const bool plain = letters_end(text, at) == end;
    if (plain && text[end] == '/' && is_ascii_letter(next)) {
      if (!read_word(part)) return begin;
      add_mark_of("/");
      at = end + 1;
      continue;
    }
    const bool goes_on = plain && text[end] == '-' && (is_ascii_letter(next) || is_digit(next));
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

bool LineGlancer::read_word(std::string_view written) {
  if (!std::all_of(written.begin(), written.end(), is_ascii)) {
    std::string plain(written);
    for (auto at = plain.find("\xE2\x80\x99"); at != plain.npos; at = plain.find("\xE2\x80\x99")) plain.replace(at, 3, "'");
    return std::all_of(plain.begin(), plain.end(), is_ascii) ? read_word(plain) : read_accented(plain);
  }
  std::array<char, longest_glanced> letters;
  std::size_t upper = 0, run = 1, longest_run = 1, marks = 0, digits = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    letters[i] = lower(written[i]);
    upper += is_upper(written[i]) ? 1 : 0;
    marks += written[i] == '\'' ? 1 : 0;
    digits += is_digit(written[i]) ? 1 : 0;
    run = i > 0 && letters[i] == letters[i - 1] ? run + 1 : 1;
    longest_run = std::max(longest_run, run);
  }
  const std::string_view form(letters.data(), written.size());
  if (form == "xd") return false;
  // "I'M" is read as two words, each of them loud.
  const bool loud = upper > 1 && upper + marks + digits == written.size();
  if (loud && (written.size() > quiet_word || (loud_ += marks > 0 ? 2 : 1) > quiet_words)) return false;
  const bool capital = is_upper(written[0]);
  const auto form_key = key_of(form);
  if (const auto known = tables_.forms.find(form, form_key)) return add_known(known, capital);
  if (form.size() > 2 && form.ends_with("'s")) {
    const auto owner = form.substr(0, form.size() - 2);
    add(lexicon_.word_id(owner), key_of(owner), capital);
    add(tables_.owner, key_of("'s"), capital);
    return true;
  }
  return longest_run <= 2 && digits == 0 ? add_unknown(form, capital) : add_opened(form, capital);  // "stuuupid"
}

/// What a form is opened to; nothing where that is not known.
bool LineGlancer::add_known(WordId form, bool capital) {
  const auto opened = tables_.opened.of(form - 1);
  for (const auto id : opened) add(id, tables_.words[id].key, capital);
  return !opened.empty();
}

/// A word that nothing knows, unless it hides another.
bool LineGlancer::add_unknown(std::string_view form, bool capital) {
  const auto bit = form.size() < hidden_end ? 0 : hidden_bit(form);
  if (form.size() >= hidden_end && (tables_.hidden[bit / 64] >> (bit % 64) & 1U) != 0) return add_opened(form, capital);
  add(0, key_of(form), capital);
  return true;
}

/// A word that has to be looked into, as a reader does; not where only what a glance needs of the book was
/// read: spellings and what hides behind them are not in that.
bool LineGlancer::add_opened(std::string_view form, bool capital) {
  if (lexicon_.tag_ids.empty()) return false;
  for (const auto& each : plain_words(std::string(form), lexicon_)) add(lexicon_.word_id(each), key_of(each), capital);
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
  if (upper > 1 || folded.size() > longest_glanced || folded.ends_with("'s")) return false;
  for (std::size_t at = 0; at < folded.size();) encode(base_letter(decode(folded, at)), plain);
  for (const auto& form : {folded, plain})
    if (const auto known = tables_.forms.find(form)) return add_known(known, upper > 0);
  const bool hides = plain.size() >= hidden_end && (tables_.hidden[hidden_bit(plain) / 64] >> (hidden_bit(plain) % 64) & 1U) != 0;
  return !hides && add_unknown(folded, upper > 0);
}

}  // namespace aside
