// A recursive descent over bytes. A hyphen inside a word and a possessive 's are tokens of
// their own in the line, so the parser puts the blanks that a writer leaves out.
#include "rule/phrase.h"

#include <algorithm>

#include "base/spelling.h"

namespace aside {
namespace {

using Kind = PhraseNode::Kind;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_plain_letter(char c) { return is_letter(c) && static_cast<unsigned char>(c) < 0x80; }

/// Marks that are tokens of their own wherever they stand.
bool is_mark(char c) { return std::string_view(".,;:!?").find(c) != std::string_view::npos; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A token ends here, or has just begun.
bool is_gap(const PhraseNode& node) { return node.kind == Kind::Gap || node.kind == Kind::Any; }

bool is_edge(const PhraseNode& node) {
  return node.kind == Kind::Blank || node.kind == Kind::Gap || node.kind == Kind::Any;
}
bool ends_in_edge(const Phrase& phrase) { return !phrase.empty() && is_edge(phrase.back()); }

bool has_open_gap(const PhraseNode& node) {
  return std::any_of(node.alternatives.begin(), node.alternatives.end(),
                     [](const Phrase& a) {
                       return !a.empty() && (is_gap(a.back()) || has_open_gap(a.back()));
                     });
}

/// "(the _|she) got": a gap has the blank behind it, so that blank goes into every alternative.
void close_gaps(Phrase& phrase) {
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    auto& node = phrase[i];
    const bool blank_follows = i + 1 < phrase.size() && phrase[i + 1].kind == Kind::Blank;
    if (blank_follows && has_open_gap(node) && !node.optional && !node.repeated) {
      for (auto& alternative : node.alternatives) alternative.push_back(phrase[i + 1]);
      phrase.erase(phrase.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    for (auto& alternative : phrase[i].alternatives) close_gaps(alternative);
  }
}

class Parser {
 public:
  Parser(std::string_view text, const Place& place, Diagnostics& sink)
      : text_(text), place_(place), sink_(sink) {}

  Phrase parse() {
    auto group = alternatives(0);
    if (at_ < text_.size() && !failed_) fail(at_, "a ')' without its '('", "write \\) for the mark");
    if (failed_) return {};
    if (group.size() == 1) return std::move(group.front());
    PhraseNode node{Kind::Group, "", false, false, std::move(group), place_.column};
    return {node};
  }

 private:
  std::string_view text_;
  const Place& place_;
  Diagnostics& sink_;
  std::size_t at_ = 0;
  bool failed_ = false;

  void fail(std::size_t at, std::string message, std::string hint) {
    if (!failed_)
      sink_.push_back({place_.file, place_.line, place_.column + at, std::move(message),
                       std::move(hint), place_.source});
    failed_ = true;
    at_ = text_.size();
  }

  std::vector<Phrase> alternatives(int depth) {
    std::vector<Phrase> out(1);
    while (at_ < text_.size() && text_[at_] != ')') {
      if (text_[at_] == '|') {
        ++at_;
        out.emplace_back();
      } else {
        item(out.back(), depth);
      }
    }
    return out;
  }

  /// "what\?" and "you, sam" are what a writer means by "what \?" and "you , sam".
  void add_edge(Phrase& out, std::size_t at) {
    if (out.empty()) return;
    const auto& last = out.back();
    const char next = text_[at];
    const bool text = last.kind == Kind::Text;
    const bool in_number = text && is_digit(last.text.back()) && at + 1 < text_.size() && is_digit(text_[at + 1]);
    const bool in_group = last.kind == Kind::Group && std::none_of(last.alternatives.begin(), last.alternatives.end(),
                                                                   ends_in_edge);
    const bool after_word = (text && is_letter(last.text.back())) || last.kind == Kind::Slot ||
                            last.kind == Kind::Letters || in_group;
    const bool after_mark = text && is_mark(last.text.back()) &&
                            !(last.text.size() > 1 && is_digit(last.text[last.text.size() - 2]) && is_digit(next));
    if ((is_mark(next) && after_word && !in_number) || (is_letter(next) && after_mark))
      add(out, Kind::Blank, "", at);
  }

  void add(Phrase& out, Kind kind, std::string text, std::size_t at) {
    const bool grows = kind == Kind::Text && !out.empty() && out.back().kind == Kind::Text &&
                       !out.back().optional && !out.back().repeated;
    if (grows)
      out.back().text += text;
    else
      out.push_back({kind, std::move(text), false, false, {}, place_.column + at});
  }

  /// "?" and "+" bind to the last letter or the last group only.
  void suffix(Phrase& out, std::size_t at) {
    const bool optional = text_[at] == '?';
    if (out.empty() || out.back().kind == Kind::Blank || out.back().kind == Kind::Slot ||
        out.back().kind == Kind::Gap || out.back().kind == Kind::Any) {
      fail(at, std::string("'") + text_[at] + "' must follow a letter or a group",
           optional ? "write ({slot} )? for an optional slot, \\? for the mark" : "");
      return;
    }
    if (out.back().kind == Kind::Text && out.back().text.size() > 1) {
      const std::string last(1, out.back().text.back());
      out.back().text.pop_back();
      out.push_back({Kind::Text, last, false, false, {}, place_.column + at - 1});
    }
    (optional ? out.back().optional : out.back().repeated) = true;
  }

  void group(Phrase& out, int depth) {
    const auto open = at_++;
    if (depth > 20) return fail(open, "groups are nested too deep", "");
    auto inner = alternatives(depth + 1);
    if (at_ >= text_.size()) return fail(open, "a '(' without its ')'", "write \\( for the mark");
    ++at_;
    out.push_back({Kind::Group, "", false, false, std::move(inner), place_.column + open});
  }

  void enclosed(Phrase& out, char close, Kind kind) {
    const auto open = at_;
    const auto end = text_.find(close, at_);
    if (end == std::string_view::npos || end == open + 1)
      return fail(open, std::string("expected a '") + close + "' and something before it", "");
    const auto inside = text_.substr(open + 1, end - open - 1);
    if (kind == Kind::Letters && !std::all_of(inside.begin(), inside.end(), is_plain_letter))
      return fail(open, "expected letters or digits between '[' and ']'", "for example: organi[sz]e");
    add(out, kind, std::string(inside), open);
    at_ = end + 1;
  }

  void item(Phrase& out, int depth) {
    const auto at = at_;
    const char c = text_[at];
    if (c == '(') return group(out, depth);
    if (c == '{') return enclosed(out, '}', Kind::Slot);
    if (c == '[') return enclosed(out, ']', Kind::Letters);
    ++at_;
    if (c == ' ') {
      if (out.empty() || out.back().kind != Kind::Blank) add(out, Kind::Blank, "", at);
    } else if (c == '_') {
      add(out, Kind::Gap, "", at);
    } else if (c == '.' && at_ < text_.size() && text_[at_] == '*') {
      ++at_;
      add(out, Kind::Any, "", at);
    } else if (c == '?' || c == '+') {
      suffix(out, at);
    } else if (c == '\\') {
      if (at_ >= text_.size()) return fail(at, "a '\\' with nothing after it", "");
      add_edge(out, at_);
      add(out, Kind::Text, std::string(1, text_[at_++]), at);
    } else if (c == '*') {
      fail(at, "'*' stands only in '.*'", "'_' is up to four words, '.*' any");
    } else if (c == '}' || c == ']') {
      fail(at, std::string("a '") + c + "' without its opening mark",
           std::string("write \\") + c + " for the mark");
    } else if (c == '-' && at > 0 && is_letter(text_[at - 1]) && at_ < text_.size() &&
               is_letter(text_[at_])) {
      add(out, Kind::Blank, "", at);
      add(out, Kind::Text, "-", at);
      out.push_back({Kind::Blank, "", false, false, {}, place_.column + at});
    } else if (c == '\'' && at > 0 && text_[at - 1] != ' ' && at_ < text_.size() &&
               text_[at_] == 's' && (at_ + 1 == text_.size() || !is_letter(text_[at_ + 1]))) {
      add(out, Kind::Blank, "", at);
      add(out, Kind::Text, "'s", at);
      ++at_;
    } else {
      add_edge(out, at);
      add(out, Kind::Text, std::string(1, c), at);
    }
  }
};

void check_word(const PhraseNode& node, bool whole, const Lexicon& lexicon, const Place& place,
                Diagnostics& sink) {
  const auto say = [&](std::string message, std::string hint) {
    sink.push_back({place.file, place.line, node.column, std::move(message), std::move(hint),
                    place.source});
  };
  if (std::any_of(node.text.begin(), node.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    say("upper case can never match: text is folded", "write it in lower case");
  const auto found = lexicon.spellings.find(node.text);
  if (whole && found != lexicon.spellings.end()) {
    std::string plain;
    for (const auto& word : found->second) plain += (plain.empty() ? "" : " ") + word;
    if (plain != node.text)
      say("'" + node.text + "' can never match: it is opened before rules see it",
          "write: " + plain);
  }
}

void check_slot(const PhraseNode& node, const Lexicon& lexicon, const Place& place,
                Diagnostics& sink) {
  auto name = node.text;
  if (!lexicon.has(name) && name.ends_with("'s")) name.resize(name.size() - 2);
  if (lexicon.has(name)) return;
  std::vector<std::string> known;
  for (const auto& [slot, parts] : lexicon.slots) known.push_back(slot);
  std::sort(known.begin(), known.end());
  const auto near = nearest(name, known);
  sink.push_back({place.file, place.line, node.column, "unknown slot {" + node.text + "}",
                  near.empty() ? "slots are the files of dictionaries/" : "did you mean {" + near + "}?",
                  place.source});
}

/// `opens` and `closes`: whether a token begins and ends where the phrase does. A word that
/// is only part of a token ("colou?r" has a "u") is no word of its own.
void check(const Phrase& phrase, bool opens, bool closes, const Lexicon& lexicon,
           const Place& place, Diagnostics& sink) {
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const auto& node = phrase[i];
    const bool before =
        i == 0 ? opens
               : is_edge(phrase[i - 1]) || std::any_of(phrase[i - 1].alternatives.begin(),
                                                       phrase[i - 1].alternatives.end(), ends_in_edge);
    const bool after = i + 1 == phrase.size() ? closes : is_edge(phrase[i + 1]);
    if (node.kind == Kind::Text) check_word(node, before && after, lexicon, place, sink);
    if (node.kind == Kind::Slot) check_slot(node, lexicon, place, sink);
    if (i + 1 < phrase.size() && phrase[i + 1].kind == Kind::Blank && has_open_gap(node)) {
      sink.push_back({place.file, place.line, node.column,
                      "a gap at the end of an optional group has taken in the blank behind the group",
                      "write that blank into the group: (kept _ )?waiting", place.source});
    }
    for (const auto& alternative : node.alternatives)
      check(alternative, before, after, lexicon, place, sink);
  }
}

}  // namespace

Phrase parse_phrase(std::string_view text, const Place& place, Diagnostics& sink) {
  if (text.empty()) {
    sink.push_back({place.file, place.line, place.column, "expected a phrase", "", place.source});
    return {};
  }
  auto phrase = Parser(text, place, sink).parse();
  close_gaps(phrase);
  return phrase;
}

void check_phrase(const Phrase& phrase, const Lexicon& lexicon, const Place& place,
                  Diagnostics& sink) {
  if (phrase.empty()) return;
  for (const auto* end : {&phrase.front(), &phrase.back()})
    if (is_gap(*end))
      sink.push_back({place.file, place.line, end->column,
                      "a gap stands between words, not at an end", "leave it out", place.source});
  check(phrase, true, true, lexicon, place, sink);
}

bool all_edges_blank(const PhraseNode& group, bool at_end) {
  return std::all_of(group.alternatives.begin(), group.alternatives.end(), [&](const Phrase& a) {
    return !a.empty() && (at_end ? a.back() : a.front()).kind == Kind::Blank;
  });
}

bool is_whole_token(const Phrase& phrase, std::size_t i) {
  const auto edge = [&](std::size_t k, bool before) {
    const auto& node = phrase[k];
    if (node.kind == Kind::Blank || node.kind == Kind::Gap || node.kind == Kind::Any) return true;
    return node.kind == Kind::Group && all_edges_blank(node, before);
  };
  return (i == 0 || edge(i - 1, true)) && (i + 1 == phrase.size() || edge(i + 1, false));
}

void collect_words(const Phrase& phrase, std::vector<std::string>& words) {
  for (const auto& node : phrase) {
    if (node.kind == Kind::Text && !node.optional && is_letter(node.text.front()))
      words.push_back(node.text);
    for (const auto& alternative : node.alternatives) collect_words(alternative, words);
  }
}

}  // namespace aside
