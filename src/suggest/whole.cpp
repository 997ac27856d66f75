// Every sentence of a message is compared with the sentence of the draft that it shares most words with;
// what was cut is looked at where it was cut.
#include "suggest/whole.h"

#include <algorithm>
#include <map>
#include <utility>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/compose.h"
#include "suggest/outsider.h"
#include "suggest/remarks.h"
#include "suggest/telling.h"
#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::size_t most_tag = 3;        // words
constexpr std::size_t least_shared = 2;    // of three words of a sentence, for the draft's to be its model
constexpr std::size_t most_mended = 6;     // sentences of a message
constexpr std::size_t most_sentences = 60;  // more is no message that anybody reads twice
constexpr std::size_t most_lines = 400;     // sentences of a draft
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Without the mark at its end.
std::size_t end_of(const WordsView& view) {
  auto last = view.size();
  while (last > 0 && view.is_mark(last - 1)) --last;
  return last;
}

bool says_same(const WordsView& a, const WordsView& b) {
  const auto last = end_of(a);
  if (last != end_of(b)) return false;
  for (std::size_t w = 0; w < last; ++w)
    if (a.word(w).text != b.word(w).text) return false;
  return true;
}

/// The sentence of the draft that shares most words; `none` where too few are shared, or the draft is a book.
std::size_t model_of(const Story& story, const WordsView& view) {
  const auto& lines = story.source.reading.lines;
  if (lines.size() > most_lines) return none;
  std::map<std::string_view, std::size_t> place;  // of a word among the counts
  std::vector<int> count;
  std::size_t words = 0;
  for (std::size_t w = 0; w < view.size(); ++w) {
    if (!view.is_word(w)) continue;
    const auto at = place.try_emplace(view.word(w).text, count.size()).first->second;
    if (at == count.size()) count.push_back(0);
    ++count[at];
    ++words;
  }
  std::size_t best = none, most = 0;
  auto left = count;
  for (std::size_t s = 0; s < lines.size(); ++s) {
    std::copy(count.begin(), count.end(), left.begin());
    std::size_t shared = 0;
    for (const auto& word : lines[s].words)
      if (const auto found = place.find(word.text); found != place.end() && left[found->second] > 0) --left[found->second], ++shared;
    if (shared > most) most = shared, best = s;
  }
  return 3 * most >= least_shared * words ? best : none;
}

bool leads_on(const WordsView& view, std::size_t w) {
  // "tell her", "on 3 May".
  if (view.is(w, "pronoun-thing") || view.is(w, "object-pronoun") || view.is(w, "date-word") || view.is(w, "month") || view.capital(w)) return false;
  for (const std::string_view slot : {"one-article", "coordinate", "modal", "subordinate", "hanging", "your", "my"})
    if (view.is(w, slot)) return true;
  return view.is_text(w, view.lexicon().phrase("to"));
}

/// Whether the word at the end may be followed by that in the draft and yet end a sentence.
bool can_end_before(const WordsView& model, std::size_t next) {
  if (next >= model.size() || model.is_mark(next)) return true;
  if (model.is_text(next, model.lexicon().phrase("to")) || model.is(next, "not") || model.is(next, "one-article")) return false;
  for (const std::string_view slot : {"joint", "adverb", "preposition", "coordinate", "subordinate", "hanging"})
    if (model.is(next, slot) || model.begins(next, "joint")) return true;
  // "If it isn't signed by noon | you can look for another job".
  if ((model.is(next, "you") || model.is(next, "i")) && (model.is(next + 1, "modal") || model.is(next + 1, "copula"))) return true;
  return model.begins(next, "occasion") || model.begins(next, "because-of") || model.begins(next, "one-tail") || model.is(next, "name") || model.is(next, "mention");
}

/// "Frank lent us his | so we finished": its model pauses there too.
bool pauses_there(const WordsView& view, const WordsView& model) {
  const auto last = end_of(view);
  for (std::size_t w = 1; last > 1 && w + 1 < model.size(); ++w)
    if (model.word(w).text == view.word(last - 1).text && model.word(w - 1).text == view.word(last - 2).text && (model.is_mark(w + 1) || model.begins(w + 1, "joint"))) return true;
  return false;
}

/// "… for half an hour, until Mrs Sandhu.": behind its last joint somebody stands without what they did, which
/// came behind "who …". Where that joint is; `none` without it.
std::size_t lone_end(const WordsView& view, const WordsView& model) {
  const auto last = end_of(view);
  if (last < 4) return none;
  std::size_t joint = none;
  for (auto w = last; w-- > 2 && joint == none;)
    if (view.begins(w, "joint") || view.is(w, "subordinate")) joint = w;
  if (joint == none || joint + 1 >= last || has_verb(view, joint + 1, last)) return none;
  for (std::size_t w = 1; w + 2 < model.size(); ++w)
    if (model.word(w).text == view.word(last - 1).text && model.word(w - 1).text == view.word(last - 2).text && model.is_text(w + 1, ",") && model.is(w + 2, "hanging")) return joint;
  return none;
}

/// Whether it ends where its model does not let a sentence end.
bool is_cut_short(const WordsView& view, const WordsView& model) {
  const auto last = end_of(view);
  if (last == 0) return true;
  const auto& word = view.word(last - 1).text;
  bool found = false, fine = false;
  for (std::size_t w = 0; w < model.size(); ++w) {
    const bool before = last < 2 || (w > 0 && model.word(w - 1).text == view.word(last - 2).text);
    if (model.word(w).text != word || !before) continue;
    found = true;
    fine = fine || can_end_before(model, w + 1);
  }
  if (found && !fine) return true;
  // "… and Piers.", "… key and you.": half of a pair that was none.
  const bool pair = last >= 3 && view.is(last - 2, "coordinate") && (view.is(last - 1, "you") || view.is(last - 1, "name"));
  if (!pair || found) {
    if (!pair) return false;
    for (std::size_t w = 1; w < model.size(); ++w)
      if (model.word(w).text == word && model.is(w - 1, "coordinate") && model.is_text(w + 1, ",") && has_verb(model, w + 2, std::min(w + 6, model.size()))) return true;
    return false;
  }
  return true;
}

/// "can you", "isn't it", from word `first` on.
bool is_tag(const WordsView& view, std::size_t first) {
  const auto last = end_of(view);
  if (last <= first || last > first + most_tag || !(view.is(first, "modal") || view.is(first, "copula") || view.is(first, "finite"))) return false;
  return view.is(last - 1, "you") || view.is(last - 1, "he") || view.is(last - 1, "i") || view.is(last - 1, "pronoun-thing") || view.is(last - 1, "they-one");
}

/// "Ana did.", "You do.": what they do stood in front of it.
bool is_only_does(const WordsView& view) {
  const auto last = end_of(view);
  return last > 1 && last <= most_tag && view.is(last - 1, "does") && view.is_word(last - 2);
}

/// A sentence that was changed in front of its tag: "You didn't think of it, do you?"
bool ends_with_tag(const WordsView& view) {
  const auto last = end_of(view);
  for (std::size_t w = last; w-- > 1 && w + most_tag + 1 > last;)
    if (view.is_text(w, ",")) return is_tag(view, w + 1);
  return false;
}

bool repeats_somebody(const WordsView& view) {
  const auto subject = [&](std::size_t w) { return view.is(w, "you") || view.is(w, "i") || view.is(w, "pronoun-thing") || view.is(w, "he"); };
  // "You it was you fed last".
  if (subject(0) && subject(1) && !view.is(0, "your") && !view.is(0, "my") && !view.is(1, "your") && view.is_word(1) && !view.is(0, "subordinate")) return true;
  for (std::size_t w = 0; w + 1 < view.size(); ++w) {
    const bool who = view.is(w, "name") || view.is(w, "you") || view.is(w, "i");
    const auto next = view.is_text(w + 1, ",") ? w + 2 : w + 1;
    if (who && next < view.size() && view.word(w).text == view.word(next).text) return true;
  }
  return false;
}

bool lacks_noun(const WordsView& view) {
  for (std::size_t w = 0; w < view.size(); ++w) {
    if (!view.is(w, "article") || !view.is(w, "one-article") || view.is(w, "subject")) continue;
    const auto next = w + 1;
    if (next >= view.size() || (view.is_mark(next) && !view.is_text(next, "'") && !view.is_text(next, "\"")) || view.is(next, "finite") || view.is(next, "coordinate")) return true;
  }
  return false;
}

/// Whether words stand side by side that did not, and the first leads on to what is no longer there: "phones
/// are and Jo", "the wage for the".
bool is_spliced(const WordsView& view, const WordsView& model) {
  for (std::size_t w = 0; w + 1 < view.size(); ++w) {
    const bool open = leads_on(view, w) || view.is(w, "copula") || (view.is(w, "preposition") && !view.is(w, "adverb"));
    const auto next = w + 1;
    const bool shut = view.is(next, "coordinate") || view.is_text(next, ",") || view.is_text(next, ".") || (leads_on(view, w) && view.is(w, "one-article") && view.is(next, "finite"));
    if (!open || !shut || (next + 1 >= view.size() && pauses_there(view, model))) continue;
    bool said = false;
    for (std::size_t k = 0; k + 1 < model.size() && !said; ++k)
      said = model.word(k).text == view.word(w).text && (model.word(k + 1).text == view.word(next).text || (k + 2 == model.size() && model.is_mark(k + 1)));
    if (!said) return true;
  }
  return false;
}

bool has_any_verb(const WordsView& view) {
  if (has_verb(view, 0, view.size())) return true;
  for (std::size_t w = 0; w < view.size(); ++w)
    if (view.is_base_verb(w)) return true;
  return false;
}

/// "Sectional on Sunday at 3": the model's first words up to where it pauses, which say when.
bool is_notice(const WordsView& view, const WordsView& model) {
  const auto last = end_of(view);
  if (last < 3 || last >= model.size() || view.is(0, "preposition") || view.is(0, "adverb") || view.is(0, "not") || view.begins(0, "occasion")) return false;
  bool when = false;
  for (std::size_t w = 0; w < last; ++w) {
    if (view.word(w).text != model.word(w).text || view.is_mark(w)) return false;
    when = when || view.is(w, "date-word") || view.is(w, "time");
  }
  return when && model.is_mark(last);
}

bool is_own(const Story& story, std::string_view sentence) {
  const auto small = lowered(without_mark(std::string(sentence)));
  return std::any_of(story.source.lexicon().phrases.begin(), story.source.lexicon().phrases.end(), [&](const auto& entry) {
    return lowered(entry.second).find(small) != std::string::npos;
  });
}

}  // namespace

bool is_whole(const Story& story, std::string_view sentence) {
  if (sentence.find('[') != std::string_view::npos || is_own(story, sentence)) return true;
  Draft draft;
  draft.text = std::string(sentence);
  const auto reading = read_lines(draft, story.source.lexicon());
  for (const auto& line : reading.lines) {
    if (line.words.empty()) continue;
    const WordsView view(line.words, reading.text, story.source.lexicon());
    if (is_only_does(view)) return false;
    const auto s = model_of(story, view);
    if (s == none) continue;
    const auto model = story.view(s);
    if (says_same(view, model)) continue;
    const auto last = end_of(view), end = end_of(model);
    const bool ends_alike = last > 0 && end > 0 && view.word(last - 1).text == model.word(end - 1).text;
    if (last == 0 || (!ends_alike && leads_on(view, last - 1) && !pauses_there(view, model)) || is_tag(view, 0) || ends_with_tag(view) || repeats_somebody(view) || lacks_noun(view)) return false;
    if (has_any_verb(model) && !has_any_verb(view) && !is_notice(view, model) && !view.is(0, "salutation")) return false;
    if (is_spliced(view, model) || lone_end(view, model) != none || (!ends_alike && is_cut_short(view, model))) return false;
  }
  return true;
}

namespace {

/// The sentences of a text with the white space behind them.
std::vector<Span> sentences_of(const std::string& text, const Lexicon& lexicon) {
  Draft draft;
  draft.text = text;
  const auto reading = read_lines(draft, lexicon);
  std::vector<Span> spans;
  const auto& tokens = reading.text.tokens;
  for (const auto& sentence : reading.text.sentences) {
    if (sentence.first >= sentence.last) continue;
    const auto begin = spans.empty() ? 0 : tokens[sentence.first].span.begin;
    if (!spans.empty()) spans.back().end = begin;
    spans.push_back({begin, text.size()});
  }
  return spans;
}

/// The words of a sentence before its last joint, where they tell something: "Eleven students waited for half an
/// hour." Empty without.
std::string before_joint(const Story& story, const std::string& text) {
  Draft draft;
  draft.text = text;
  const auto reading = read_lines(draft, story.source.lexicon());
  if (reading.lines.empty()) return "";
  const WordsView view(reading.lines.front().words, reading.text, story.source.lexicon());
  for (auto w = end_of(view); w-- > 3;) {
    if (!view.begins(w, "joint") && !view.is(w, "subordinate")) continue;
    const auto last = view.is_mark(w - 1) ? w - 1 : w;
    return has_verb(view, 0, last) ? ended(std::string(slice(text, reading.span(0, 0, last)))) : "";
  }
  return "";
}

std::size_t model_of(const Story& story, const std::string& text) {
  Draft draft;
  draft.text = text;
  const auto reading = read_lines(draft, story.source.lexicon());
  return reading.lines.empty() ? none : model_of(story, WordsView(reading.lines.front().words, reading.text, story.source.lexicon()));
}

/// Whether a sentence of the draft is for this reader too, instead of what `was` said.
bool may_read(const Story& story, Reader to, std::size_t sentence, std::size_t reader, const std::string& was) {
  const auto& persons = story.source.people.persons;
  const auto named = [&](std::size_t p) {
    return p != reader && (holds(story.pinned, p) || persons[p].addressed || (to == Reader::Group && persons[p].named && was.find(persons[p].text) == std::string::npos));
  };
  // What was greeted or left out stays so.
  for (const auto& remark : story.remarks)
    if (remark.where.sentence == sentence && (remark.role == Role::Greeting || only_hurts(remark.role) || (story.source.draft.external && blames_reader(story, remark)))) return false;
  return to == Reader::Same || !story.refers({sentence, 0, story.view(sentence).size()}, named);
}

}  // namespace

Message with_whole_sentences(const Story& story, const Judge& judge, Message message, std::size_t person) {
  const auto& lexicon = story.source.lexicon();
  const auto call = message.to == Reader::Dm && person != nobody ? call_of(story, person) : std::string();
  const bool calls = !call.empty() && message.text.starts_with(call + ", ");
  const auto text = calls ? message.text.substr(call.size() + 2) : message.text;
  const auto spans = sentences_of(text, lexicon);
  if (spans.size() > most_sentences) return message;
  std::vector<std::string> parts;
  for (const auto span : spans) parts.emplace_back(slice(text, span));
  const auto compose_all = [&] {
    Passages passages;
    for (const auto& part : parts)
      if (!part.empty()) passages.push_back(own_words(part));
    if (calls && !passages.empty()) passages.front().text = called(call, passages.front().text, lexicon);
    return compose(message.to, message.recipient, passages);
  };
  const auto clean = [&](const Message& made) { return judge.lets_send(as_sent(story.source.draft, made)); };
  std::size_t mended = 0;
  for (std::size_t i = 0; i < parts.size() && mended < most_mended; ++i) {
    if (is_whole(story, parts[i])) continue;
    ++mended;
    const auto was = std::exchange(parts[i], "");
    const auto white = was.substr(was.find_last_not_of(" \t\r\n") + 1);
    const auto s = model_of(story, was);
    const bool told = s != none && std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return !part.empty() && model_of(story, part) == s; });
    if (s == none || told || !may_read(story, message.to, s, person, was)) continue;
    const WordRange where{s, 0, story.view(s).size()};
    parts[i] = message.to == Reader::Dm && person != nobody ? turned(story.source, where, person)
                                                              : std::string(slice(story.source.draft.text, story.source.reading.span(s, 0, where.last)));
    if (!story.small_letters()) parts[i] = capitalised(parts[i]);
    parts[i] += white;
    if (is_whole(story, parts[i]) && clean(compose_all())) continue;
    parts[i] = before_joint(story, was);
    if (parts[i].empty()) continue;
    parts[i] += white;
    if (!is_whole(story, parts[i]) || !clean(compose_all())) parts[i].clear();
  }
  if (mended == 0) return message;
  const bool says = std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return !part.empty() && part.find('[') == std::string::npos && !is_own(story, part); });
  if (!says && message.to == Reader::Same) return message;
  auto made = says ? compose_all() : compose(message.to, message.recipient, {own_phrase(story, message.to == Reader::Group ? "nothing-said" : "talk")});
  return clean(made) ? made : message;
}

}  // namespace aside
