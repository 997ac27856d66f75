#include "rule/trigger_index.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

template <class T>
std::vector<T> listed(const Stored<T>& all) {
  return {all.begin(), all.end()};
}

const std::string head = "title x\nwhy y\n";

std::vector<std::uint32_t> woken_by(const TriggerIndex& index, const std::string& word) {
  const auto all = index.wake.of(index.feature_of(key_of(word)));
  return {all.begin(), all.end()};
}

bool is_lead(const Language& language, const std::string& id) {
  return leads(*language.find(id), language.weights);
}

}  // namespace

TEST_CASE("the first clause of a trigger wakes it; without a clause it is always awake") {
  const auto book = book_of({rule("blame/a", head + "match you broke\nmatch colou?r\nmatch {insult}\n"
                                             "match signal shouting\n")});
  const auto& index = book.find("en")->index;
  CHECK(listed(index.triggers) == std::vector<TriggerRef>{{0, 0}, {0, 1}, {0, 2}});
  CHECK(woken_by(index, "broke") == std::vector<std::uint32_t>{0});
  CHECK(woken_by(index, "you").empty());
  CHECK(index.feature_of(key_of("you")) != 0);
  CHECK(index.feature_of(key_of("nothing")) == 0);
  CHECK(listed(index.always) == std::vector<std::uint32_t>{1});
  CHECK(listed(index.measured) == std::vector<TriggerRef>{{0, 3}});
  CHECK(index.clauses.of(0).size() == 1);
}

TEST_CASE("a book without rules has an index") {
  const auto index = index_triggers({}, std::array<Weights, 2>{}, 0);
  CHECK(index.feature_of(key_of("you")) == 0);
  CHECK(index.triggers.empty());
}

TEST_CASE("findings, notes and what opens a sum lead; facts, vetoes, circumstance and relief do not") {
  const auto book = book_of({
      rule("blame/a", head + "match broke\n"), rule("note/pause", head + "match pause\n"),
      rule("fact/plural", "title p\nmatch all\n"), rule("veto/v", "title v\nmatch not\n"),
      rule("blame/for", "title f\nevidence face\nmatch fault\n"),
      rule("blame/against", "title g\nevidence face hostile\nmatch none\n"),
      rule("context/you", "title y\nevidence face\nmatch you\n"),
      rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\n"
                           "blame/against -1\nblame/for 2\ncontext/you 3\n"),
      rule("weights/hostile", "threshold low 9\nthreshold standard 9\nthreshold high 9\nblame/against 0\n")});
  const auto& language = *book.find("en");
  for (const auto* id : {"blame/a", "note/pause", "blame/for"}) CHECK(is_lead(language, id));
  for (const auto* id : {"fact/plural", "veto/v", "blame/against", "context/you"}) CHECK_FALSE(is_lead(language, id));
}
