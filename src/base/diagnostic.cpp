// One message in the shape of a compiler's, so that editors can jump to it. The source
// line is shown as it stands, except for control characters, which a terminal would obey.
#include "base/diagnostic.h"

#include <cstdio>

namespace aside {
namespace {

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

/// C1 controls are two bytes in UTF-8: C2 80 to C2 9F.
bool is_c1(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || static_cast<unsigned char>(text[at]) != 0xC2) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= 0x80 && second <= 0x9F;
}

void append_hex(std::string& out, unsigned value) {
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "\\x%02x", value & 0xFFU);
  out += buffer;
}

}  // namespace

std::string harmless(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (keep_lines && (byte == '\n' || byte == '\t')) {
      out += text[i];
    } else if (is_c1(text, i)) {
      append_hex(out, static_cast<unsigned char>(text[++i]));
    } else if (is_control(byte)) {
      append_hex(out, byte);
    } else {
      out += text[i];
    }
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
