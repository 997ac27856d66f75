// All changes are spans of the draft's bytes; they are made from the end, so that the others
// keep their places. Of two that overlap the first stands.
#include "suggest/soften.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "match/guards.h"
#include "match/match.h"
#include "suggest/base_form.h"
#include "suggest/compose.h"
#include "suggest/marked.h"
#include "suggest/remarks.h"
#include "suggest/turn.h"

namespace aside {
namespace {

struct Edit {
  Span span;
  std::string with;
};
using Edits = std::vector<Edit>;

bool allowed(const Rule& rule, const WordRange& where, const Source& source) {
  return std::all_of(rule.whens.begin(), rule.whens.end(),
                     [&](const When& when) { return holds(when, {}, source.draft); }) &&
         std::all_of(rule.guards.begin(), rule.guards.end(), [&](const Guard& guard) {
           return holds(guard, where, source.reading, source.language);
         });
}

/// Whom the words at the head of a sentence name, when no others do: "A note to Sam that …".
std::string name_lost(const Source& source, const WordRange& where) {
  if (where.first >= where.last) return "";
  const WordsView view(source.reading.lines[where.sentence].words, source.reading.text, source.lexicon());
  if (!view.is(where.last - 1, "complement") || (where.first != 0 && !view.is_mark(where.first - 1))) return "";
  std::string name;
  for (const auto& r : references_in(source.people, where.sentence)) {
    if (r.where.last > where.last || r.person == nobody || !source.people.persons[r.person].named) continue;
    const auto& all = source.people.references;
    const bool again = std::any_of(all.begin(), all.end(), [&](const Reference& other) {
      return other.person == r.person && (other.where.sentence != where.sentence || other.where.first >= where.last);
    });
    if (again || !name.empty()) return "";
    name = source.people.persons[r.person].text;
  }
  return name;
}

constexpr std::string_view as_deed = "{past}";

/// "left" of leave, leaves, leaving. Empty where no dictionary knows the verb.
std::string past_of(const WordsView& view, std::size_t w) {
  const auto base = view.is_base_verb(w) ? view.word(w).text : base_form(view.word(w).text, view.lexicon());
  for (const auto& form : base.empty() ? std::vector<Form>() : inflect(view.lexicon().inflections, WordClass::Verb, base))
    if (form.name == "past") return form.text;
  return "";
}

/// The verb at a word and those joined to it as what was done: "left it open and went home" of "leave it open
/// and go home". Nothing where the first is not known.
Edits told_as_deed(const Source& source, std::size_t s, std::size_t w) {
  const auto& words = source.reading.lines[s].words;
  const WordsView view(words, source.reading.text, source.lexicon());
  Edits edits;
  const auto tell = [&](std::size_t verb) {
    while (verb < words.size() && view.is(verb, "adverb")) ++verb;
    const auto past = verb < words.size() ? past_of(view, verb) : std::string();
    if (!past.empty()) edits.push_back({source.reading.span(s, verb, verb + 1), past});
  };
  tell(w);
  for (auto next = w + 1; !edits.empty() && next + 1 < words.size(); ++next) {
    if (view.is(next, "subordinate")) break;
    if (!view.is(next, "coordinate")) continue;
    auto verb = next + 1;
    while (view.is(verb, "adverb") || view.is_text(verb, source.lexicon().phrase("then"))) ++verb;
    if (view.is_base_verb(verb)) tell(verb);
  }
  return edits;
}

void soften_words(const Rule& rule, const Source& source, Edits& edits) {
  for (std::size_t s = 0; s < source.reading.lines.size(); ++s) {
    const auto& line = source.reading.lines[s];
    if (line.words.empty()) continue;
    for (const auto& trigger : rule.triggers)
      for (const auto& found : match_pattern(trigger.pattern, line)) {
        if (!allowed(rule, {s, found.first, found.last}, source)) continue;
        const auto marked = marked_words(trigger, found, line);
        auto said = rule.say.empty() ? std::string() : rule.say.front();
        // "or i take it": who writes small is said small.
        for (auto w = marked.first; w < marked.second; ++w)
          if (const auto shown = slice(source.draft.text, source.reading.span(s, w, w + 1)); WordsView(line.words, source.reading.text, source.lexicon()).is(w, "i") && shown == lowered(shown)) said = lowered(said);
        // "What possessed you to leave it open?": told as what was done.
        const auto deed = said.find(as_deed);
        const auto told = deed == std::string::npos ? Edits() : told_as_deed(source, s, marked.second);
        if (deed != std::string::npos) {
          if (told.empty()) continue;
          said.erase(deed == 0 ? 0 : deed - 1);
          edits.insert(edits.end(), told.begin(), told.end());
        }
        const auto name = said.empty() && told.empty() ? name_lost(source, {s, marked.first, marked.second}) : "";
        const bool inside = !name.empty() && marked.first > 0;
        const auto from = inside ? marked.first - 1 : marked.first;
        const auto call = inside ? ". " + name + "," : name + ",";
        auto span = source.reading.span(s, from, marked.second);
        // What begins with a comma takes the place of the one before.
        if (said.starts_with(','))
          while (span.begin > 0 && (source.draft.text[span.begin - 1] == ' ' || source.draft.text[span.begin - 1] == ',')) --span.begin;
        edits.push_back({span, name.empty() ? said : call});
        // "Can somebody tell Sam that … ?", "Would it kill you to …?", "How is it possible that …?" ask no more.
        const WordsView view(line.words, source.reading.text, source.lexicon());
        const auto last = line.words.size() - 1;
        const bool frame = said.empty() && marked.second > marked.first && view.is(marked.second - 1, "complement");
        const bool asked = (view.is(marked.first, "modal") || !told.empty() || frame) && last >= marked.second && view.word(last).text.starts_with('?');
        if (asked) edits.push_back({source.reading.span(s, last, last + 1), "."});
      }
  }
}

/// Whom or what a word names, by any of its tags.
bool names(const Word& word, const Lexicon& lexicon, TargetKind kind) {
  return std::any_of(word.tags.begin(), word.tags.end(),
                     [&](Mark mark) { return lexicon.tags[mark.tag].target == kind; });
}

/// Words that are never short for something: "all", "not", "before".
bool is_function_word(const WordsView& view, std::size_t w) {
  for (const std::string_view slot : {"subject", "finite", "joint", "adverb", "preposition", "not", "object", "you", "your"})
    if (view.is(w, slot)) return true;
  return false;
}

/// Whether a shouted word is one to be said in a normal voice: no acronym, no name of a team.
bool is_plain(const WordsView& view, std::size_t w, std::size_t letters, bool in_run, const Lexicon& lexicon) {
  const auto& word = view.word(w);
  if (word.text.find_first_of("0123456789") != std::string::npos) return false;
  if (!in_run && view.is(w, "label-word")) return false;
  if (view.is(w, "number-word") || view.is(w, "date-word") || view.is(w, "party") || view.is(w, "everyone")) return true;
  if (in_run && names(word, lexicon, TargetKind::None)) return true;
  for (const auto kind : {TargetKind::Group, TargetKind::Thing, TargetKind::Named})
    if (names(word, lexicon, kind)) return in_run && letters > 4;
  if (in_run) return lexicon.word_id(word.text) != 0 || letters > 4;
  return letters > 4 || (letters > 2 && (is_function_word(view, w) || view.is(w, "shouted-word")));
}

void calm_line(std::size_t s, const Source& source, Edits& edits) {
  const auto& words = source.reading.lines[s].words;
  const auto& tokens = source.reading.text.tokens;
  const auto& lexicon = source.lexicon();
  const WordsView view(words, source.reading.text, lexicon);
  std::size_t run = 0, most = 0;
  for (const auto& word : words) {
    if (tokens[word.token].kind != TokenKind::Word) continue;
    run = tokens[word.token].shouted ? run + 1 : 0;
    most = std::max(most, run);
  }
  bool kind = false;
  for (std::size_t w = 0; w < words.size(); ++w) kind = kind || view.is(w, "thanks") || view.is(w, "joy");
  for (std::size_t w = 0; w < words.size(); ++w) {
    const auto& token = tokens[words[w].token];
    const auto shown = slice(source.draft.text, token.span);
    if (w > 0 && words[w - 1].token == words[w].token) continue;
    if (token.kind == TokenKind::Punctuation && shown.size() > 1) {
      const bool asks = shown.find('?') != shown.npos;
      const bool loud = shown.find('!') != shown.npos;
      if (asks || (loud && !kind)) edits.push_back({token.span, asks ? "?" : "."});
    }
    // "G-TRKD", "APU-2": the sign of a thing.
    const bool hyphen = shown.find('-') != shown.npos || (w > 0 && words[w - 1].text == "-" && token.glued) ||
                        (w + 1 < words.size() && words[w + 1].text == "-" && tokens[words[w + 1].token].glued);
    if (token.kind != TokenKind::Word || !token.shouted || hyphen) continue;
    if (!is_plain(view, w, token.word.size(), most > 2, lexicon)) continue;
    auto calm = lowered(shown);
    const bool keeps = w == 0 || view.starts(w) || view.is(w, "name") || view.is(w, "date-word");
    edits.push_back({token.span, keeps ? capitalised(calm) : calm});
  }
}

Draft edited(Draft draft, Edits edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.span.begin < b.span.begin;
  });
  Edits kept;
  for (auto& edit : edits)
    if (kept.empty() || kept.back().span.end <= edit.span.begin) kept.push_back(std::move(edit));
  for (auto edit = kept.rbegin(); edit != kept.rend(); ++edit) {
    const auto before = draft.text.size();
    // What fell behind it took the white space before it along.
    edit->span = {std::min(edit->span.begin, before), std::min(edit->span.end, before)};
    draft.text = replaced(draft.text, edit->span, edit->with);
    for (auto& segment : draft.segments) {
      if (segment.span.begin < edit->span.end) continue;
      segment.span.begin += draft.text.size() - before;
      segment.span.end += draft.text.size() - before;
    }
  }
  return draft;
}

/// Whether a number, a time, an address or the like is among the words.
bool holds_fact(const Source& source, const WordRange& where) {
  const auto& words = source.reading.lines[where.sentence].words;
  const WordsView view(words, source.reading.text, source.lexicon());
  for (auto w = where.first; w < where.last; ++w) {
    if (view.is(w, "number-word") || view.is(w, "date-word")) return true;
    const auto kind = source.reading.text.tokens[words[w].token].kind;
    if (kind != TokenKind::Word && kind != TokenKind::Punctuation && kind != TokenKind::Emoji) return true;
  }
  return false;
}

}  // namespace

Draft without_scorn(const Source& source) {
  auto remarks = remarks_of(source.reading, source.lexicon());
  find_roles(remarks, source.reading, source.language, source.draft);
  const auto says_name = [&](const Reference& r) {
    const WordsView view(source.reading.lines[r.where.sentence].words, source.reading.text, source.lexicon());
    const auto w = r.where.first;
    return !view.is(w, "you") && !view.is(w, "your") && !view.is(w, "he") && !view.is(w, "his");
  };
  const auto is_elsewhere = [&](const Reference& r) {
    const auto& all = source.people.references;
    return r.person == nobody || !says_name(r) || std::any_of(all.begin(), all.end(), [&](const Reference& other) {
             return other.person == r.person && other.where.sentence != r.where.sentence && says_name(other);
           });
  };
  Edits edits;
  for (const auto& remark : remarks) {
    const bool hurts = remark.role == Role::Contempt || remark.role == Role::Emotion || remark.role == Role::Threat;
    if (!hurts || !remark.opens || !remark.closes || holds_fact(source, remark.where)) continue;
    const auto here = references_in(source.people, remark.where.sentence);
    if (std::all_of(here.begin(), here.end(), is_elsewhere)) edits.push_back({bytes_of(source, remark.where), ""});
  }
  auto draft = edits.size() < remarks.size() ? edited(source.draft, edits) : source.draft;
  const auto blank = draft.text.find_first_not_of(" \t\r\n") == std::string::npos;
  return blank ? source.draft : draft;
}

Draft softened(const Source& source) {
  Edits edits;
  for (const auto& rule : source.language.wording)
    if (!rule.role) soften_words(rule, source, edits);
  for (std::size_t s = 0; s < source.reading.lines.size(); ++s) calm_line(s, source, edits);
  return edited(source.draft, std::move(edits));
}

}  // namespace aside
