// Sums are over sets: a rule that matches five times is one reason, not five. So the
// first match of a rule stands for all of them.
#include "judge/evidence.h"

#include <algorithm>
#include <array>

namespace aside {
namespace {

bool counts_for(const Rule& rule, Sum sum) {
  return sum == Sum::Face ? rule.face : rule.hostile;
}

/// Of two categories with as many votes the more specific wins: earlier in this list.
constexpr std::array specific_first{Category::Discipline, Category::Shaming,  Category::Urgency,
                                    Category::Deflection, Category::Dominance, Category::Contempt,
                                    Category::Blame,      Category::Escalation};

SumOf sum_over(const std::vector<Attributed>& matches, const Language& language, Sum sum,
               std::size_t person, Sensitivity sensitivity) {
  SumOf out;
  out.sum = sum;
  out.person = person;
  out.threshold = language.weights_of(sum).threshold(sensitivity);
  std::vector<std::uint32_t> counted;
  for (std::size_t m = 0; m < matches.size(); ++m) {
    const auto& rule = language.rules[matches[m].match.rule];
    if (!counts_for(rule, sum)) continue;
    const auto about = matches[m].about.person;
    // Evidence of a category is about its person; circumstance is about the message, unless
    // it names a person itself.
    const bool named = about != nobody && !(matches[m].about.guessed && !rule.category);
    if (sum == Sum::Face && named && about != person) continue;
    if (sum == Sum::Face && rule.category && about == nobody) continue;
    if (std::find(counted.begin(), counted.end(), matches[m].match.rule) != counted.end()) continue;
    const int weight = weight_of(matches[m].match, language, sum);
    if (weight == 0) continue;
    counted.push_back(matches[m].match.rule);
    out.pieces.push_back(m);
    out.total += weight;
    out.gated = out.gated || (rule.category && weight > 0);
  }
  return out;
}

}  // namespace

int weight_of(const Match& match, const Language& language, Sum sum) {
  return language.weights_of(sum).of(language.rules[match.rule].id);
}

std::vector<SumOf> add_up(const std::vector<Attributed>& matches, const Language& language,
                          const People& people, Sensitivity sensitivity) {
  std::vector<SumOf> sums;
  for (std::size_t p = 0; p < people.persons.size(); ++p)
    sums.push_back(sum_over(matches, language, Sum::Face, p, sensitivity));
  sums.push_back(sum_over(matches, language, Sum::Hostile, nobody, sensitivity));
  std::erase_if(sums, [](const SumOf& sum) { return sum.pieces.empty(); });
  return sums;
}

Category vote(const SumOf& sum, const std::vector<Attributed>& matches, const Language& language) {
  std::array<int, names<Category>.size()> votes{};
  for (const auto piece : sum.pieces) {
    const auto& rule = language.rules[matches[piece].match.rule];
    const int weight = weight_of(matches[piece].match, language, sum.sum);
    if (rule.category && weight > 0) votes[static_cast<std::size_t>(*rule.category)] += weight;
  }
  auto best = specific_first.front();
  for (const auto category : specific_first)
    if (votes[static_cast<std::size_t>(category)] > votes[static_cast<std::size_t>(best)])
      best = category;
  return best;
}

std::size_t strongest(const SumOf& sum, const std::vector<Attributed>& matches,
                      const Language& language) {
  std::size_t best = sum.pieces.front();
  int best_weight = 0;
  for (const auto piece : sum.pieces) {
    const auto& match = matches[piece].match;
    const int weight = weight_of(match, language, sum.sum);
    if (language.rules[match.rule].category && weight > best_weight) {
      best = piece;
      best_weight = weight;
    }
  }
  return best;
}

}  // namespace aside
