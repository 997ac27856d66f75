// Outcomes are matched by id and sorted into kinds of change, the worst first.
#include "judgement/golden_diff.h"

#include <algorithm>
#include <map>

#include "base/files.h"

namespace aside::test {
namespace {

/// What is shown of a draft: its beginning, on one line.
std::string excerpt(std::string text) {
  constexpr std::size_t longest = 160;
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= longest) return text;
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

std::string by(const std::string& rule) { return rule.empty() ? "" : "  by " + rule; }

/// "A012  labelled private  send → private  by blame/x", and the draft.
std::string change(const Outcome& was, const Outcome& now) {
  std::string out = "  " + now.id + "  labelled " + now.label + "  ";
  if (was.verdict != now.verdict)
    out += was.verdict + " → " + now.verdict + by(now.rule.empty() ? was.rule : now.rule) +
           (now.rule.empty() ? ", which no longer fires" : "");
  else if (was.rule != now.rule)
    out += now.verdict + "  by " + (was.rule.empty() ? "no rule" : was.rule) + " → " +
           (now.rule.empty() ? "no rule" : now.rule);
  else out += now.verdict + by(now.rule);
  out += "\n";
  if (!now.text.empty()) out += "        " + now.audience + "  " + excerpt(now.text) + "\n";
  return out;
}

struct Kind {
  const char* title;
  std::vector<std::string> changes;
};

constexpr std::size_t most_shown = 80;  // of a kind

std::string with_number(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what;
}

}  // namespace

std::string golden_text(const std::vector<Outcome>& outcomes) {
  std::string out =
      "# What is said of each labelled draft: id, verdict, the rule that led, the label where it is\n"
      "# another. Written by aside-golden --update; a merge conflict here is mended by running it.\n";
  for (const auto& each : outcomes)
    out += each.id + "\t" + each.verdict + "\t" + (each.rule.empty() ? "-" : each.rule) +
           (each.label == each.verdict ? "" : "\tlabelled " + each.label) + "\n";
  return out;
}

std::vector<Outcome> read_golden(std::string_view text) {
  std::vector<Outcome> out;
  for (auto line : lines_of(text)) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= line.size();) {
      const auto end = std::min(line.find('\t', at), line.size());
      fields.emplace_back(line.substr(at, end - at));
      at = end + 1;
    }
    if (fields.size() < 3) continue;
    constexpr std::string_view mark = "labelled ";
    const bool other = fields.size() > 3 && fields[3].starts_with(mark);
    out.push_back({fields[0], fields[1], fields[2] == "-" ? "" : fields[2],
                   other ? fields[3].substr(mark.size()) : fields[1], "", ""});
  }
  return out;
}

std::string golden_diff(const std::vector<Outcome>& before, const std::vector<Outcome>& now) {
  std::map<std::string, const Outcome*> old;
  for (const auto& each : before) old[each.id] = &each;
  enum { Worse, Wrong, Better, Rule, Label, Fresh, Gone };
  Kind kinds[] = {{"now wrong", {}},   {"otherwise wrong", {}}, {"now right", {}},
                  {"led by another rule", {}}, {"labelled anew", {}}, {"new", {}}, {"gone", {}}};
  std::size_t right = 0, right_before = 0;
  for (const auto& each : now) {
    right += each.verdict == each.label ? 1 : 0;
    const auto found = old.find(each.id);
    const Outcome* was = found == old.end() ? nullptr : found->second;
    if (was == nullptr) {
      kinds[Fresh].changes.push_back("  " + each.id + "\n");
      continue;
    }
    old.erase(found);
    right_before += was->verdict == was->label ? 1 : 0;
    if (was->verdict != each.verdict)
      kinds[each.verdict == each.label ? Better : was->verdict == each.label ? Worse : Wrong]
          .changes.push_back(change(*was, each));
    else if (was->rule != each.rule)
      kinds[Rule].changes.push_back(change(*was, each));
    else if (was->label != each.label)
      kinds[Label].changes.push_back(change(*was, each));
  }
  for (const auto& [id, was] : old) {
    right_before += was->verdict == was->label ? 1 : 0;
    kinds[Gone].changes.push_back("  " + id + "\n");
  }
  std::string out, counts;
  for (const auto& kind : kinds) {
    if (kind.changes.empty()) continue;
    counts += (counts.empty() ? "" : ", ") + with_number(kind.changes.size(), kind.title);
    out += std::string("\n") + kind.title + "\n";
    const auto shown = std::min(kind.changes.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) out += kind.changes[i];
    if (shown < kind.changes.size())
      out += "  … and " + std::to_string(kind.changes.size() - shown) + " more\n";
  }
  if (counts.empty()) return before.size() == now.size() ? "" : "a draft stands there twice\n";
  return counts + "; right: " + with_number(right_before, "of ") + std::to_string(before.size()) +
         " → " + with_number(right, "of ") + std::to_string(now.size()) + "\n" + out;
}

}  // namespace aside::test
