#include "hook/mail_code.h"

#include <algorithm>
#include <cctype>

namespace aside {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/// `word`: within a header, where '_' is a blank.
std::string from_quoted(std::string_view text, bool word) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '=' && i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;  // a line that goes on
    } else if (c == '=' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += word && c == '_' ? ' ' : c;
    }
  }
  return out;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, count = 0;
  for (const char c : text) {
    const auto value = letters.find(c);
    if (value == letters.npos) continue;
    bits = bits << 6 | static_cast<unsigned>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xff);
  }
  return out;
}

std::string in_utf8(std::string text, std::string_view charset) {
  const bool latin = charset == "iso-8859-1" || charset == "iso-8859-15" || charset == "latin1" ||
                     charset == "windows-1252";
  if (!latin) return text;
  std::string out;
  for (const char each : text) {
    const auto c = static_cast<unsigned char>(each);
    if (c == 0x92 || c == 0x91) out += '\'';  // the curly apostrophes of Windows-1252
    else if (c == 0x93 || c == 0x94) out += '"';
    else if (c < 0x80) out += each;
    else out += {static_cast<char>(0xc0 | c >> 6), static_cast<char>(0x80 | (c & 0x3f))};
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

std::string decoded(std::string_view body, std::string_view encoding, std::string_view charset) {
  if (encoding.starts_with("quoted-printable")) return in_utf8(from_quoted(body, false), charset);
  if (encoding.starts_with("base64")) return in_utf8(from_base64(body), charset);
  return in_utf8(std::string(body), charset);
}

std::string words_decoded(std::string_view header) {
  std::string out;
  while (true) {
    const auto begin = header.find("=?");
    const auto code = header.find('?', begin + 2);
    const auto text = code == header.npos ? code : header.find('?', code + 1);
    const auto end = text == header.npos ? text : header.find("?=", text + 1);
    if (begin == header.npos || end == header.npos || text != code + 2) break;
    // Blanks between two words are not part of the text.
    const auto before = header.substr(0, begin);
    if (out.empty() || before.find_first_not_of(" \t") != before.npos) out += before;
    const auto charset = lower(header.substr(begin + 2, code - begin - 2));
    const auto body = header.substr(text + 1, end - text - 1);
    out += in_utf8((header[code + 1] | 0x20) == 'b' ? from_base64(body) : from_quoted(body, true),
                   charset);
    header.remove_prefix(end + 2);
  }
  return out.append(header);
}

std::string without_tags(std::string_view html) {
  constexpr std::pair<std::string_view, std::string_view> entities[] = {
      {"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  std::string out;
  while (!html.empty()) {
    if (html[0] == '<') {
      const auto tag = lower(html.substr(1, 6));
      const bool silent = tag.starts_with("style") || tag == "script";
      const auto close = silent ? html.find("</") : 0;
      const auto end = close == html.npos ? html.npos : html.find('>', close);
      if (tag.starts_with("br") || tag.starts_with("p") || tag.starts_with("/p") || tag.starts_with("div"))
        out += '\n';
      if (end == html.npos) break;
      html.remove_prefix(end + 1);
      continue;
    }
    const auto entity = std::find_if(std::begin(entities), std::end(entities), [&](const auto& each) {
      return html.starts_with(each.first);
    });
    if (entity != std::end(entities)) {
      out += entity->second;
      html.remove_prefix(entity->first.size());
      continue;
    }
    out += html[0];
    html.remove_prefix(1);
  }
  return out;
}

}  // namespace aside
