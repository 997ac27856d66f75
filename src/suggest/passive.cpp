// Doer, helping words, verb, particle, object, rest: left to right, and nothing is guessed
// beyond what the dictionaries name.
#include "suggest/passive.h"

#include <algorithm>

#include "lexicon/inflection.h"
#include "lexicon/words_view.h"
#include "suggest/contraction.h"
#include "suggest/pronoun.h"
#include "suggest/turn.h"

namespace aside {
namespace {

/// The tag of the slot of verbs in that form that word i opens: how many words it has, 0 if none.
std::size_t doing(const WordsView& view, std::size_t i, std::string_view slot, std::string_view form) {
  std::size_t longest = 0;
  if (i >= view.size()) return 0;
  const auto wanted = std::string(slot) + "." + std::string(form);
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
         view.is(i, "object") || view.is(i, "name") || view.is(i, "honorific") || view.is(i, "mention") || is_bare_thing(view, i);
}

/// "the e-bus".
bool joined(const WordsView& view, std::size_t i) { return view.is_text(i, "-") && view.is_glued(i) && view.is_glued(i + 1); }

/// "the keys | hanging in the door".
bool goes_on(const WordsView& view, std::size_t i) {
  const bool ing = view.is_word(i) && ends_with_any(view.word(i).text, view.lexicon().phrase("ending-ing"));
  return ing && (view.is(i + 1, "preposition") || view.is(i + 1, "one-article"));
}

bool is_number(const WordsView& view, std::size_t i) { return view.is(i, "num") || view.is(i, "number-word"); }

/// "quoted the Baxters | £4,000".
bool is_amount(const WordsView& view, std::size_t i) {
  const auto& text = view.word(i).text;
  return view.is(i, "num") && !text.empty() && !(text[0] >= '0' && text[0] <= '9');
}

/// "key to bay 4", "deposit for the hall": what stands behind "to" belongs to the thing.
bool leads_to(const WordsView& view, std::size_t i) {
  return (view.is(i - 1, "leads-to") && view.is_text(i, view.lexicon().phrase("to"))) || (view.is(i - 1, "made-for") && view.is(i, "behind-thing"));
}

/// Where the thing ends that begins at word i.
std::size_t end_of_thing(const WordsView& view, std::size_t i, std::size_t last) {
  // "the wrong labels", "the bay | unlocked": what stands next to the article belongs to it.
  const bool leads = !view.is(i, "object") && (view.is(i, "one-article") || view.is(i, "one-thing") || view.is(i, "many-things") || view.is(i, "num"));
  auto end = i + (leads && view.is_word(i + 1) && i + 1 < last &&
                      (!view.is(i + 1, "object-end") || (view.is_word(i + 2) && !view.is(i + 2, "preposition") && !view.is(i + 2, "object-end")))
                  ? 2
                  : 1);
  if (view.is(i, "object")) return end;
  const auto belongs = [&](std::size_t w) {
    const bool in_mark = joined(view, w) || (view.is_text(w, ".") && view.is(w - 1, "honorific"));
    if (joined(view, w) || (w > i && joined(view, w - 1))) return true;  // "the walk-in"
    if ((view.is_mark(w) && !in_mark) || view.is(w, "behind-thing") || view.is(w, "quote") || view.is(w, "finite")) return false;
    if (view.is(w, "object-end") && !view.is(w - 1, "one-article")) return false;
    if (view.begins(w, "joint") || view.begins(w, "occasion")) return false;
    // "60 ramblers | we do teas": what they were told.
    if ((view.is(w, "i") && !view.is(w, "my")) || view.is_text(w, view.lexicon().phrase("they")) || (view.is(w, "you") && !view.is(w, "your"))) return false;
    return w <= i + 1 || !((is_number(view, w) && view.is_word(w + 1) && !view.is(w + 1, "preposition")) || goes_on(view, w));
  };
  for (; end < last; ++end) {
    if (leads_to(view, end)) return end_of_thing(view, std::min(end + 1, last), last);
    if (!belongs(end)) break;
  }
  return std::min(end, last);
}

/// Behind "a bucket, two mops and the sign": where the last of several things ends. `end` where it is one.
std::size_t end_of_list(const WordsView& view, std::size_t end, std::size_t last) {
  auto from = end;
  for (auto to = end; to < last;) {
    const bool and_more = view.is(to, "coordinate") && !view.is(to + 1, "omitted");
    if (!and_more && !view.is_text(to, ",")) break;
    const auto next = to + 1 + (view.is_text(to, ",") && view.is(to + 1, "coordinate") ? 1 : 0);
    if (next >= last || has_verb(view, next, next + 1) || view.is(next, "object") || !opens_object(view, next)) break;
    to = end_of_thing(view, next, last);
    if (to < last && view.is(to, "finite")) break;
    if (view.is(next - 1, "coordinate")) return to;
    from = to;
  }
  return from == end ? end : last + 1;  // a list without its end
}

/// "made him carry it": what somebody else did.
bool is_caused(const WordsView& view, std::size_t verb, std::size_t last) {
  if (!view.is(verb, "causative")) return false;
  for (auto w = verb + 2; w < last && !view.is_mark(w); ++w)
    if (view.is_base_verb(w) && !view.is(w - 1, "one-article") && !view.is(w - 1, "preposition")) return true;
  return false;
}

bool is_many(const WordsView& view, const Lexicon& lexicon, std::size_t first, std::size_t last) {
  if (view.is(first, "one-thing")) return false;
  if (view.is(first, "many-things") || view.is_text(first, "them")) return true;
  auto head = first;
  for (auto w = first; w < last && !view.is(w, "preposition") && !view.is_text(w, "of"); ++w)
    if (view.is_word(w)) head = w;
  const auto& word = view.word(head).text;
  const bool irregular = std::any_of(lexicon.inflections.irregular.begin(), lexicon.inflections.irregular.end(), [&](const auto& entry) {
    return entry.first.starts_with("noun ") && std::any_of(entry.second.begin(), entry.second.end(), [&](const Form& f) { return f.name == "many" && f.text == word; });
  });
  return irregular || (ends_with_any(word, lexicon.phrase("ending-many")) && !ends_with_any(word, lexicon.phrase("ending-one")));
}

/// "and | flew home", "and | gone to lunch": a form of a verb, whether a slot holds it or not.
bool is_verb_form(const WordsView& view, std::size_t i) {
  if (has_verb(view, i, i + 1)) return true;
  if (!view.is_word(i)) return false;
  const auto& word = view.word(i).text;
  const auto& irregular = view.lexicon().inflections.irregular;
  return std::any_of(irregular.begin(), irregular.end(), [&](const auto& entry) {
    return entry.first.starts_with("verb ") && std::any_of(entry.second.begin(), entry.second.end(), [&](const Form& f) { return (f.name == "past" || f.name == "part") && f.text == word; });
  });
}

}  // namespace

namespace {

constexpr std::size_t most_aside = 8;  // words

/// Where "and did not" begins that ends the words; their end without it.
std::size_t left_at(const WordsView& view, std::size_t first, std::size_t last) {
  auto end = last;
  while (end > first && view.is_mark(end - 1)) --end;
  for (auto w = first; w + 1 < end; ++w) {
    if (!view.is(w, "coordinate") && !view.is_text(w, view.lexicon().phrase("but"))) continue;
    auto next = w + 1;
    while (next < end && (view.is(next, "adverb"))) ++next;
    if (const auto left = view.length(next, "left-it"); left > 0 && next + left == end) {
      while (w > first && view.is_mark(w - 1)) --w;
      return w;
    }
  }
  return last;
}

}  // namespace

std::size_t after_aside(const WordsView& view, std::size_t w, std::size_t last) {
  const bool bracket = view.is_text(w, "(");
  const bool comma = view.is_text(w, ",") && (view.is(w + 1, "hanging") || view.is(w + 1, "my") || view.is(w + 1, "article"));
  for (auto end = w + 1; (bracket || comma) && end < std::min(w + 1 + most_aside, last); ++end)
    if (view.is_text(end, bracket ? ")" : ",")) return end + 1;
  if (view.is(w, "copula") && view.begins(w + 1, "the-one-who")) return w + 1 + view.length(w + 1, "the-one-who");
  return w;
}

std::optional<Deed> find_deed(const Story& story, const WordRange& all, const WordRange& doer) {
  auto where = all;
  const auto view = story.view(where.sentence);
  const auto& lexicon = story.source.lexicon();
  if (view.is(doer.first, "your")) return std::nullopt;
  // "Everyone except Sam signed it".
  if (doer.first > where.first && view.is(doer.first - 1, "preposition")) return std::nullopt;
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
  while (deed.lead_end > where.first && (view.is(deed.lead_end - 1, "my") || view.is(deed.lead_end - 1, "your") || view.is(deed.lead_end - 1, "one-article") || view.is(deed.lead_end - 1, "own") || view.is(deed.lead_end - 1, "fellow")))
    --deed.lead_end;
  auto w = after_apposition(view, doer.last);
  if (view.is_text(w, "'s") && short_for(view, w + 1) == ShortFor::Has) ++w;
  w = after_aside(view, w, where.last);
  while (w < where.last && !view.is(w, "has") && (view.is(w, "hanging") || view.is(w, "adverb") || view.is(w, "pointed-out"))) ++w;
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
  // "promised to book the hall | and did not".
  if (const auto to = view.length(w, "was-to"); to > 0)
    if (const auto end = left_at(view, w + to, where.last); end < where.last) {
      where.last = end;
      w += to;
      deed.denied = base = true;
    }
  // "has lost", "hasn't sent".
  const bool perfect = view.is(w, "has") && !base;
  while (perfect && w < where.last && (view.is(w, "has") || view.is(w, "adverb") || view.is(w, "not"))) {
    deed.denied = deed.denied || view.is(w, "not");
    ++w;
  }
  deed.perfect = perfect && deed.denied;
  const auto part = perfect ? std::max(doing(view, w, "doing", "part"), doing(view, w, "told-thing", "part")) : 0;
  const auto tell = doing(view, w, "told-thing", base ? "base" : "past");
  // "turned the alarm off": with its particle it is a deed.
  const bool apart = view.is(w, "with-particle") && opens_object(view, w + 1);
  const auto does = doing(view, w, "doing", base ? "base" : "past");
  const bool told = tell > 0 && does == 0;  // "told us" is nothing done to us
  // "did not | do the walkround".
  const bool done = deed.denied && base && view.is(w, "does") && view.is_base_verb(w) && opens_object(view, w + 1);
  const auto words = std::max({does, tell, part, std::size_t{apart || done ? 1U : 0U}});
  if (words == 0 || w + words >= where.last || is_caused(view, w, where.last)) return std::nullopt;
  deed.participle = part > 0 ? view.word(w).text : participle_of(view.word(w).text, base, lexicon.inflections);
  for (auto p = w + 1; p < w + words; ++p) deed.participle += " " + view.word(p).text;
  w += words;
  // "promised me", "left us": neither "me" nor "us" becomes the subject.
  const bool one_of_us = view.is(w, "object-pronoun") && !view.is(w, "object");
  if (!opens_object(view, w) || one_of_us || (told && view.is(w, "object"))) return std::nullopt;
  // "left him there", "took her past the weir": who that is would be the subject.
  if (view.is(w, "he") && (!view.is(w, "his") || !owns_next(view, w))) return std::nullopt;
  deed.object = w;
  // "his own account": whose it was is what was wrong.
  if (view.begins(w + 1, "own")) return std::nullopt;
  auto end = end_of_thing(view, w, where.last);
  // "promised Halden | a refund", "sent the client | the wrong file", "promised the parents | grades".
  const auto many_before = [&](std::size_t p) { return ends_with_any(view.word(p - 1).text, lexicon.phrase("ending-many")) && ends_with_any(view.word(p).text, lexicon.phrase("ending-many")); };
  for (auto p = w + 1; !view.is(w, "object") && p < end; ++p)
    if (((view.is(p, "one-article") || view.is(p, "one-thing")) && !view.is(p - 1, "preposition") && !view.is_text(p - 1, "of") && !view.is_text(p - 1, lexicon.phrase("to"))) || (tell > 0 && p > w + 1 && (many_before(p) || view.is(p - 1, "person-noun"))) || (p > w + 1 && is_amount(view, p)))
      end = p;
  if (apart && does == 0 && tell == 0 && part == 0 && !view.is(end, "behind-verb")) return std::nullopt;
  const auto list = end_of_list(view, end, where.last);
  if (list > where.last) return std::nullopt;
  deed.object_end = list;
  deed.many = list > end || is_many(view, lexicon, deed.object, end);
  // "… and did not notice", ", dropped the tray": a second deed of the same doer.
  deed.end = where.last;
  for (auto p = list; p + 1 < where.last; ++p) {
    const bool comma = view.is_text(p, ",") && !view.is(p + 1, "coordinate");
    auto next = p + 1;
    while (!comma && next + 1 < where.last && (view.is(next, "adverb") || view.is(next, "omitted"))) ++next;
    if ((view.begins(p, "joint") && is_verb_form(view, next)) || (comma && view.is_past_verb(next) && !view.is(next, "object-end"))) {
      deed.end = p;
      break;
    }
  }
  return deed;
}

std::string done_to(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  for (const std::string_view slot : {"doing", "told-thing"})
    if (doing(view, where.first, slot, "past") == 1) return participle_of(view.word(where.first).text, false, story.source.lexicon().inflections);
  return view.is(where.first, "does") && view.is_past_verb(where.first) ? participle_of(view.word(where.first).text, false, story.source.lexicon().inflections) : "";
}

}  // namespace aside
