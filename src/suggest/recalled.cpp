// Whom a reworded message names, where the sentence that named them has fallen.
#include "suggest/recalled.h"

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/telling.h"

namespace aside {

void name_orphans(const Story& story, Passages& passages) {
  std::string said;
  for (auto& passage : passages) {
    if (passage.order != no_remark) {
      const auto where = story.remarks[passage.order].bare();
      const auto view = story.view(where.sentence);
      const auto& people = story.source.people;
      for (const auto& r : references_at(people, {where.sentence, where.first, where.first + 1})) {
        const bool he = view.is(r.where.first, "he") && !view.is(r.where.first, "his") && r.person != nobody;
        if (!he || passage.joint > 0 || !people.persons[r.person].named || said.find(people.persons[r.person].text) != std::string::npos) continue;
        const auto token = view.word(where.first).token;
        auto name = people.persons[r.person].text;
        for (auto w = where.first + 1; w < where.last && view.word(w).token == token; ++w)
          name += (view.word(w).text.starts_with("'") ? "" : " ") + view.word(w).text;
        const auto shown = slice(story.source.draft.text, story.source.reading.span(where.sentence, where.first, where.first + 1));
        if (passage.text.starts_with(shown)) passage.text.replace(0, shown.size(), name);
      }
    }
    said += passage.text + "\n";
  }
}

void call_again(const Story& story, Passages& passages) {
  if (passages.empty() || story.remarks.empty()) return;
  const auto where = story.remarks.front().where;
  for (const auto& r : references_at(story.source.people, {where.sentence, 0, 1})) {
    const auto view = story.view(where.sentence);
    const bool name = r.called && r.where.first == 0 && r.kind == TargetKind::Addressee && !view.is(0, "you") && !view.is(0, "your");
    if (!name) continue;
    const auto shown = slice(story.source.draft.text, story.source.reading.span(where.sentence, 0, r.where.last));
    for (const auto& passage : passages)
      if (passage.text.find(shown) != std::string::npos) return;
    auto& first = passages.front();
    auto text = story.small_letters() ? std::string(shown) + ", " + first.text : called(shown, first.text, story.source.lexicon());
    first.text = std::move(text);
    first.joint = first.lead = 0;
  }
}

void greet_again(const Story& story, Passages& passages) {
  if (passages.empty() || story.remarks.empty() || story.remarks.front().role != Role::Greeting) return;
  for (const auto& passage : passages)
    if (passage.order == 0) return;
  passages.insert(passages.begin(), as_said(story, 0));
}

}  // namespace aside
