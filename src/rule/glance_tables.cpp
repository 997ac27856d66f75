// Of all steps that no run avoids, those are looked for that stand in ordinary text the most rarely.
#include "rule/glance_tables.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <unordered_map>

#include "rule/beside.h"
#include "rule/cut.h"
#include "rule/frequency.h"

namespace aside {
namespace {

using Tables = GlanceTables;

constexpr std::size_t most_needs = 4, largest_need = 64;
constexpr std::uint64_t all_bits = ~std::uint64_t{0};

struct Maker {
  const Lexicon& lexicon;
  const RuleList& rules;
  const Undertone& undertone;
  const TriggerIndex& index;
  Tables out{};
  std::unordered_multimap<Key, WordId> by_key{};
  std::map<Key, std::uint32_t> others{};
  std::optional<Frequency> frequency{};
  struct Lists {
    std::vector<std::vector<Tables::Way>> words{}, tags{};
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
    for (const auto* slot : {"ambiguous-role", "described", "hinted-at", "person-head"}) add(slot, Tables::MayBeRole);
    if (const auto after = tag("is-follows"); after < lexicon.tags.size()) flags[after] |= Tables::AfterIs;
    out.name = tag("name");
    out.proper = tag("proper");
    out.role = tag("role");
    out.mark = tag("mark");
    out.number = tag("num");
    out.time = tag("time");
    out.mention = tag("mention");
    out.emoji = tag("emoji");
    out.ticket = tag("ticket");
    out.url = tag("url");
    out.quote = tag("quote");
    out.scare = tag("scare");
  }

  void read_words() {
    std::vector<std::uint64_t> longer(lexicon.trie.size());
    for (const auto& edge : lexicon.trie.edges())
      if (edge.from != 0) longer[edge.from] |= std::uint64_t{1} << (key_of(lexicon.words.text(edge.word)) % 64);
    // A glance does not know where sentences end: no entry may go on behind such an end.
    out.usable = true;
    for (const auto& edge : lexicon.trie.edges()) {
      const auto word = lexicon.words.text(edge.word);
      const bool end = word.find_first_not_of(".!?") == word.npos;
      if (end && (longer[edge.to] != 0 || lexicon.trie.gap(edge.to) != 0)) out.usable = false;
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
        info.longer = lexicon.trie.gap(info.node) != 0 ? all_bits : longer[info.node];
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
    hidden.assign(hidden_bits / 64, 0);
    for (const auto& word : lexicon.disguised_alone)
      if (word.size() >= hidden_end) hidden[hidden_bit(word) / 64] |= std::uint64_t{1} << (hidden_bit(word) % 64);
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

  void add_to(Lists& lists, const Tables::Way& way, std::span<const Key> words, std::span<const TagId> tags) {
    for (const auto key : words)
      for (const auto place : places_of(key)) {
        if (lists.words.size() <= place) lists.words.resize(place + 1);
        lists.words[place].push_back(way);
      }
    for (const auto each : tags) lists.tags[each].push_back(way);
  }

  void add(const Trigger& trigger, Tables::Way way, Tables::Ways& ways, Lists& lists) {
    const auto& sketch = trigger.pattern.sketch();
    out.sketches.add(sketch);
    if (!sketch.known() && !trigger.pattern.clauses().empty()) {
      const auto& clause = trigger.pattern.clauses().front();
      std::vector<Key> keys;
      for (const auto& word : clause.words) keys.push_back(key_of(word));
      add_to(lists, way, keys, clause.tags);
      return need_clauses(trigger.pattern.clauses());
    }
    std::vector<std::size_t> costs;
    for (const auto& step : sketch.steps) costs.push_back(frequency->cost(sketch, step));
    const auto cost = [&](const Sketch::Step& step) { return costs[static_cast<std::size_t>(&step - sketch.steps.all().data())]; };
    const auto cut = [&] { return sketch.known() ? cheapest_cut(sketch, cost, Frequency::too_common) : std::vector<std::size_t>{}; };
    const auto steps = cut();
    way.step = sketch.known() ? 0 : Tables::no_step;
    if (steps.empty()) ways.always.own().push_back(way);
    for (const auto s : steps) {
      const auto& step = sketch.steps[s];
      auto each = way;
      each.step = static_cast<std::uint16_t>(s);
      const auto before = before_step(sketch, step), behind = behind_step(sketch, step);
      each.keys_before = before.keys, each.tags_before = before.tags;
      each.keys_behind = behind.keys, each.tags_behind = behind.tags;
      each.reaches = static_cast<std::uint8_t>(before.reach + 16 * behind.reach);
      const auto pool = sketch.pool.all().subspan(step.begin);
      add_to(lists, each, pool.first(step.words), pool.subspan(step.words, std::size_t{step.tags} + step.owners));
    }
    // Other steps that no run avoids: one of each such choice must be in the line as well.
    for (auto last = steps; !last.empty() && out.needs.all.size() < out.needs.begin.own().back() + most_needs;) {
      for (const auto s : last) costs[s] = Frequency::too_common;
      last = cut();
      if (!last.empty()) need_one_of(sketch, last);
    }
    out.needs.close();
  }

  void need(const std::vector<std::uint32_t>& features) {
    out.needs.all.own().push_back(static_cast<std::uint32_t>(out.clauses.begin.size() - 1));
    out.clauses.all.own().insert(out.clauses.all.own().end(), features.begin(), features.end());
    out.clauses.close();
  }
  std::uint32_t feature_of(std::uint32_t place) const { return static_cast<std::uint32_t>(lexicon.tags.size() + 1 + place); }

  void need_one_of(const Sketch& sketch, const std::vector<std::size_t>& steps) {
    std::vector<std::uint32_t> features;
    for (const auto s : steps) {
      const auto& step = sketch.steps[s];
      const auto pool = sketch.pool.all().subspan(step.begin);
      for (const auto key : pool.first(step.words))
        for (const auto place : places_of(key)) features.push_back(feature_of(place));
      for (const auto each : pool.subspan(step.words, std::size_t{step.tags} + step.owners)) features.push_back(each);
    }
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    if (features.size() <= largest_need) need(features);
  }

  void need_clauses(const std::vector<Clause>& clauses) {
    for (std::size_t c = 1; c < clauses.size(); ++c) {
      std::vector<std::uint32_t> features(clauses[c].tags.begin(), clauses[c].tags.end());
      for (const auto& word : clauses[c].words)
        for (const auto place : places_of(key_of(word))) features.push_back(feature_of(place));
      need(features);
    }
    out.needs.close();
  }

  /// Whole alternatives of an `unless` that are one word which no other has the key of.
  void add_vetoes(const Rule& rule) {
    for (const auto& guard : rule.guards) {
      const auto& sketch = guard.pattern.sketch();
      if (guard.wanted || !sketch.known() || (guard.scope != Scope::Sentence && guard.scope != Scope::Message)) continue;
      for (auto s = sketch.first[0]; s < sketch.first[1]; ++s) {
        const auto& step = sketch.steps[s];
        if ((sketch.accepting >> step.to & 1U) == 0) continue;
        for (const auto key : sketch.pool.all().subspan(step.begin, step.words)) {
          const auto [begin, end] = by_key.equal_range(key);
          if (begin == end || std::next(begin) != end) continue;
          if (guard.pattern.regex().find(lexicon.words.text(begin->second)) != std::string_view::npos)
            out.vetoes.all.own().push_back(begin->second);
        }
      }
    }
    out.vetoes.close();
  }

  static void close(TriggerIndex::ListsOf<Tables::Way>& lists, const std::vector<std::vector<Tables::Way>>& all) {
    for (const auto& each : all) {
      lists.all.own().insert(lists.all.own().end(), each.begin(), each.end());
      lists.close();
    }
  }

  Tables make() && {
    read_tags();
    read_words();
    frequency.emplace(lexicon, rules, out);
    for (auto* lists : {&leading, &rest}) lists->tags.resize(lexicon.tags.size() + 1);
    for (std::size_t t = 0; t < index.triggers.size(); ++t) {
      const bool leads = (index.leads[t / 64] >> (t % 64) & 1U) != 0;
      const auto ref = index.triggers[t];
      Tables::Way way;
      way.keys_before = way.keys_behind = all_bits;
      way.reaches = 0x11, way.step = Tables::no_step;
      way.id = static_cast<std::uint32_t>(t);
      way.audiences = audiences(rules[ref.rule]);
      add(rules[ref.rule].triggers[ref.trigger], way, leads ? out.leading : out.rest, leads ? leading : rest);
    }
    for (const auto& rule : rules) add_vetoes(rule);
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
    // Signals that plain text never shows, and how far it leans, may lead by themselves; no other.
    constexpr std::string_view loud[] = {"shouting", "loud-word", "exclaiming", "insisting", "clapping"};
    const bool opens_is = std::any_of(out.tag_flags.begin(), out.tag_flags.end(), [](auto flags) { return (flags & Tables::AfterIs) != 0; });
    out.usable = out.usable && (!opens_is || (out.is != 0 && out.owner != 0)) && out.name < lexicon.tags.size();
    for (const auto ref : index.measured) {
      const auto& trigger = rules[ref.rule].triggers[ref.trigger];
      const auto* level = undertone.level(trigger.signal);
      if (level != nullptr && level->lean > 0 && !trigger.absent) {
        out.leads_at = std::min(out.leads_at, level->lean);
        continue;
      }
      out.usable = out.usable && !trigger.absent && std::find(std::begin(loud), std::end(loud), trigger.signal) != std::end(loud);
    }
    return std::move(out);
  }
};

}  // namespace

GlanceTables glance_tables(const Lexicon& lexicon, const RuleList& rules, const Undertone& undertone, const TriggerIndex& index) {
  return Maker{lexicon, rules, undertone, index}.make();
}

}  // namespace aside
