// Addresses are cut at white space and lose the punctuation that ends the sentence.
#include <algorithm>
#include <array>
#include <iterator>

#include "text/atoms.h"
#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t longest_name = 256;  // of a file, a host, a mail address

bool in_url(char c) {
  return !is_space(c) && c != opaque_mark && c != '<' && c != '>' && c != '"' && c != '`' && c != '|';
}

/// Without the marks of the sentence around it; a bracket stays when it is balanced.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  auto depth = [&](char open, char close) {
    const auto part = text.substr(begin, end - begin);
    return std::count(part.begin(), part.end(), open) - std::count(part.begin(), part.end(), close);
  };
  auto round = depth('(', ')'), square = depth('[', ']');
  while (end > begin) {
    const char c = text[end - 1];
    if (c == ')' && round < 0) ++round;
    else if (c == ']' && square < 0) ++square;
    else if (std::string_view(".,;:!?'*_~").find(c) == std::string_view::npos) break;
    --end;
  }
  return end;
}

bool host_byte(char c) { return is_wordish(c) || c == '-' || c == '.'; }

/// Host names that people write without a scheme.
constexpr auto known_ends = std::to_array<std::string_view>({
    "ai", "app", "be", "biz", "ca", "ch", "cloud", "co", "com", "de", "dev", "edu", "es", "eu",
    "example", "fr", "gov", "ie", "info", "internal", "io", "jp", "local", "mil", "net", "nl",
    "nz", "org", "pl", "ru", "se", "test", "tv", "uk", "us", "xyz",
});
static_assert(std::is_sorted(known_ends.begin(), known_ends.end()));

/// Of endings that are English words, or begin none.
constexpr auto file_ends = std::to_array<std::string_view>({
    "7z", "ai", "bak", "bash", "bat", "bin", "blend", "bmp", "bz2", "c", "cc", "cfg", "class",
    "cmake", "conf", "cpp", "cs", "css", "csv", "cxx", "dat", "db", "deb", "dll", "dmg", "doc",
    "docx", "dwg", "eml", "env", "eps", "exe", "fbx", "gif", "go", "gz", "h", "hpp", "htm",
    "html", "ics", "ini", "ipynb", "iso", "jar", "java", "jpeg", "jpg", "js", "json", "jsonl",
    "jsx", "kt", "lock", "log", "lua", "md", "mkv", "mov", "mp3", "mp4", "nav", "odt", "ogg",
    "parquet", "pcap", "pdf", "php", "pkl", "pl", "png", "ppt", "pptx", "proto", "ps1", "psd",
    "py", "rar", "rb", "rpm", "rs", "rst", "rtf", "scss", "sh", "sln", "sql", "sqlite", "step",
    "stl", "svg", "swift", "tar", "tex", "tf", "tgz", "tif", "tiff", "toml", "ts", "tsv", "tsx",
    "ttf", "txt", "unity", "vue", "war", "wav", "webm", "webp", "xlsm", "xls", "xlsx", "xml",
    "yaml", "yml", "zip", "zst",
});

template <class Table>
bool holds(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string_view last_part(std::string_view name, char separator) {
  return name.substr(name.rfind(separator) + 1);
}

/// The run of bytes that `in` accepts, at most `longest_name` of them.
template <class In>
std::size_t run_end(std::string_view text, std::size_t at, In in) {
  const std::size_t limit = std::min(text.size(), at + longest_name);
  while (at < limit && in(text[at])) ++at;
  return at;
}

/// "i.d.i.o.t": every other character is a full stop.
bool is_spelled_out(std::string_view name) {
  if (name.size() < 5 || name.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if ((name[i] == '.') != (i % 2 == 1)) return false;
  return true;
}

}  // namespace

std::size_t url_end(const Scan& scan, std::size_t at) {
  const auto rest = scan.text().substr(at, 12);
  if (std::string_view("fhmstw").find(rest[0]) == std::string_view::npos) return at;
  std::size_t scheme = 0;
  for (const std::string_view start : {"https://", "http://", "ftp://", "ssh://", "mailto:",
                                       "tel:+", "www.", "file://", "slack://", "sftp://"})
    if (rest.starts_with(start)) scheme = start.size();
  if (scheme == 0) return at;
  std::size_t end = at + scheme;
  while (end < scan.text().size() && in_url(scan.text()[end])) ++end;
  end = trimmed_end(scan.text(), at, end);
  return end > at + scheme ? end : at;
}

std::size_t mail_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (!is_wordish(text[at]) || is_wordish(byte_before(text, at))) return at;
  const auto name = run_end(text, at, [](char c) {
    return host_byte(c) || c == '_' || c == '+' || c == '%';
  });
  if (byte_at(text, name) != '@') return at;
  auto end = run_end(text, name + 1, host_byte);
  while (end > name + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const auto host = text.substr(name + 1, end - name - 1);
  const auto dot = host.rfind('.');
  const bool domain = dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
                      !is_digit(host[dot + 1]) && host.find("..") == std::string_view::npos;
  return domain ? end : at;
}

std::size_t domain_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (!is_ascii_word(text[at]) || is_wordish(byte_before(text, at))) return at;
  auto host = run_end(text, at, [](char c) { return is_ascii_word(c) || c == '-' || c == '.'; });
  while (host > at && (text[host - 1] == '.' || text[host - 1] == '-')) --host;
  const auto name = text.substr(at, host - at);
  const auto dot = name.find('.');
  if (dot == std::string_view::npos || dot < 2 || name.find("..") != std::string_view::npos) return at;
  if (!holds(known_ends, last_part(name, '.')) || is_wordish(byte_at(text, host))) return at;
  if (byte_at(text, host) != '/' && byte_at(text, host) != ':') return host;
  auto end = host;
  while (end < text.size() && in_url(text[end])) ++end;
  return std::max(host, trimmed_end(text, at, end));
}

std::size_t file_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  const char first = text[at];
  if (is_wordish(byte_before(text, at))) return at;
  if (!is_wordish(first) && first != '/' && first != '.' && first != '~' && first != '_') return at;
  auto end = run_end(text, at, [](char c) {
    return is_wordish(c) || std::string_view("._-/\\~+").find(c) != std::string_view::npos;
  });
  while (end > at && std::string_view(".-+~\\").find(text[end - 1]) != std::string_view::npos) --end;
  const auto path = text.substr(at, end - at);
  if (path.starts_with("/") || path.starts_with("~/") || path.starts_with("./") ||
      path.starts_with("../")) {
    const auto slashes = std::count(path.begin(), path.end(), '/');
    return slashes >= 2 && is_wordish(byte_at(path, path.find('/') + 1)) ? end : at;
  }
  const auto name = last_part(path, '/');
  if (is_spelled_out(name)) return at;  // "b.i.t.c.h" is no C header
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.find("..") != std::string_view::npos) return at;
  if (!is_wordish(name[dot - 1]) && name[dot - 1] != '_' && name[dot - 1] != '-') return at;
  return holds(file_ends, name.substr(dot + 1)) ? end : at;
}

}  // namespace aside
