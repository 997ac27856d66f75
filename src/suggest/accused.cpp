// A call to account or a pointing finger outweighs that a name stands beside what went wrong. Whose own
// deed is a fault by its words stays.
#include "suggest/accused.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "lexicon/words_view.h"
#include "suggest/at_name.h"
#include "suggest/credit.h"
#include "target/called.h"
#include "target/standing.h"

namespace aside {
namespace {

constexpr std::size_t most_answer = 4;  // words that answer a question by a name
constexpr std::size_t most_before_deed = 5;  // words between a name and its verb
constexpr std::size_t most_deed = 24;        // words behind "it was Winifred"

std::size_t remark_at(const Story& story, const Reference& r) {
  const auto behind = std::partition_point(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.where.sentence < r.where.sentence || (remark.where.sentence == r.where.sentence && remark.where.first <= r.where.first);
  });
  return behind == story.remarks.begin() ? story.remarks.size() : static_cast<std::size_t>(behind - story.remarks.begin()) - 1;
}

/// "Who signed for it? Scott.", "Whose desk was it on? Ciara's."
bool answers(const Story& story, const Reference& r) {
  const auto s = r.where.sentence;
  const auto view = story.view(s);
  std::size_t words = 0;
  for (std::size_t w = r.where.last; w < view.size(); ++w)
    if (view.is_word(w) && !view.is_text(w, "'s")) ++words;
  const bool alone = r.where.first <= 1 && words <= (view.is(r.where.last, "does") ? std::size_t{1} : std::size_t{0});
  if (!alone || s == 0 || view.size() > most_answer) return false;
  const auto before = story.view(s - 1);
  if (before.size() == 0 || !before.is_text(before.size() - 1, "?")) return false;
  for (std::size_t w = 0; w < before.size(); ++w)
    if ((before.starts(w) || before.is_text(w - 1, ",")) && before.begins(w, "asks-whose")) return true;
  return false;
}

/// "Tim counted, Tim signed": the name comes twice where once would do.
bool is_drummed(const Story& story, const Reference& r) {
  const auto view = story.view(r.where.sentence);
  if (!view.is_past_verb(r.where.last) && !view.is(r.where.last, "deed-follows")) return false;
  for (const auto& other : references_in(story.source.people, r.where.sentence)) {
    const bool again = other.person == r.person && !other.called && other.where.first > r.where.last && view.is_text(other.where.first, view.word(r.where.first).text);
    if (again && (view.is_text(other.where.first - 1, ",") || view.is_text(other.where.first - 1, "and"))) return true;
  }
  return false;
}

bool points_at(const Story& story, const Reference& r) {
  const auto view = story.view(r.where.sentence);
  if (view.is(r.where.first, "he") || view.is(r.where.first, "his") || view.is(r.where.first, "you") || view.is(r.where.first, "your")) return false;
  const auto i = remark_at(story, r);
  if (i >= story.remarks.size()) return false;
  const auto& remark = story.remarks[i];
  if (is_drummed(story, r)) return true;
  if (remark.role == Role::Thanks || is_thanked(view, r) || credited(story, remark) || thanked_next(story, remark, r.person)) return false;
  if (answers(story, r)) return true;
  // "From today it's Imani."
  for (auto w = remark.where.first; w < r.where.first; ++w)
    if (view.begins(w, "rule-for-all") || view.begins(w, "from-now")) return false;
  // "That's you, Dean", "Oh yes, Ewan does."
  const auto lead = r.where.first > 1 && view.is_text(r.where.first - 1, ",") ? r.where.first - 1 : r.where.first;
  if (lead == 0 || !is_within(view, lead - 1, "points-out")) return false;
  if (owns(view, r)) return view.begins(r.where.last + 1, "charge-noun");
  // "It was Tom who spotted it".
  for (auto w = r.where.last; w < remark.where.last; ++w)
    if (view.begins(w, "helped") || view.begins(w, "mere-help") || view.begins(w, "good-deed") || view.begins(w, "praises") || view.begins(w, "see-to")) return false;
  return true;
}

/// "@Theo did anybody's eyes, specifically yours, pass over it?"
bool is_asked_for_account(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    if (r.person != person || !r.called) return false;
    const auto view = story.view(r.where.sentence);
    bool you = false, kind = false;
    for (auto w = r.where.last; w < view.size(); ++w) {
      you = you || view.is(w, "you") || view.is(w, "your");
      kind = kind || view.begins(w, "please") || view.begins(w, "asks-you") || view.begins(w, "request-follows") || view.begins(w, "thanks");
    }
    return you && !kind && view.is_text(view.size() - 1, "?");
  });
}

/// Called in words that ask nothing to be done and thank for nothing.
bool is_called_to_account(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    if (r.person != person || !r.called) return false;
    const auto i = remark_at(story, r);
    if (i >= story.remarks.size()) return false;
    const auto role = story.remarks[i].role;
    return role != Role::Thanks && role != Role::Greeting && role != Role::Request && role != Role::News && role != Role::Offer && role != Role::Ownership;
  });
}

constexpr int circumstance = 2;  // what a name beside a mishap weighs at most

/// Whether all that is found of them is that their name stands there.
bool is_found_by_nearness(const Story& story, const Report& report, std::size_t person) {
  const auto& name = story.source.people.persons[person].text;
  bool near = false;
  for (const auto& finding : report.findings) {
    if (finding.target.text != name) continue;
    const auto strongest = std::find_if(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& e) { return e.rule == finding.rule; });
    if (strongest == finding.evidence.end() || strongest->weight > circumstance) return false;
    near = true;
  }
  return near;
}

/// Whether a finding of its own, a sanction or the words of a deed hold something against them.
bool has_own_fault(const Story& story, const Report& report, std::size_t person) {
  const auto& name = story.source.people.persons[person].text;
  for (const auto& finding : report.findings)
    if (finding.target.text == name && (finding.evidence.empty() || finding.category == Category::Shaming || finding.category == Category::Dominance)) return true;
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto view = story.view(r.where.sentence);
    const auto i = remark_at(story, r);
    if (i < story.remarks.size() && (story.remarks[i].role == Role::Sanction || story.remarks[i].role == Role::Evidence || story.remarks[i].role == Role::Contempt)) return true;
    if (i < story.remarks.size() && story.remarks[i].can_be(Role::Effect)) continue;
    auto w = r.where.last;
    while (w < view.size() && (view.is(w, "adverb") || view.is(w, "has") || view.is(w, "copula"))) ++w;
    for (const std::string_view slot : {"fault", "undone", "omitted", "charged", "kept-quiet"})
      if (view.begins(w, slot) || view.begins(r.where.last, slot)) return true;
    for (w = r.where.last; w < view.size() && !view.is_mark(w) && !view.is(w, "coordinate"); ++w)
      if (view.is(w, "not") || view.begins(w, "unhelpful") || view.begins(w, "kept-quiet")) return true;
  }
  return false;
}

}  // namespace

bool is_pointed_at(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.person == person && points_at(story, r); });
}

void keep_to_accused(Story& story, const Report& report) {
  const auto& persons = story.source.people.persons;
  Persons accused;
  bool called = false;
  for (std::size_t p = 0; p < persons.size(); ++p) {
    if (!persons[p].named || persons[p].outside || holds(story.wards, p)) continue;
    const bool account = persons[p].addressed && is_called_to_account(story, p);
    if (!account && !is_pointed_at(story, p)) continue;
    called = called || holds(story.pinned, p);
    if (!account || holds(story.pinned, p) || is_asked_for_account(story, p)) accused.push_back(p);
  }
  const auto stands_near = [&](std::size_t p) {
    return persons[p].named && !persons[p].addressed && !holds(accused, p) && !has_own_fault(story, report, p);
  };
  const auto by_nearness = [&](std::size_t p) { return persons[p].named && !persons[p].addressed && is_found_by_nearness(story, report, p); };
  const auto others = std::count_if(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return !by_nearness(p) && (persons[p].addressed || has_own_fault(story, report, p)); });
  if (accused.empty() && others > 0) {
    std::copy_if(story.pinned.begin(), story.pinned.end(), std::back_inserter(story.harmed), by_nearness);
    std::erase_if(story.pinned, by_nearness);
  }
  if (accused.empty()) return;
  const bool all_near = std::all_of(story.pinned.begin(), story.pinned.end(), stands_near);
  if (!called && !all_near) return;
  std::copy_if(story.pinned.begin(), story.pinned.end(), std::back_inserter(story.harmed), stands_near);
  std::erase_if(story.pinned, stands_near);
  if (story.pinned.empty()) story.pinned = accused;
}

namespace {

/// Whether a finding of them stands in a sentence that refers to them.
bool is_found_where_named(const Story& story, const Report& report, std::size_t person) {
  const auto& source = story.source;
  std::vector<Span> sentences;  // in order, each once
  auto last = source.reading.lines.size();
  for (const auto& r : source.people.references)
    if (r.person == person && std::exchange(last, r.where.sentence) != r.where.sentence)
      sentences.push_back(source.reading.span(r.where.sentence, 0, story.view(r.where.sentence).size()));
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    if (finding.target.text != source.people.persons[person].text) return false;
    const auto behind = std::partition_point(sentences.begin(), sentences.end(), [&](Span span) { return span.end <= finding.span.begin; });
    return behind != sentences.end() && behind->overlaps(finding.span);
  });
}

/// "Nomvula rang her back", "It was Winifred who rang to tell me", "Amina has done the count", "Femi will look after it":
/// what somebody bore, did about it or is at.
bool does_good(const WordsView& view, const Reference& r) {
  auto w = r.where.last;
  const bool pointed = r.where.first > 0 && is_within(view, r.where.first - 1, "points-out");
  const auto last = w + (pointed ? most_deed : most_before_deed);
  for (; w < last && !view.ends(w); ++w) {
    for (const std::string_view slot : {"helped", "mere-help", "good-deed", "see-to", "bore", "bore-work", "toil", "put-right", "takes-over", "offered-help"})
      if (view.begins(w, slot)) return true;
    const bool leads = view.is(w, "adverb") || view.is(w, "has") || view.is(w, "be") || view.is(w, "copula") || view.is(w, "modal") || view.is_text(w, view.lexicon().phrase("to"));
    if (!leads && !pointed) break;
  }
  // "has been with us for eight months" tells nothing, "had left it" what was before.
  const auto verb = r.where.last;
  const bool perfect = view.is(verb, "has") && !view.is_past_verb(verb) && !view.is(verb + 1, "be");
  const bool going_on = (view.is(verb, "has") || view.is(verb, "copula")) && w < view.size() && ends_with_any(view.word(w).text, view.lexicon().phrase("ending-ing"));
  return perfect || going_on || view.is(verb, "modal");
}

/// "Thank you Bronwyn for spotting him": for what helped, not for the work that is found fault with next.
bool is_thanked_for_help(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first + 1; w < remark.where.last; ++w)
    if (view.is_text(w - 1, view.lexicon().phrase("for")) && ends_with_any(view.word(w).text, view.lexicon().phrase("ending-ing"))) return remark.role == Role::Thanks;
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    for (const std::string_view slot : {"helped", "mere-help", "good-deed"})
      if (view.begins(w, slot)) return remark.role == Role::Thanks;
  return false;
}

/// "by the cleaner, Mrs. Bako": as the role before it stands.
bool is_apposed(const Story& story, const Reference& r) {
  const auto view = story.view(r.where.sentence);
  for (const auto& before : references_at(story.source.people, {r.where.sentence, r.where.first - std::min<std::size_t>(r.where.first, 2), r.where.first}))
    if (view.is(before.where.first, "role") && before.where.last + 1 == r.where.first && view.is_text(before.where.last, ",")) return is_beside(view, before, 0);
  return false;
}

bool speaks_to_unnamed(const Story& story) {
  const auto& people = story.source.people;
  return std::any_of(people.references.begin(), people.references.end(), [&](const Reference& r) {
    return r.person != nobody && !people.persons[r.person].named && !is_within(story.view(r.where.sentence), r.where.first, "thanks");
  });
}

/// Whether all that is told of somebody, behind what went wrong, is thanks, news, what they bore or what they did about it.
bool is_innocent(const Story& story, std::size_t person) {
  const bool to_unnamed = speaks_to_unnamed(story);
  bool first = true;
  for (const auto& r : story.source.people.references) {
    if (r.person != person) continue;
    const auto i = remark_at(story, r);
    const auto view = story.view(r.where.sentence);
    if (i >= story.remarks.size() || view.is(r.where.first, "he") || view.is(r.where.first, "his")) continue;
    const auto& remark = story.remarks[i];
    const bool helped = is_thanked_for_help(story, remark);
    if (std::exchange(first, false) && !helped && std::none_of(story.remarks.begin(), story.remarks.begin() + static_cast<std::ptrdiff_t>(i), [](const Remark& other) { return is_plain_role(other.role) || only_hurts(other.role) || other.role == Role::Effect || other.role == Role::Evidence; }))
      return false;
    if (helped || is_thanked(view, r)) continue;
    if (r.kind == TargetKind::Addressee && remark.role != Role::Ownership && remark.role != Role::Thanks) return false;
    // "Leanne if it's gone home in your coat", "the translation, which Delyth volunteered for".
    if (to_unnamed || owns_way(view, r) || (r.where.first > 0 && view.is(r.where.first - 1, "subordinate"))) return false;
    const bool spared = remark.role == Role::Thanks || remark.role == Role::News || remark.role == Role::Ownership || remark.role == Role::Greeting || remark.role == Role::Effect;
    if (!spared && !does_good(view, r) && !helps(view, r) && !is_beside(view, r, remark.where.first) && !owns(view, r) && !is_apposed(story, r)) return false;
  }
  return true;
}

/// Whether they stand anywhere but behind a preposition, as an owner or in thanks.
bool acts(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const auto i = remark_at(story, r);
    if (r.person != person || i >= story.remarks.size() || story.remarks[i].role == Role::Thanks) return false;
    const auto view = story.view(r.where.sentence);
    const bool doer = r.where.first > 0 && view.is(r.where.first - 1, "doer-lead");  // "counted by Mr. Osei alone"
    // "… until the curator arrived".
    const auto lead = r.where.first > 0 && view.is(r.where.first - 1, "one-article") ? r.where.first - 1 : r.where.first;
    if (lead > 0 && view.is(lead - 1, "subordinate")) return false;
    return !owns(view, r) && !is_thanked(view, r) && (doer || !is_beside(view, r, story.remarks[i].where.first)) && !does_good(view, r) && !helps(view, r);
  });
}

}  // namespace

void leave_unmeant(Story& story, const Report& report) {
  const auto& persons = story.source.people.persons;
  const bool none = std::all_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) {
    return persons[p].named && is_innocent(story, p) && !is_called_to_account(story, p) && !is_pointed_at(story, p) && !has_own_fault(story, report, p) && !is_found_where_named(story, report, p);
  });
  if (!none || story.source.draft.external || story.source.draft.audience == Audience::Dm) return;
  const auto bore = [&](std::size_t p) {
    return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
      const auto all = references_at(story.source.people, remark.bare());
      return remark.can_be(Role::Effect) && !all.empty() && all.front().person == p && !owns(story.view(remark.where.sentence), all.front());
    });
  };
  const auto unmeant = std::exchange(story.pinned, {});
  std::copy_if(unmeant.begin(), unmeant.end(), std::back_inserter(story.harmed), bore);
  // "… had Clive looked where I told him to": nobody else is left.
  Persons left;
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (persons[p].named && !persons[p].outside && !holds(unmeant, p) && !holds(story.wards, p) && acts(story, p)) left.push_back(p);
  if (left.size() == 1) story.pinned = left;
}

}  // namespace aside
