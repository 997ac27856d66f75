// What every suggestion keeps, over all drafts that rules are tuned on and over ordinary chat.
// The counts are printed.
#include <doctest/doctest.h>

#include <map>

#include "suggest/suggest.h"
#include "support/labelled.h"
#include "support/promises.h"
#include "support/seams.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Counts {
  std::size_t flagged = 0, messages = 0, facts = 0, lost = 0;
  std::map<std::string, std::vector<std::string>> broken;  // by what is broken

  void add(const std::string& kind, const std::string& text, const std::string& draft) {
    broken[kind].push_back(text + "\n    of: " + draft);
  }
  std::size_t count(const std::string& kind) const {
    const auto found = broken.find(kind);
    return found == broken.end() ? 0 : found->second.size();
  }
};

std::string shown(const Report& report) {
  std::string out(name(report.verdict));
  if (report.suggestion)
    for (const auto& message : report.suggestion->messages)
      out += "\n" + std::string(name(message.to)) + " " + message.recipient + ": " + message.text;
  return out;
}

/// Whom the group message names though a finding pins them, in a sentence that neither thanks them nor
/// says what they take over.
std::string exposed(const Report& report, const std::string& text) {
  for (const auto& finding : report.findings) {
    const auto kind = finding.target.kind;
    const auto& name = finding.target.text;
    if ((kind != TargetKind::Named && kind != TargetKind::Addressee) || name == "you" || !says_name(text, name)) continue;
    for (std::size_t from = 0; from < text.size();) {
      auto to = text.find_first_of(".!?\n", from);
      to = to == std::string::npos ? text.size() : to + 1;
      const auto sentence = text.substr(from, to - from);
      bool kind_words = false;
      for (const std::string part : {"hank", "heers", "hout", "udos", "ell done", "credit", "takes", "take over", "leads", "covers"})
        kind_words = kind_words || sentence.find(part) != std::string::npos;
      if (says_name(sentence, name) && !kind_words) return name;
      from = to;
    }
  }
  return "";
}

void check(const Draft& draft, Counts& counts) {
  const auto report = linter().lint(draft);
  if (!report.suggestion) return;
  ++counts.flagged;
  for (const auto& each : broken_promises(draft, report)) counts.add("promise", each, draft.text);
  if (counts.flagged % 10 == 0 && shown(linter().lint(draft)) != shown(report)) counts.add("twice", shown(report), draft.text);
  const auto facts = facts_in(draft.text);
  std::string all;
  for (const auto& message : report.suggestion->messages) {
    ++counts.messages;
    all += message.text + "\n" + message.recipient + "\n";
    const auto seam = odd_seam(draft.text, message.text);
    if (!seam.empty()) counts.add("seam", "[" + seam + "] " + message.text, draft.text);
    if (facts.size() > 2 && is_mostly_blank(message)) counts.add("blank", message.text, draft.text);
    const bool shared = message.to == Reader::Group;
    if (shared && !exposed(report, message.text).empty()) counts.add("exposed", exposed(report, message.text) + ": " + message.text, draft.text);
  }
  for (const auto& fact : facts) {
    ++counts.facts;
    counts.lost += all.find(fact) == std::string::npos ? 1 : 0;
  }
}

/// A row of the tab-separated text as it was sent.
std::string opened(const std::string& row) {
  std::string text;
  for (auto at = row.rfind('\t') + 1; at < row.size(); ++at) {
    if (row[at] != '\\' || at + 1 == row.size()) {
      text += row[at];
      continue;
    }
    const char next = row[++at];
    text += next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next;
  }
  return text;
}

void report_on(const Counts& counts) {
  for (const auto& [kind, all] : counts.broken)
    for (const auto& each : all) MESSAGE(kind << ": " << each);
  MESSAGE("flagged " << counts.flagged << ", messages " << counts.messages << ", facts " << counts.facts << ", lost "
                     << counts.lost);
  // Facts that the draft does not have, a message that would get another wording, a broken seam: never.
  for (const std::string kind : {"promise", "twice", "seam", "exposed", "blank"}) {
    INFO(kind);
    CHECK(counts.count(kind) == 0);
  }
}

}  // namespace

TEST_CASE("over all drafts that rules are tuned on, every suggestion keeps its promises") {
  Counts counts;
  for (const auto& draft : tuning_drafts()) check(draft, counts);
  report_on(counts);
  CHECK(counts.flagged > 500);
  CHECK(100 * counts.lost <= 2 * counts.facts);
}

TEST_CASE("over five thousand lines of ordinary chat, every suggestion keeps its promises") {
  Counts counts;
  std::size_t lines = 0;
  for (const std::string name : {"chat_gitter", "chat_ubuntu_irc"}) {
    std::ifstream in(ASIDE_SOURCE_DIR "/../shared/tune/" + name + ".tsv");
    std::string row;
    std::getline(in, row);
    for (std::size_t taken = 0; taken < 2500 && std::getline(in, row); ++taken, ++lines)
      check(group(opened(row)), counts);
  }
  if (lines == 0) {
    MESSAGE("../shared/tune is not there: nothing to run over");
    return;
  }
  CHECK(lines == 5000);
  report_on(counts);
}
