#include <doctest/doctest.h>

#include <sstream>

#include "report/formats.h"
#include "report/sample.h"

using namespace aside;

namespace {

std::string text_of(const Entry& entry, const Style& style = {}) {
  std::ostringstream out;
  write_text(out, {&entry, 1}, style);
  return out.str();
}

}  // namespace

TEST_CASE("a person sees the verdict, the words, why, how, and what to send") {
  CHECK(text_of(sample_entry()) ==
        "private: part of this is for @liam alone. In front of the group it would cost face.\n"
        "\n"
        "  | 🙄 This is your fault @liam,\n"
        "  |    ~~~~~~~~~~~~~~~~~~\n"
        "  | just own it\n"
        "  | ~~~~~~~~~~~\n"
        "\n"
        "  \"This is your fault\"  blame/your-fault\n"
        "    why  A verdict about a person ends the talk.\n"
        "    how  say: what happened was [what happened]\n"
        "         or:  let's look at what happened\n"
        "\n"
        "  \"just own it\"  shaming/own-it\n"
        "    why  It makes somebody small: 100%.\n"
        "    how  keep it for a word between the two of you, or leave it out\n"
        "\n"
        "  To @liam, alone:\n"
        "\n"
        "    Hi Liam, about [what happened].\n"
        "\n"
        "  To the group:\n"
        "\n"
        "    We are looking into it.\n"
        "\n"
        "  note  A walk helps.\n");
}

TEST_CASE("a harmless draft gets one line") {
  CHECK(text_of(harmless_entry()) == "send: nothing to change.\n");
}

TEST_CASE("a harmless draft is what to send, when that is asked for") {
  Style style;
  style.rewrite = true;
  CHECK(text_of(harmless_entry(), style).ends_with("\n    Could you update the ticket?\n"));
}

TEST_CASE("several people are not sent to the first one") {
  auto entry = sample_entry();
  entry.report.findings[1].target = {TargetKind::Named, "@ann", "U4"};
  CHECK(text_of(entry).starts_with("private: part of this is for the people it is about, each alone."));
}

TEST_CASE("a reason that was given is not given again") {
  auto entry = sample_entry();
  entry.report.findings[1].why = entry.report.findings[0].why;
  const auto text = text_of(entry);
  CHECK(text.find("why  A verdict") == text.rfind("why  A verdict"));
}

TEST_CASE("where a reword finds nothing better, the words are left out") {
  auto entry = sample_entry();
  entry.report.verdict = Verdict::Reword;
  CHECK(text_of(entry).find("how  leave it out\n") != std::string::npos);
}

TEST_CASE("colour only when told") {
  CHECK(text_of(sample_entry()).find('\x1b') == std::string::npos);
  Style style;
  style.color = true;
  const auto text = text_of(sample_entry(), style);
  CHECK(text.starts_with("\x1b[1;31mprivate:\x1b[0m "));
  CHECK(text.find("about \x1b[36m[what happened]\x1b[0m.") != std::string::npos);
}

TEST_CASE("no control character of a draft reaches the terminal") {
  auto entry = sample_entry();
  entry.origin = entry.draft.id = "\x1b]0;x\x07";
  entry.draft.text[6] = '\x1b';
  entry.report.findings[0].rule += "\x1b";
  entry.report.findings[0].why += "\x1b";
  entry.report.findings[0].replace[0] += "\x1b";
  entry.report.suggestion->messages[0].recipient += "\x1b";
  entry.report.suggestion->messages[0].text += "\x1b\u202E";
  entry.report.notes[0].text += "\x1b";
  entry.report.dismissed = {"\x1b"};
  entry.report.tallies[0].target.text += "\x1b";
  entry.report.tallies[0].evidence[0].rule += "\x1b";
  entry.explanation.people = {{{TargetKind::Named, "\x1b", ""}, {{{0, 11}, "\x1b"}}}};
  entry.explanation.sightings = {{entry.report.findings[0].rule, "\x1b", {5, 23}, {{"\x1b", {0, 9}}}, {}}};
  entry.explanation.stopped = {{entry.explanation.sightings[0], "\x1b", "\x1b", {0, 9}}};
  Style style;
  style.many = style.explain = true;
  const auto text = text_of(entry, style);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
}

TEST_CASE("the reasons are told where they are asked for") {
  CHECK(text_of(sample_entry()).find("Who is meant") == std::string::npos);
  Style style;
  style.explain = true;
  CHECK(text_of(sample_entry(), style).find("\n  Who is meant:\n") != std::string::npos);
}

TEST_CASE("one of several drafts is named, a line that is none says why") {
  Style style;
  style.many = true;
  auto entry = harmless_entry();
  entry.draft.id = "7";
  entry.line = 2;
  CHECK(text_of(entry, style) == "b.txt:2 (7)\nsend: nothing to change.\n\n");
  CHECK(text_of(broken_entry(), style) == "stdin:3\nerror: not JSON\n\n");
}

TEST_CASE("a thousand findings are cut short") {
  auto entry = sample_entry();
  entry.report.findings.resize(1000, entry.report.findings[1]);
  const auto text = text_of(entry);
  CHECK(text.find("… and 980 more findings") != std::string::npos);
  CHECK(text.size() < 4000);
}

TEST_CASE("rules that are off are named") {
  auto entry = harmless_entry();
  entry.report.dismissed = {"blame/a", "blame/b"};
  CHECK(text_of(entry) == "send: nothing to change.\n\n  off   blame/a, blame/b\n");
}
