#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aside {

struct MailAddress {
  std::string address;  // lower case
  std::string name;     // as shown; may be empty
};

/// One mail, as far as an audit needs it.
struct MailMessage {
  std::string id;
  std::string thread;                 // the id of the mail that began it, as far as this one tells
  std::optional<std::int64_t> time;   // milliseconds since 1970, UTC
  MailAddress from;
  std::vector<MailAddress> to;        // To, Cc and Bcc, each once, without the sender
  bool hidden = false;                // addressed to nobody, or to a group without its members
  std::string list;                   // the List-Id: "ops.example.org"
  std::string subject;                // empty where it is that of the mail that is answered
  std::string text;                   // the writer's own words
  bool automatic = false;             // a program sent it
  bool report = false;                // a mail system's: it could not be delivered, it was read
  bool deleted = false;               // marked so by the mail program
};

/// Reads a mail with GMime: the plain text comes before the HTML, attachments are left out,
/// charsets become UTF-8. Nothing when there is no head of a mail.
std::optional<MailMessage> mail_message(std::string_view bytes);

}  // namespace aside
