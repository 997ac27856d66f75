#include "protocol/result_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace aside;

namespace {

Draft draft() {
  Draft out;
  out.id = "7";
  out.text = "🙄 @maria broke it";
  return out;
}

Report report() {
  Report out;
  out.verdict = Verdict::Private;
  out.findings = {{"blame/broke-it", Category::Blame, {TargetKind::Named, "@maria", "U2"}, {5, 20},
                   "Because.", {"it broke"}, {}}};
  out.dismissed = {"contempt/per-my-last-email"};
  out.notes = {{NoteKind::PraiseInPrivate, "Say it aloud."}};
  out.suggestion = Suggestion{SuggestionKind::Split,
                              {{Reader::Dm, "@maria", "é [what]", {{3, 9}}},
                               {Reader::Group, "", "It broke.", {}}}};
  out.tallies = {{Sum::Face, {TargetKind::Named, "@maria", "U2"}, 12, 10, true, {{"blame/x", 9, {5, 11}}}}};
  return out;
}

std::string line(const Report& of, ResultOptions options = {}) {
  return to_line(result_json(draft(), of, "aside 0.1.0 rules 3f9c2a", options));
}

}  // namespace

TEST_CASE("a result has the shape and the order of the contract") {
  CHECK(line(report()) ==
        R"({"version":1,"id":"7","verdict":"private","audience":"group","external":false,"lang":"en",)"
        R"("findings":[{"rule":"blame/broke-it","category":"blame",)"
        R"("target":{"kind":"named","text":"@maria","id":"U2"},)"
        R"("start":5,"end":20,"line":1,"column":6,"text":"@maria broke it",)"
        R"("why":"Because.","replace":["it broke"]}],)"
        R"("dismissed":["contempt/per-my-last-email"],)"
        R"("notes":[{"note":"praise-in-private","text":"Say it aloud."}],)"
        R"("suggestion":{"kind":"split","messages":[)"
        R"({"to":"dm","recipient":"@maria","text":"é [what]","blanks":[{"start":3,"end":9}]},)"
        R"({"to":"group","text":"It broke."}]},)"
        R"("engine":"aside 0.1.0 rules 3f9c2a"})");
}

TEST_CASE("a draft to be sent has no suggestion, and one without an id has null") {
  CHECK(to_line(result_json(Draft{}, Report{}, "e", {})) ==
        R"({"version":1,"id":null,"verdict":"send","audience":"group","external":false,"lang":"en",)"
        R"("findings":[],"dismissed":[],"notes":[],"engine":"e"})");
}

TEST_CASE("offsets, columns and blanks are in the unit that was asked for") {
  const auto json = result_json(draft(), report(), "e", {Offsets::Utf16, false});
  CHECK(json["findings"][0]["start"] == 3);
  CHECK(json["findings"][0]["end"] == 18);
  CHECK(json["findings"][0]["column"] == 4);
  CHECK(json["suggestion"]["messages"][0]["blanks"][0]["start"] == 2);
  const auto points = result_json(draft(), report(), "e", {Offsets::Codepoints, false});
  CHECK(points["findings"][0]["start"] == 2);
}

TEST_CASE("evidence is listed where a finding was added up") {
  auto added = report();
  added.findings[0].evidence = {{"blame/x", 4, {5, 11}}, {"calm/please", -2, {0, 4}}};
  CHECK(line(added).find(R"("replace":["it broke"],"evidence":[{"rule":"blame/x","weight":4,)"
                         R"("start":5,"end":11},{"rule":"calm/please","weight":-2,"start":0,"end":4}]})") !=
        std::string::npos);
}

TEST_CASE("the sums are there only when they are asked for") {
  CHECK(line(report()).find("explain") == std::string::npos);
  CHECK(line(report(), {Offsets::Bytes, true}).ends_with(
      R"("engine":"aside 0.1.0 rules 3f9c2a","explain":{"sums":[{"sum":"face",)"
      R"("target":{"kind":"named","text":"@maria","id":"U2"},"total":12,"threshold":10,"gated":true,)"
      R"("evidence":[{"rule":"blame/x","weight":9,"start":5,"end":11}]}]}})"));
}

TEST_CASE("a draft that is not UTF-8 still gives JSON") {
  Draft broken;
  broken.text = "\xFF\xFE you";
  Report of;
  of.findings = {{"blame/x", Category::Blame, {}, {0, 6}, "", {}, {}}};
  const auto json = result_json(broken, of, "e", {});
  CHECK(json["findings"][0]["text"] == "\uFFFD\uFFFD you");
  CHECK(json["findings"][0]["target"] == Json{{"kind", "none"}});
}

TEST_CASE("what a terminal would obey is escaped, and means the same") {
  const std::string text = "a\x1b\x7F\u009B0m\u202Eb\u2066\u061C d\u00e9j\u00e0 \u2019 \u00a0";
  const auto line = to_line(Json{{"text", text}});
  CHECK(line == "{\"text\":\"a\\u001b\\u007f\\u009b0m\\u202eb\\u2066\\u061c d\u00e9j\u00e0 \u2019 \u00a0\"}");
  CHECK(Json::parse(line)["text"] == text);
  CHECK(unobeyed("") == "");
  CHECK(unobeyed("\x7F") == "\\u007f");
}

TEST_CASE("a span behind the end is cut, not followed") {
  Report of;
  of.findings = {{"blame/x", Category::Blame, {}, {50, 60}, "", {}, {}}};
  CHECK(result_json(draft(), of, "e", {})["findings"][0]["text"] == "");
}

TEST_CASE("a line that is no draft has its error in its place") {
  CHECK(to_line(error_json(3, "no \xFF")) == "{\"id\":null,\"line\":3,\"error\":\"no \uFFFD\"}");
}
