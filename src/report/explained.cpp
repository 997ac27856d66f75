// Five short sections, each left out where there is nothing to tell. A reason comes first, the
// rule's name and what its slots stood for below it, faint.
#include "report/explained.h"

#include <algorithm>
#include <ostream>

#include "report/layout.h"
#include "report/width.h"

namespace aside {
namespace {

constexpr std::size_t most_people = 8;

std::string quoted(std::string_view text, Span span) { return "\"" + excerpt(text, span) + "\""; }

std::string_view in_words(TargetKind kind) {
  switch (kind) {
    case TargetKind::Addressee: return "somebody spoken to";
    case TargetKind::Named: return "somebody named";
    case TargetKind::Group: return "a group";
    case TargetKind::Self: return "the writer";
    case TargetKind::Thing: return "a thing";
    case TargetKind::None: break;
  }
  return "nobody in particular";
}

std::string readers_of(const Draft& draft) {
  return std::string(draft.audience == Audience::Group ? "in a group" : "in a dm") +
         (draft.external ? " with outsiders" : "") +
         (draft.face == Face::Strict ? ", where face is strict" : "");
}

/// "a, b and c".
std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return out;
}

struct Page {
  std::ostream& out;
  const Entry& entry;
  std::size_t width;
  Paint paint;

  std::string words(Span span) const { return quoted(entry.draft.text, span); }

  void heading(std::string_view text) const { out << "\n  " << paint(Tone::Strong, shown(text)) << "\n"; }

  /// A paragraph, `first` before its first row, the others below it.
  void prose(std::string_view first, std::string_view text, bool faint = false) const {
    const auto indent = columns_of(first);
    bool begun = false;
    for (const auto& row : rows_of(text, width > indent + 24 ? width - indent : 24)) {
      out << (begun ? std::string(indent, ' ') : std::string(first))
          << (faint ? paint(Tone::Faint, row.text) : row.text) << "\n";
      begun = true;
    }
  }

  const Sighting* sighting_of(const std::string& rule, Span span) const {
    const auto& all = entry.explanation.sightings;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Sighting& each) {
      return each.rule == rule && each.span == span;
    });
    return found == all.end() ? nullptr : &*found;
  }

  /// "blame/did-a-fault: {person} is "Sam", {fault.past} is "forgot"".
  std::string rule_and_slots(const std::string& rule, const Sighting* sighting) const {
    std::vector<std::string> slots;
    if (sighting != nullptr)
      for (const auto& slot : sighting->slots)
        if (slot.span != sighting->span) slots.push_back("{" + slot.slot + "} is " + words(slot.span));
    return rule + (slots.empty() ? "" : ": " + joined(slots));
  }

  void people() const {
    const auto& people = entry.explanation.people;
    heading("Who is meant:");
    if (people.empty()) prose("    ", "nobody in particular");
    for (std::size_t p = 0; p < std::min(people.size(), most_people); ++p) {
      const auto& one = people[p];
      std::vector<std::string> names;
      for (const auto& naming : one.by) {
        const bool kind = naming.as == "name" || naming.as == "mention" || naming.as == "role";
        names.push_back((kind ? "the " + naming.as + " " : "") + words(naming.span));
      }
      const bool unnamed = std::none_of(one.by.begin(), one.by.end(), [](const Naming& naming) {
        return naming.as == "name" || naming.as == "mention" || naming.as == "role";
      });
      std::string text = unnamed ? "somebody whom the draft does not name" : one.target.text;
      text += one.target.kind == TargetKind::Addressee ? ", spoken to" : ", spoken about";
      if (!names.empty()) text += ": by " + joined(names);
      prose("    ", text);
    }
    if (people.size() > most_people)
      prose("    ", "… and " + std::to_string(people.size() - most_people) + " more");
  }

  void found() const {
    bool first = true;
    for (const auto& finding : entry.report.findings) {
      if (!finding.evidence.empty()) continue;
      if (first) heading("Found as it stands:");
      first = false;
      const auto* sighting = sighting_of(finding.rule, finding.span);
      prose("    ", (sighting != nullptr ? sighting->title + ": " : "") + words(finding.span));
      prose("      ", rule_and_slots(finding.rule, sighting), true);
    }
  }

  void sum(const Tally& tally) const {
    const auto total = std::to_string(tally.total), threshold = std::to_string(tally.threshold);
    const bool face = tally.sum == Sum::Face;
    const std::string whom = tally.target.text == "you" ? "the one spoken to" : tally.target.text;
    const std::string what = face ? "What " + whom + " would lose before others"
                                  : std::string("How much the wording hurts");
    if (!tally.gated) {
      heading(what + ":");
      prose("    ", std::string(face ? "nothing is held against them" : "no word that hurts") +
                        "; circumstance alone (" + total + ") does not count");
      return;
    }
    const bool alone = face && entry.draft.audience == Audience::Dm && !entry.draft.external;
    heading(what + ": " + total + ", and " + threshold +
            (tally.total >= tally.threshold ? " is enough" : " would be needed") +
            (alone ? "; but nobody else reads it" : ""));
    auto pieces = tally.evidence;
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Evidence& a, const Evidence& b) { return a.weight > b.weight; });
    for (const auto& piece : pieces) {
      auto weight = (piece.weight < 0 ? "" : "+") + std::to_string(piece.weight);
      weight.insert(0, weight.size() < 3 ? 3 - weight.size() : 0, ' ');
      const auto* sighting = sighting_of(piece.rule, piece.span);
      prose("   " + weight + "  ", (sighting != nullptr ? sighting->title + ": " : "") + words(piece.span));
      prose("        ", rule_and_slots(piece.rule, sighting), true);
    }
  }

  void set_aside() const {
    const auto& stopped = entry.explanation.stopped;
    if (!stopped.empty()) heading("Seen, and set aside:");
    for (const auto& each : stopped) {
      const auto& seen = each.sighting;
      const bool there = each.words.begin < each.words.end;
      prose("    ", seen.title + ": " + words(seen.span) +
                        (there ? ", but for " + words(each.words) : ", but not all that it asks for is there"));
      prose("      ", seen.rule + (each.veto.empty() ? ": " + each.line : ", stopped by " + each.veto), true);
    }
  }

  void verdict() const {
    heading("What follows:");
    const auto& report = entry.report;
    if (report.findings.empty()) prose("    ", "nothing comes to a finding, so it can be sent");
    const auto& rows = entry.explanation.rows;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::vector<std::string> said, all;
      for (std::size_t k = 0; k < rows[r].verdicts.size(); ++k) {
        const auto kind = static_cast<TargetKind>(k);
        const bool here = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
          return finding.category == rows[r].category && finding.target.kind == kind;
        });
        const std::string verdict(name(rows[r].verdicts[k]));
        if (here) said.push_back("of " + std::string(in_words(kind)) + " is " + verdict);
        all.push_back(std::string(name(kind)) + " " + verdict);
      }
      prose("    ", std::string(name(rows[r].category)) + " " + joined(said) + " " + readers_of(entry.draft));
      const bool same_next = r + 1 < rows.size() && rows[r + 1].verdicts == rows[r].verdicts;
      if (!same_next) prose("      ", "the row of the table: " + joined(all), true);
    }
  }
};

}  // namespace

void write_explanation(std::ostream& out, const Entry& entry, std::size_t width, Paint paint) {
  const Page page{out, entry, width, paint};
  page.people();
  page.found();
  for (const auto& tally : entry.report.tallies) page.sum(tally);
  page.set_aside();
  page.verdict();
}

}  // namespace aside
