#pragma once

#include <string>
#include <string_view>

#include "chat/segment_text.h"

namespace aside {

/// What stands behind a head: "name: text"; without a name it is the system's.
struct WhatsAppSaid {
  std::string_view name, text;
};

/// Parts them at the first colon that a blank or the line's end follows: a name can hold one, but
/// so can every text, and the export does not tell.
WhatsAppSaid whatsapp_said(std::string_view rest);

/// A message without what WhatsApp puts into it.
struct WhatsAppText {
  SegmentText words;         // with mentions as segments, where there are any
  bool by_whatsapp = false;  // nobody typed it
  bool deleted = false;      // … and it stands for a message that was taken back
  bool edited = false;
};

/// `text` may have several lines. `marked`: a U+200E stands before its head. WhatsApp begins
/// what it writes itself with U+200E, or writes it between angle brackets; only what it puts
/// for deleted and edited messages is known by its words.
WhatsAppText whatsapp_text(std::string_view text, bool marked);

}  // namespace aside
