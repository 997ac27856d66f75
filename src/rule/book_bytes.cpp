// One description for writing and reading: `pass` goes over the members in one order.
#include "rule/book_bytes.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "base/bytes.h"
#include "rule/examples.h"
#include "rule/pass_members.h"

namespace aside {

// Found by the arguments' namespace: they cannot stand in an unnamed one.

static constexpr std::uint64_t magic = 0x31'6B'6F'6F'62'64'69'73ULL;

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Tag>& tag) { pass_all(bytes, tag.name, tag.target, tag.person, tag.longest); }

template <class Bytes> void pass(Bytes& bytes, In<Bytes, SlotPart>& part) { pass_all(bytes, part.tag, part.possessive); }

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Inflections::Rule>& rule) {
  pass_all(bytes, rule.word_class, rule.form, rule.ending, rule.one_vowel_group, rule.drop, rule.add);
}

static constexpr WordClass word_classes[] = {WordClass::Verb, WordClass::Noun, WordClass::Adjective};

/// The names of forms are few, and the program holds them: each is told by its number, from 1.
static std::vector<std::string_view> names_of_forms() {
  std::vector<std::string_view> out{""};
  for (const auto each : word_classes) out.insert(out.end(), form_names(each).begin(), form_names(each).end());
  return out;
}

/// Irregular words one behind the other: a word, and how many forms follow it; a form, and its name.
/// There are thousands, so they are read in one go.
struct Irregular {
  std::uint32_t size = 0;  // of its text
  std::uint16_t forms = 0;
  std::uint16_t name = 0;  // 0: a word
};

static void pass_irregular(BytesOut& bytes, const Inflections& inflections) {
  const auto names = names_of_forms();
  std::vector<Irregular> list;
  std::string text;
  const auto add = [&](std::string_view each, std::size_t forms, std::ptrdiff_t name) {
    list.push_back({static_cast<std::uint32_t>(each.size()), static_cast<std::uint16_t>(forms), static_cast<std::uint16_t>(name)});
    text += each;
  };
  for (const auto& [word, forms] : std::map(inflections.irregular.begin(), inflections.irregular.end())) {
    add(word, forms.size(), 0);
    for (const auto& form : forms) add(form.text, 0, std::find(names.begin() + 1, names.end(), form.name) - names.begin());
  }
  pass_all(bytes, list, text);
}
static void pass_irregular(BytesIn& bytes, Inflections& inflections) {
  const auto names = names_of_forms();
  Stored<Irregular> list;
  std::string_view text;
  pass_all(bytes, list, text);
  std::vector<Form>* forms = nullptr;
  inflections.irregular.reserve(list.size() / 4);
  for (const auto& each : list) {
    const std::string own(text.substr(0, each.size));
    text.remove_prefix(own.size());
    if (each.name == 0) (forms = &inflections.irregular[own])->reserve(std::min<std::size_t>(each.forms, list.size()));
    else if (forms != nullptr && each.name < names.size()) forms->push_back({names[each.name], own});
  }
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Lexicon>& lexicon) {
  pass(bytes, lexicon.tags);
  pass_map<std::string>(bytes, lexicon.tag_ids);
  pass_map<std::string>(bytes, lexicon.slots);
  pass_map<std::string>(bytes, lexicon.spellings);
  pass_map<std::string>(bytes, lexicon.agreement);
  pass_map<std::string>(bytes, lexicon.phrases);
  pass(bytes, lexicon.inflections.rules);
  pass_irregular(bytes, lexicon.inflections);
  pass_all(bytes, lexicon.disguised, lexicon.disguised_alone);
}

static void pass(BytesOut& bytes, const WordTable& words) {
  const auto& parts = words.parts();
  pass_all(bytes, parts.slots, parts.begin, parts.text);
}
static void pass(BytesIn& bytes, WordTable& words) {
  WordTable::Parts parts;
  pass_all(bytes, parts.slots, parts.begin, parts.text);
  words = WordTable(std::move(parts));
}

static void pass_tables(BytesOut& bytes, const Lexicon& lexicon) {
  const auto& trie = lexicon.trie.parts();
  pass(bytes, lexicon.words);
  pass_all(bytes, trie.first, trie.edges, trie.gaps, trie.tags_begin, trie.tags);
}
static void pass_tables(BytesIn& bytes, Lexicon& lexicon) {
  Trie::Parts trie;
  pass(bytes, lexicon.words);
  pass_all(bytes, trie.first, trie.edges, trie.gaps, trie.tags_begin, trie.tags);
  lexicon.trie = Trie(std::move(trie));
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Sketch>& sketch) {
  pass_all(bytes, sketch.steps, sketch.first, sketch.into, sketch.pool, sketch.accepting);
}

static void pass(BytesOut& bytes, const Pattern& pattern) {
  bytes.plain(pattern.made());
  if (!pattern.made()) return;
  const auto regex = pattern.regex();
  pass_all(bytes, regex, pattern.sketch());
  bytes.plain(pattern.groups());
}
static void pass(BytesIn& bytes, Pattern& pattern) {
  bool made = false;
  bytes.plain(made);
  if (!made) return;
  Stored<char> regex;
  Sketch sketch;
  std::size_t groups = 0;
  pass_all(bytes, regex, sketch, groups);
  pattern = Pattern(std::move(regex), std::move(sketch), groups);
}

static void pass(BytesOut& bytes, const std::optional<Pattern>& pattern) { pass(bytes, pattern.value_or(Pattern())); }
static void pass(BytesIn& bytes, std::optional<Pattern>& pattern) {
  Pattern made;
  pass(bytes, made);
  if (made.made()) pattern = std::move(made);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Trigger>& trigger) {
  pass_all(bytes, trigger.pattern, trigger.marked, trigger.marks_end, trigger.signal, trigger.absent, trigger.line,
           trigger.column);
}
template <class Bytes> void pass(Bytes& bytes, In<Bytes, Guard>& guard) {
  pass_all(bytes, guard.wanted, guard.scope, guard.pattern, guard.line);
}
template <class Bytes> void pass(Bytes& bytes, In<Bytes, When>& when) {
  pass_all(bytes, when.fact, when.wanted, when.line, when.column);
}
template <class Bytes> void pass(Bytes& bytes, In<Bytes, Example>& example) {
  pass_all(bytes, example.text, example.span, example.verdict, example.seen, example.audience, example.external,
           example.face, example.line);
}
static void pass_text(BytesOut& bytes, const Rule& rule) {
  BytesOut examples;
  pass(examples, examples_of(rule));
  pass(bytes, std::string_view(examples.all()));
  pass(bytes, source_of(rule));
}
static void pass_text(BytesIn& bytes, Rule& rule) { pass_all(bytes, rule.kept_examples, rule.source); }

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Rule>& rule) {
  pass_all(bytes, rule.id, rule.path, rule.kind, rule.category, rule.role, rule.face, rule.hostile, rule.means_one,
           rule.title, rule.why, rule.triggers, rule.guards, rule.whens, rule.say);
  pass_text(bytes, rule);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Weights::Weight>& weight) {
  pass_all(bytes, weight.value, weight.file, weight.line);
}
template <class Bytes> void pass(Bytes& bytes, In<Bytes, Weights>& weights) {
  pass(bytes, weights.thresholds);
  pass_map<std::string>(bytes, weights.by_rule);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Undertone::Level>& level) { pass_all(bytes, level.name, level.lean); }
template <class Bytes> void pass(Bytes& bytes, In<Bytes, Undertone>& undertone) {
  pass_all(bytes, undertone.fewest, undertone.bias, undertone.levels, undertone.slots);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, TriggerIndex::Lists>& lists) {
  pass_all(bytes, lists.begin, lists.all);
}
template <class Bytes> void pass(Bytes& bytes, In<Bytes, TriggerIndex::ListsOf<GlanceTables::Way>>& lists) {
  pass_all(bytes, lists.begin, lists.all);
}
template <class Bytes> void pass(Bytes& bytes, In<Bytes, TriggerIndex>& index) {
  pass_all(bytes, index.triggers, index.words, index.tags, index.features, index.wake, index.clauses, index.members,
           index.always, index.signals, index.measured, index.leads);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, GlanceTables::Ways>& ways) {
  pass_all(bytes, ways.by_word, ways.by_tag, ways.always);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, Sketches>& sketches) {
  pass_all(bytes, sketches.places, sketches.steps, sketches.states, sketches.pool);
}

template <class Bytes> void pass(Bytes& bytes, In<Bytes, GlanceTables>& tables) {
  pass_all(bytes, tables.usable, tables.forms, tables.opened, tables.words, tables.tag_flags, tables.hidden,
           tables.others, tables.sketches, tables.needs, tables.clauses, tables.vetoes, tables.leading, tables.rest, tables.name,
           tables.proper, tables.role, tables.mark, tables.number, tables.time, tables.mention, tables.emoji, tables.ticket,
           tables.url, tables.quote, tables.scare, tables.is, tables.owner, tables.leads_at);
}

/// The list stands before all rules, so that reading it touches none of them.
struct Listed {
  std::uint64_t id = 0, id_size = 0, rule = 0, size = 0;  // where in `ids`, and in `all`
};

static void pass(BytesOut& bytes, const RuleList& rules) {
  std::vector<Listed> list;
  std::string ids, all;
  for (const auto& rule : rules) {
    BytesOut one;
    pass<BytesOut>(one, rule);
    all.resize((all.size() + 7) / 8 * 8);
    list.push_back({ids.size(), rule.id.size(), all.size(), one.all().size()});
    ids += rule.id;
    all += one.all();
  }
  pass_all(bytes, list, ids, all);
}
static Rule rule_from(std::string_view all) {
  BytesIn bytes(all);
  Rule rule;
  pass<BytesIn>(bytes, rule);
  return rule;
}
static void pass(BytesIn& bytes, RuleList& rules) {
  Stored<Listed> list;
  std::string_view ids, all;
  pass_all(bytes, list, ids, all);
  std::vector<RuleList::Lent> lent;
  for (const auto& each : list) {
    // What lies outside, or where no rule can begin, is nothing.
    const auto rule = each.rule % 8 == 0 ? std::min<std::size_t>(each.rule, all.size()) : all.size();
    lent.push_back({ids.substr(std::min<std::size_t>(each.id, ids.size()), each.id_size), all.substr(rule, each.size)});
  }
  rules = RuleList(lent, rule_from);
}

/// What a glance does without: as one string, so that it can be passed over.
template <class Bytes> void pass_rest(Bytes& bytes, In<Bytes, Language>& language) {
  pass_all(bytes, language.lexicon, language.off);
  for (auto& weights : language.weights) pass(bytes, weights);
}

static void write_book(BytesOut& bytes, const Rulebook& book) {
  pass(bytes, book.digest);
  bytes.plain(static_cast<std::uint64_t>(book.languages.size()));
  for (const auto& [lang, language] : book.languages) {
    pass(bytes, lang);
    pass_tables(bytes, language.lexicon);
    BytesOut rest;
    pass_rest<BytesOut>(rest, language);
    pass(bytes, std::string_view(rest.all()));
    pass_all(bytes, language.rules, language.wording, language.undertone, language.index, language.glance);
  }
}

/// Whether all is as it was written.
static bool read_book(BytesIn& bytes, Rulebook& book, bool whole) {
  std::uint64_t size = 0;
  pass_all(bytes, book.digest, size);
  for (std::uint64_t i = 0; i < size && bytes.sound(); ++i) {
    std::string lang;
    pass(bytes, lang);
    auto& language = book.languages[lang];
    pass_tables(bytes, language.lexicon);
    std::string_view all;
    pass(bytes, all);
    BytesIn rest(all);
    if (whole) pass_rest<BytesIn>(rest, language);
    if (whole && (!rest.sound() || rest.left() != 0)) return false;
    pass_all(bytes, language.rules, language.wording, language.undertone, language.index, language.glance);
  }
  return bytes.sound() && bytes.left() == 0;
}

/// What stands before the book.
struct Head {
  std::uint64_t magic = 0;
  std::uint64_t size = 0;  // of all, the head included
  std::uint64_t sum = 0;   // of what follows the head
};

static std::uint64_t sum_of(std::string_view all) {
  std::uint64_t sum = all.size();
  const auto mix = [&sum](std::uint64_t part) {
    sum = (sum ^ part) * 0x9E3779B97F4A7C15ULL;
    sum ^= sum >> 32U;
  };
  for (; all.size() >= 8; all.remove_prefix(8)) {
    std::uint64_t part = 0;
    std::memcpy(&part, all.data(), 8);
    mix(part);
  }
  for (const unsigned char byte : all) mix(byte);
  return sum;
}

static std::optional<Head> head_of(std::string_view all) {
  BytesIn bytes(all);
  Head head;
  bytes.plain(head);
  if (!bytes.sound() || head.magic != magic || head.size != all.size()) return std::nullopt;
  return head;
}

std::vector<Example> examples_of(const Rule& rule) {
  if (rule.kept_examples.empty()) return rule.examples;
  BytesIn bytes(rule.kept_examples);
  std::vector<Example> examples;
  pass(bytes, examples);
  return examples;
}

std::string bytes_of(const Rulebook& book) {
  BytesOut body;
  write_book(body, book);
  BytesOut all;
  all.plain(Head{magic, sizeof(Head) + body.all().size(), sum_of(body.all())});
  return all.all() + body.all();
}

bool is_intact(std::string_view all) {
  const auto head = head_of(all);
  return head && head->sum == sum_of(all.substr(sizeof(Head)));
}

std::string digest_in(std::string_view all) {
  std::string digest;
  if (!head_of(all)) return digest;
  BytesIn bytes(all.substr(sizeof(Head)));
  pass(bytes, digest);
  return digest;
}

static std::optional<Rulebook> book_in(std::string_view all, bool whole) {
  if (!head_of(all)) return std::nullopt;
  BytesIn bytes(all.substr(sizeof(Head)));
  Rulebook book;
  if (!read_book(bytes, book, whole)) return std::nullopt;
  return book;
}

std::optional<Rulebook> book_from(std::string_view all) { return book_in(all, true); }
std::optional<Rulebook> glance_book_from(std::string_view all) { return book_in(all, false); }

}  // namespace aside
