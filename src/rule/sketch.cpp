// Thompson's construction over the phrase's own pieces, then all ways from one word's
// beginning to the next as one step (Thompson 1968; Navarro & Raffinot, ch. 4).
#include "rule/sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "text/chars.h"

namespace aside {
namespace {

using Kind = PhraseNode::Kind;

constexpr std::size_t most_states = 64, shared_states = 12, most_ways = 2000;
constexpr std::size_t longest_word = 40;
constexpr int longest_gap = 4;

struct Edge {
  enum class Type { Nothing, Text, Slot, Blank, Gap, Any } type = Type::Nothing;
  std::size_t to = 0;
  std::string text;
};

/// The phrase as a graph over pieces of words.
struct Graph {
  std::vector<std::vector<Edge>> edges = std::vector<std::vector<Edge>>(1);

  std::size_t fresh() {
    edges.emplace_back();
    return edges.size() - 1;
  }
  void join(std::size_t from, std::size_t to, Edge::Type type = Edge::Type::Nothing,
            std::string text = "") {
    edges[from].push_back({type, to, std::move(text)});
  }

  std::size_t add(const Phrase& phrase, std::size_t from) {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      const auto& node = phrase[i];
      const auto begin = fresh(), end = fresh();
      join(from, begin);
      const bool gap = node.kind == Kind::Gap || node.kind == Kind::Any;
      add(node, begin, end);
      // The blank after a gap is the gap's own.
      if (gap && i + 1 < phrase.size() && phrase[i + 1].kind == Kind::Blank) ++i;
      if (node.optional) join(begin, end);
      if (node.repeated) join(end, begin);
      from = end;
    }
    return from;
  }

  void add(const PhraseNode& node, std::size_t begin, std::size_t end) {
    switch (node.kind) {
      case Kind::Text: return join(begin, end, Edge::Type::Text, node.text);
      case Kind::Letters:
        for (const char c : node.text) join(begin, end, Edge::Type::Text, std::string(1, c));
        return;
      case Kind::Slot: return join(begin, end, Edge::Type::Slot, node.text);
      case Kind::Blank: return join(begin, end, Edge::Type::Blank);
      case Kind::Any:
        join(begin, begin, Edge::Type::Any);
        return join(begin, end);
      case Kind::Gap:
        join(begin, end);
        for (int i = 0; i < longest_gap; ++i) {
          const auto next = fresh();
          join(begin, next, Edge::Type::Gap);
          join(next, end);
          begin = next;
        }
        return;
      case Kind::Group:
        for (const auto& alternative : node.alternatives) join(add(alternative, begin), end);
        return;
    }
  }
};

/// A step while it is being made.
struct Draft {
  Sketch::Step step;
  std::vector<std::uint32_t> words, tags, owners;
};

/// What a way through a word has met so far.
struct Way {
  std::size_t at = 0;
  std::string text;
  std::string slot;
  bool mixed = false;  // letters and a slot, or too many letters: any word
  bool marks = false;  // too many marks: any mark
  bool fresh() const { return text.empty() && slot.empty() && !mixed && !marks; }
  auto key() const { return std::tie(at, text, slot, mixed, marks); }
  bool operator<(const Way& other) const { return key() < other.key(); }
};

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || !is_ascii(c); });
}

class Builder {
 public:
  Builder(const Lexicon& lexicon, Graph graph, std::size_t end)
      : lexicon_(lexicon), graph_(std::move(graph)), end_(end) {
    state_of(0);
  }

  Sketch build() {
    state_of(end_);
    for (bool more = true; more;) {
      more = false;  // states that are shared grow when others are walked
      for (std::size_t s = 0; s < starts_.size() && !failed_; ++s)
        if (walked_[s] < starts_[s].size()) {
          walk(s);
          more = true;
        }
    }
    if (failed_ || steps_.empty() || (sketch_.accepting & 1U) != 0) return {};
    std::size_t at = 0;
    for (auto& [way, step] : steps_) {
      for (; at <= way.first; ++at) first_.push_back(static_cast<std::uint16_t>(done_.size()));
      finish(step);
    }
    for (; at <= starts_.size(); ++at) first_.push_back(static_cast<std::uint16_t>(done_.size()));
    sketch_.into = steps_by_end();
    sketch_.steps = std::move(done_);
    sketch_.first = std::move(first_);
    sketch_.pool = std::move(pool_);
    return std::move(sketch_);
  }

 private:
  const Lexicon& lexicon_;
  Graph graph_;
  std::size_t end_;
  std::vector<std::size_t> walked_;               // by state: how many of its starts
  std::vector<std::vector<std::size_t>> starts_;  // by state: where in the graph a word begins
  std::map<std::pair<std::size_t, std::size_t>, Draft> steps_;
  std::vector<Sketch::Step> done_;
  std::vector<std::uint16_t> first_;
  std::vector<std::uint32_t> pool_;
  Sketch sketch_;
  bool failed_ = false;

  std::vector<std::uint16_t> steps_by_end() const {
    std::vector<std::uint16_t> out(starts_.size() + 1);
    for (std::size_t state = 0; state <= starts_.size(); ++state) {
      out[state] = static_cast<std::uint16_t>(out.size());
      for (std::size_t s = 0; s < done_.size(); ++s)
        if (done_[s].to == state) out.push_back(static_cast<std::uint16_t>(s));
    }
    return out;
  }

  std::size_t state_of(std::size_t at) {
    for (std::size_t s = 0; s < starts_.size(); ++s)
      if (std::find(starts_[s].begin(), starts_[s].end(), at) != starts_[s].end()) return s;
    // The last states stand for all that have no room: each sees more than they would.
    const bool room = starts_.size() < most_states - shared_states;
    if (room) starts_.emplace_back();
    else starts_.resize(most_states);
    walked_.resize(starts_.size());
    const auto state = room ? starts_.size() - 1 : shared(at);
    starts_[state].push_back(at);
    return state;
  }

  /// Those that may end the phrase, and those that a gap begins at, are shared apart from others:
  /// they would let through what begins like any of them.
  std::size_t shared(std::size_t node) const {
    bool ends = false, gap = false;
    std::vector<std::size_t> open{node};
    std::set<std::size_t> seen{node};
    while (!open.empty()) {
      const auto at = open.back();
      open.pop_back();
      ends = ends || at == end_;
      for (const auto& edge : graph_.edges[at]) {
        gap = gap || edge.type == Edge::Type::Gap || edge.type == Edge::Type::Any;
        if (edge.type == Edge::Type::Nothing && seen.insert(edge.to).second) open.push_back(edge.to);
      }
    }
    if (ends) return most_states - 1;
    return most_states - (gap ? 2 : 3 + node % (shared_states - 2));
  }

  Draft& draft(std::size_t from, std::size_t node) {
    const auto to = state_of(node);
    auto& out = steps_[{from, to}];
    out.step.from = static_cast<std::uint8_t>(from);
    out.step.to = static_cast<std::uint8_t>(to);
    return out;
  }

  /// All ways from a word's beginning to the next word's.
  void walk(std::size_t state) {
    std::set<Way> seen;
    std::vector<Way> open;
    while (!failed_) {
      while (walked_[state] < starts_[state].size()) open.push_back({starts_[state][walked_[state]++], "", "", false, false});
      if (open.empty()) break;
      auto way = std::move(open.back());
      open.pop_back();
      if (!seen.insert(way).second) continue;
      if (seen.size() > most_ways) failed_ = true;
      if (way.at == end_) arrive(state, way);
      for (const auto& edge : graph_.edges[way.at])
        if (auto next = follow(state, way, edge)) open.push_back(std::move(*next));
    }
  }

  void arrive(std::size_t state, const Way& way) {
    if (way.fresh()) sketch_.accepting |= std::uint64_t{1} << state;
    else draft(state, end_).step.any = true;  // the expression ends inside the word
  }

  std::optional<Way> follow(std::size_t state, const Way& way, const Edge& edge) {
    auto next = way;
    next.at = edge.to;
    switch (edge.type) {
      case Edge::Type::Nothing: break;
      case Edge::Type::Text:
        if (way.marks) {
          if (has_letter(edge.text)) next = mixed(edge.to);
          break;
        }
        if (way.slot.empty() && !way.mixed) next.text += edge.text;
        if (!way.slot.empty()) next = mixed(edge.to);
        else if (next.text.size() > longest_word) next = has_letter(next.text) ? mixed(edge.to) : Way{edge.to, "", "", false, true};
        if (edge.text.find_first_of(" |") != std::string::npos) failed_ = true;
        break;
      case Edge::Type::Slot:
        if (way.fresh()) next.slot = edge.text;
        else next = mixed(edge.to);
        break;
      case Edge::Type::Blank:
        if (!way.fresh()) take(draft(state, edge.to), way);
        return std::nullopt;  // no word is empty
      case Edge::Type::Gap:
      case Edge::Type::Any:
        if (!way.fresh()) failed_ = true;
        else if (edge.type == Edge::Type::Gap) draft(state, edge.to).step.wordish = true;
        else draft(state, edge.to).step.any = true;
        return std::nullopt;
    }
    return next;
  }

  static Way mixed(std::size_t at) { return {at, "", "", true, false}; }

  void take(Draft& draft, const Way& way) {
    if (way.mixed) {
      draft.step.any = true;
    } else if (way.marks) {
      draft.step.marks = true;
    } else if (way.slot.empty()) {
      draft.words.push_back(key_of(way.text));
    } else {
      const auto parts = slot_parts(lexicon_, way.slot);
      failed_ = failed_ || parts.empty();
      for (const auto part : parts) (part.possessive ? draft.owners : draft.tags).push_back(part.tag);
    }
  }

  void finish(Draft& draft) {
    auto& step = draft.step;
    step.begin = static_cast<std::uint32_t>(pool_.size());
    const auto put = [this](std::vector<std::uint32_t>& all, std::uint64_t& seen) {
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
      for (const auto each : all) seen |= std::uint64_t{1} << (each % 64);
      pool_.insert(pool_.end(), all.begin(), all.end());
      return static_cast<std::uint16_t>(all.size());
    };
    step.words = put(draft.words, step.keys_seen);
    step.tags = put(draft.tags, step.tags_seen);
    step.owners = put(draft.owners, step.tags_seen);
    done_.push_back(step);
  }
};

const std::vector<SlotPart>* parts_of(const Lexicon& lexicon, const std::string& slot) {
  const auto found = lexicon.slots.find(slot);
  return found == lexicon.slots.end() ? nullptr : &found->second;
}

bool ends_blank(const Phrase& phrase) {
  const auto& last = phrase.back();
  return last.kind == Kind::Blank || (last.kind == Kind::Group && all_edges_blank(last, true));
}

}  // namespace

std::vector<SlotPart> slot_parts(const Lexicon& lexicon, const std::string& slot) {
  if (const auto* parts = parts_of(lexicon, slot)) return *parts;
  std::vector<SlotPart> out;
  if (slot.ends_with("'s"))
    if (const auto* parts = parts_of(lexicon, slot.substr(0, slot.size() - 2)))
      for (const auto part : *parts) out.push_back({part.tag, true});
  return out;
}

Sketch make_sketch(const Phrase& phrase, const Lexicon& lexicon) {
  if (phrase.empty()) return {};
  Graph graph;
  auto end = graph.add(phrase, 0);
  if (!ends_blank(phrase)) {
    const auto after = graph.fresh();
    graph.join(end, after, Edge::Type::Blank);
    end = after;
  }
  return Builder(lexicon, std::move(graph), end).build();
}

}  // namespace aside
