// A name behind "because", or of whom something was expected, is whose fault a draft tells of; whoever only had to
// do, lose or wait for something, or reminded somebody, is not.
#include "suggest/blamed.h"

#include <algorithm>
#include <iterator>

#include "lexicon/words_view.h"
#include "suggest/pronoun.h"
#include "target/called.h"
#include "target/standing.h"

namespace aside {
namespace {

constexpr std::size_t most_before_name = 3;  // "our new packer Tibor"

bool is_he(const WordsView& view, const Reference& r) { return view.is(r.where.first, "he") || view.is(r.where.first, "his"); }

bool is_name(const Story& story, const Reference& r) {
  const auto view = story.view(r.where.sentence);
  return r.person != nobody && story.source.people.persons[r.person].named && !is_he(view, r) && !view.is(r.where.first, "you") && !view.is(r.where.first, "your");
}

const Remark* remark_of(const Story& story, const Reference& r) {
  const auto found = std::find_if(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.where.sentence == r.where.sentence && remark.where.first <= r.where.first && r.where.first < remark.where.last;
  });
  return found == story.remarks.end() ? nullptr : &*found;
}

bool begins_any(const WordsView& view, std::size_t w, std::initializer_list<std::string_view> slots) {
  return std::any_of(slots.begin(), slots.end(), [&](std::string_view slot) { return view.begins(w, slot); });
}

/// Where what they do begins: behind "had already", "who".
std::size_t verb_of(const WordsView& view, const Reference& r) {
  auto w = r.where.last;
  if (view.begins(w, "who-did")) ++w;
  while (w < view.size() && (view.is(w, "adverb") || (view.is(w, "has") && !view.is_text(w + 1, view.lexicon().phrase("to")) && !view.is(w + 1, "num")))) ++w;
  return w;
}

/// "read the wrong line", "did not close it"; no help, and nothing that befell them.
bool is_slip(const WordsView& view, std::size_t verb) {
  if (begins_any(view, verb, {"reminded", "helped", "mere-help", "good-deed", "see-to", "bore", "bore-work", "toil", "put-right", "takes-over", "suffered", "mere-victim"})) return false;
  const auto& tags = view.word(verb).tags;
  const bool past = std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".past"); });
  return past || begins_any(view, verb, {"fault", "undone", "omitted"}) || view.is_past_verb(verb) || ends_with_any(view.word(verb).text, view.lexicon().phrase("ending-past"));
}

/// "because | our new packer Tibor".
bool follows_reason(const WordsView& view, const Reference& r) {
  auto w = r.where.first;
  for (std::size_t back = 0; back < most_before_name && w > 0 && !view.is_mark(w - 1); ++back) {
    if (view.begins(w - 1, "names-cause")) return true;
    if (view.is(w - 1, "preposition") || has_verb(view, w - 1, w)) return false;
    --w;
  }
  return false;
}

bool is_blamed(const Story& story, const Reference& r) {
  const auto view = story.view(r.where.sentence);
  if (owns(view, r) || is_thanked(view, r) || r.where.last >= view.size()) return false;
  const auto verb = verb_of(view, r);
  if (verb < view.size() && follows_reason(view, r) && is_slip(view, verb)) return true;
  // "It was Dragan who parked it there."
  if (view.begins(r.where.last, "who-did") && r.where.first > 0 && is_within(view, r.where.first - 1, "points-out") && is_slip(view, verb)) return true;
  // "was reminded by Bo", "had reminded Nurse Delacroix in person".
  const bool object = r.where.first > 0 && view.is(r.where.first - 1, "reminded");
  return object || begins_any(view, r.where.last, {"was-expected"});
}

/// Whether nothing is told of them here but what they bore, or that they reminded somebody.
bool bears_here(const Story& story, const Reference& r) {
  const auto view = story.view(r.where.sentence);
  const auto* remark = remark_of(story, r);
  if (remark == nullptr || r.called || only_hurts(remark->role)) return false;
  if (remark->role == Role::Thanks || is_beside(view, r, remark->where.first)) return true;
  if (r.where.first > 0 && view.is(r.where.first - 1, "doer-lead")) return true;
  const auto verb = verb_of(view, r);
  if (verb >= view.size()) return false;
  if (view.is(verb, "reminded") || begins_any(view, verb, {"bore", "bore-work", "toil", "suffered", "mere-victim", "helped", "put-right", "takes-over"})) return true;
  if (view.is(verb, "has")) return view.is_text(verb + 1, view.lexicon().phrase("to")) || view.is(verb + 1, "num") || view.is(verb + 1, "number-word") || remark->can_be(Role::Effect);
  return remark->can_be(Role::Effect) && !remark->can_be(Role::Sanction) && !is_slip(view, verb);
}

bool only_bears(const Story& story, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || who.addressed) return false;
  bool told = false;
  for (const auto& r : story.source.people.references) {
    // "Tariq's section was never cleared": that is no cost of his.
    if (r.person != person || !is_name(story, r) || owns(story.view(r.where.sentence), r)) continue;
    if (!bears_here(story, r)) return false;
    told = true;
  }
  return told;
}

}  // namespace

Persons blamed_in(const Story& story) {
  Persons blamed;
  for (const auto& r : story.source.people.references) {
    if (!is_name(story, r) || holds(blamed, r.person)) continue;
    const auto& who = story.source.people.persons[r.person];
    if (!who.outside && !holds(story.wards, r.person) && !holds(story.strangers, r.person) && is_blamed(story, r)) blamed.push_back(r.person);
  }
  return blamed;
}

void keep_to_blamed(Story& story) {
  if (story.source.draft.audience == Audience::Dm) return;
  const auto blamed = blamed_in(story);
  const auto near = [&](std::size_t p) { return !holds(blamed, p) && only_bears(story, p); };
  const bool all_near = std::all_of(story.pinned.begin(), story.pinned.end(), near);
  if (blamed.empty() || (all_near && blamed.size() > 1)) return;
  std::copy_if(story.pinned.begin(), story.pinned.end(), std::back_inserter(story.harmed), near);
  std::erase_if(story.pinned, near);
  if (story.pinned.empty()) story.pinned = blamed;
}

std::optional<People> with_blamed_meant(const Story& story) {
  const auto& people = story.source.people;
  if (story.pinned.size() != 1 || !people.persons[story.pinned.front()].named) return std::nullopt;
  const auto one = story.pinned.front();
  std::optional<People> out;
  bool told = false;
  for (std::size_t i = 0; i < people.references.size(); ++i) {
    const auto& r = people.references[i];
    told = told || r.person == one;
    const auto view = story.view(r.where.sentence);
    if (!told || r.person == nobody || r.person == one || !holds(story.harmed, r.person) || !is_he(view, r)) continue;
    const auto* remark = remark_of(story, r);
    const bool held = remark != nullptr && (remark->can_be(Role::Sanction) || remark->role == Role::Behaviour || remark->role == Role::Evidence);
    // "Bo had to carry them, she was at it till two": hers.
    const bool named_here = story.refers({r.where.sentence, 0, r.where.first}, [&](std::size_t p) { return p != one; });
    if (!held || named_here) continue;
    if (!out) out = people;
    out->references[i].person = one;
  }
  return out;
}

}  // namespace aside
