#include "audit/html_text.h"

#include "audit/figures.h"
#include "report/width.h"

namespace aside {

std::string html(std::string_view text) {
  std::string out;
  for (const char c : shown(text, true)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string html(std::uint64_t number) { return grouped(number); }

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html(value) + "\"";
}

std::string count_of(std::uint64_t number, std::string_view one, std::string_view many) {
  return grouped(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace aside
