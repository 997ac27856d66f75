#include "judge/notes.h"

#include <algorithm>

namespace aside {

std::vector<Note> notes_of(const std::vector<Attributed>& matches, const Language& language,
                           const Report& report) {
  std::vector<Note> notes;
  for (const auto& each : matches) {
    const auto& rule = language.rules[each.match.rule];
    if (rule.kind != RuleKind::Note) continue;
    const auto kind = note_kind(std::string_view(rule.id).substr(rule.id.find('/') + 1));
    if (!kind) continue;
    // A plain excuse is remarked upon only where nothing worse was found.
    if (*kind == NoteKind::Excuse && report.verdict != Verdict::Send) continue;
    const bool there = std::any_of(notes.begin(), notes.end(),
                                   [&](const Note& note) { return note.note == *kind; });
    if (!there) notes.push_back({*kind, rule.why});
  }
  std::sort(notes.begin(), notes.end(),
            [](const Note& a, const Note& b) { return a.note < b.note; });
  return notes;
}

}  // namespace aside
