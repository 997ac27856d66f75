#include "rule/frequency.h"
#include "rule/examples.h"

#include <algorithm>
#include <cmath>

#include "text/chars.h"

namespace aside {
namespace {

constexpr double run_costs = 24;  // against that a word is met whose neighbours do not fit

}  // namespace

Frequency::Frequency(const Lexicon& lexicon, const RuleList& rules, const GlanceTables& tables)
    : of_tag_(lexicon.tags.size() + 1, 1) {
  std::size_t all = 1;
  const auto add_key = [this](Key key, std::size_t times) {
    of_key_[key] += times;
    key_bits_[key % 64] += static_cast<double>(times);
  };
  const auto add_tag = [this](TagId tag, std::size_t times) {
    of_tag_[tag] += times;
    tag_bits_[tag % 64] += static_cast<double>(times);
  };
  for (const auto& rule : rules)
    for (const auto& example : examples_of(rule))
      for (std::size_t at = 0; at < example.text.size();) {
        std::string word;
        for (; at < example.text.size() && (is_ascii_letter(example.text[at]) || example.text[at] == '\''); ++at)
          word += lower(example.text[at]);
        ++at;
        const auto form = tables.forms.find(word);
        if (form == 0) continue;
        for (const auto id : tables.opened.of(form - 1)) {
          ++all;
          add_key(tables.words[id].key, 1);
          if (tables.words[id].node == 0) continue;
          for (const auto each : lexicon.trie.tags(tables.words[id].node)) add_tag(each, 1);
        }
      }
  // What no dictionary tells of a word.
  add_tag(tables.name, all / 50);
  add_tag(tables.role, all / 200);
  add_tag(tables.mark, all / 5);
  for (const auto* mark : {".", ",", "?", "!"}) add_key(key_of(mark), all / 20);
  for (const auto* edge : {"^", "$"}) add_key(key_of(edge), all / 5);
  for (auto* bits : {&key_bits_, &tag_bits_})
    for (auto& each : *bits) each /= static_cast<double>(all);
}

std::size_t Frequency::cost(const Sketch& sketch, const Sketch::Step& step) const {
  if (step.takes_any()) return too_common;
  std::size_t sum = 1;
  const auto* at = sketch.pool.all().data() + step.begin;
  for (std::size_t i = 0; i < step.words; ++i, ++at) {
    const auto known = of_key_.find(*at);
    sum += 1 + (known == of_key_.end() ? 0 : known->second);
  }
  for (std::size_t i = 0; i < std::size_t{step.tags} + step.owners; ++i, ++at) sum += of_tag_[*at];
  const auto runs = share(before_step(sketch, step)) * share(behind_step(sketch, step));
  return static_cast<std::size_t>(static_cast<double>(sum) * (4 + 4 * run_costs * runs));
}

/// Of how many places it may be thought that such a word stands beside them.
double Frequency::share(const Beside& beside) const {
  if (beside.anything()) return 1;
  double one = 0;
  for (std::size_t bit = 0; bit < 64; ++bit) {
    if ((beside.keys >> bit & 1U) != 0) one += key_bits_[bit];
    if ((beside.tags >> bit & 1U) != 0) one += tag_bits_[bit];
  }
  return 1 - std::pow(1 - std::min(one, 1.0), beside.reach);
}

}  // namespace aside
