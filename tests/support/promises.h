#pragma once

#include <set>
#include <string>
#include <vector>

#include "support/english.h"
#include "suggest/source.h"

namespace aside::test {

/// Numbers, times, mentions, URLs, tickets, files: what nobody may invent.
inline std::set<std::string> facts_in(const std::string& text) {
  std::set<std::string> out;
  for (const auto& token : read(group(text)).tokens) {
    const auto kind = token.kind;
    const bool fact = kind == TokenKind::Number || kind == TokenKind::Time || kind == TokenKind::Url ||
                      kind == TokenKind::Mention || kind == TokenKind::Ticket || kind == TokenKind::File;
    if (fact) out.emplace(slice(text, token.span));
  }
  return out;
}

/// What a suggestion breaks of what it promises; empty when all is well.
inline std::vector<std::string> broken_promises(const Draft& draft, const Report& report) {
  std::vector<std::string> broken;
  if ((report.verdict == Verdict::Send) == report.suggestion.has_value()) broken.push_back("there or not there");
  if (!report.suggestion) return broken;
  const bool split = report.suggestion->kind == SuggestionKind::Split;
  if (split != (report.verdict == Verdict::Private)) broken.push_back("a split is for private");
  if (draft.audience == Audience::Dm && report.verdict == Verdict::Private) broken.push_back("a dm is private");
  if (report.suggestion->messages.empty()) broken.push_back("no message");
  std::size_t to_group = 0;
  for (const auto& message : report.suggestion->messages) {
    const auto& text = message.text;
    to_group += message.to == Reader::Group ? 1 : 0;
    if (text.empty()) broken.push_back("an empty message");
    if ((message.to == Reader::Dm) == message.recipient.empty()) broken.push_back("a recipient is for a dm");
    if ((message.to == Reader::Same) == split) broken.push_back("sent to the wrong readers");
    const auto again = linter().lint(as_sent(draft, message));
    if (again.verdict != Verdict::Send || again.suggestion) broken.push_back("flagged: " + text);
    for (const auto blank : message.blanks)
      if (blank.end > text.size() || blank.size() < 3 || text[blank.begin] != '[' || text[blank.end - 1] != ']')
        broken.push_back("no blank: " + text);
    if (draft.text.find("  ") == std::string::npos && text.find("  ") != std::string::npos)
      broken.push_back("doubled spaces: " + text);
    for (const auto& fact : facts_in(text))
      if (draft.text.find(fact) == std::string::npos) broken.push_back("invented " + fact + ": " + text);
  }
  if (split && to_group != 1) broken.push_back("not one message to the group");
  return broken;
}

}  // namespace aside::test
