// Line by line into keys and values; one table says what each key does with its value.
// Reading goes on after a mistake, so that one pass names them all.
#include "rule/reader.h"

#include <algorithm>
#include <filesystem>

#include "base/spelling.h"
#include "rule/examples.h"

namespace aside {
namespace {

/// Where a continued line's text begins in the value that it goes on.
struct Joint {
  std::size_t offset = 0;
  Place place;
};

/// One key with its value; `column` is where the value begins.
struct Field {
  std::string key;
  std::string value;
  Place place;
  std::vector<Joint> joints = {};
};

Diagnostic wrong(const Field& field, std::size_t offset, std::string message, std::string hint) {
  return {field.place.file, field.place.line, field.place.column + offset, std::move(message),
          std::move(hint), field.place.source};
}

void go_on(Field& field, std::string_view line, std::size_t number) {
  const auto text = trimmed(line);
  const auto column = static_cast<std::size_t>(text.data() - line.data()) + 1;
  field.joints.push_back(
      {field.value.size() + 1, {field.place.file, number, column, std::string(line)}});
  field.value += " " + std::string(text);
}

/// A value is read as one line: what is wrong in a continued one is said where it stands.
void point_into_lines(const Field& field, Diagnostics& sink, std::size_t first) {
  for (std::size_t i = first; i < sink.size(); ++i) {
    auto& wrong = sink[i];
    if (wrong.line != field.place.line || wrong.column < field.place.column) continue;
    const auto offset = wrong.column - field.place.column;
    for (const auto& joint : field.joints) {
      if (offset < joint.offset) break;
      wrong.line = joint.place.line;
      wrong.column = joint.place.column + offset - joint.offset;
      wrong.source = joint.place.source;
    }
  }
}

std::vector<Field> fields_of(const File& file, Diagnostics& sink) {
  std::vector<Field> fields;
  std::size_t number = 0;
  for (const auto line : lines_of(file.text)) {
    ++number;
    if (line.starts_with('#') || trimmed(line).empty()) continue;
    if (line.front() == ' ' || line.front() == '\t') {
      if (fields.empty())
        sink.push_back({file.path, number, 1, "a line that goes on, but nothing to go on from",
                        "begin with a key such as title", std::string(line)});
      else
        go_on(fields.back(), line, number);
      continue;
    }
    const auto blank = line.find_first_of(" \t");
    const auto value = blank == std::string_view::npos ? "" : trimmed(line.substr(blank));
    const auto column = value.empty() ? line.size() + 1 : line.find(value, blank) + 1;
    fields.push_back({std::string(line.substr(0, blank)), std::string(value),
                      {file.path, number, column, std::string(line)}, {}});
  }
  return fields;
}

/// Takes the first word off `text`.
std::string_view take_word(std::string_view& text) {
  const auto word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  const auto rest = text.find_first_not_of(" \t");
  text.remove_prefix(rest == std::string_view::npos ? text.size() : rest);
  return word;
}

struct Reading {
  Rule& rule;
  const Lexicon& lexicon;
  Diagnostics& sink;
};

Pattern read_pattern(const Field& field, std::string_view text, Reading& in) {
  auto place = field.place;
  place.column += field.value.size() - std::min(field.value.size(), text.size());
  const auto before = in.sink.size();
  const auto phrase = parse_phrase(text, place, in.sink);
  check_phrase(phrase, in.lexicon, place, in.sink);
  return in.sink.size() == before ? make_pattern(phrase, in.lexicon) : Pattern();
}

constexpr std::string_view wording = "wording/";

/// A phrase; of softer words, those to be replaced stand between << and >>.
void read_phrase(const Field& field, Trigger& trigger, Reading& in) {
  auto text = field.value;
  const auto open = text.find("<<");
  const auto close = text.find(">>");
  if (open != std::string::npos && close != std::string::npos && open < close) {
    if (!in.rule.id.starts_with(wording))
      in.sink.push_back(wrong(field, open, "only a rule in wording/ marks words to be replaced", ""));
    const auto inner = text.substr(open + 2, close - open - 2);
    trigger.marked = read_pattern(field, inner, in);
    trigger.marks_end = open > 0 && close + 2 == text.size();
    text = text.substr(0, open) + inner + text.substr(close + 2);
  }
  trigger.pattern = read_pattern(field, text, in);
}

void read_match(const Field& field, Reading& in) {
  std::string_view text = field.value;
  Trigger trigger;
  trigger.line = field.place.line;
  trigger.column = field.place.column;
  auto rest = text;
  const auto first = take_word(rest);
  if ((first == "signal" || first == "absent") && !rest.empty() &&
      rest.find(' ') == std::string_view::npos) {
    trigger.signal = std::string(rest);
    trigger.absent = first == "absent";
  } else {
    read_phrase(field, trigger, in);
  }
  in.rule.triggers.push_back(std::move(trigger));
}

struct ScopeName {
  std::string_view name;
  Scope scope;
};
constexpr ScopeName scopes[] = {{"before", Scope::Before},
                                {"after", Scope::After},
                                {"around", Scope::Around},
                                {"sentence", Scope::Sentence},
                                {"message", Scope::Message}};

void read_unless(const Field& field, Reading& in) {
  std::string_view rest = field.value;
  const auto name = take_word(rest);
  for (const auto& scope : scopes) {
    if (scope.name != name) continue;
    in.rule.guards.push_back(
        {false, scope.scope, read_pattern(field, rest, in), field.place.line});
    return;
  }
  in.sink.push_back(wrong(field, 0, "expected where to look: before, after, around, sentence or message",
                          "for example: unless before if"));
}

void read_with(const Field& field, Reading& in) {
  const std::string_view text = field.value;
  for (const auto scope : {Scope::Sentence, Scope::Message}) {
    const std::string_view ending = scope == Scope::Sentence ? " in sentence" : " in message";
    if (!text.ends_with(ending)) continue;
    Field part = field;
    part.value = std::string(text.substr(0, text.size() - ending.size()));
    in.rule.guards.push_back({true, scope, read_pattern(part, part.value, in), field.place.line});
    return;
  }
  in.sink.push_back(wrong(field, 0, "expected 'in sentence' or 'in message' at the end",
                          "for example: with {cost} in message"));
}

void read_when(const Field& field, Reading& in) {
  std::string_view rest = field.value;
  while (!rest.empty()) {
    auto column = field.place.column + (field.value.size() - rest.size());
    auto fact = take_word(rest);
    const bool wanted = fact != "not";
    if (!wanted) {
      column = field.place.column + (field.value.size() - rest.size());
      fact = take_word(rest);
    }
    in.rule.whens.push_back({std::string(fact), wanted, field.place.line, column});
  }
}

void read_evidence(const Field& field, Reading& in) {
  in.rule.kind = RuleKind::Evidence;
  std::string_view rest = field.value;
  while (!rest.empty()) {
    const auto offset = field.value.size() - rest.size();
    const auto sum = take_word(rest);
    if (sum == name(Sum::Face))
      in.rule.face = true;
    else if (sum == name(Sum::Hostile))
      in.rule.hostile = true;
    else
      in.sink.push_back(wrong(field, offset, "expected face, hostile or both", ""));
  }
  if (field.value.empty())
    in.sink.push_back(wrong(field, 0, "expected the sum it counts for", "face, hostile or both"));
}

void read_title(const Field& field, Reading& in) { in.rule.title = field.value; }
void read_why(const Field& field, Reading& in) { in.rule.why = field.value; }
void read_say(const Field& field, Reading& in) { in.rule.say.push_back(field.value); }

void read_aims(const Field& field, Reading& in) {
  if (field.value == "at one")
    in.rule.means_one = true;
  else
    in.sink.push_back(wrong(field, 0, "expected: at one",
                            "it says that the words plainly point at one person, named or not"));
}

struct Key {
  std::string_view name;
  void (*read)(const Field&, Reading&);
};
constexpr Key keys[] = {{"title", read_title},   {"why", read_why},   {"match", read_match},
                        {"unless", read_unless}, {"with", read_with}, {"when", read_when},
                        {"say", read_say},       {"aims", read_aims},       {"evidence", read_evidence}};

void read_field(const Field& field, Reading& in) {
  for (const auto& key : keys)
    if (key.name == field.key) return key.read(field, in);
  if (is_example_key(field.key)) {
    if (auto example = read_example(field.key, field.value, field.place, in.sink))
      in.rule.examples.push_back(std::move(*example));
    return;
  }
  std::vector<std::string> known{"private", "reword", "send", "sees", "misses"};
  for (const auto& key : keys) known.emplace_back(key.name);
  in.sink.push_back({field.place.file, field.place.line, 1, "unknown key " + field.key,
                     did_you_mean(field.key, known), field.place.source});
}

/// wording/<role>/<name>, wording/softer/<name>.
void place_in_wording(Rule& rule, Diagnostics& sink) {
  const auto from = wording.size();
  const auto folder = rule.id.substr(from, rule.id.find('/', from) - from);
  rule.kind = RuleKind::Wording;
  rule.role = from_name<Role>(folder);
  if (rule.role || folder == "softer") return;
  std::vector<std::string> known{"softer"};
  for (const auto role : names<Role>) known.emplace_back(role);
  sink.push_back({rule.path, 0, 0, "unknown role " + folder, did_you_mean(folder, known), ""});
}

void place_in_folder(Rule& rule, Diagnostics& sink) {
  if (rule.id.starts_with(wording)) return place_in_wording(rule, sink);
  const auto folder = rule.id.substr(0, rule.id.find('/'));
  rule.category = from_name<Category>(folder);
  const bool evidence = rule.kind == RuleKind::Evidence;
  const auto say = [&](std::string message, std::string hint) {
    sink.push_back({rule.path, 0, 0, std::move(message), std::move(hint), ""});
  };
  if (folder == "fact" || folder == "veto" || folder == "note") {
    if (evidence) say("a rule in " + folder + "/ is no evidence", "put it in a category or in context/");
    rule.kind = folder == "fact" ? RuleKind::Fact : folder == "veto" ? RuleKind::Veto : RuleKind::Note;
  } else if (folder == "context") {
    if (!evidence) say("a rule in context/ is evidence", "add: evidence face");
  } else if (!rule.category) {
    std::vector<std::string> known{"context", "fact", "veto", "note"};
    for (const auto category : names<Category>) known.emplace_back(category);
    say("unknown folder " + folder, did_you_mean(folder, known));
  }
  if (rule.kind == RuleKind::Note && !note_kind(std::string_view(rule.id).substr(folder.size() + 1)))
    say("unknown note " + rule.id.substr(folder.size() + 1), "notes are named in JUDGEMENT.md");
}

void check_complete(const Rule& rule, Diagnostics& sink) {
  const auto say = [&](std::string message, std::string hint) {
    sink.push_back({rule.path, 0, 0, std::move(message), std::move(hint), ""});
  };
  if (rule.title.empty()) say("has no title", "add: title   what it finds, in one line");
  if (rule.why.empty() && (rule.kind == RuleKind::Finding || rule.kind == RuleKind::Note))
    say("has no why", "add: why     why it hurts, for the person who wrote it");
  if (rule.triggers.empty()) say("matches nothing", "add: match   a phrase");
}

}  // namespace

std::string rule_id(const std::string& file) {
  const std::filesystem::path path(file);
  const auto folder = path.parent_path();
  const bool deep = folder.parent_path().filename() == "wording";
  const auto name = folder.filename() / path.stem();
  return ((deep ? "wording" / name : name)).generic_string();
}

std::optional<Rule> read_rule(const File& file, const Lexicon& lexicon, Diagnostics& sink) {
  const auto before = sink.size();
  Rule rule;
  rule.path = file.path;
  rule.source.own().assign(file.text.begin(), file.text.end());
  rule.id = rule_id(file.path);
  Reading in{rule, lexicon, sink};
  for (const auto& field : fields_of(file, sink)) {
    const auto first = sink.size();
    read_field(field, in);
    point_into_lines(field, sink, first);
  }
  place_in_folder(rule, sink);
  check_complete(rule, sink);
  if (sink.size() != before) return std::nullopt;
  return rule;
}

std::vector<std::string> words_in_rule(const File& file) {
  Diagnostics ignored;
  std::vector<std::string> words;
  for (const auto& field : fields_of(file, ignored))
    if (field.key == "match" || field.key == "unless" || field.key == "with")
      collect_words(parse_phrase(field.value, field.place, ignored), words);
  return words;
}

}  // namespace aside
