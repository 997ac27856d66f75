#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "chat/container.h"
#include "chat/sink.h"

namespace aside {

/// A mail of at most this many bytes is read whole. Of a larger one the front is: what
/// people write stands before what they attach.
constexpr std::size_t most_mail = 8u << 20;

using GiveMail = std::function<bool(std::string_view mail, std::uint64_t offset)>;

/// Gives the mails of a file: each one of an mbox, or the one that the file is. In an mbox a
/// mail begins with a "From " line that has a date or nothing behind it, at the front, after
/// an empty line or with a whole date, and with a header's field below it; ">From " is "From " again. Lines end
/// with "\n" then. False when `give` wanted no more.
bool read_mails(const ExportFile& file, ByteStream& stream, const ChatSink& sink, const GiveMail& give);

/// Whether these first bytes of a file are those of an mbox, of a mail, or of neither.
enum class MailShape { Neither, Mail, Mbox };
MailShape mail_shape(std::string_view head);

}  // namespace aside
