// The suggested messages for a person's eyes: indented, wrapped, blanks in colour.
#include "report/messages.h"

#include <ostream>

#include "report/layout.h"
#include "report/width.h"

namespace aside {

std::string heading(const Message& message) {
  if (message.to == Reader::Group) return "To the group";
  if (message.to == Reader::Same) return "Here, in other words";
  return "To " + (message.recipient.empty() ? "the person" : shown(message.recipient)) + ", alone";
}

Suggestion to_send(const Entry& entry) {
  if (entry.report.suggestion) return *entry.report.suggestion;
  return {SuggestionKind::Reword, {{Reader::Same, "", entry.draft.text, {}}}};
}

void write_messages(std::ostream& out, const Suggestion& suggestion, std::size_t width,
                    Paint paint) {
  bool first = true;
  for (const auto& message : suggestion.messages) {
    out << (first ? "" : "\n") << "  " << paint(Tone::Strong, heading(message) + ":") << "\n\n";
    first = false;
    for (const auto& row : rows_of(message.text, width > 24 ? width - 4 : 20, message.blanks)) {
      std::string line;
      std::size_t at = 0;
      for (const auto span : row.marked) {
        line += row.text.substr(at, span.begin - at) + paint(Tone::Blank, slice(row.text, span));
        at = span.end;
      }
      line += row.text.substr(at);
      out << (line.empty() ? "" : "    ") << line << "\n";
    }
  }
}

}  // namespace aside
