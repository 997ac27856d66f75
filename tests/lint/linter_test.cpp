#include "lint/linter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <thread>

#include "support/folder.h"
#include "support/labelled.h"
#include "support/patience.h"

using namespace aside;
using namespace aside::test;
namespace fs = std::filesystem;

namespace {

std::string shown(const Report& report) {
  std::string out(name(report.verdict));
  for (const auto& finding : report.findings) {
    out += "\n" + finding.rule + " " + std::string(name(finding.category)) + " " +
           std::string(name(finding.target.kind)) + " " + finding.target.text + " " +
           std::to_string(finding.span.begin) + "-" + std::to_string(finding.span.end) + " " + finding.why;
    for (const auto& piece : finding.evidence) out += " " + piece.rule + "=" + std::to_string(piece.weight);
  }
  for (const auto& rule : report.dismissed) out += "\noff " + rule;
  for (const auto& note : report.notes) out += "\nnote " + std::string(name(note.note));
  if (report.suggestion)
    for (const auto& message : report.suggestion->messages) out += "\n> " + message.recipient + ": " + message.text;
  for (const auto& tally : report.tallies) out += "\nsum " + std::to_string(tally.total);
  return out;
}

/// Spans in the draft and in order, a finding for every verdict, a suggestion where needed.
void check_sound(const Draft& draft, const Report& report) {
  const Span whole{0, draft.text.size()};
  std::size_t last = 0;
  for (const auto& finding : report.findings) {
    CHECK(whole.contains(finding.span));
    CHECK(finding.span.begin < finding.span.end);
    CHECK(last <= finding.span.begin);
    CHECK_FALSE(finding.why.empty());
    last = finding.span.begin;
    for (const auto& piece : finding.evidence) CHECK(whole.contains(piece.span));
  }
  CHECK((report.verdict == Verdict::Send) == report.findings.empty());
  CHECK((report.verdict == Verdict::Send) == !report.suggestion.has_value());
}

std::string block_quoted(const std::string& text) {
  std::string out = "> ";
  for (const char c : text) out += c == '\n' ? std::string("\n> ") : std::string(1, c);
  return out;
}

}  // namespace

TEST_CASE("reports of the labelled drafts are sound, and the same the second time") {
  std::size_t seen = 0;
  for (const auto& draft : labelled_drafts()) {
    const auto report = linter().lint(draft);
    check_sound(draft, report);
    if (++seen % 10 == 0) CHECK(shown(report) == shown(linter().lint(draft)));
  }
}

TEST_CASE("a draft quoted whole is sent") {
  std::size_t seen = 0;
  for (auto draft : labelled_drafts()) {
    if (++seen % 3 != 0) continue;
    draft.text = block_quoted(draft.text);
    CHECK_MESSAGE(linter().lint(draft).verdict == Verdict::Send, draft.text);
  }
}

TEST_CASE("any number of threads share one linter") {
  const auto& drafts = labelled_drafts();
  std::vector<std::string> alone;
  for (std::size_t i = 0; i < drafts.size(); i += 6) alone.push_back(shown(linter().lint(drafts[i])));
  std::vector<std::vector<std::string>> together(4);
  std::vector<std::thread> threads;
  for (auto& mine : together)
    threads.emplace_back([&drafts, &mine] {
      for (std::size_t i = 0; i < drafts.size(); i += 6) mine.push_back(shown(linter().lint(drafts[i])));
    });
  for (auto& thread : threads) thread.join();
  for (const auto& mine : together) CHECK(mine == alone);
}

TEST_CASE("a fresh linter may be asked by several threads at once") {
  const auto fresh = Linter::built_in();
  std::vector<std::string> said(4);
  std::vector<std::thread> threads;
  for (auto& mine : said)
    threads.emplace_back([&] { mine = shown(fresh.lint(group("@Ana this is your fault, you idiot"))); });
  for (auto& thread : threads) thread.join();
  for (const auto& mine : said) CHECK(mine == said.front());
  CHECK(said.front().starts_with("private"));
}

TEST_CASE("what hides in a word is found by a linter that has read only what a glance needs") {
  const auto used = Linter::built_in();
  CHECK(used.lint(group("@Ana this is your fault, you idiot")).verdict == Verdict::Private);
  for (const std::string text : {"are you beingthick", "you are suchamoron", "what an 1d10t you were there"}) {
    const auto first = Linter::built_in().lint(group(text));
    CHECK_MESSAGE(first.verdict != Verdict::Send, text);
    CHECK_MESSAGE(shown(first) == shown(used.lint(group(text))), text);
  }
}

TEST_CASE("any bytes give a report") {
  std::mt19937 random(7);
  const std::string pieces[] = {"you ", "idiot", "@", "<@U1>", "> ", "```", "\n", "\xFF", "\xED\xA0\x80", "\xF0\x9F",
                                "'s", "|", "^", "$", "[", "]", "\"", "\xE2\x80\x9C", "\xE2\x80\x8B", "fault", "your ",
                                "!!!", "?", "*", "_", "http://", ":)", "15:", "-", std::string("\0", 1), "\xCC\x81"};
  for (int round = 0; round < 400; ++round) {
    Draft draft = group("");
    const auto size = random() % 60;
    for (unsigned i = 0; i < size; ++i)
      draft.text += random() % 2 == 0 ? pieces[random() % std::size(pieces)]
                                      : std::string(1, static_cast<char>(random() % 256));
    draft.audience = round % 2 == 0 ? Audience::Group : Audience::Dm;
    draft.external = round % 3 == 0;
    draft.markup = static_cast<Markup>(round % static_cast<int>(names<Markup>.size()));
    check_sound(draft, linter().lint(draft));
  }
}

TEST_CASE("NUL, lone surrogates, blanks and nothing at all are drafts") {
  for (const std::string& text : {std::string(), std::string("\0", 1), std::string("you\0idiot\0", 10),
                                  std::string("\xED\xA0\x80\xED\xB0\x80"), std::string("   \n\t\n"),
                                  std::string("\xEF\xBB\xBF"), std::string(1000, '\xFF')})
    check_sound(group(text), linter().lint(group(text)));
}

TEST_CASE("a megabyte on one line is judged in its time") {
  const std::string units[] = {"you idiot ", "a", "@sam ", "(", "your fault, ", "leave it, and then some of it ", "!"};
  for (const auto& unit : units) {
    std::string text;
    const std::size_t size = &unit == units ? 1'000'000 : 100'000;
    while (text.size() < size) text += unit;
    INFO(unit);
    const auto draft = group(text);
    CHECK(test::ends_within(120, [&] { check_sound(draft, linter().lint(draft)); }));
  }
}

TEST_CASE("a rule that is off is dismissed, and the report says so") {
  auto draft = group("@Ana this is your fault.");
  REQUIRE(linter().lint(draft).verdict == Verdict::Private);
  std::vector<std::string> rules;
  for (const auto& rule : english().rules) rules.push_back(rule.id);
  draft.off = rules;
  const auto report = linter().lint(draft);
  CHECK(report.verdict == Verdict::Send);
  CHECK(report.findings.empty());
  CHECK(std::find(report.dismissed.begin(), report.dismissed.end(), "blame/your-fault") != report.dismissed.end());
  CHECK(std::is_sorted(report.dismissed.begin(), report.dismissed.end()));
}

TEST_CASE("who wants no suggestion gets the same report without one") {
  const auto draft = group("@liam this is your fault, you forgot the key again.");
  auto whole = linter().lint(draft);
  const auto heard = linter().hear(draft, {.suggestion = false}).report;
  CHECK(whole.suggestion);
  CHECK_FALSE(heard.suggestion);
  CHECK(heard.verdict == whole.verdict);
  CHECK(heard.findings.size() == whole.findings.size());
}

TEST_CASE("rules that are asked for are named where they hold in a draft that may go") {
  const std::vector<std::string_view> rules = {"context/thanks", "context/nothing", "context/apology"};
  const auto held = [&](const std::string& text) { return linter().hear(group(text), {.rules = rules}).holding; };
  CHECK(held("Thanks a lot for the report!") == std::vector<std::string_view>{"context/thanks"});
  CHECK(held("Could you @sam look at line 3? Thanks, and sorry for the noise.") ==
        std::vector<std::string_view>{"context/thanks", "context/apology"});
  CHECK(held("The list is here.").empty());
  CHECK(held("Thanks, this is your fault, you idiot.").empty());
  CHECK(held("Thanks a lot") == linter().holding(group("Thanks a lot"), rules));
}

TEST_CASE("a language that is not there judges nothing") {
  auto draft = group("this is your fault, you idiot");
  draft.lang = "xx";
  CHECK(shown(linter().lint(draft)) == "send");
}

TEST_CASE("the engine line names the version and the rules") {
  const auto& engine = linter().engine();
  CHECK(engine.starts_with("aside "));
  CHECK(engine.ends_with(" rules " + linter().rulebook().digest));
  CHECK(Linter::built_in().engine() == engine);
}

TEST_CASE("a folder adds, replaces and switches off rules") {
  const Folder folder;
  folder.write("rules/en/blame/zorble.rule", "title Zorbles\nwhy It hurts.\nmatch zorble\nsay zurble\n");
  folder.write("rules/en/blame/your-fault.rule", "");
  Diagnostics sink;
  const auto made = Linter::load({{folder.path}, Sensitivity::Standard}, sink);
  CHECK(format(sink) == "");
  REQUIRE(made);
  CHECK(made->lint(group("what a zorble")).findings.at(0).rule == "blame/zorble");
  CHECK(made->rulebook().find("en")->find("blame/your-fault") == nullptr);
  CHECK(made->engine() != linter().engine());
}

TEST_CASE("the built-in rules load without a complaint") {
  Diagnostics sink;
  CHECK(Linter::load({}, sink).has_value());
  CHECK(format(sink) == "");
}

TEST_CASE("a wrong folder gives no linter, and names all that is wrong") {
  const Folder folder;
  folder.write("rules/en/blame/a.rule", "titel A\nmatch {fualt}\n");
  folder.write("rules/en/blame/b.rule", "title B\nwhy b\nmatch (b\n");
  Diagnostics sink;
  CHECK_FALSE(Linter::load({{folder.path}, Sensitivity::Standard}, sink).has_value());
  const auto wrong = format(sink);
  CHECK(wrong.find((folder.path / "rules/en/blame/a.rule:1:1: error: unknown key titel").string()) != std::string::npos);
  CHECK(wrong.find("unknown slot {fualt}") != std::string::npos);
  CHECK(wrong.find((folder.path / "rules/en/blame/b.rule:3:7: error: a '(' without its ')'").string()) !=
        std::string::npos);
}

TEST_CASE("the sensitivity of a linter moves what is found") {
  Diagnostics sink;
  const auto low = Linter::load({{}, Sensitivity::Low}, sink);
  const auto high = Linter::load({{}, Sensitivity::High}, sink);
  REQUIRE(low);
  REQUIRE(high);
  std::size_t by_low = 0, by_standard = 0, by_high = 0;
  for (std::size_t i = 0; i < labelled_drafts().size(); i += 4) {
    const auto& draft = labelled_drafts()[i];
    const auto a = low->lint(draft).verdict, b = linter().lint(draft).verdict, c = high->lint(draft).verdict;
    CHECK(a <= b);
    CHECK(b <= c);
    by_low += a != Verdict::Send;
    by_standard += b != Verdict::Send;
    by_high += c != Verdict::Send;
  }
  CHECK(by_low < by_high);
  CHECK(by_low <= by_standard);
}

TEST_CASE("an explanation tells who is meant and what was seen, and nothing in a language unknown") {
  auto draft = group("Sam, this is your fault");
  const auto told = linter().explain(draft);
  REQUIRE(told.people.size() == 1);
  CHECK(told.people[0].target.text == "Sam");
  CHECK(!told.sightings.empty());
  CHECK(!told.rows.empty());
  draft.lang = "xx";
  CHECK(linter().explain(draft).people.empty());
}
