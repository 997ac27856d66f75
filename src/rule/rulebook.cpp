// Dictionaries first, since phrases are checked against their slots; rules next; then what
// only the whole book can tell: weights without a rule, facts that nothing states.
#include "rule/rulebook.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "base/spelling.h"
#include "rule/book_bytes.h"
#include "rule/book_cache.h"
#include "rule/pack.h"
#include "rule/patterns.h"
#include "rule/reader.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view restrictions[] = {"external", "strict", "group", "dm"};

/// "rules/en/blame/x.rule" → "en".
std::string language_of(const std::string& key) {
  const auto first = key.find('/');
  const auto second = key.find('/', first + 1);
  return second == std::string::npos ? "" : key.substr(first + 1, second - first - 1);
}

bool is_weights(const std::string& key) { return key.find("/weights/") != std::string::npos; }

/// Tables of weights stand beside the older ones: the last key is read last.
std::string beside(const RuleFiles& files, std::string key) {
  while (files.contains(key)) key += '~';
  return key;
}

std::string digest_of(const RuleFiles& files) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  const auto add = [&hash](std::string_view text) {
    for (const unsigned char byte : text) hash = (hash ^ byte) * 1099511628211ULL;
    hash = (hash ^ 0xFFU) * 1099511628211ULL;
  };
  for (const auto& [key, file] : files) {
    add(key);
    add(file.text);
  }
  char out[9];
  std::snprintf(out, sizeof out, "%08x", static_cast<unsigned>(hash ^ (hash >> 32U)));
  return out;
}

struct Known {
  std::vector<std::string> facts;  // what `when` may name
  std::vector<std::string> measured;  // what `match signal` and `match absent` may name
};

Known known_of(const Language& language, std::span<const std::string_view> signals) {
  Known known;
  for (const auto signal : signals) known.measured.emplace_back(signal);
  for (const auto& level : language.undertone.levels) known.measured.push_back(level.name);
  for (const auto& rule : language.rules)
    if (rule.kind == RuleKind::Fact) known.measured.push_back(rule.id.substr(rule.id.find('/') + 1));
  known.facts = known.measured;
  for (const auto word : restrictions) known.facts.emplace_back(word);
  return known;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string source_line(const Rule& rule, std::size_t number) {
  const auto lines = lines_of(source_of(rule));
  return number <= lines.size() ? std::string(lines[number - 1]) : "";
}

void check_facts(const Language& language, std::span<const std::string_view> signals,
                 Diagnostics& sink) {
  const auto known = known_of(language, signals);
  for (const auto& rule : language.rules) {
    for (const auto& when : rule.whens) {
      if (!contains(known.facts, when.fact))
        sink.push_back({rule.path, when.line, when.column, "unknown fact " + when.fact,
                        did_you_mean(when.fact, known.facts), source_line(rule, when.line)});
      const bool chained = rule.kind == RuleKind::Fact && contains(known.measured, when.fact) &&
                           language.find("fact/" + when.fact) != nullptr;
      if (chained)
        sink.push_back({rule.path, when.line, when.column, "a fact cannot ask for another fact",
                        "say it with unless message or with … in message",
                        source_line(rule, when.line)});
    }
    for (const auto& trigger : rule.triggers)
      if (!trigger.signal.empty() && !contains(known.measured, trigger.signal))
        sink.push_back({rule.path, trigger.line, trigger.column,
                        "unknown signal " + trigger.signal,
                        did_you_mean(trigger.signal, known.measured),
                        source_line(rule, trigger.line)});
  }
}

void check_weights(const Language& language, const std::string& lang, Diagnostics& sink) {
  for (std::size_t s = 0; s < language.weights.size(); ++s) {
    const auto sum = static_cast<Sum>(s);
    const auto& weights = language.weights[s];
    std::vector<std::string> evidence;
    for (const auto& rule : language.rules) {
      if (!(sum == Sum::Face ? rule.face : rule.hostile)) continue;
      evidence.push_back(rule.id);
      if (!weights.by_rule.contains(rule.id))
        sink.push_back({rule.path, 0, 0, "evidence without a weight",
                        "add a line to rules/" + lang + "/weights/" + std::string(name(sum)) +
                            ".txt: " + rule.id + " 2",
                        ""});
    }
    for (const auto& [id, weight] : weights.by_rule)
      if (!contains(evidence, id) && language.find(id) == nullptr && !contains(language.off, id))
        sink.push_back({weight.file, weight.line, 1, "a weight for no rule: " + id,
                        did_you_mean(id, evidence), ""});
  }
}

Language read_language(const RuleFiles& files, const std::string& lang, Diagnostics& sink) {
  Language language;
  std::vector<File> dictionaries;
  std::vector<const File*> rules;
  UndertoneReader undertone;
  for (const auto& [key, file] : files) {
    if (language_of(key) != lang) continue;
    if (key.starts_with("dictionaries/")) {
      dictionaries.push_back(file);
    } else if (is_weights(key)) {
      const auto stem = fs::path(file.path).stem().string();
      const auto sum = from_name<Sum>(stem);
      if (stem == "undertone")
        undertone.read(file, sink);
      else if (sum)
        read_weights(file, language.weights[static_cast<std::size_t>(*sum)], sink);
      else
        sink.push_back({file.path, 0, 0, "weights of an unknown sum", "use face.txt or hostile.txt", ""});
    } else if (key.ends_with(".rule")) {
      if (file.text.empty())
        language.off.push_back(rule_id(key));
      else
        rules.push_back(&file);
    }
  }
  language.lexicon = build_lexicon(dictionaries, sink);
  for (const auto* file : rules)
    for (const auto& word : words_in_rule(*file)) add_word(language.lexicon, word);
  std::vector<Rule> found, wording;
  for (const auto* file : rules)
    if (auto rule = read_rule(*file, language.lexicon, sink))
      (rule->kind == RuleKind::Wording ? wording : found).push_back(std::move(*rule));
  language.rules = RuleList(std::move(found));
  language.wording = RuleList(std::move(wording));
  language.undertone = undertone.made();
  language.index = index_triggers(language.rules, language.weights, language.lexicon.tags.size());
  language.glance = glance_tables(language.lexicon, language.rules, language.undertone, language.index);
  return language;
}

}  // namespace

const Rule* Language::find(std::string_view id) const {
  for (const auto* all : {&rules, &wording}) {
    const auto at = all->find(id);
    if (at != all->size()) return &(*all)[at];
  }
  return nullptr;
}

const Language* Rulebook::find(std::string_view lang) const {
  const auto at = languages.find(std::string(lang));
  return at == languages.end() ? nullptr : &at->second;
}

RuleFiles built_in_files() {
  RuleFiles files;
  for (const auto& packed : packed_files())
    files[std::string(packed.path)] = {std::string(packed.path), std::string(packed.text)};
  return files;
}

Rulebook built_in_book(std::span<const std::string_view> signals) {
  if (auto book = book_from(packed_book())) return std::move(*book);
  Diagnostics ignored;  // the tests hold that there are none
  return make_rulebook(built_in_files(), signals, ignored);
}

Rulebook book_with(std::span<const fs::path> folders, std::span<const std::string_view> signals,
                   bool keep, Diagnostics& sink) {
  if (folders.empty()) return built_in_book(signals);
  const auto cache = keep ? BookCache::of(folders) : BookCache{};
  if (auto kept = cache.read()) return std::move(*kept);
  const auto before = sink.size();
  auto files = built_in_files();
  for (const auto& folder : folders) add_folder(files, folder.string(), sink);
  auto book = make_rulebook(files, signals, sink);
  // What was edited in between belongs to another place of the cache than what was looked up.
  if (sink.size() == before && keep && BookCache::of(folders).file == cache.file) cache.write(book);
  return book;
}

void add_folder(RuleFiles& files, const std::string& folder, Diagnostics& sink) {
  for (const std::string part : {"rules", "dictionaries"}) {
    const auto root = fs::path(folder) / part;
    for (auto& file : read_folder(root, sink)) {
      const auto key = part + "/" + file.path;
      if (!file.path.ends_with(".rule") && !file.path.ends_with(".txt")) continue;
      file.path = (root / file.path).string();
      if (file.text.empty() && !file.path.ends_with(".rule"))
        files.erase(key);
      else
        files[is_weights(key) ? beside(files, key) : key] = std::move(file);
    }
  }
}

Rulebook make_rulebook(const RuleFiles& files, std::span<const std::string_view> signals,
                       Diagnostics& sink) {
  Rulebook book;
  book.digest = digest_of(files);
  for (const auto& [key, file] : files) {
    const auto lang = language_of(key);
    if (lang.empty()) {
      sink.push_back({file.path, 0, 0, "lies in no language's folder", "for example: rules/en/…", ""});
      continue;
    }
    if (!book.languages.contains(lang)) book.languages[lang] = read_language(files, lang, sink);
  }
  for (const auto& [lang, language] : book.languages) {
    check_facts(language, signals, sink);
    for (const auto& rule : language.rules) {
      const bool built_in = rule.path == "rules/" + lang + "/" + rule.id + ".rule";
      if (!built_in) check_patterns(rule, sink);  // of the others the tests know it
    }
    check_weights(language, lang, sink);
  }
  return book;
}

}  // namespace aside
