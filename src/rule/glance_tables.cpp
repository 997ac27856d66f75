// How often a word stands in ordinary text is counted in the rules' own examples: what is
// common there is common in chat.
#include "rule/glance_tables.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>

#include "rule/cut.h"
#include "text/chars.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t too_common = std::size_t{1} << 40U;
constexpr std::uint64_t all_bits = ~std::uint64_t{0};

struct Maker {
  const Lexicon& lexicon;
  const RuleList& rules;
  const TriggerIndex& index;
  Tables out{};
  std::unordered_multimap<Key, WordId> by_key{};
  std::map<Key, std::uint32_t> others{};
  std::vector<std::size_t> count_of_word{}, count_of_tag{};
  struct Lists {
    std::vector<std::vector<std::uint32_t>> words{}, tags{};
  };
  Lists leading{}, rest{};

  TagId tag(std::string_view name) const {
    const auto found = lexicon.tag_ids.find(name);
    return found == lexicon.tag_ids.end() ? static_cast<TagId>(lexicon.tags.size()) : found->second;
  }

  void read_tags() {
    auto& flags = out.tag_flags.own();
    flags.assign(lexicon.tags.size() + 1, 0);
    const auto add = [&](std::string_view slot, Tables::Flag flag) {
      const auto found = lexicon.slots.find(slot);
      if (found == lexicon.slots.end()) return;
      for (const auto part : found->second) flags[part.tag] |= flag;
    };
    add("name", Tables::IsName);
    for (const auto* slot : {"ambiguous-name", "surname", "ambiguous-surname"}) add(slot, Tables::MayBeName);
    for (const auto* slot : {"honorific", "byname", "particle"}) add(slot, Tables::JoinsNames);
    add("ambiguous-role", Tables::MayBeRole);
    if (const auto after = tag("is-follows"); after < lexicon.tags.size()) flags[after] |= Tables::AfterIs;
    out.name = tag("name");
    out.proper = tag("proper");
    out.role = tag("role");
    out.mark = tag("mark");
    out.number = tag("num");
    out.time = tag("time");
    out.mention = tag("mention");
    out.emoji = tag("emoji");
  }

  void read_words() {
    std::vector<bool> longer(lexicon.trie.size());
    for (const auto& edge : lexicon.trie.edges())
      if (edge.from != 0) longer[edge.from] = true;
    // A glance does not know where sentences end: no entry may go on behind such an end.
    out.usable = true;
    for (const auto& edge : lexicon.trie.edges()) {
      const auto word = lexicon.words.text(edge.word);
      const bool end = word.find_first_not_of(".!?") == word.npos;
      if (end && (longer[edge.to] || lexicon.trie.gap(edge.to) != 0)) out.usable = false;
    }
    auto& words = out.words.own();
    words.resize(lexicon.words.size() + 1);
    const auto add_form = [&](std::string_view form, const std::vector<WordId>& opened) {
      if (out.forms.add(form) != out.opened.begin.size()) return;  // opened before
      auto& all = out.opened.all.own();
      all.insert(all.end(), opened.begin(), opened.end());
      out.opened.close();
    };
    for (const auto& [form, plain] : lexicon.spellings) {
      std::vector<WordId> opened;
      for (const auto& each : plain) opened.push_back(lexicon.word_id(each));
      if (std::find(opened.begin(), opened.end(), 0U) != opened.end()) opened.clear();
      add_form(form, opened);
    }
    for (WordId id = 1; id < words.size(); ++id) {
      const auto text = lexicon.words.text(id);
      auto& info = words[id];
      info.key = key_of(text);
      by_key.emplace(info.key, id);
      info.node = lexicon.trie.next(0, id);
      if (info.node != 0) {
        info.longer = longer[info.node] || lexicon.trie.gap(info.node) != 0;
        for (const auto each : lexicon.trie.tags(info.node)) {
          info.tags |= std::uint64_t{1} << (each % 64);
          info.flags |= out.tag_flags[each];
        }
      }
      if (text.size() <= 2 || !text.ends_with("'s")) add_form(text, {id});
    }
    out.is = lexicon.word_id("is");
    out.owner = lexicon.word_id("'s");
    auto& hidden = out.hidden.own();
    hidden.assign(4096 / 64, 0);
    for (const auto& word : lexicon.disguised_alone)
      if (word.size() >= hidden_end) hidden[hidden_bit(word) / 64] |= std::uint64_t{1} << (hidden_bit(word) % 64);
  }

  void count() {
    count_of_word.assign(lexicon.words.size() + 1, 1);
    count_of_tag.assign(lexicon.tags.size() + 1, 1);
    std::size_t all = 0;
    for (const auto& rule : rules)
      for (const auto& example : rule.examples)
        for (std::size_t at = 0; at < example.text.size();) {
          std::string word;
          for (; at < example.text.size() && (is_ascii_letter(example.text[at]) || example.text[at] == '\''); ++at)
            word += lower(example.text[at]);
          ++at;
          const auto form = out.forms.find(word);
          if (form == 0) continue;
          for (const auto id : out.opened.of(form - 1)) {
            ++all;
            ++count_of_word[id];
            if (out.words[id].node == 0) continue;
            for (const auto each : lexicon.trie.tags(out.words[id].node)) ++count_of_tag[each];
          }
        }
    // What no dictionary tells of a word.
    count_of_tag[out.name] += all / 50;
    count_of_tag[out.role] += all / 200;
    count_of_tag[out.mark] += all / 5;
    for (const auto* mark : {".", ",", "?", "!"})
      if (const auto id = lexicon.word_id(mark)) count_of_word[id] += all / 10;
  }

  std::size_t cost(const Sketch& sketch, const Sketch::Step& step) const {
    if (step.any || step.wordish) return too_common;
    std::size_t sum = 1;
    const auto* at = sketch.pool.all().data() + step.begin;
    static const Key edges[] = {key_of("^"), key_of("$")};
    for (std::size_t i = 0; i < step.words; ++i, ++at) {
      const auto known = by_key.find(*at);
      sum += *at == edges[0] || *at == edges[1] ? count_of_tag[out.mark] : known == by_key.end() ? 1 : count_of_word[known->second];
    }
    for (std::size_t i = 0; i < std::size_t{step.tags} + step.owners; ++i, ++at) sum += count_of_tag[*at];
    return sum;
  }

  /// The words with that key: two may have the same.
  std::vector<std::uint32_t> places_of(Key key) {
    const auto [begin, end] = by_key.equal_range(key);
    std::vector<std::uint32_t> found;
    for (auto at = begin; at != end; ++at) found.push_back(at->second);
    const auto fresh = static_cast<std::uint32_t>(out.words.size() + others.size());
    if (found.empty()) found.push_back(others.try_emplace(key, fresh).first->second);
    return found;
  }

  std::uint8_t audiences(const Rule& rule) const {
    unsigned bits = 0;
    for (unsigned i = 0; i < 8; ++i) {
      const bool group = (i & 1U) != 0, external = (i & 2U) != 0, strict = (i & 4U) != 0;
      const bool fits = std::all_of(rule.whens.begin(), rule.whens.end(), [&](const When& when) {
        if (when.fact == "group") return group == when.wanted;
        if (when.fact == "dm") return group != when.wanted;
        if (when.fact == "external") return external == when.wanted;
        if (when.fact == "strict") return strict == when.wanted;
        return true;  // a fact may hold
      });
      if (fits) bits |= 1U << audience_bit(group, external, strict);
    }
    return static_cast<std::uint8_t>(bits);
  }

  /// What may stand beside a step: all that leads to its beginning, or on from its end.
  void look_beside(const Sketch& sketch, const Sketch::Step& step, Tables::Way& way) const {
    const bool begins = step.from == 0, ends = (sketch.accepting >> step.to & 1U) != 0;
    if (begins) way.keys_before = all_bits;
    if (ends || step.owners > 0) way.keys_behind = all_bits;
    for (const auto& other : sketch.steps) {
      const bool loose = other.any || other.wordish || other.owners > 0;
      if (other.to == step.from) {
        way.keys_before |= loose ? all_bits : other.keys_seen;
        way.tags_before |= other.tags_seen;
      }
      if (other.from == step.to) {
        way.keys_behind |= other.any || other.wordish ? all_bits : other.keys_seen;
        way.tags_behind |= other.tags_seen;
      }
    }
  }

  void add_to(Lists& lists, std::uint32_t way, std::span<const Key> words, std::span<const TagId> tags) {
    for (const auto key : words)
      for (const auto place : places_of(key)) {
        if (lists.words.size() <= place) lists.words.resize(place + 1);
        lists.words[place].push_back(way);
      }
    for (const auto each : tags) lists.tags[each].push_back(way);
  }

  static std::uint32_t fresh(Tables::Ways& ways, const Tables::Way& way) {
    ways.ways.own().push_back(way);
    return static_cast<std::uint32_t>(ways.ways.size() - 1);
  }

  void add(const Trigger& trigger, Tables::Way way, Tables::Ways& ways, Lists& lists) {
    const auto& sketch = trigger.pattern.sketch();
    way.sketched = sketch.known();
    if (!sketch.known() && !trigger.pattern.clauses().empty()) {
      const auto& clause = trigger.pattern.clauses().front();
      way.keys_before = way.keys_behind = all_bits;
      std::vector<Key> keys;
      for (const auto& word : clause.words) keys.push_back(key_of(word));
      return add_to(lists, fresh(ways, way), keys, clause.tags);
    }
    const auto steps = sketch.known()
                           ? cheapest_cut(sketch, [&](const Sketch::Step& step) { return cost(sketch, step); }, too_common)
                           : std::vector<std::size_t>{};
    if (steps.empty()) ways.always.own().push_back(way);
    for (const auto s : steps) {
      const auto& step = sketch.steps[s];
      auto each = way;
      each.step = static_cast<std::uint16_t>(s);
      look_beside(sketch, step, each);
      const auto pool = sketch.pool.all().subspan(step.begin);
      add_to(lists, fresh(ways, each), pool.first(step.words), pool.subspan(step.words, std::size_t{step.tags} + step.owners));
    }
  }

  static void close(TriggerIndex::Lists& lists, const std::vector<std::vector<std::uint32_t>>& all) {
    for (const auto& each : all) {
      lists.all.own().insert(lists.all.own().end(), each.begin(), each.end());
      lists.close();
    }
  }

  Tables make() && {
    read_tags();
    read_words();
    count();
    for (auto* lists : {&leading, &rest}) lists->tags.resize(lexicon.tags.size() + 1);
    for (std::size_t t = 0; t < index.triggers.size(); ++t) {
      const bool leads = (index.leads[t / 64] >> (t % 64) & 1U) != 0;
      const auto ref = index.triggers[t];
      Tables::Way way;
      way.trigger = ref;
      way.id = static_cast<std::uint32_t>(t);
      way.audiences = audiences(rules[ref.rule]);
      add(rules[ref.rule].triggers[ref.trigger], way, leads ? out.leading : out.rest, leads ? leading : rest);
    }
    const auto close_all = [&](Tables::Ways& ways, Lists& lists) {
      lists.words.resize(out.words.size() + others.size());
      close(ways.by_word, lists.words);
      close(ways.by_tag, lists.tags);
    };
    close_all(out.leading, leading);
    close_all(out.rest, rest);
    auto& table = out.others.own();
    table.resize(std::bit_ceil(2 * others.size() + 2));
    for (const auto& [key, place] : others) {
      auto at = key & (table.size() - 1);
      while (table[at].feature != 0) at = (at + 1) & (table.size() - 1);
      table[at] = {key, place};
    }
    // Signals that plain text never shows, and no other, may lead by themselves.
    constexpr std::string_view loud[] = {"shouting", "loud-word", "exclaiming", "insisting", "clapping"};
    const bool opens_is = std::any_of(out.tag_flags.begin(), out.tag_flags.end(), [](auto flags) { return (flags & Tables::AfterIs) != 0; });
    out.usable = out.usable && (!opens_is || (out.is != 0 && out.owner != 0)) && out.name < lexicon.tags.size();
    for (const auto ref : index.measured) {
      const auto& trigger = rules[ref.rule].triggers[ref.trigger];
      out.usable = out.usable && !trigger.absent && std::find(std::begin(loud), std::end(loud), trigger.signal) != std::end(loud);
    }
    return std::move(out);
  }
};

}  // namespace

GlanceTables glance_tables(const Lexicon& lexicon, const RuleList& rules, const TriggerIndex& index) {
  return Maker{lexicon, rules, index}.make();
}

}  // namespace aside
