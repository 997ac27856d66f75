// RFC 9112, the part that a server of a few JSON routes needs. Debian's cpp-httplib bounds
// neither the number of headers nor a chunked body, and gives each connection a thread.
#include "serve/http.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace aside {
namespace {

HttpRead bad(int status) {
  HttpRead out;
  out.state = HttpRead::State::Bad;
  out.status = status;
  return out;
}

bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || marks.find(c) != marks.npos;
  });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string_view stripped(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// All of `text` as a number, at most `digits` long.
std::optional<std::size_t> number(std::string_view text, int base, std::size_t digits) {
  std::size_t value = 0;
  const auto* end = text.data() + text.size();
  if (text.empty() || text.size() > digits) return std::nullopt;
  const auto [at, error] = std::from_chars(text.data(), end, value, base);
  if (error != std::errc() || at != end) return std::nullopt;
  return value;
}

/// 0 when the first line is sound, else the status.
int read_request_line(std::string_view line, HttpRequest& request) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == line.npos || first == last) return 400;
  request.method = line.substr(0, first);
  auto target = line.substr(first + 1, last - first - 1);
  const auto version = line.substr(last + 1);
  if (!is_token(request.method) || !version.starts_with("HTTP/")) return 400;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return 505;
  if (!target.starts_with('/') || target.find_first_of(" \t#") != target.npos) return 400;
  request.keep_alive = version == "HTTP/1.1";
  request.path = target.substr(0, target.find('?'));
  return 0;
}

int read_header(std::string_view line, HttpRequest& request) {
  const auto colon = line.find(':');
  if (colon == line.npos || !is_token(line.substr(0, colon))) return 400;  // folded lines too
  const auto value = stripped(line.substr(colon + 1));
  if (std::any_of(value.begin(), value.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; }))
    return 400;
  request.headers.emplace_back(lower(line.substr(0, colon)), value);
  return 0;
}

std::size_t count(const HttpRequest& request, std::string_view name) {
  return static_cast<std::size_t>(std::count_if(request.headers.begin(), request.headers.end(),
                                                [&](const auto& each) { return each.first == name; }));
}

HttpRead whole(HttpProgress& progress, std::size_t size) {
  HttpRead out;
  out.state = HttpRead::State::Whole;
  out.request = std::move(progress.request);
  out.size = size;
  progress = {};
  return out;
}

HttpRead read_chunks(std::string_view bytes, const Limits& limits, HttpProgress& progress) {
  auto& [has_head, request, at_chunk] = progress;
  HttpRead more;
  more.wants_continue = !request.header("expect").empty() && request.body.empty() && bytes.size() == at_chunk;
  auto at = at_chunk;
  while (true) {
    const auto end = bytes.find("\r\n", at);
    if (end == bytes.npos) return bytes.size() - at > 256 ? bad(400) : more;
    auto length = bytes.substr(at, end - at);
    length = stripped(length.substr(0, length.find(';')));
    const auto size = number(length, 16, 8);
    if (!size) return bad(400);
    at = end + 2;
    if (*size == 0) break;
    if (request.body.size() + *size > limits.body) return bad(413);
    if (bytes.size() - at < *size + 2) return more;
    if (bytes.substr(at + *size, 2) != "\r\n") return bad(400);
    request.body += bytes.substr(at, *size);
    at_chunk = at += *size + 2;
  }
  // Trailers are passed over; an empty line ends them.
  for (const auto begin = at;;) {
    const auto end = bytes.find("\r\n", at);
    if ((end == bytes.npos ? bytes.size() : end) - begin > limits.head) return bad(431);
    if (end == bytes.npos) return more;
    const bool last = end == at;
    at = end + 2;
    if (last) return whole(progress, at);
  }
}

}  // namespace

std::string_view HttpRequest::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return {};
}

namespace {

/// The head, which then stands in `progress`; nothing when that went well.
std::optional<HttpRead> read_head(std::string_view bytes, const Limits& limits, HttpProgress& progress) {
  HttpRequest request;
  std::size_t at = 0;
  bool first = true;
  while (true) {
    const auto end = bytes.find("\r\n", at);
    const bool too_long = (end == bytes.npos ? bytes.size() : end) > limits.head;
    if (too_long) return bad(first ? 414 : 431);
    const auto line = bytes.substr(at, end == bytes.npos ? bytes.npos : end - at);
    if (line.find('\n') != line.npos) return bad(400);
    if (end == bytes.npos) return HttpRead{};
    at = end + 2;
    if (line.empty() && !first) break;
    if (line.empty()) return bad(400);
    const int status = first ? read_request_line(line, request) : read_header(line, request);
    if (status != 0) return bad(status);
    if (request.headers.size() > limits.headers) return bad(431);
    first = false;
  }
  const auto connection = lower(request.header("connection"));
  if (connection == "close") request.keep_alive = false;
  if (connection == "keep-alive") request.keep_alive = true;
  if (count(request, "host") != 1) return bad(400);
  const auto lengths = count(request, "content-length"), codings = count(request, "transfer-encoding");
  if (lengths + codings > 1) return bad(400);
  if (codings == 1 && lower(request.header("transfer-encoding")) != "chunked") return bad(501);
  progress = {true, std::move(request), at};
  return std::nullopt;
}

}  // namespace

HttpRead read_http(std::string_view bytes, const Limits& limits, HttpProgress& progress) {
  if (!progress.has_head)
    if (auto end = read_head(bytes, limits, progress)) return std::move(*end);
  auto& request = progress.request;
  const auto at = progress.at;
  if (count(request, "transfer-encoding") == 1) return read_chunks(bytes, limits, progress);
  if (count(request, "content-length") == 0) return whole(progress, at);
  const auto length = request.header("content-length");
  if (length.empty() || length.find_first_not_of("0123456789") != length.npos) return bad(400);
  const auto size = number(length, 10, 12);
  if (!size || *size > limits.body) return bad(413);
  if (bytes.size() - at < *size) {
    HttpRead more;
    more.wants_continue = lower(request.header("expect")) == "100-continue" && bytes.size() == at;
    return more;
  }
  request.body = bytes.substr(at, *size);
  return whole(progress, at + *size);
}

HttpRead read_http(std::string_view bytes, const Limits& limits) {
  HttpProgress progress;
  return read_http(bytes, limits, progress);
}

std::string to_bytes(const HttpResponse& response, bool keep_alive) {
  constexpr std::pair<int, std::string_view> reasons[] = {
      {200, "OK"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"},
      {404, "Not Found"}, {405, "Method Not Allowed"}, {408, "Request Timeout"},
      {413, "Content Too Large"}, {414, "URI Too Long"}, {421, "Misdirected Request"},
      {431, "Request Header Fields Too Large"}, {501, "Not Implemented"},
      {503, "Service Unavailable"}, {505, "HTTP Version Not Supported"}};
  std::string out = "HTTP/1.1 " + std::to_string(response.status) + " ";
  for (const auto& [status, reason] : reasons)
    if (status == response.status) out += reason;
  out += "\r\nContent-Type: " + response.type + "\r\nContent-Length: " +
         std::to_string(response.body.size()) + "\r\n" + response.more;
  if (!keep_alive) out += "Connection: close\r\n";
  return out + "\r\n" + response.body;
}

}  // namespace aside
