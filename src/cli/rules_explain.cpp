// The file tells most of it in its own lines; what it cannot tell is added: what the verdict
// table or the weights make of the rule, and what is in its slots.
#include "cli/rules_explain.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "base/files.h"
#include "cli/rules_docs.h"
#include "judge/verdict.h"
#include "report/layout.h"
#include "rule/examples.h"

namespace aside {
namespace {

constexpr std::size_t width = 80, most_entries = 7;

void write_prose(std::ostream& out, const std::string& first, const std::string& text) {
  bool begun = false;
  for (const auto& row : rows_of(text, width - first.size())) {
    out << (begun ? std::string(first.size(), ' ') : first) << row.text << "\n";
    begun = true;
  }
}

std::string table_row(Category category, Audience audience) {
  Draft draft;
  draft.audience = audience;
  std::string out;
  for (std::size_t k = 0; k < names<TargetKind>.size(); ++k) {
    const auto kind = static_cast<TargetKind>(k);
    out += (out.empty() ? "" : ", ") + std::string(name(kind)) + " " +
           std::string(name(verdict_of(category, kind, draft)));
  }
  return out;
}

void write_outcome(std::ostream& out, const Rule& rule, const Language& language) {
  switch (rule.kind) {
    case RuleKind::Finding:
      if (!rule.category) return;
      out << "A finding by itself, of " << name(*rule.category) << ".\n";
      write_prose(out, "  in a group  ", table_row(*rule.category, Audience::Group));
      write_prose(out, "  in a dm     ", table_row(*rule.category, Audience::Dm));
      return;
    case RuleKind::Evidence:
      for (const auto sum : {Sum::Face, Sum::Hostile}) {
        if (!(sum == Sum::Face ? rule.face : rule.hostile)) continue;
        const auto& weights = language.weights_of(sum);
        const int weight = weights.of(rule.id);
        write_prose(out, "", "Evidence: counts " + std::string(weight < 0 ? "" : "+") + std::to_string(weight) +
                                 (sum == Sum::Face ? " for what somebody would lose before others (face)"
                                                   : " for how much the wording hurts (hostile)") +
                                 "; " + std::to_string(weights.threshold(Sensitivity::Standard)) +
                                 " makes a finding.");
      }
      return;
    case RuleKind::Fact: out << "A fact of the message, which other rules ask for.\n"; return;
    case RuleKind::Veto: out << "A veto: what it sees is no finding, whatever another rule says.\n"; return;
    case RuleKind::Note: out << "A note: it never changes the verdict.\n"; return;
    default: return;
  }
}

/// Lines of the rule's file that begin with one of `keys`, as they stand.
std::vector<std::string> lines_with(const Rule& rule, const std::vector<std::string_view>& keys) {
  std::vector<std::string> out;
  bool goes_on = false;
  for (const auto line : lines_of(source_of(rule))) {
    const auto key = line.substr(0, line.find_first_of(" \t"));
    if (!line.empty() && line.front() != ' ')
      goes_on = std::find(keys.begin(), keys.end(), key) != keys.end();
    if (goes_on && !trimmed(line).empty()) out.emplace_back(line);
  }
  return out;
}

/// The slots of the phrases in `lines`, each once, in their order.
std::vector<std::string> slots_in(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  for (const auto& line : lines)
    for (auto open = line.find('{'); open != std::string::npos; open = line.find('{', open + 1)) {
      const auto close = line.find('}', open);
      if (close == std::string::npos || (open > 0 && line[open - 1] == '\\')) continue;
      auto slot = line.substr(open + 1, close - open - 1);
      if (std::find(out.begin(), out.end(), slot) == out.end()) out.push_back(std::move(slot));
    }
  return out;
}

/// All entries that have one of the tags, sorted.
std::set<std::string> entries_of(const Lexicon& lexicon, const std::set<TagId>& tags) {
  struct Step {
    std::uint32_t node;
    std::string said;
  };
  std::vector<std::vector<Trie::Edge>> next(lexicon.trie.size());
  for (const auto& edge : lexicon.trie.edges()) next[edge.from].push_back(edge);
  std::set<std::string> out;
  std::vector<Step> open{{0, ""}};
  while (!open.empty()) {
    const auto step = std::move(open.back());
    open.pop_back();
    const auto has = lexicon.trie.tags(step.node);
    if (std::any_of(has.begin(), has.end(), [&](TagId tag) { return tags.contains(tag); }))
      out.insert(step.said);
    const auto blank = step.said.empty() ? "" : " ";
    if (const auto gap = lexicon.trie.gap(step.node)) open.push_back({gap, step.said + blank + "_"});
    for (const auto& edge : next[step.node])
      open.push_back({edge.to, step.said + blank + std::string(lexicon.words.text(edge.word))});
  }
  return out;
}

std::string base_of(const std::string& tag) { return tag.substr(0, tag.find('.')); }

/// "{name}, {you}" of a slot made of others; else some of its entries, evenly chosen.
std::string contents_of(const std::string& slot, const Lexicon& lexicon) {
  const bool owner = !lexicon.has(slot) && slot.ends_with("'s");
  const auto plain = owner ? slot.substr(0, slot.size() - 2) : slot;
  const auto parts = lexicon.slots.find(plain);
  if (parts == lexicon.slots.end()) return "";
  std::set<TagId> tags;
  std::set<std::string> others;
  for (const auto part : parts->second) {
    tags.insert(part.tag);
    const auto other = base_of(lexicon.tags[part.tag].name) + (part.possessive ? "'s" : "");
    if (other != plain) others.insert("{" + other + "}");
  }
  std::string out;
  if (!others.empty() && others != std::set<std::string>{"{" + base_of(plain) + "}"}) {
    for (const auto& other : others) out += (out.empty() ? "" : ", ") + other;
    return out;
  }
  const auto entries = entries_of(lexicon, tags);
  if (entries.empty()) return "a kind of token";
  const auto every = (entries.size() + most_entries - 1) / most_entries;
  std::size_t i = 0;
  for (const auto& entry : entries)
    if (i++ % every == 0) out += (out.empty() ? "" : ", ") + entry;
  return out + (every > 1 ? ", … (" + std::to_string(entries.size()) + " in all)" : "");
}

void write_slots(std::ostream& out, const std::vector<std::string>& slots, const Lexicon& lexicon) {
  if (slots.empty()) return;
  std::size_t column = 0;
  for (const auto& slot : slots) column = std::max(column, slot.size() + 6);
  out << "\nIts slots stand for\n";
  for (const auto& slot : slots) {
    auto first = "  {" + slot + "}";
    first.resize(column, ' ');
    write_prose(out, first, contents_of(slot, lexicon));
  }
}

}  // namespace

std::string explain_rule(const Rule& rule, const Language& language) {
  std::ostringstream out;
  out << rule.id << "\n" << rule.title << "\n\n";
  if (!rule.why.empty()) {
    write_prose(out, "", rule.why);
    out << "\n";
  }
  write_outcome(out, rule, language);
  const auto looks = lines_with(rule, {"match", "unless", "with", "when"});
  if (!looks.empty()) out << "\nIt looks for\n";
  for (const auto& line : looks) out << "  " << line << "\n";
  write_slots(out, slots_in(looks), language.lexicon);
  if (!rule.say.empty()) out << "\nIt says instead\n";
  for (const auto& say : rule.say) out << "  " << say << "\n";
  const auto examples = examples_of(rule);
  if (!examples.empty()) out << "\nExamples\n";
  for (const auto& example : examples) out << "  " << example_row(example) << "\n";
  out << "\nfrom " << rule.path << "\n";
  return out.str();
}

}  // namespace aside
