#include "serve/counters.h"

#include "terms/words.h"

namespace aside {
namespace {

void add(std::string& out, const char* name, const char* kind, const char* help,
         const std::string& labels, const std::string& value) {
  const auto full = "aside_" + std::string(name);
  // One head for all rows of a name: they are added one after the other.
  if (out.find("# TYPE " + full + " ") == out.npos)
    out += "# HELP " + full + " " + help + "\n# TYPE " + full + " " + kind + "\n";
  out += full + (labels.empty() ? "" : "{" + labels + "}") + " " + value + "\n";
}

}  // namespace

std::string Counters::text(const std::string& engine) const {
  std::string out;
  const auto row = [&out](const char* name, const char* kind, const char* help, const Count& count,
                          const std::string& labels = "") {
    add(out, name, kind, help, labels, std::to_string(count.load()));
  };
  add(out, "info", "gauge", "The program and its rules.", "engine=\"" + engine + "\"", "1");
  for (std::size_t i = 0; i < drafts.size(); ++i)
    row("drafts_total", "counter", "Drafts judged, by verdict.", drafts[i],
        "verdict=\"" + std::string(name(static_cast<Verdict>(i))) + "\"");
  row("held_total", "counter", "Drafts held back.", held);
  row("overruled_total", "counter", "Drafts sent again by their writers.", overruled);
  row("overrule_errors_total", "counter", "Drafts held back that could not be remembered.", overrule_trouble);
  row("errors_total", "counter", "Requests that were no draft, by reason.", malformed, "reason=\"malformed\"");
  row("errors_total", "counter", "", too_large, "reason=\"too_large\"");
  row("http_refused_total", "counter", "HTTP requests answered with 400 or more.", refused);
  add(out, "judging_seconds_total", "counter", "Time spent judging.", "",
      std::to_string(static_cast<double>(microseconds.load()) / 1e6));
  row("connections_total", "counter", "Connections, ever.", connections);
  row("connections", "gauge", "Connections, now.", open);
  row("waiting", "gauge", "Requests that wait for their answer, now.", waiting);
  row("reloads_total", "counter", "Reloads, by result.", reloads, "result=\"done\"");
  row("reloads_total", "counter", "", failed_reloads, "result=\"kept_the_old\"");
  return out;
}

}  // namespace aside
