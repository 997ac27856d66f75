// Sums are over sets: a rule that matches five times is one reason, not five, and words that
// three rules see are one reason, not three: the heaviest counts.
#include "judge/evidence.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace aside {
namespace {

/// Words that hurt less than this may be anybody's.
constexpr int hard_words = 2;

bool counts_for(const Rule& rule, Sum sum) {
  return sum == Sum::Face ? rule.face : rule.hostile;
}

int weight_of(const Match& match, const Language& language, Sum sum) {
  return language.weights_of(sum).of(language.rules[match.rule].id);
}

/// Of two categories with as many votes the more specific wins: earlier in this list.
constexpr std::array specific_first{Category::Discipline, Category::Shaming,  Category::Urgency,
                                    Category::Deflection, Category::Dominance, Category::Contempt,
                                    Category::Blame,      Category::Escalation};

/// The same rule, or a rule of a category over the same words.
bool said_already(std::size_t m, const std::vector<std::size_t>& pieces,
                  const std::vector<Attributed>& matches, const Language& language) {
  const auto& match = matches[m].match;
  const bool real = language.rules[match.rule].category.has_value();
  return std::any_of(pieces.begin(), pieces.end(), [&](std::size_t p) {
    const auto& other = matches[p].match;
    if (other.rule == match.rule) return true;
    const bool same_words = other.where.sentence == match.where.sentence &&
                            other.where.first < match.where.last &&
                            match.where.first < other.where.last;
    return real && language.rules[other.rule].category && same_words;
  });
}

/// How all its words lean together is nobody's deed.
bool is_tone(const Match& match, const Language& language) {
  return language.undertone.level(language.rules[match.rule].triggers[match.trigger].signal) != nullptr;
}

SumOf sum_over(const std::vector<Attributed>& matches, const Language& language, Sum sum,
               std::size_t person, Sensitivity sensitivity) {
  SumOf out;
  out.sum = sum;
  out.person = person;
  out.threshold = language.weights_of(sum).threshold(sensitivity);
  std::vector<std::size_t> heard;
  for (std::size_t m = 0; m < matches.size(); ++m) {
    const auto& rule = language.rules[matches[m].match.rule];
    if (!counts_for(rule, sum)) continue;
    const auto about = matches[m].about.person;
    // Evidence of a category is about its person; circumstance is about the message, unless
    // it names a person itself.
    const bool named = about != nobody && !(matches[m].about.guessed && !rule.category);
    if (sum == Sum::Face && named && about != person) continue;
    if (sum == Sum::Face && rule.category && (about == nobody || is_tone(matches[m].match, language))) continue;
    if (weight_of(matches[m].match, language, sum) != 0) heard.push_back(m);
  }
  const auto weight = [&](std::size_t m) { return weight_of(matches[m].match, language, sum); };
  std::stable_sort(heard.begin(), heard.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(weight(a)) > std::abs(weight(b));
  });
  for (const auto m : heard) {
    if (said_already(m, out.pieces, matches, language)) continue;
    out.pieces.push_back(m);
    out.total += weight(m);
    out.gated = out.gated || (language.rules[matches[m].match.rule].category && weight(m) > 0);
  }
  std::sort(out.pieces.begin(), out.pieces.end());
  return out;
}

/// The rule has no piece in the sum yet.
bool is_new(const Match& match, const SumOf& sum, const std::vector<Attributed>& matches) {
  return std::none_of(sum.pieces.begin(), sum.pieces.end(),
                      [&](std::size_t p) { return matches[p].match.rule == match.rule; });
}

void lend(const SumOf& hostile, SumOf& face, const std::vector<Attributed>& matches,
          const Language& language) {
  if (!face.gated || face.passes()) return;
  int most = 0;
  for (const auto piece : hostile.pieces) {
    const auto& match = matches[piece].match;
    const int weight = weight_of(match, language, Sum::Hostile);
    const bool real = language.rules[match.rule].category.has_value();
    if (!real || weight <= most || !is_new(match, face, matches)) continue;
    most = weight;
    face.lent = piece;
  }
  if (most < hard_words || face.total + most < face.threshold) {
    face.lent.reset();
    return;
  }
  face.total += most;
  face.pieces.insert(std::upper_bound(face.pieces.begin(), face.pieces.end(), *face.lent), *face.lent);
}

/// The tone of a message is held against the one of whom most is said; of equals against whoever is spoken to, or whom its
/// hardest words are near.
void hold_tone_against(std::vector<SumOf>& sums, const std::vector<Attributed>& matches, const Language& language, const People& people) {
  for (std::size_t m = 0; m < matches.size(); ++m) {
    const auto& match = matches[m].match;
    const auto rank = [&](const SumOf& sum) {
      return std::tuple(sum.total, people.persons[sum.person].addressed, sum.person == matches[m].about.person);
    };
    const int weight = weight_of(match, language, Sum::Face);
    if (weight <= 0 || !language.rules[match.rule].category || !is_tone(match, language)) continue;
    SumOf* most = nullptr;
    for (auto& sum : sums) {
      const auto& person = people.persons[sum.person];
      if (!person.named || person.helps || person.outside) continue;
      if (most == nullptr || rank(sum) > rank(*most)) most = &sum;
    }
    if (most == nullptr) return;
    most->pieces.insert(std::upper_bound(most->pieces.begin(), most->pieces.end(), m), m);
    most->total += weight;
    most->gated = true;
  }
}

}  // namespace

int weight_in(const SumOf& sum, std::size_t piece, const std::vector<Attributed>& matches,
              const Language& language) {
  return weight_of(matches[piece].match, language, sum.lent == piece ? Sum::Hostile : sum.sum);
}

std::vector<SumOf> add_up(const std::vector<Attributed>& matches, const Language& language,
                          const People& people, Sensitivity sensitivity) {
  std::vector<SumOf> sums;
  for (std::size_t p = 0; p < people.persons.size(); ++p)
    sums.push_back(sum_over(matches, language, Sum::Face, p, sensitivity));
  hold_tone_against(sums, matches, language, people);
  auto hostile = sum_over(matches, language, Sum::Hostile, nobody, sensitivity);
  const auto most = std::max_element(sums.begin(), sums.end(), [](const SumOf& a, const SumOf& b) { return a.total < b.total; });
  if (most != sums.end() && people.persons[most->person].named) lend(hostile, *most, matches, language);
  sums.push_back(std::move(hostile));
  std::erase_if(sums, [](const SumOf& sum) { return sum.pieces.empty(); });
  return sums;
}

Category vote(const SumOf& sum, const std::vector<Attributed>& matches, const Language& language) {
  std::array<int, names<Category>.size()> votes{};
  for (const auto piece : sum.pieces) {
    const auto& rule = language.rules[matches[piece].match.rule];
    const int weight = weight_in(sum, piece, matches, language);
    if (piece != sum.lent && rule.category && weight > 0) votes[static_cast<std::size_t>(*rule.category)] += weight;
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
    const int weight = weight_in(sum, piece, matches, language);
    if (piece != sum.lent && language.rules[match.rule].category && weight > best_weight) {
      best = piece;
      best_weight = weight;
    }
  }
  return best;
}

}  // namespace aside
