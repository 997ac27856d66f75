#include "cli/rules_docs.h"
#include "rule/examples.h"

#include <algorithm>
#include <sstream>

namespace aside {
namespace {

struct FolderNote {
  std::string_view name;
  std::string_view note;
};
constexpr FolderNote folder_notes[] = {
    {"blame", "Pins fault on somebody; absolutes; mind reading."},
    {"shaming", "Belittles, insults, humiliates, compares, exposes."},
    {"contempt", "Sarcasm, passive aggression, condescension, dismissal."},
    {"escalation", "Raised emotion: shouting, profanity in anger, threats, ultimatums."},
    {"discipline", "Public correction, performance feedback, removal of a person."},
    {"dominance", "Rank in place of reasons."},
    {"deflection", "Excuses and disowning."},
    {"urgency", "Manufactured emergency."},
    {"context", "Circumstance: worth nothing alone, it is added to what the others found."},
    {"fact", "What holds of the message as a whole; other rules ask for it by name."},
    {"veto", "What is never a finding, whatever another rule says."},
    {"note", "Remarks that never change the verdict."},
    {"wording", "For the rewording: the role of a part of a sentence, and softer words."},
};

std::string folder_of(const Rule& rule) { return rule.id.substr(0, rule.id.find('/')); }

std::string marked(const Example& example) {
  auto text = example.text;
  if (example.span) text.insert(example.span->end, ">>").insert(example.span->begin, "<<");
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string audience_of(const Example& example) {
  return std::string(name(example.audience)) + (example.external ? "+ext" : "") +
         (example.face == Face::Strict ? "+strict" : "");
}

std::string outcome_of(const Example& example) {
  return example.verdict ? std::string(name(*example.verdict)) : example.seen ? "sees" : "misses";
}

std::string weights_of(const Rule& rule, const Language& language) {
  std::string out;
  for (const auto sum : {Sum::Face, Sum::Hostile}) {
    if (!(sum == Sum::Face ? rule.face : rule.hostile)) continue;
    const int weight = language.weights_of(sum).of(rule.id);
    out += (out.empty() ? "" : ", ") + std::string(name(sum)) + (weight >= 0 ? " +" : " ") +
           std::to_string(weight);
  }
  return out;
}

/// Rules that judge, then those of wording.
std::vector<const Rule*> all_of(const Language& language) {
  std::vector<const Rule*> all;
  for (const auto* rules : {&language.rules, &language.wording})
    for (const auto& rule : *rules) all.push_back(&rule);
  return all;
}

void write_rule(std::ostream& out, const Rule& rule, const Language& language) {
  out << "### " << rule.id << "\n\n" << rule.title;
  if (rule.kind == RuleKind::Evidence) out << " *(" << weights_of(rule, language) << ")*";
  out << "\n\n";
  if (!rule.why.empty()) out << rule.why << "\n\n";
  for (const auto& example : examples_of(rule))
    out << "- " << outcome_of(example) << ", " << audience_of(example) << ": `" << marked(example)
        << "`\n";
  out << "\n";
}

}  // namespace

std::string rules_docs(const Rulebook& book) {
  std::ostringstream out;
  out << "# The rules\n\nMade by `aside rules docs`; do not edit. A rule is a file in `<language>/`"
         "; its path is its name.\nHow one is written: the header of `src/rule/phrase.h`, and "
         "`aside rules new`.\n";
  for (const auto& [lang, language] : book.languages) {
    out << "\n# " << lang << "\n\n| folder | rules | what they find |\n| --- | --- | --- |\n";
    for (const auto& folder : folder_notes) {
      const auto all = all_of(language);
      const auto count = std::count_if(all.begin(), all.end(), [&](const Rule* rule) {
        return folder_of(*rule) == folder.name;
      });
      out << "| [" << folder.name << "](#" << folder.name << ") | " << count << " | " << folder.note << " |\n";
    }
    out << "\n";
    for (const auto& folder : folder_notes) {
      out << "## " << folder.name << "\n\n";
      for (const auto* rule : all_of(language))
        if (folder_of(*rule) == folder.name) write_rule(out, *rule, language);
    }
  }
  return out.str();
}

std::string example_row(const Example& example) {
  const auto outcome = outcome_of(example);
  const auto audience = audience_of(example);
  return outcome + std::string(outcome.size() < 8 ? 8 - outcome.size() : 1, ' ') + audience +
         std::string(audience.size() < 10 ? 10 - audience.size() : 1, ' ') + marked(example);
}

}  // namespace aside
