// Just enough of RFC 5322, 2045 and 2047 to find what a person wrote; a mail that is odd is
// read as far as it goes, since it is sent on as it came in any case.
#include "hook/mail.h"

#include <algorithm>
#include <cctype>

#include "hook/mail_code.h"

namespace aside {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string without_returns(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') out += text[i];
  return out;
}

struct Part {
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case, unfolded
  std::string_view body;

  std::string header(std::string_view name) const {
    std::string out;
    for (const auto& [key, value] : headers)
      if (key == name) out += (out.empty() ? "" : ", ") + value;
    return out;
  }
};

bool is_header(std::string_view line) {
  const auto colon = line.find(':');
  return colon != line.npos && colon > 0 &&
         line.substr(0, colon).find_first_of(" \t") == line.npos;
}

Part split(std::string_view text) {
  Part part;
  bool first = true;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    const auto rest = text.substr(std::min(end + 1, text.size()));
    if (line.empty()) {
      part.body = rest;
      return part;
    }
    if ((line[0] == ' ' || line[0] == '\t') && !part.headers.empty()) {
      part.headers.back().second += line;
    } else if (is_header(line)) {
      const auto colon = line.find(':');
      auto value = line.substr(colon + 1);
      value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
      part.headers.emplace_back(lower(line.substr(0, colon)), value);
    } else if (!(first && line.starts_with("From "))) {  // an mbox line is passed over
      break;
    }
    first = false;
    text = rest;
  }
  part.body = text;
  return part;
}

/// The value of `name` in `text/plain; charset="utf-8"; name=x`.
std::string parameter(std::string_view header, const std::string& name) {
  const auto low = lower(header);
  for (auto at = low.find(name + "="); at != low.npos; at = low.find(name + "=", at + 1)) {
    if (at > 0 && low[at - 1] != ';' && low[at - 1] != ' ' && low[at - 1] != '\t') continue;
    auto value = header.substr(at + name.size() + 1);
    if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
    return std::string(value.substr(0, value.find_first_of("; \t")));
  }
  return "";
}

struct Found {
  std::string plain, html;
};

void find_text(const Part& part, int depth, Found& found) {
  if (!found.plain.empty() || depth > 8) return;
  const auto type = part.header("content-type");
  const auto kind = lower(type.substr(0, type.find(';')));
  if (kind.starts_with("multipart/")) {
    const auto mark = "--" + parameter(type, "boundary");
    auto rest = part.body;
    auto at = mark.size() > 2 ? rest.find(mark) : rest.npos;
    while (at != rest.npos) {
      rest.remove_prefix(at + mark.size());
      if (rest.starts_with("--")) return;
      rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
      if (!rest.empty()) rest.remove_prefix(1);
      at = rest.find("\n" + mark);
      find_text(split(rest.substr(0, at)), depth + 1, found);
      if (at != rest.npos) ++at;
    }
    return;
  }
  if (lower(part.header("content-disposition")).starts_with("attachment")) return;
  auto text = decoded(part.body, lower(part.header("content-transfer-encoding")),
                      lower(parameter(type, "charset")));
  if (kind.empty() || kind == "text/plain") found.plain = std::move(text);
  else if (kind == "text/html" && found.html.empty()) found.html = without_tags(text);
}

}  // namespace

std::vector<std::string> addresses_in(std::string_view header) {
  std::vector<std::string> out;
  std::string word;
  bool quoted = false;
  const auto take = [&] {
    if (word.find('@') != word.npos && std::find(out.begin(), out.end(), word) == out.end())
      out.push_back(word);
    word.clear();
  };
  for (const char c : lower(header)) {
    if (c == '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c == ',' || c == ';' || c == '<' || c == '>' || c == ' ' || c == '\t') take();
    else word += c;
  }
  take();
  return out;
}

Mail read_mail(std::string_view bytes) {
  const auto text = without_returns(bytes);
  const auto whole = split(text);
  Mail mail;
  mail.from = words_decoded(whole.header("from"));
  mail.subject = words_decoded(whole.header("subject"));
  for (const auto* name : {"to", "cc", "bcc"})
    for (auto& address : addresses_in(whole.header(name)))
      if (std::find(mail.to.begin(), mail.to.end(), address) == mail.to.end())
        mail.to.push_back(std::move(address));
  Found found;
  find_text(whole, 0, found);
  mail.text = found.plain.empty() ? found.html : found.plain;
  return mail;
}

}  // namespace aside
