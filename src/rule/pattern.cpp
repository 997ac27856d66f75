// A word of the line is "word|tag|tag| ". A blank in a phrase therefore becomes "the rest
// of this token, and its blank"; a slot becomes "any word, up to this tag". An expression of
// several words is the token with "<tag:n" and the n - 1 that follow.
#include "rule/pattern.h"

#include "lexicon/words.h"
#include "rule/narrow.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

namespace aside {
namespace {

using Kind = PhraseNode::Kind;

constexpr const char* token_end = "\\|[^ ]* ";
constexpr const char* gap = "(?:[^ |]*[a-z0-9\\x80-\\xff][^ |]*\\|[^ ]* ){0,4}?";
constexpr const char* any = "(?:[^ ]+ )*?";
constexpr int max_mem = 4 << 20;
constexpr std::size_t most_narrowed = 8;  // then the whole expression would have been made sooner
constexpr unsigned most_asked = 24;       // and narrowing it for so many texts costs as much as that

std::string literal(std::string_view text) {
  return re2::RE2::QuoteMeta(re2::StringPiece(text.data(), text.size()));
}

/// After "<tag:": the length, the rest of the first token, the tokens before the last. Each
/// length has one token more behind it than the one before, so that all share their ends: of
/// 55 tokens 10 are left, and RE2 compiles in a third of the time.
std::string lengths(std::size_t longest) {
  std::string out;
  for (auto words = longest; words >= 2; --words) {
    if (!out.empty()) out = "(?:" + out + ")[^ ]+ |";
    out += std::to_string(words) + "\\|[^ ]* ";
  }
  return out;
}

std::string one_of_tags(const Lexicon& lexicon, const std::vector<SlotPart>& parts,
                        bool possessive) {
  std::string tags;
  std::size_t longest = 1;
  for (const auto part : parts) {
    if (part.possessive != possessive) continue;
    if (!tags.empty()) tags += '|';
    tags += literal(lexicon.tags[part.tag].name);
    longest = std::max(longest, lexicon.tags[part.tag].longest);
  }
  if (tags.empty()) return "";
  const auto set = "(?:" + tags + ")";
  const auto one = "[^ ]*\\|" + set;
  return longest == 1 ? "(?:" + one + ")" : "(?:" + one + "|[^ ]*\\|<" + set + ":(?:" + lengths(longest) + ")[^ |]*)";
}

bool names_somebody(const Lexicon& lexicon, const std::vector<SlotPart>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](SlotPart part) {
    return lexicon.tags[part.tag].target != TargetKind::None;
  });
}

struct Writer {
  const Lexicon& lexicon;
  std::string regex;
  std::size_t groups = 0;
  std::vector<std::string>* slots = nullptr;  // every slot is a group, with its name here

  void slot(const std::string& name) {
    const auto parts = slot_parts(lexicon, name);
    const auto plain = one_of_tags(lexicon, parts, false);
    const auto owner = one_of_tags(lexicon, parts, true);
    const bool group = slots != nullptr || names_somebody(lexicon, parts);
    if (group) ++groups;
    if (slots != nullptr) slots->push_back(name);
    regex += group ? "(" : "(?:";
    regex += plain;
    if (!owner.empty()) regex += (plain.empty() ? "" : "|") + owner + "\\|[^ ]* 's";
    regex += ")";
  }

  void write(const Phrase& phrase) {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      const auto& node = phrase[i];
      switch (node.kind) {
        case Kind::Text: regex += "(?:" + literal(node.text) + ")"; break;
        case Kind::Letters: regex += "[" + node.text + "]"; break;
        case Kind::Blank: regex += token_end; break;
        case Kind::Slot: slot(node.text); break;
        case Kind::Gap:
        case Kind::Any:
          regex += node.kind == Kind::Gap ? gap : any;
          // The blank after a gap is the gap's own.
          if (i + 1 < phrase.size() && phrase[i + 1].kind == Kind::Blank) ++i;
          break;
        case Kind::Group:
          regex += "(?:";
          for (std::size_t a = 0; a < node.alternatives.size(); ++a) {
            if (a > 0) regex += '|';
            write(node.alternatives[a]);
          }
          regex += ")";
          break;
      }
      if (node.optional) regex += '?';
      if (node.repeated) regex += '+';
    }
  }
};

/// What everything costs to look for: rare beats common, few beat many.
std::size_t cost(const Clause& clause, const Lexicon& lexicon) {
  std::size_t sum = 0;
  for (const auto& word : clause.words) sum += word.size() <= 4 ? 12 : 2;
  for (const auto tag : clause.tags) sum += lexicon.tags[tag].person ? 40 : 8;
  return sum;
}

/// "us( all )?" has the end of its last token in it.
bool ends_blank(const Phrase& phrase) {
  const auto& last = phrase.back();
  return last.kind == Kind::Blank || (last.kind == Kind::Group && all_edges_blank(last, true));
}

std::optional<Clause> cheapest_clause(const Phrase& phrase, const Lexicon& lexicon);

std::optional<Clause> clause_of(const PhraseNode& node, const Lexicon& lexicon) {
  if (node.optional || node.repeated) return std::nullopt;
  // The ends of a sentence are in every one: they tell nothing.
  if (node.kind == Kind::Text && (node.text == "^" || node.text == "$")) return std::nullopt;
  if (node.kind == Kind::Text) return Clause{{node.text}, {}};
  if (node.kind == Kind::Slot) {
    Clause clause;
    for (const auto part : slot_parts(lexicon, node.text)) clause.tags.push_back(part.tag);
    if (clause.empty()) return std::nullopt;
    return clause;
  }
  if (node.kind != Kind::Group) return std::nullopt;
  Clause all;
  for (const auto& alternative : node.alternatives) {
    const auto one = cheapest_clause(alternative, lexicon);
    if (!one) return std::nullopt;
    all.words.insert(all.words.end(), one->words.begin(), one->words.end());
    all.tags.insert(all.tags.end(), one->tags.begin(), one->tags.end());
  }
  return all;
}

/// One for every part of the phrase that cannot be left out, the cheapest first.
std::vector<Clause> clauses_of(const Phrase& phrase, const Lexicon& lexicon) {
  std::vector<Clause> out;
  for (std::size_t i = 0; i < phrase.size(); ++i)
    if (is_whole_token(phrase, i))
      if (auto clause = clause_of(phrase[i], lexicon)) out.push_back(std::move(*clause));
  std::stable_sort(out.begin(), out.end(), [&](const Clause& a, const Clause& b) {
    return cost(a, lexicon) < cost(b, lexicon);
  });
  return out;
}

std::optional<Clause> cheapest_clause(const Phrase& phrase, const Lexicon& lexicon) {
  auto all = clauses_of(phrase, lexicon);
  return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

Pattern written(const Phrase& phrase, Writer writer) {
  writer.write(phrase);
  writer.regex += ends_blank(phrase) ? ")" : std::string(")") + token_end;
  return Pattern(std::move(writer.regex), clauses_of(phrase, writer.lexicon),
                 make_sketch(phrase, writer.lexicon), writer.groups);
}

/// Kept for the text asked for last: many patterns are held against one line.
const Trigrams& trigrams_of(std::string_view text) {
  thread_local std::string last;
  thread_local Trigrams kept{""};
  if (last != text) {
    last = text;
    kept = Trigrams(text);
  }
  return kept;
}

/// Not compiled where `ok` of it says so.
std::shared_ptr<const re2::RE2> made_by_re2(std::string_view regex) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(max_mem);
  // Classes hold ASCII, or all that is beyond it: byte by byte they say the same, in a
  // program of a third of the size.
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  return std::make_shared<re2::RE2>('(' + std::string(regex) + ')', options);
}

}  // namespace

Pattern::Pattern(std::string regex, std::vector<Clause> clauses, Sketch sketch, std::size_t groups)
    : state_(std::make_shared<State>()) {
  state_->regex = std::vector<char>(regex.begin(), regex.end());
  state_->clauses = std::move(clauses);
  state_->sketch = std::move(sketch);
  state_->groups = groups;
}

Pattern::Pattern(Stored<char> regex, Sketch sketch, std::size_t groups) : state_(std::make_shared<State>()) {
  state_->regex = std::move(regex);
  state_->sketch = std::move(sketch);
  state_->groups = groups;
}

const re2::RE2* Pattern::compiled() const {
  std::call_once(state_->once, [this] {
    auto made = made_by_re2(regex());
    if (made->ok()) state_->compiled = std::move(made);
    else state_->refusal = made->error();
  });
  return state_->compiled.get();
}

Pattern::Asked& Pattern::asked() const {
  std::call_once(state_->asked_once, [this] {
    state_->asked = std::make_unique<Asked>();
    state_->asked->probe = make_probe(regex());
  });
  return *state_->asked;
}

std::shared_ptr<const re2::RE2> Pattern::compiled_for(std::string_view text) const {
  auto& asked = this->asked();
  // What a probe knows is far smaller than what RE2 refuses: no part of it is taken that the whole is not.
  if (!asked.often && asked.probe.known()) {
    const auto& trigrams = trigrams_of(text);
    const auto small = narrowed(regex(), trigrams);
    if (!small) return nullptr;
    const std::lock_guard lock(asked.making);
    if (++asked.times < most_asked) {
      const auto serves = [&](const auto& each) { return each.first == *small || narrowed(each.first, trigrams) == small; };
      const auto known = std::find_if(asked.made.begin(), asked.made.end(), serves);
      if (known != asked.made.end()) return known->second;
      if (asked.made.size() < most_narrowed) return asked.made.emplace_back(*small, made_by_re2(*small)).second;
    }
    asked.made.clear();
    asked.often = true;
  }
  compiled();
  return state_->compiled;
}

Pattern make_pattern(const Phrase& phrase, const Lexicon& lexicon) {
  return written(phrase, {lexicon, " (?:"});
}

Pattern make_slot_pattern(const Phrase& phrase, const Lexicon& lexicon,
                          std::vector<std::string>& slots) {
  return written(phrase, {lexicon, " (?:", 0, &slots});
}

}  // namespace aside
