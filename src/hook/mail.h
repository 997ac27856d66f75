#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aside {

/// What a person wrote into a mail, and to whom.
struct Mail {
  std::string from;             // the header as it reads
  std::vector<std::string> to;  // addresses of To, Cc and Bcc, lower case, each once
  std::string subject;
  std::string text;             // the first text/plain part, decoded to UTF-8
};

/// Reads a mail as mail programs hand it over. Total: what is no mail is all text. A mail
/// without a plain part gives its HTML with the tags taken out. Linear; parts within parts
/// are followed eight deep.
Mail read_mail(std::string_view bytes);

/// The addresses in "Sam Lee <sam@example.org>, team@example.org", lower case.
std::vector<std::string> addresses_in(std::string_view header);

}  // namespace aside
