// Any bytes as a draft: a linter that tries every rule on every sentence says the same. Some twenty
// times slower than `lint`, and tests/lint/slow_and_fast holds a million drafts: only tests/long/fuzz
// runs this one.
#include "draft.h"

using namespace aside;
using namespace aside::fuzz;

namespace {

/// One that tries every rule on every sentence.
Linter slow_linter() {
  LinterOptions options;
  options.slow = true;
  Diagnostics sink;
  auto made = Linter::load(options, sink);
  demand(made.has_value(), "the built-in rules load");
  return std::move(*made);
}

const Linter& slow() {
  static const Linter linter = slow_linter();
  return linter;
}

}  // namespace

/// Every pattern is compiled when it is first used: before a time is taken.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  Draft draft;
  draft.text = "@Sam you broke the build again, this is your fault.";
  slow().lint(draft);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Linter fast = Linter::built_in();
  const Draft draft = draft_of(bytes, size);
  demand(shown(fast.lint(draft)) == shown(slow().lint(draft)), "nothing that is passed over matters");
  return 0;
}
