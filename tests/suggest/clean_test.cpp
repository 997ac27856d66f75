#include "suggest/clean.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// A judge that finds every "bad", and says "good" for it where it may.
struct Fake {
  bool says = true;
  int asked = 0;

  Judged operator()(const Draft& draft) {
    ++asked;
    Judged judged;
    for (auto at = draft.text.find("bad"); at != std::string::npos; at = draft.text.find("bad", at + 1)) {
      Finding finding;
      finding.rule = "x/bad";
      finding.span = {at, at + 3};
      if (says) finding.replace = {"good"};
      judged.report.findings.push_back(finding);
      judged.report.verdict = Verdict::Reword;
    }
    return judged;
  }
};

std::string clean(Passages passages, Fake& fake, bool& said) {
  said = make_clean(passages, group(""), [&](const Draft& draft) { return fake(draft); });
  return compose(Reader::Same, "", passages).text;
}

}  // namespace

TEST_CASE("what is clean stays as it is, judged once") {
  Fake fake;
  bool said = false;
  CHECK(clean({{"It BROKE!! ", false}, {"Two.", false}}, fake, said) == "It BROKE!! Two.");
  CHECK(said);
  CHECK(fake.asked == 1);
}

TEST_CASE("a found sentence is said by its other wording first, then by its rule's") {
  Fake fake;
  bool said = false;
  Passages passages = {{"One. ", false}, {"So bad. Two", false}};
  CHECK(clean(passages, fake, said) == "One. So good. Two");
  CHECK(said);
  passages[1].instead = "So so.";
  CHECK(clean(passages, fake, said) == "One. So so.");
  CHECK(said);
}

TEST_CASE("without other words the sentence is left out, the others stay") {
  Fake fake;
  fake.says = false;
  bool said = false;
  CHECK(clean({{"One. ", false}, {"So bad. ", false}, {"Three.", false}}, fake, said) == "One. Three.");
  CHECK(said);
}

TEST_CASE("where nothing is left, it says so") {
  Fake fake;
  fake.says = false;
  bool said = true;
  CHECK(clean({{"So bad. ", false}, {"bad", false}}, fake, said) == "");
  CHECK_FALSE(said);
  CHECK(clean({{"12. ", false}, {"[what]", true}}, fake, said) == "12. [what]");
  CHECK_FALSE(said);
}

TEST_CASE("the judge is asked a bounded number of times, even where its own words are found") {
  int asked = 0;
  Passages passages = {{"bad one. ", false}, {"two", false}};
  const bool said = make_clean(passages, group(""), [&](const Draft& draft) {
    ++asked;
    Judged judged;
    judged.report.verdict = Verdict::Reword;
    Finding finding;
    finding.span = {0, std::min<std::size_t>(3, draft.text.size())};
    finding.replace = {"bad"};
    judged.report.findings.push_back(finding);
    return judged;
  });
  CHECK_FALSE(said);
  CHECK(asked <= 8);
}

TEST_CASE("a deed told without its doer goes before a plain fact does") {
  Passages passages = {own_words("The hall was not checked."), own_words("It cost 40 minutes.")};
  passages.front().retold = true;
  const bool said = make_clean(passages, group(""), [](const Draft& draft) {
    Judged judged;
    if (draft.text.find("checked") == std::string::npos) return judged;
    Finding finding;
    finding.span = {draft.text.find("40"), draft.text.find("40") + 2};
    finding.evidence = {{"a/b", 2, {0, 8}}};
    judged.report.verdict = Verdict::Private;
    judged.report.findings.push_back(finding);
    return judged;
  });
  CHECK(said);
  REQUIRE(passages.size() == 1);
  CHECK(passages.front().text == "It cost 40 minutes.");
}

TEST_CASE("a name goes before what stands beside it, where there is another wording") {
  const auto judge = [](const Draft& draft) {
    Judged judged;
    const auto at = draft.text.find("Ana");
    if (at == std::string::npos) return judged;
    Finding finding;
    finding.target = {TargetKind::Named, "Ana", ""};
    finding.span = {0, 4};
    judged.report.findings.push_back(finding);
    judged.report.verdict = Verdict::Private;
    return judged;
  };
  Passage deed, bore;
  deed.text = "Late again. ", deed.order = 0, deed.retold = true;
  bore.text = "They put Ana on it.", bore.order = 2, bore.instead = "They put somebody on it.";
  Passages passages{deed, bore};
  CHECK(make_clean(passages, group(""), Judge(judge)));
  CHECK(compose(Reader::Group, "", passages).text == "Late again. They put somebody on it.");
}
