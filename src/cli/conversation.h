#pragma once

#include "cli/flags.h"
#include "cli/settings.h"

namespace aside {

/// Whether a person sits there and gave no draft: `aside check` alone on a terminal.
bool can_converse(const Flags& flags, const Settings& settings);

/// Asks for a draft, judges it, and offers to send it, to use the rewording, to edit it ($VISUAL
/// or $EDITOR, else typed anew) or to copy the rewording (OSC 52), until the writer has chosen. What
/// was chosen goes to standard output. Exit status: 0 chosen, 1 left, 2 as everywhere.
int converse(const Flags& flags, const Settings& settings);

}  // namespace aside
