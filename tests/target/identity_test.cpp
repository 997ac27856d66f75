#include "target/identity.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

Identity of(const std::string& text) {
  const auto draft = group(text);
  const auto reading = read_lines(draft, english().lexicon);
  const WordsView view(reading.lines.at(0).words, reading.text, english().lexicon);
  return identity_of(view, 0, view.size());
}

bool same(const std::string& a, const std::string& b) { return same_person(of(a), of(b)); }

}  // namespace

TEST_CASE("one is found again by any part of a name") {
  CHECK(same("Sam Lee", "Sam"));
  CHECK(same("Lee", "Sam Lee"));
  CHECK(same("@sam.lee", "Sam"));
  CHECK(same("@r.mehta", "Mehta"));
  CHECK(same("Mr Lee", "Sam Lee"));
  CHECK(same("@jo", "Jo"));
  CHECK_FALSE(same("Sam Lee", "Ana"));
}

TEST_CASE("another given name, title or handle is another person") {
  CHECK_FALSE(same("Sam Lee", "Ana Lee"));
  CHECK_FALSE(same("Mr Lee", "Mrs Lee"));
  CHECK_FALSE(same("Big Dave", "Little Dave"));
  CHECK_FALSE(same("@sam.lee", "@sam.ek"));
}

TEST_CASE("titles and given names tell whether \"he\" or \"she\" can stand for somebody") {
  CHECK(of("Mrs Lee").form == Identity::Form::She);
  CHECK(of("Uncle Sam").form == Identity::Form::He);
  CHECK(of("Maria").form == Identity::Form::She);
  CHECK(of("Sam").form == Identity::Form::Open);
}

TEST_CASE("what is learnt adds to a person and takes nothing away") {
  auto known = of("Sam");
  learn(known, of("Mr Sam Lee"));
  CHECK(same_person(known, of("Lee")));
  CHECK(known.form == Identity::Form::He);
  learn(known, of("Mrs Sam Lee"));
  CHECK(known.form == Identity::Form::He);
}

TEST_CASE("somebody with a longer name can be called by its beginning") {
  CHECK(is_short_of(of("Alex"), of("Alexander")));
  CHECK(is_short_of(of("Alex"), of("Alexander Reid")));
  CHECK_FALSE(is_short_of(of("Alexander"), of("Alex")));
  CHECK_FALSE(is_short_of(of("Alex"), of("Alex")));
  CHECK_FALSE(is_short_of(of("Jo"), of("Joanna")));
  CHECK_FALSE(is_short_of(of("Reid"), of("Alexander Reid")));
}
