// Token by token, since one token can be several words ("she's"): a token that refers to
// the person is written anew, a verb that follows one is looked up in the language's table,
// every other byte is copied.
#include "suggest/turn.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/base_form.h"
#include "suggest/contraction.h"
#include "suggest/pronoun.h"
#include "suggest/remarks.h"

namespace aside {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class Turner {
 public:
  Turner(const Source& source, const WordRange& where, std::size_t person, Voice voice, bool predicate = false)
      : predicate_(predicate),
        source_(source),
        voice_(voice),
        where_(where),
        words_(source.reading.lines[where.sentence].words),
        view_(words_, source.reading.text, source.lexicon()),
        person_(person) {}

  std::string run() {
    std::string out;
    auto from = token(where_.first).span.begin;
    bool agrees = subject_ = predicate_;  // the next verb follows "you"
    for (auto w = where_.first; w < where_.last;) {
      const auto span = token(w).span;
      out += slice(source_.draft.text, {from, span.begin});
      from = span.end;
      const auto next = after_token(w);
      const auto* reference = means_person(w);
      if (reference != nullptr && ((reference->called && !does(*reference) && !owns(w)) || is_aside(*reference))) {
        // The message itself says whom it calls: "…, Haruto." loses its comma too, "Hi Mateusz, in"
        // keeps the one that parts the greeting from the rest.
        const auto end = std::min(std::max(next, reference->where.last), where_.last);
        from = token(end - 1).span.end;
        const bool comma = end < where_.last && word(end) == ",";
        // "lay-by shaun, that's where", "a foot high, Dariusz, I wrote it": one comma parts what is left.
        const bool parts = comma && w > where_.first && (word(w - 1) != "," || view_.is(end + 1, "writer-alone") || view_.is(end + 1, "pronoun-thing") || (is_called_between(view_, where_, *reference) && !view_.is(end + 1, "copula") && !view_.is(end + 1, "question-word")));
        const bool greeted = parts || (comma && w > where_.first && view_.is(w - 1, "name-after"));
        if (parts) drop_comma(out);
        if (greeted)
          trim(out);
        else if (!(view_.is(end, "pronoun-thing") && view_.is(end + 1, "copula")))
          drop_comma(out);  // "left unlocked, kev that's you" keeps its own
        if (comma && !greeted) from = token(end).span.end;
        w = comma && !greeted ? after_token(end) : end;
        if (w >= where_.last || view_.is_mark(w)) trim_blank(out);
        const bool gap = out.empty() || out.back() == ' ';
        if (gap && from < source_.draft.text.size() && source_.draft.text[from] == ' ') ++from;
        continue;
      }
      if (reference != nullptr) {
        // An expression of several words is one "you": its first token says it.
        const bool first = w == std::max(reference->where.first, where_.first);
        if (first && view_.is(w, "role")) drop_article(w, out);
        const auto before = out.size();
        if (first && !view_.is(w, "his")) drop_title(w, out);
        bool closes = out.size() < before && w > where_.first && word(w - 1) == ",";
        const bool repeated = first && repeats(out) && !view_.is(w, "he");
        if (repeated) drop_comma(out);
        const bool opened = w > where_.first && out.find_first_not_of(' ') == std::string::npos;
        if (first && is_asked_before(view_, where_, *reference)) agree_before(out);
        if (first && !repeated) out += opened && begins_large() ? capitalised(you(w, agrees)) : you(w, agrees);
        const bool beside = view_.is(std::max(next, reference->where.last), "coordinate") || (w > where_.first && view_.is(w - 1, "coordinate"));
        together_ = together_ || (first && beside);
        closes = closes || repeated;
        if (!first || repeated) trim(out);
        // "Our locum, Dr Hale, should": the comma behind goes with the one before.
        const auto behind = std::max(next, reference->where.last);
        if (closes && behind < where_.last && word(behind) == ",") {
          from = token(behind).span.end;
          w = after_token(behind);
          continue;
        }
      } else if (together_ && view_.is(w, "their") && after_token(w) == w + 1) {
        out += source_.lexicon().phrase("your");
      } else if (const auto name = after_token(w) == w + 1 ? name_for(source_, view_, where_, w, person_) : ""; !name.empty()) {
        out += name;
      } else if (is_asked(w)) {
        out += source_.lexicon().phrase("you");
      } else {
        out += agrees ? agreed(w) : std::string(slice(source_.draft.text, span));
        // "you, who are 84".
        const bool who = view_.is(w, "hanging") && w > where_.first + 1 && view_.is_text(w - 1, ",") && (subject_ || means_person(w - 2) != nullptr);
        subject_ = subject_ || who;
        // "You, who were on the rota, say": behind the clause the verb is theirs still.
        const bool back = in_who_ && view_.is_text(w, ",");
        in_who_ = who || (in_who_ && !back);
        const bool on = who || back || (agrees && view_.is_text(w, ",") && view_.is(w + 1, "hanging")) || view_.is(w, "adverb") || view_.is(w, "omitted") || view_.is(w, "no-longer") || (joined_ && view_.is(w, "joint"));
        agrees = ((agrees || back) && on && !source_.lexicon().agreement.contains(word(w))) || (joined_ = goes_on(w));
        subject_ = subject_ && !view_.is(w, "i") && !view_.is(w, "name") && !view_.is_text(w, ";");
      }
      // "Andrés' figure": the mark of the owner is in "your".
      if (reference != nullptr && next < where_.last && word(next) == "'" && next >= reference->where.last) {
        from = token(next).span.end;
        w = next + 1;
        continue;
      }
      // "Helen in billing keyed": the house she is of is no part of "you".
      const bool named = reference != nullptr && view_.is(w, "name") && w + 1 == reference->where.last && !owns(w);
      // "Our night nurse Bettina": neither is her name.
      const bool role = reference != nullptr && is_name_of_role(view_, *reference, next);
      const auto past = role ? next + 1 : named ? after_apposition(view_, next) : next;
      if (past > next && past < where_.last) {
        from = token(past - 1).span.end;
        w = past;
        continue;
      }
      w = next;
    }
    return out;
  }

 private:
  bool predicate_;  // "you" stands right before the words
  const Source& source_;
  Voice voice_;
  WordRange where_;
  const std::vector<Word>& words_;
  WordsView view_;
  std::size_t person_;
  bool together_ = false;  // with somebody else: "you and Ana"
  bool subject_ = false;  // "you" was the last subject
  bool in_who_ = false;   // in a clause about "you" between commas
  bool joined_ = false;   // the next verb stands behind an "and"
  bool heads_ = false;   // the last "you" opens a clause: "and he sees it"
  bool object_ = false;  // the last "you" stands behind a preposition

  const Token& token(std::size_t w) const { return source_.reading.text.tokens[words_[w].token]; }
  const std::string& word(std::size_t w) const { return words_[w].text; }

  std::size_t after_token(std::size_t w) const {
    auto next = w + 1;
    while (next < words_.size() && words_[next].token == words_[w].token) ++next;
    return next;
  }

  /// "You were asked and has": what follows "and" is still said of "you".
  bool goes_on(std::size_t w) const {
    if (!subject_ || !view_.is(w, "coordinate")) return false;
    auto next = w + std::max<std::size_t>(1, view_.length(w, "joint"));
    while (next < where_.last && view_.is(next, "adverb")) ++next;
    if (next >= where_.last) return false;
    if (source_.lexicon().agreement.contains(word(next))) return true;
    // "… and then acts surprised", not "and checks were late".
    const bool verb = !view_.is(next, "finite") && !view_.is(next + 1, "finite") && !base_form(word(next), source_.lexicon()).empty();
    return verb && ends_with_any(word(next), source_.lexicon().phrase("ending-s"));
  }

  bool begins_large() const { return is_upper(slice(source_.draft.text, token(where_.first).span)[0]); }

  const Reference* means_person(std::size_t w) const {
    // They stand in order and apart: a sentence can be the whole draft, so none is looked at
    // for every word.
    const auto all = references_in(source_.people, where_.sentence);
    auto each = std::partition_point(all.begin(), all.end(),
                                     [w](const Reference& r) { return r.where.last <= w; });
    for (; each != all.end() && each->where.first < after_token(w); ++each)
      if ((each->person == person_ || is_subject_still(view_, *each, all, person_) || is_subject_before(source_, *each, person_)) && !says_what_kind(view_, each->where, where_.first) &&
          (voice_ == Voice::We || (!view_.is(w, "you") && !view_.is(w, "your"))) && !is_another(view_, *each, all, person_) && !is_other_topic(source_, *each, person_))
        return &*each;
    return nullptr;
  }

  /// "Raj, can somebody explain": whoever is called is asked.
  bool is_asked(std::size_t w) const {
    if (w == where_.first || !view_.is(w, "somebody") || !view_.is(w - 1, "modal") || after_token(w) != w + 1) return false;
    const auto all = references_in(source_.people, where_.sentence);
    return std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.called && r.person == person_; });
  }

  /// "I'm sure you meant well Mrs Kaur, but …": called without a comma.
  bool is_aside(const Reference& r) const {
    const auto all = references_in(source_.people, where_.sentence);
    const bool said = std::any_of(all.begin(), all.end(), [&](const Reference& other) {
      return other.person == person_ && other.where.last <= r.where.first && (view_.is(other.where.first, "you") || view_.is(other.where.first, "your"));
    });
    const bool name = !view_.is(r.where.first, "you") && !view_.is(r.where.first, "he") && !view_.is(r.where.first, "his");
    const bool joined = r.where.first > 1 && view_.is_text(r.where.first - 2, "-") && view_.is_glued(r.where.first - 2);  // "lay-by"
    const bool hangs = r.where.first > 0 && view_.is(r.where.first - 1, "preposition") && !joined;
    if (name && is_called_between(view_, where_, r)) return true;
    const bool last = r.where.last >= words_.size() || view_.is_mark(r.where.last);
    // "If it had been your money Graham you would", "poppy you were last out".
    if (name && !hangs && view_.is(r.where.last, "you") && !view_.is(r.where.last, "your")) return true;
    // "Lamine I'll come in".
    if (name && r.where.first == where_.first && view_.is(r.where.last, "i") && !view_.is(r.where.last, "my")) return true;
    // "Nkechi the visa is due".
    if (name && r.where.first == where_.first && (view_.is(r.where.last, "one-article") || is_emoji(r.where.last)) && !owns(r.where.first)) return true;
    // "Friendly reminder @kwame about the log", "full marks @Devika for it".
    const bool mention = view_.is(r.where.first, "mention");
    if (mention && r.where.first > where_.first && is_noun(view_, r.where.first - 1) && view_.is(r.where.last, "preposition") && !owns(r.where.first)) return true;
    // "That's yours @Marek isn't it."
    const auto tag = r.where.last + (view_.is(r.where.last + 1, "not") ? 2 : 1);
    if (name && (view_.is(r.where.last, "copula") || view_.is(r.where.last, "modal")) && view_.is(tag, "pronoun-thing") && view_.ends(tag + 1)) return true;
    // "Callum it was you", "left unlocked, kev that's you".
    if (name && (r.where.first == where_.first || view_.is_text(r.where.first - 1, ",")) && view_.is(r.where.last, "pronoun-thing") && view_.is(r.where.last + 1, "copula")) return true;
    return name && last && !hangs && ((said && r.kind == TargetKind::Addressee) || joined || follows_thing(r.where.first));
  }

  /// "Sorry Marcus gave you the wrong one": spoken of, not to.
  bool does(const Reference& r) const {
    return r.where.first > 0 && view_.is(r.where.first - 1, "name-after") && has_verb(view_, r.where.last, r.where.last + 1) &&
           !view_.is_base_verb(r.where.last);
  }

  bool is_emoji(std::size_t w) const { return w < words_.size() && token(w).kind == TokenKind::Emoji; }

  /// "how's the golf Gordon", "it does not 'just do that' Liz": a name behind what could end the sentence.
  bool follows_thing(std::size_t w) const { return w >= where_.first + 2 && (is_noun(view_, w - 1) || (view_.is(w - 2, "article") && view_.is_base_verb(w - 1) && !view_.is(w - 1, "article")) || token(w - 1).kind == TokenKind::Quote); }

  /// "our release manager" is "you" as a whole.
  void drop_article(std::size_t w, std::string& out) const {
    if (w == where_.first || !view_.is(w - 1, "one-article")) return;
    const auto article = slice(source_.draft.text, token(w - 1).span);
    trim(out);
    if (out.ends_with(article)) out.resize(out.size() - article.size());
  }

  /// "our technician Gareth" is "you" as a whole.
  void drop_title(std::size_t w, std::string& out) const {
    const auto begin = title_before(view_, w, where_.first);
    if (begin == w) return;
    const auto size = token(w).span.begin - token(begin).span.begin;
    const auto shown = slice(source_.draft.text, {token(begin).span.begin, token(w).span.begin});
    if (out.ends_with(shown)) out.resize(out.size() - size);
  }

  /// "Dr Hale, our consultant, left": said already, with a comma between.
  bool repeats(std::string_view out) const {
    const auto last = out.find_last_not_of(' ');
    if (last == std::string_view::npos || out[last] != ',') return false;
    out = out.substr(0, last);
    const auto you = lowered(source_.lexicon().phrase("you"));
    return lowered(out).ends_with(you) && (out.size() == you.size() || out[out.size() - you.size() - 1] == ' ');
  }

  static void drop_comma(std::string& out) {
    const auto last = out.find_last_not_of(' ');
    if (last != std::string::npos && out[last] == ',') out.resize(last);
  }

  /// "why does Tobias need it" as "why do you need it".
  void agree_before(std::string& out) const {
    const auto end = out.find_last_not_of(' ') + 1, begin = out.rfind(' ', end == 0 ? 0 : end - 1) + 1;
    const auto found = source_.lexicon().agreement.find(lowered(out.substr(begin, end - begin)));
    if (found == source_.lexicon().agreement.end()) return;
    const bool large = is_upper(out[begin]);
    out.replace(begin, end - begin, large ? capitalised(found->second) : found->second);
  }

  static void trim_blank(std::string& out) {
    while (!out.empty() && out.back() == ' ') out.pop_back();
  }

  static void trim(std::string& out) {
    while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
  }

  /// "Sam's report", "his report", "her report": what follows is owned.
  bool owns(std::size_t w) const {
    const auto* reference = means_person(w);
    const auto last = std::max(after_token(w), reference->where.last);
    if (last > w + 1 && word(last - 1) == "'s") return short_for(view_, last) == ShortFor::Owner;
    if (last < words_.size() && word(last) == "'") return true;
    if (last < words_.size() && word(last) == "'s") return short_for(view_, last + 1) == ShortFor::Owner;
    if (view_.is(w, "their")) return true;
    // "as Noor did with hers".
    if (view_.is(w, "his") && !view_.is(w, "he") && (view_.ends(last) || view_.is_mark(last))) return true;
    if (!owns_next(view_, w)) return false;
    const auto next = after_token(w);
    // "Took her five months": no months of hers.
    if (w > 0 && view_.is(w - 1, "double-object") && (view_.is(next, "number-word") || view_.is(next, "num"))) return false;
    return true;
  }

  /// "your report", but "that is yours", "it has been yours since Tuesday".
  bool owns_what_follows(std::size_t w) const {
    if (w < words_.size() && word(w) == "'") ++w;
    if (w >= words_.size() || view_.is_mark(w)) return false;
    for (const std::string_view slot : {"preposition", "joint", "conjunction", "finite", "needs-more"})
      if (view_.is(w, slot)) return false;
    return !view_.begins(w, "joint") && !view_.is(w, "subordinate");
  }

  /// The verb in a token that refers to them: "is" of "she's"; `w` without one.
  std::size_t verb_in(std::size_t w) const {
    const auto last = after_token(w) - 1;  // not within "the chairman's | son-in-law"
    return means_person(w)->where.last <= last + 1 && last > w && (view_.is(last, "finite") || word(last) == "'s") ? last : w;
  }

  std::string word_for(std::string_view key) const {
    return source_.lexicon().phrase(voice_ == Voice::We ? std::string(key) + "-we" : std::string(key));
  }

  std::string you(std::size_t w, bool& agrees) {
    const bool owner = owns(w) || view_.is(w, "your");
    agrees = !owner;
    const bool since = w > where_.first && view_.is(w - 1, "from-now");  // "from now on Samir checks"
    object_ = w > where_.first && !since && view_.is(w - 1, "preposition");
    heads_ = (subject_ = !owner && !object_) && (w == where_.first || since || view_.is_mark(w - 1) || view_.is(w - 1, "coordinate") || view_.is(w - 1, "complement") || view_.is(w - 1, "reason"));
    auto after = std::max(after_token(w), means_person(w)->where.last);
    if (after < words_.size() && word(after) == "'s") ++after;
    const bool alone = owner && !owns_what_follows(after);
    auto out = word_for(alone ? "yours" : owner ? "your" : view_.is(w, "reflexive") ? "yourself" : "you");
    const auto shown = slice(source_.draft.text, token(w).span);
    // "she's late", "she'd call" are one token: the verb is in it.
    const auto verb = owner ? w : verb_in(w);
    const auto mark = shown.find_last_of("'\x99");
    const bool is = verb != w && (word(verb) == "is" || word(verb) == "'s");
    if (is) out = word_for(short_for(view_, verb + 1) == ShortFor::Has ? "you-have" : "you-are");
    if (verb != w && !is && mark != shown.npos) out += "'" + std::string(shown.substr(mark + 1));
    if (verb != w) agrees = false;
    const bool begins = view_.starts(w) && !(w > 0 && (view_.is_text(w - 1, ":") || view_.is_text(w - 1, ";") || view_.is_text(w - 1, "-")));
    return begins && !shown.empty() && !is_lower(shown[0]) ? capitalised(out) : out;
  }

  std::string agreed(std::size_t w) const {
    const std::string shown(slice(source_.draft.text, token(w).span));
    // "Marta and | Luis": no verb.
    if (view_.capital(w) && view_.is(w, "name")) return shown;
    const auto found = source_.lexicon().agreement.find(lowered(shown));
    if (found != source_.lexicon().agreement.end()) return found->second;
    if ((joined_ || heads_) && ends_with_any(shown, source_.lexicon().phrase("ending-s")) && (!base_form(word(w), source_.lexicon()).empty() || !view_.known(w))) return without_s(shown);
    for (const auto mark : words_[w].tags)
      if (!object_ && source_.lexicon().tags[mark.tag].name.ends_with(".s")) return without_s(shown);
    return shown;
  }
};

}  // namespace

std::string turned(const Source& source, const WordRange& where, std::size_t person, Voice voice) {
  return where.first < where.last ? Turner(source, where, person, voice).run() : "";
}

std::string turned_predicate(const Source& source, const WordRange& where, std::size_t person) {
  return where.first < where.last ? Turner(source, where, person, Voice::You, true).run() : "";
}

}  // namespace aside
