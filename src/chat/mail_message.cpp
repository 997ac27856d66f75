#include "chat/mail_message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "chat/charset.h"
#include "chat/mail_html.h"
#include "chat/mail_reply.h"

namespace aside {
namespace {

constexpr int deepest = 30;

struct Unref {
  template <class Object>
  void operator()(Object* object) const { g_object_unref(object); }
};
struct Free {
  void operator()(char* text) const { g_free(text); }
};
template <class Object>
using Ref = std::unique_ptr<Object, Unref>;

std::string text_of(const char* text) { return text ? as_utf8(text) : std::string(); }

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

std::string header(GMimeMessage* message, const char* name) { return text_of(g_mime_object_get_header(GMIME_OBJECT(message), name)); }

void add_addresses(InternetAddressList* list, std::vector<MailAddress>& out, int depth = 0) {
  if (!list || depth > 3) return;
  for (int i = 0; i < internet_address_list_length(list); ++i) {
    auto* each = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(each)) {
      add_addresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(each)), out, depth + 1);
      continue;
    }
    const MailAddress one{lower(text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(each)))), text_of(internet_address_get_name(each))};
    const bool known = std::any_of(out.begin(), out.end(), [&](const MailAddress& other) { return other.address == one.address; });
    if (!one.address.empty() && !known) out.push_back(one);
  }
}

/// The bytes of a part as its writer typed them, in UTF-8.
std::string decoded(GMimeTextPart* part) {
  auto* content = g_mime_part_get_content(GMIME_PART(part));
  if (!content) return {};
  const Ref<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const auto* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  const std::string bytes(reinterpret_cast<const char*>(array->data), array->len);
  const char* charset = g_mime_text_part_get_charset(part);
  const auto name = charset ? lower(charset) : std::string();
  if (name.empty() || name == "utf-8" || name == "us-ascii" || name == "utf8") return as_utf8(bytes);
  gsize written = 0;
  const std::unique_ptr<char, Free> converted(g_convert_with_fallback(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8",
                                                                      g_mime_charset_iconv_name(name.c_str()), "\xEF\xBF\xBD", nullptr, &written, nullptr));
  return converted ? std::string(converted.get(), written) : as_utf8(bytes);
}

/// What is to be read of a part: plain text and, only where that is missing, HTML.
struct Found {
  std::string plain, html;
  bool blank() const { return plain.find_first_not_of(" \t\r\n") == std::string::npos; }
};

Found found_in(GMimeObject* object, int depth) {
  if (!object || depth > deepest) return {};
  if (GMIME_IS_MULTIPART(object)) {
    auto* multipart = GMIME_MULTIPART(object);
    auto* type = g_mime_object_get_content_type(object);
    const bool alternative = g_mime_content_type_is_type(type, "multipart", "alternative");
    // What is signed or has pictures begins with its text.
    const bool first_only = g_mime_content_type_is_type(type, "multipart", "related") || g_mime_content_type_is_type(type, "multipart", "signed");
    if (g_mime_content_type_is_type(type, "multipart", "encrypted")) return {};
    const int count = first_only ? std::min(1, g_mime_multipart_get_count(multipart)) : g_mime_multipart_get_count(multipart);
    Found out;
    for (int i = 0; i < count; ++i) {
      auto part = found_in(g_mime_multipart_get_part(multipart, i), depth + 1);
      if (alternative) {
        if (out.blank()) out.plain = std::move(part.plain);
        if (out.html.empty()) out.html = std::move(part.html);
        continue;
      }
      // One after another: what is HTML only becomes text among the others.
      out.plain += part.blank() ? mail_html_text(part.html) : part.plain;
      if (!out.plain.empty() && out.plain.back() != '\n') out.plain += '\n';
    }
    return out;
  }
  if (!GMIME_IS_TEXT_PART(object)) return {};
  const char* disposition = g_mime_object_get_disposition(object);
  if (disposition && lower(disposition) == "attachment") return {};
  auto* type = g_mime_object_get_content_type(object);
  if (g_mime_content_type_is_type(type, "text", "html")) return {{}, decoded(GMIME_TEXT_PART(object))};
  if (!g_mime_content_type_is_type(type, "text", "plain")) return {};
  // Each part is cut by itself: only it knows whether its lines flow.
  const char* format = g_mime_object_get_content_type_parameter(object, "format");
  return {own_words(decoded(GMIME_TEXT_PART(object)), format && lower(format) == "flowed"), {}};
}

/// "<ops.example.org>" of "The ops list <ops.example.org>".
std::string list_id(const std::string& header) {
  const auto open = header.rfind('<'), close = header.rfind('>');
  const bool bracketed = open != std::string::npos && close != std::string::npos && close > open;
  auto out = bracketed ? header.substr(open + 1, close - open - 1) : header;
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return lower(out);
}

std::string first_id(const std::string& references) {
  const auto open = references.find('<'), close = references.find('>', open == std::string::npos ? 0 : open);
  return open == std::string::npos || close == std::string::npos ? std::string() : references.substr(open + 1, close - open - 1);
}

bool is_program(const std::string& address) {
  const auto local = address.substr(0, address.find('@'));
  constexpr std::string_view programs[] = {"mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "no_reply"};
  return std::find(std::begin(programs), std::end(programs), local) != std::end(programs);
}

}  // namespace

std::optional<MailMessage> mail_message(std::string_view bytes) {
  g_mime_init();
  const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Ref<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return std::nullopt;
  MailMessage out;
  std::vector<MailAddress> from;
  add_addresses(g_mime_message_get_from(message.get()), from);
  add_addresses(g_mime_message_get_sender(message.get()), from);
  auto* date = g_mime_message_get_date(message.get());
  if (from.empty() && !date && header(message.get(), "Subject").empty()) return std::nullopt;
  if (!from.empty()) out.from = from.front();
  if (date) out.time = g_date_time_to_unix(date) * 1000;
  add_addresses(g_mime_message_get_to(message.get()), out.to);
  add_addresses(g_mime_message_get_cc(message.get()), out.to);
  add_addresses(g_mime_message_get_bcc(message.get()), out.to);
  out.hidden = out.to.empty();
  std::erase_if(out.to, [&](const MailAddress& each) { return each.address == out.from.address; });
  out.list = list_id(header(message.get(), "List-Id"));
  out.id = text_of(g_mime_message_get_message_id(message.get()));
  const auto references = header(message.get(), "References");
  const auto answered = first_id(header(message.get(), "In-Reply-To"));
  out.thread = references.empty() ? answered : first_id(references);
  if (out.thread.empty()) out.thread = out.id;
  if (const auto subject = text_of(g_mime_message_get_subject(message.get())); answered.empty() && references.empty() && !is_reply_subject(subject))
    out.subject = subject;
  const auto submitted = lower(header(message.get(), "Auto-Submitted"));
  out.automatic = (!submitted.empty() && !submitted.starts_with("no")) || is_program(out.from.address);
  auto* body = g_mime_message_get_mime_part(message.get());
  out.report = body && g_mime_content_type_is_type(g_mime_object_get_content_type(body), "multipart", "report");
  // Thunderbird only marks what was deleted, until it compacts the file.
  if (const auto status = header(message.get(), "X-Mozilla-Status"); status.size() == 4)
    out.deleted = status[3] >= '8';
  auto found = found_in(body, 0);
  out.text = found.blank() ? own_words(mail_html_text(found.html)) : own_words(found.plain);
  return out;
}

}  // namespace aside
