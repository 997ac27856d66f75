#pragma once

#include <iosfwd>
#include <string>

#include "report/entry.h"
#include "report/paint.h"

namespace aside {

/// "To @maria alone", "To the group", "Here, in other words": who gets it. Safe to show.
std::string heading(const Message& message);

/// What to send for an entry: its suggestion, or the draft itself when it may go as it is.
Suggestion to_send(const Entry& entry);

/// Each message under its heading, indented, its blanks coloured.
void write_messages(std::ostream& out, const Suggestion& suggestion, std::size_t width,
                    Paint paint);

}  // namespace aside
