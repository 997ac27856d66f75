// Holds the reports of the linter against those of one that passes nothing over:
//   aside-slow-and-fast COUNT [SEED [FILE…]]
// FILE has one text a line and is read too. Says which drafts are judged otherwise.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "lint/linter.h"
#include "match/glance.h"
#include "rule/book_bytes.h"
#include "rule/pack.h"
#include "support/inputs.h"
#include "support/shown.h"

using namespace aside;
using namespace aside::test;

// What audits count in every message; of other kinds one as well.
constexpr std::string_view asked[] = {"context/praise", "context/thanks", "context/owning", "context/apology",
                                      "context/consolation", "context/offer", "blame/your-fault"};

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: aside-slow-and-fast COUNT [SEED [FILE…]]\n";
    return 2;
  }
  const auto count = std::strtoull(argv[1], nullptr, 10);
  const auto seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  Diagnostics sink;
  const auto fast = Linter::load({}, sink);
  LinterOptions every;
  every.every_sum = true;
  const auto summed = Linter::load(every, sink);
  LinterOptions options;
  options.slow = true;
  const auto slow = Linter::load(options, sink);
  if (!fast || !slow || !summed) return 2;
  Inputs inputs(*fast->rulebook().find("en"), seed);
  for (int i = 3; i < argc; ++i) {
    std::ifstream in(argv[i]);
    for (std::string line; std::getline(in, line);) inputs.add(line);
  }
  // What a program that has only begun goes by: a part of the book.
  const auto part = glance_book_from(packed_book());
  const auto* glanced = part ? part->find("en") : nullptr;
  if (glanced == nullptr) return 2;
  std::vector<std::uint32_t> rules;
  for (const auto id : asked) rules.push_back(static_cast<std::uint32_t>(glanced->rules.find(id)));
  std::size_t different = 0, flagged = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto draft = inputs.next();
    const auto wanted = slow->lint(draft);
    const auto [got, hold] = fast->hear(draft, {.suggestion = true, .rules = asked});
    std::vector<std::string_view> should_hold;
    if (wanted.verdict == Verdict::Send) should_hold = slow->holding(draft, asked);
    flagged += wanted.verdict != Verdict::Send ? 1 : 0;
    const auto [clean, free] = glance(draft, *glanced, rules);
    const bool right = (!clean || shown_without_sums(wanted) == shown_without_sums({})) && (!free || should_hold.empty());
    const bool same = right && shown_without_sums(wanted) == shown_without_sums(got) &&
                      (got.tallies.empty() || shown_sums(wanted) == shown_sums(got)) &&
                      (i % 8 != 0 || shown_sums(wanted) == shown_sums(summed->lint(draft)));
    if (same && hold == should_hold) continue;
    if (!right) std::cout << "a glance at a part of the book sees nothing\n";
    for (const auto& each : hold) std::cout << "holds: " << each << "\n";
    for (const auto& each : should_hold) std::cout << "should hold: " << each << "\n";
    std::cout << "judged otherwise: " << draft.text << "\n--- slow\n" << shown_without_sums(wanted)
              << "\n" << shown_sums(wanted) << "--- fast\n" << shown_without_sums(got) << "\n" << shown_sums(got);
    if (++different == 10) break;
  }
  std::cout << count << " drafts, " << flagged << " flagged, " << different << " judged otherwise\n";
  const bool telling = argc > 3 || flagged * 20 > count;  // real text is mostly clean
  return different == 0 && telling ? 0 : 1;
}
