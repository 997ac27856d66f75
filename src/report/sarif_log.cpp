#include "report/sarif_log.h"

#include <ostream>

#include "protocol/utf8.h"

namespace aside {

namespace {

std::string indented(const Json& value) { return unobeyed(value.dump(2, ' ', false, Json::error_handler_t::replace)); }

}  // namespace

void write_sarif_log(std::ostream& out, const SarifRun& run) {
  Json driver{{"name", "aside"}, {"fullName", valid_utf8(run.engine)}};
  driver["rules"] = run.rules;
  Json of_tool;
  of_tool["tool"]["driver"] = std::move(driver);
  of_tool["columnKind"] = "utf16CodeUnits";
  of_tool["invocations"] = Json::array({run.invocation});
  Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
  log["runs"] = Json::array({std::move(of_tool)});
  constexpr std::string_view ends = "\n    }\n  ]\n}";  // of the run, of the runs, of the log
  const auto text = indented(log);
  out << std::string_view(text).substr(0, text.size() - ends.size()) << ",\n      \"results\": [";
  bool any = false;
  run.results([&](const Json& result) {
    out << (any ? ",\n        " : "\n        ");
    any = true;
    for (const char c : indented(result)) {
      out << c;
      if (c == '\n') out << "        ";
    }
  });
  out << (any ? "\n      ]" : "]") << ends << "\n";
}

Json sarif_text(std::string_view text) {
  Json out;
  out["text"] = valid_utf8(text);
  return out;
}

std::string sarif_uri(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != plain.npos) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4];
      out += hex[byte & 15];
    }
  }
  return out;
}

}  // namespace aside
