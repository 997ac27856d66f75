// Doer, helping words, verb, particle, object, rest: left to right, and nothing is guessed
// beyond what the dictionaries name.
#include "suggest/passive.h"

#include <algorithm>

#include "lexicon/inflection.h"
#include "lexicon/words_view.h"
#include "suggest/contraction.h"
#include "suggest/turn.h"

namespace aside {
namespace {

/// The tag of the slot "doing" in that form that word i opens: how many words it has, 0 if none.
std::size_t doing(const WordsView& view, std::size_t i, std::string_view form) {
  std::size_t longest = 0;
  if (i >= view.size()) return 0;
  const auto wanted = "doing." + std::string(form);
  for (const auto mark : view.word(i).tags)
    if (mark.part != Part::Closes && view.tag(mark.tag) == wanted) longest = std::max(longest, mark.words);
  return std::min(longest, view.size() - i);
}

/// "sent" of sent, "driven" of drove or drive.
std::string participle_of(const std::string& verb, bool is_base, const Inflections& inflections) {
  if (is_base) {
    for (const auto& form : inflect(inflections, WordClass::Verb, verb))
      if (form.name == "part") return form.text;
    return verb;
  }
  std::string found;
  for (const auto& [base, forms] : inflections.irregular) {
    if (!base.starts_with("verb ")) continue;
    const bool past = std::any_of(forms.begin(), forms.end(), [&](const Form& f) {
      return f.name == "past" && f.text == verb;
    });
    if (!past) continue;
    const auto part = std::find_if(forms.begin(), forms.end(), [](const Form& f) { return f.name == "part"; });
    if (part != forms.end() && found != verb && (found.empty() || part->text == verb || part->text < found)) found = part->text;
  }
  return found.empty() ? verb : found;
}

/// "put diesel in", "sent invoices": a thing without an article.
bool is_bare_thing(const WordsView& view, std::size_t i) {
  if (!view.is_word(i) || has_verb(view, i, i + 1)) return false;
  for (const std::string_view slot : {"object-end", "adverb", "joint", "conjunction", "not", "needs-more", "occasion", "to", "subordinate", "be"})
    if (view.is(i, slot)) return false;
  return view.is(i + 1, "preposition") || view.is_mark(i + 1) || i + 1 == view.size();
}

bool opens_object(const WordsView& view, std::size_t i) {
  if (view.is(i, "preposition") && !view.is(i, "one-article")) return false;
  return view.is(i, "one-article") || view.is(i, "many-things") || view.is(i, "one-thing") || view.is(i, "my") || view.is(i, "your") || view.is(i, "his") ||
         view.is(i, "their") || view.is(i, "num") || view.is(i, "code") || view.is(i, "ticket") ||
         view.is(i, "file") || view.is(i, "proper") || view.is(i, "quote") || view.is(i, "url") ||
         view.is(i, "object") || view.is(i, "name") || view.is(i, "mention") || is_bare_thing(view, i);
}

/// "the e-bus".
bool joined(const WordsView& view, std::size_t i) { return view.is_text(i, "-") && view.is_glued(i) && view.is_glued(i + 1); }

/// "the keys | hanging in the door".
bool goes_on(const WordsView& view, std::size_t i) {
  const bool ing = view.is_word(i) && ends_with_any(view.word(i).text, view.lexicon().phrase("ending-ing"));
  return ing && (view.is(i + 1, "preposition") || view.is(i + 1, "one-article"));
}

bool is_many(const WordsView& view, const Lexicon& lexicon, std::size_t first, std::size_t last) {
  if (view.is(first, "one-thing")) return false;
  if (view.is(first, "many-things") || view.is_text(first, "them")) return true;
  auto head = first;
  for (auto w = first; w < last && !view.is(w, "preposition") && !view.is_text(w, "of"); ++w)
    if (view.is_word(w)) head = w;
  const auto& word = view.word(head).text;
  return ends_with_any(word, lexicon.phrase("ending-many")) && !ends_with_any(word, lexicon.phrase("ending-one"));
}

}  // namespace

std::optional<Deed> find_deed(const Story& story, const WordRange& where, const WordRange& doer) {
  const auto view = story.view(where.sentence);
  const auto& lexicon = story.source.lexicon();
  if (view.is(doer.first, "your")) return std::nullopt;
  Deed deed;
  deed.lead_end = doer.first;
  bool asked = false;
  // "It was Greta who sent …", "Why did Greta send …": what points at her goes too.
  if (has_verb(view, where.first, doer.first)) {
    const bool pointed = doer.first == where.first + 2 && view.is(doer.last, "hanging");
    asked = view.begins(where.first, "asked-why") && doer.first == where.first + view.length(where.first, "asked-why");
    if (!pointed && !asked) return std::nullopt;
    deed.lead_end = where.first;
  }
  // "our senior carer", "your team": all of it is the doer.
  deed.lead_end = title_before(view, deed.lead_end, where.first);
  while (deed.lead_end > where.first && (view.is(deed.lead_end - 1, "my") || view.is(deed.lead_end - 1, "your") || view.is(deed.lead_end - 1, "one-article") || view.is(deed.lead_end - 1, "own")))
    --deed.lead_end;
  auto w = after_apposition(view, doer.last);
  if (view.is_text(w, "'s") && short_for(view, w + 1) == ShortFor::Has) ++w;
  while (w < where.last && (view.is(w, "hanging") || view.is(w, "adverb") || view.is(w, "pointed-out"))) ++w;
  bool base = asked;
  for (bool more = true; more && w < where.last;) {
    more = false;
    for (const std::string_view slot : {"undone", "omitted", "managed"}) {
      if (!view.begins(w, slot)) continue;
      std::size_t words = 1;
      for (const auto mark : view.word(w).tags)
        if (view.tag(mark.tag) == slot && mark.part != Part::Closes) words = std::max(words, mark.words);
      w += words;
      deed.denied = slot != "managed";
      base = slot != "omitted";
    }
    while (w < where.last && view.is(w, "adverb")) ++w;
  }
  const auto words = doing(view, w, base ? "base" : "past");
  if (words == 0 || w + words >= where.last) return std::nullopt;
  deed.participle = participle_of(view.word(w).text, base, lexicon.inflections);
  for (auto p = w + 1; p < w + words; ++p) deed.participle += " " + view.word(p).text;
  w += words;
  if (!opens_object(view, w)) return std::nullopt;
  deed.object = w;
  // "the wrong labels", "the bay | unlocked": what stands next to the article belongs to it.
  const bool leads = !view.is(w, "object") && (view.is(w, "one-article") || view.is(w, "one-thing") || view.is(w, "many-things") || view.is(w, "num"));
  auto end = w + (leads && view.is_word(w + 1) && w + 1 < where.last &&
                      (!view.is(w + 1, "object-end") || (view.is_word(w + 2) && !view.is(w + 2, "preposition") && !view.is(w + 2, "object-end")))
                  ? 2
                  : 1);
  const bool alone = view.is(w, "object");
  while (!alone && end < where.last && (!view.is_mark(end) || joined(view, end)) && (!view.is(end, "object-end") || view.is(end - 1, "one-article")) &&
         !view.begins(end, "joint") && !view.begins(end, "occasion") && !view.is(end, "finite") &&
         !(end > w + 1 && ((view.is(end, "num") && view.is_word(end + 1) && !view.is(end + 1, "preposition")) || goes_on(view, end))))
    ++end;
  // "promised Halden | a refund", "sent the client | the wrong file".
  for (auto p = w + 1; !alone && p < end; ++p)
    if ((view.is(p, "one-article") || view.is(p, "one-thing")) && !view.is(p - 1, "preposition") &&
        !view.is_text(p - 1, "of"))
      end = p;
  deed.object_end = end;
  deed.many = is_many(view, lexicon, deed.object, end);
  // "… and did not notice": a second deed of the same doer.
  deed.end = where.last;
  for (auto p = end; p + 1 < where.last; ++p) {
    const auto next = p + 1 + (view.is(p + 1, "adverb") ? 1 : 0);
    if (view.begins(p, "joint") && has_verb(view, next, next + 1)) {
      deed.end = p;
      break;
    }
  }
  return deed;
}

}  // namespace aside
