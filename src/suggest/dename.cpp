// The draft's own bytes, less those that name somebody. A deed is turned round only where its
// verb is known to take an object and the object's end can be told.
#include "suggest/dename.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/broken.h"
#include "suggest/compose.h"
#include "suggest/contraction.h"
#include "suggest/turn.h"
#include "suggest/passive.h"
#include "suggest/pronoun.h"

namespace aside {
namespace {

constexpr std::ptrdiff_t least_words = 3;  // of what is left of a longer sentence

class Denamer {
 public:
  Denamer(const Story& story, const WordRange& where, bool teams)
      : story_(story), where_(where), teams_(teams), view_(story.view(where.sentence)) {}

  std::optional<std::string> run() {
    leave_calls();
    if (where_.first >= where_.last) return std::nullopt;
    if (const auto* first = first_reference(where_)) {
      auto doer = in_brackets(first->where);
      const auto none = none_of(first->where);
      doer.first = std::min(doer.first, none);
      if (auto deed = find_deed(story_, where_, doer)) {
        if (none < first->where.first) deed->denied = !deed->denied;
        return turned_round(*deed);
      }
      if (none < first->where.first) return std::nullopt;
      if (doer.last != first->where.last) return std::nullopt;
    } else if (auto deed = unknown_deed()) {
      return turned_round(*deed);
    }
    return neutral(where_);
  }

 private:
  const Story& story_;
  WordRange where_;
  bool teams_;
  WordsView view_;

  bool is_meant(const Reference& r) const {
    if (r.person != nobody) return !teams_ && holds(story_.pinned, r.person);
    if (view_.is(r.where.first, "your")) return false;  // of "your team"
    return teams_ && r.kind == TargetKind::Group && !view_.begins(r.where.first, "everyone");
  }

  /// "Somebody (Jess, hi) left it open": the brackets belong to who did it.
  WordRange in_brackets(const WordRange& name) const {
    const auto open = where_.first + view_.length(where_.first, "whoever");
    if (open == where_.first || !view_.is_text(open, "(") || name.first < open) return name;
    for (auto w = name.last; w < where_.last; ++w)
      if (view_.is_text(w, ")")) return {where_.sentence, where_.first, w + 1};
    return name;
  }

  /// Where "neither of you" begins that ends with a name or a "you"; where that begins without one.
  std::size_t none_of(const WordRange& name) const {
    for (auto w = where_.first; w < name.first; ++w)
      if (w + view_.length(w, "nobody") >= name.last) return w;
    return name.first;
  }

  const Reference* first_reference(const WordRange& where) const {
    for (const auto& r : references_at(story_.source.people, where))
      if (r.where.first >= where.first && r.where.last <= where.last && is_meant(r)) return &r;
    return nullptr;
  }

  /// "Whoever left the bay open, …", "Nobody locked the bay": what was done, without looking for who.
  std::optional<Deed> unknown_deed() const {
    const auto whoever = view_.length(where_.first, "whoever");
    const auto none = view_.length(where_.first, "nobody");
    if (!teams_ || (whoever == 0 && none == 0)) return std::nullopt;
    auto where = where_;
    // Behind its comma it is spoken to.
    for (auto w = where.first; whoever > 0 && w < where.last; ++w)
      if (view_.is_text(w, ",") && !view_.is_glued(w + 1)) where.last = w;
    auto deed = find_deed(story_, where, {where.sentence, where.first, where.first + std::max(whoever, none)});
    if (deed && none > 0) deed->denied = !deed->denied;
    return deed;
  }

  /// "Sam, …", "…, Sam." and greetings go; so does what stands in brackets about them.
  void leave_calls() {
    const auto pinned = [&](std::size_t w) -> const Reference* {
      for (const auto& r : references_at(story_.source.people, {where_.sentence, w, w + 1}))
        if (r.where.first == w && r.where.last <= where_.last && is_meant(r)) return &r;
      return nullptr;
    };
    const auto begun = where_.first;
    while (where_.first < where_.last && view_.is(where_.first, "name-after")) ++where_.first;
    const auto* call = pinned(where_.first);
    const bool is_call = call != nullptr && !view_.is(call->where.first, "you") &&
                         (call->called || view_.is(call->where.last, "you") || view_.is(call->where.last, "your") ||
                          (view_.is(call->where.last, "one-article") && !view_.is(call->where.last, "his")));
    if (is_call) {
      where_.first = call->where.last;
      while (where_.first < where_.last && (view_.is_mark(where_.first) || view_.is(where_.first, "endearment"))) ++where_.first;
    } else {
      where_.first = begun;
    }
    for (auto w = where_.last; w > where_.first + 1; --w) {
      const auto* r = pinned(w - 1);
      if (r == nullptr || !r->called) continue;
      auto end = r->where.last;
      while (end < where_.last && view_.is_mark(end)) ++end;
      if (end != where_.last) break;
      where_.last = w - 1;
      while (where_.last > where_.first && view_.is_mark(where_.last - 1)) --where_.last;
      break;
    }
  }

  std::string shown(std::size_t first, std::size_t last) const {
    if (first >= last) return "";
    const auto span = story_.source.reading.span(where_.sentence, first, last);
    return std::string(slice(story_.source.draft.text, span));
  }

  bool owns(const Reference& r) const {
    const bool shown_s = view_.is_text(r.where.last, "'s") || (r.where.last > r.where.first && view_.is_text(r.where.last - 1, "'s"));
    if (shown_s && (short_for(view_, after(r)) != ShortFor::Owner || view_.is(after(r), "subordinate"))) return false;
    if (view_.is(r.where.first, "your") || view_.is_text(r.where.last, "'s")) return view_.is_word(after(r)) || story_.has_fact({where_.sentence, after(r), after(r) + 1});
    if (r.where.last > r.where.first && view_.is_text(r.where.last - 1, "'s")) return true;
    // "With her now": nothing of hers.
    const auto next = r.where.last;
    if (view_.is(r.where.first, "he") && view_.is(r.where.first, "his")) return owns_next(view_, r.where.first);
    return view_.is(r.where.first, "his") && view_.is_word(next) && !view_.is(next, "preposition");
  }

  std::size_t after(const Reference& r) const {
    const auto owned = r.where.last + (view_.is_text(r.where.last, "'s") ? 1 : 0);
    return owned + view_.length(owned, "own");
  }

  /// "sent" of "the email (that) | Sam sent | to the board": what they did to the thing in front of them.
  std::string done_by(const Reference& r, std::size_t from) const {
    auto begin = r.where.first;
    if (begin > from && (view_.is(begin - 1, "hanging") || view_.is(begin - 1, "complement"))) --begin;
    const auto verb = r.where.last;
    const bool noun = begin > from && !view_.is(begin - 1, "question-word") && (is_noun(view_, begin - 1) || (begin > from + 1 && view_.is(begin - 2, "one-article")));
    if (!noun || view_.is(r.where.first, "his") || verb >= where_.last) return "";
    // "the man whose car Sam scratched", "the guests whom Sam put in room 4": whose and whom want somebody.
    if (is_whose(begin - 1) || (begin > from + 1 && is_whose(begin - 2))) return "";
    // "by the time Sam rang back".
    for (auto w = from; w < begin; ++w)
      if (w + view_.length(w, "time-when") == begin && view_.begins(w, "time-when")) return "";
    if (view_.is(verb + 1, "one-article") || view_.is(verb + 1, "object") || view_.is(verb + 1, "num")) return "";
    return done_to(story_, {where_.sentence, verb, where_.last});
  }

  bool is_whose(std::size_t w) const { return view_.is_text(w, "whose") || view_.is_text(w, "whom"); }

  /// The words without those that name somebody; a subject cannot go.
  std::optional<std::string> neutral(const WordRange& where) const {
    std::string out;
    auto from = where.first;
    bool verb = false;
    const auto keep = [&](std::size_t first, std::size_t last) { verb = verb || has_verb(view_, first, last); };
    const auto add = [&](const std::string& text) {
      if (text.empty()) return;
      const bool apart = !out.empty() && std::string_view(".,;:!?)").find(text[0]) == std::string_view::npos;
      out += (apart ? " " : "") + text;
    };
    for (const auto& r : references_in(story_.source.people, where.sentence)) {
      const bool here = r.where.first >= from && r.where.last <= where.last && is_meant(r);
      if (!here) continue;
      // "Took her five months"
      if (view_.is(r.where.first, "his") && (view_.is(r.where.last, "num") || view_.is(r.where.last, "number-word"))) return std::nullopt;
      if (owns(r)) {
        if (view_.begins(after(r), "body-part") || view_.begins(after(r), "signs-for")) return std::nullopt;
        // "the crate that Sam's team packed": no article.
        const bool relative = r.where.first > where.first + 1 && view_.is(r.where.first - 1, "complement") && is_noun(view_, r.where.first - 2);
        const bool article = r.where.first > where.first && view_.is(r.where.first - 1, "one-article") && !relative;
        add(shown(from, r.where.first));
        keep(from, r.where.first);
        // "was | Sam's mistake": one is on us, as the leader says of it.
        const bool fault = r.where.first > where.first && view_.is(r.where.first - 1, "copula") && view_.begins(after(r), "mistake");
        if (!article) add(story_.source.lexicon().phrase(fault ? "our" : "the"));
        from = after(r);
        // "…, not the office's": nobody else's is nothing for the others.
        for (auto w = from; fault && w + 1 < where.last; ++w) {
          if (!view_.is_text(w, ",") || !view_.is(w + 1, "not")) continue;
          add(shown(from, w));
          from = view_.is_mark(where.last - 1) ? where.last - 1 : where.last;
          break;
        }
        continue;
      }
      // "The email Sam sent to the board": the participle says it.
      if (const auto done = done_by(r, from); !done.empty()) {
        auto begin = r.where.first;
        if (view_.is(begin - 1, "hanging") || view_.is(begin - 1, "complement")) --begin;
        add(shown(from, begin));
        keep(from, begin);
        add(done);
        from = r.where.last + 1;
        continue;
      }
      // "… with you gone": what hangs on a preposition goes with it.
      auto hook = r.where.first;
      while (hook > from && hook + 2 > r.where.first && !view_.is(hook - 1, "trailing")) --hook;
      if (hook == from || !view_.is(hook - 1, "trailing")) return std::nullopt;
      --hook;
      // "waited for Maria and then drove her home": nobody says any more who she is.
      const auto all = references_in(story_.source.people, where.sentence);
      if (std::any_of(all.begin(), all.end(), [&](const Reference& other) { return other.where.first >= r.where.last && other.where.last <= where.last && other.person != r.person && is_subject_still(view_, other, all, r.person); })) return std::nullopt;
      // "It comes down to Sam forgetting the key": what they were at is what it comes down to.
      if (view_.is_word(r.where.last) && ends_with_any(view_.word(r.where.last).text, story_.source.lexicon().phrase("ending-ing"))) return std::nullopt;
      // "They are with her now": nothing is left without whom they are with.
      if (hook > from && (view_.is(hook - 1, "be") || (!teams_ && view_.begins(hook - 1, "laid-on") && view_.is(hook - 2, "copula")))) return std::nullopt;
      // "I've stuck up for you": what the writer did for or said to them.
      if (view_.is(where_.first, "writer-alone") && view_.is(hook, "towards-somebody")) return std::nullopt;
      // "I'd love to have you there": what is done goes with whom, and nothing is left.
      if (view_.is_text(hook, story_.source.lexicon().phrase("to")) && view_.is_base_verb(hook + 1) && hook + 1 < r.where.first) return std::nullopt;
      // "With Sam asleep at the desk, nobody let her in": all of what leads up goes.
      if (hook == where_.first) {
        from = r.where.last;
        while (from < where.last && !view_.is_text(from, ",")) ++from;
        if (from >= where.last) return std::nullopt;
        ++from;
        continue;
      }
      // "We are all in the green | apart from Jo on 68": whom an exception names it is about to its end.
      if (hook > from + 1 && view_.begins(hook - 1, "one-tail")) {
        auto end = hook - 1;
        while (end > from && (view_.is_mark(end - 1) || view_.is(end - 1, "opener"))) --end;
        keep(from, end);
        add(shown(from, end));
        from = where.last;
        break;
      }
      keep(from, hook);
      while (hook > from && view_.is(hook - 1, "trailing")) --hook;
      add(shown(from, hook));
      from = after_apposition(view_, r.where.last);
      // "for Jo, | who has the key": of nobody any more. "instead of Jo", "from Jo | a request" would leave half.
      if (view_.is_text(from, ",") && view_.is(from + 1, "hanging")) {
        ++from;
        while (from < where.last && !(view_.is_text(from, ",") && !view_.is_glued(from + 1)) && !view_.ends(from)) ++from;
        if (view_.is_text(from, ",")) ++from;
        continue;
      }
      if (view_.begins(from, "instead-of") || (view_.is(r.where.last, "article") && !view_.is(r.where.last, "preposition"))) return std::nullopt;
      // "… to Jo and to nobody else", "From Monday Kofi goes".
      if (view_.is(from, "coordinate") || has_verb(view_, from, from + 1)) return std::nullopt;
      while (from < where.last && !view_.is_mark(from) && !view_.is(from, "trailing") && !view_.is(from, "joint") &&
             !view_.is(from, "time") && !view_.is(from, "num") && !view_.is(from, "preposition"))
        ++from;
    }
    add(shown(from, where.last));
    keep(from, where.last);
    // A rest without the verb that was there says nothing.
    if (!verb && has_verb(view_, where.first, where.last)) return std::nullopt;
    return out;
  }

  /// "… and did not notice".
  bool is_denied(std::size_t joint) const {
    const auto next = joint + std::max<std::size_t>(1, view_.length(joint, "joint"));
    return view_.begins(next, "undone") || view_.begins(next, "omitted");
  }

  /// "… and flew home", "… and clocked off", "… and said nothing": of one, and of no thing that was left behind.
  bool is_own_act(std::size_t w) const {
    while (view_.is(w, "adverb")) ++w;
    return view_.begins(w, "goes-away") || view_.length(w, "personal-act") > 1 || view_.is(w, "said-word");
  }

  /// Before what only whoever did it can be said of: "| without looking", "| instead of asking me", "| while he
  /// took a call".
  std::size_t end_of_rest(const Deed& deed) const {
    for (auto w = deed.object_end; w + 1 < deed.end; ++w) {
      const auto lead = std::max(view_.length(w, "without"), view_.length(w, "instead-of"));
      const bool ing = lead > 0 && view_.is_word(w + lead) && ends_with_any(view_.word(w + lead).text, story_.source.lexicon().phrase("ending-ing"));
      const bool clause = view_.is(w, "subordinate") && !view_.is(w, "complement") && story_.mentions_pinned({where_.sentence, w, deed.end});
      // "skipped the flush between batches | to get away early": whose aim it was is not said any more.
      const bool aim = view_.is_text(w, story_.source.lexicon().phrase("to")) && view_.is_base_verb(w + 1) && (w > deed.object_end || is_own_act(w + 1));
      if (!ing && !clause && !aim) continue;
      // "…, same | as he did in May".
      while (w > deed.object_end && (view_.is_mark(w - 1) || view_.is(w - 1, "adverb") || view_.is(w - 1, "likeness-lead"))) --w;
      return w;
    }
    return deed.end;
  }

  std::optional<std::string> turned_round(const Deed& deed) const {
    auto lead = neutral({where_.sentence, where_.first, deed.lead_end});
    const auto object = neutral({where_.sentence, deed.object, deed.object_end});
    const auto tail = end_of_rest(deed);
    const auto rest = neutral({where_.sentence, deed.object_end, tail});
    if (!lead || !object || !rest || object->empty()) return std::nullopt;
    // "Instead of ringing the family, | he sent them a text".
    if (view_.begins(where_.first, "instead-of") || view_.begins(where_.first, "without")) {
      if (view_.is(deed.object, "object")) return std::nullopt;
      lead->clear();
    }
    // "she sent fourteen": of what, was said before.
    const bool number = view_.is(deed.object, "num") || view_.is(deed.object, "number-word");
    if (number && (deed.object_end == deed.object + 1 || view_.is(deed.object + 1, "preposition"))) return std::nullopt;
    // "took the call and wrote the wrong name": what the first deed leads up to would be missing.
    const bool counts = !rest->empty() && story_.has_fact({where_.sentence, deed.object_end, tail});
    const auto next = deed.end + std::max<std::size_t>(1, view_.length(deed.end, "joint"));
    if (deed.end < where_.last && !counts && !is_denied(deed.end) && !is_own_act(next)) return std::nullopt;
    const auto& lexicon = story_.source.lexicon();
    std::string out = *lead;
    const auto add = [&](const std::string& text) {
      const bool apart = !out.empty() && !text.empty() && std::string_view(".,;:!?").find(text[0]) == std::string_view::npos;
      out += (apart ? " " : "") + text;
    };
    const bool them = view_.is_text(deed.object, "them") || view_.is_text(deed.object, "they");
    add(them ? lexicon.phrase("they") : out.empty() ? *object : uncapitalised(*object, lexicon));
    const std::string key = deed.perfect ? (deed.many ? "have-not-been" : "has-not-been") : deed.many ? (deed.denied ? "were-not" : "were") : (deed.denied ? "was-not" : "was");
    add(lexicon.phrase(key));
    add(deed.participle);
    add(*rest);
    // What was asked of somebody is told.
    if (out.ends_with("?")) out.back() = '.';
    return out;
  }
};

}  // namespace

std::optional<std::string> denamed(const Story& story, WordRange where, bool teams) {
  auto out = Denamer(story, where, teams).run();
  if (!out || is_broken(*out, story.source.lexicon())) return std::nullopt;
  const auto first = out->find_first_not_of(" \t\r\n,;:-");
  if (first == std::string::npos) return std::nullopt;
  // "Ben covered": for whom fell.
  const auto words = 1 + std::count(out->begin() + static_cast<std::ptrdiff_t>(first), out->end(), ' ');
  if (words < least_words && where.last - where.first > static_cast<std::size_t>(least_words)) return std::nullopt;
  return ended(capitalised(out->substr(first)));
}

}  // namespace aside
