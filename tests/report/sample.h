#pragma once

#include "report/entry.h"

namespace aside {

/// "🙄 This is your fault @liam, just own it" in a group, judged by hand.
inline Entry sample_entry() {
  Entry entry{"notes/a b.txt", true, 0, {}, {}, ""};
  entry.draft.text = "🙄 This is your fault @liam,\njust own it";
  const Target liam{TargetKind::Named, "@liam", "U3"};
  entry.report.verdict = Verdict::Private;
  entry.report.findings = {
      {"blame/your-fault", Category::Blame, liam, {5, 23}, "A verdict about a person ends the talk.",
       {"what happened was [what happened]", "let's look at what happened"}, {}},
      {"shaming/own-it", Category::Shaming, liam, {31, 42}, "It makes somebody small: 100%.", {}, {}},
  };
  entry.report.notes = {{NoteKind::Pause, "A walk helps."}};
  entry.report.suggestion =
      Suggestion{SuggestionKind::Split,
                 {{Reader::Dm, "@liam", "Hi Liam, about [what happened].", {{15, 30}}},
                  {Reader::Group, "", "We are looking into it.", {}}}};
  entry.report.tallies = {
      {Sum::Face, liam, 12, 10, true, {{"blame/your-fault", 14, {13, 23}}, {"calm/oh", -2, {0, 4}}}},
      {Sum::Hostile, {}, 3, 9, false, {}}};
  return entry;
}

inline Entry harmless_entry() {
  Entry entry{"b.txt", true, 0, {}, {}, ""};
  entry.draft.text = "Could you update the ticket?";
  return entry;
}

inline Entry broken_entry() { return {"stdin", false, 3, {}, {}, "not JSON"}; }

}  // namespace aside
