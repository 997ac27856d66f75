#include "text/atoms.h"

namespace aside {

std::span<const Atom> atoms() {
  static constexpr Atom table[] = {
      {"url", TokenKind::Url, url_end},
      {"mail", TokenKind::Url, mail_end},
      {"file", TokenKind::File, file_end},
      {"domain", TokenKind::Url, domain_end},
      {"shortcode", TokenKind::Emoji, shortcode_end},
      {"smiley", TokenKind::Emoji, smiley_end},
      {"mention", TokenKind::Mention, mention_end},
      {"ticket", TokenKind::Ticket, ticket_end},
      {"channel", TokenKind::Ticket, channel_end},
      {"time", TokenKind::Time, time_end},
      {"number", TokenKind::Number, number_end},
  };
  return table;
}

}  // namespace aside
