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
    add(out, kind, std::string(text_.substr(open + 1, end - open - 1)), open);
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
      add(out, Kind::Text, std::string(1, c), at);
    }
  }
};

void check_word(const PhraseNode& node, const Lexicon& lexicon, const Place& place,
                Diagnostics& sink) {
  const auto say = [&](std::string message, std::string hint) {
    sink.push_back({place.file, place.line, node.column, std::move(message), std::move(hint),
                    place.source});
  };
  if (std::any_of(node.text.begin(), node.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    say("upper case can never match: text is folded", "write it in lower case");
  if (const auto found = lexicon.spellings.find(node.text); found != lexicon.spellings.end()) {
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

void check(const Phrase& phrase, const Lexicon& lexicon, const Place& place, Diagnostics& sink) {
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const auto& node = phrase[i];
    if (node.kind == Kind::Text && is_whole_token(phrase, i)) check_word(node, lexicon, place, sink);
    if (node.kind == Kind::Slot) check_slot(node, lexicon, place, sink);
    for (const auto& alternative : node.alternatives) check(alternative, lexicon, place, sink);
  }
}

}  // namespace

Phrase parse_phrase(std::string_view text, const Place& place, Diagnostics& sink) {
  if (text.empty()) {
    sink.push_back({place.file, place.line, place.column, "expected a phrase", "", place.source});
    return {};
  }
  return Parser(text, place, sink).parse();
}

void check_phrase(const Phrase& phrase, const Lexicon& lexicon, const Place& place,
                  Diagnostics& sink) {
  if (phrase.empty()) return;
  for (const auto* end : {&phrase.front(), &phrase.back()})
    if (end->kind == Kind::Gap || end->kind == Kind::Any)
      sink.push_back({place.file, place.line, end->column,
                      "a gap stands between words, not at an end", "leave it out", place.source});
  check(phrase, lexicon, place, sink);
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
