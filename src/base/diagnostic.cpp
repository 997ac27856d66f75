// One message in the shape of a compiler's, so that editors can jump to it. The source
// line is shown as it stands, except for control characters, which a terminal would obey.
#include "base/diagnostic.h"

#include <cstdio>

namespace aside {
namespace {

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

/// How long the UTF-8 sequence at `at` is; 0 where there is none. A byte that belongs to none
/// can be a control of its own: 9B begins a sequence on terminals of one byte a letter.
std::size_t sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto first = byte(at);
  const std::size_t size = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(at + i) & 0xC0U) != 0x80U) return 0;
  return size;
}

/// C1 controls (U+0080 to U+009F), and those that turn the direction of writing: a line that
/// holds one shows another order than it has.
bool turns_or_controls(std::string_view sequence) {
  if (sequence.size() == 2) return sequence[0] == '\xC2' && static_cast<unsigned char>(sequence[1]) < 0xA0;
  if (sequence.size() != 3) return false;
  const auto last = static_cast<unsigned char>(sequence[2]);
  if (sequence.starts_with("\xE2\x80")) return last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE);
  return sequence.starts_with("\xE2\x81") && last >= 0xA6 && last <= 0xA9;
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned>(c) & 0xFFU);
    out += buffer;
  }
}

}  // namespace

std::string harmless(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto size = sequence(text, i);
    const auto part = text.substr(i, size == 0 ? 1 : size);
    const bool line = keep_lines && (byte == '\n' || byte == '\t');
    if (line || (size > 0 && !is_control(byte) && !turns_or_controls(part))) out += part;
    else if (size == 2) append_hex(out, part.substr(1));  // U+0085 as \x85
    else append_hex(out, part);
    i += part.size();
  }
  return out;
}

std::string format(const Diagnostic& d) {
  std::string out = harmless(d.file);
  if (d.line > 0) out += ":" + std::to_string(d.line);
  if (d.line > 0 && d.column > 0) out += ":" + std::to_string(d.column);
  out += ": error: " + harmless(d.message) + "\n";
  if (!d.source.empty()) {
    out += "  " + harmless(d.source) + "\n";
    if (d.column > 0) {
      const auto shown = harmless(std::string_view(d.source).substr(0, d.column - 1));
      out += "  " + std::string(shown.size(), ' ') + "^\n";
    }
  }
  if (!d.hint.empty()) out += "  hint: " + harmless(d.hint) + "\n";
  return out;
}

std::string format(const Diagnostics& diagnostics) {
  std::string out;
  for (const auto& d : diagnostics) out += format(d);
  return out;
}

}  // namespace aside
