#include "chat/json_records.h"

#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

/// "pattern@offset:value;" of each record, then what was told.
std::string read(const std::string& text, const std::vector<std::string>& patterns, Taken taken = Taken::Well) {
  ExportFolder folder;
  folder.write("a.json", text);
  Diagnostics trouble;
  const auto container = Container::open(folder.path() / "a.json", trouble);
  REQUIRE(container);
  std::string out;
  std::size_t broken = 0;
  const ChatSink sink{[](ChatMessage) { return true; }, [&](Skip skip) { broken += skip == Skip::Broken; },
                      [&](ChatWarning warning) { out += "!" + std::to_string(warning.place.offset) + " " + warning.message + ";"; }};
  const auto all = read_records(*container, json_files(*container), patterns, &sink, "a thing", [&](const JsonRecord& record) {
    out += std::to_string(record.pattern) + "@" + std::to_string(record.offset) + ":" + record.value["v"].shown() + ";";
    return taken;
  });
  return out + (all ? "" : "stopped;") + (broken ? std::to_string(broken) + " broken" : "");
}

}  // namespace

TEST_CASE("texts may be lines, follow one another, or stand in an array") {
  CHECK(read("{\"v\":1}\n\n{\"v\":2}\r\n", {""}) == "0@0:1;0@9:2;");
  CHECK(read("{\n \"v\":1\n}\n{\n \"v\":2\n}", {""}) == "0@0:1;0@11:2;");
  CHECK(read(" [{\"v\":1},\n{\"v\":2}]", {""}) == "0@2:1;0@11:2;");
  CHECK(read("{\n\"a\":{\"v\":1}}", {"", "a"}) == "1@6:1;");
  CHECK(read("{\"a\":{\"v\":1}}\n", {"", "a"}) == "0@0:;");
}

TEST_CASE("a broken record is told once, with its place, and costs no other") {
  CHECK(read("{\"v\":1}\n{\"v\":\n{\"v\":3}\n", {""}) == "0@0:1;!8 a thing was expected, this is no JSON: it was left out;0@14:3;1 broken");
  CHECK(read("{\"v\":1}\n", {""}, Taken::Broken) == "0@0:1;!0 a thing was expected: it was left out;1 broken");
  CHECK(read("{\"v\":\"\\x41\"}\n", {""}) == "0@0:A;!0 this record held broken JSON and was mended;");
  CHECK(read("{\"v\":\"\\x41\"}\n", {""}, Taken::Broken) == "0@0:A;!0 a thing was expected: it was left out;1 broken");
  CHECK(read("[{\"v\":1},{\"v\":", {"[]"}) == "0@1:1;!14 the file ends inside of a record: it was cut off;1 broken");
  CHECK(read("[{\"v\":1},{\"v\":2}]", {"[]"}, Taken::Enough) == "0@1:1;stopped;");
}

TEST_CASE("a file that holds nothing of what was expected is told, an empty one is not") {
  CHECK(read("{\"other\":[1]}", {"things[]"}) == "!0 a thing was expected, and nothing in this file is one: it was passed over;");
  CHECK(read("{\"things\":[{\"v\":1}]}", {"things[]"}) == "0@11:1;");
  for (const auto* nothing : {"", "\n", "[]", "{}\n"}) CHECK(read(nothing, {"things[]"}) == "");
}

TEST_CASE("one that is too large is told, and the next is read") {
  const auto out = read("[\"" + std::string(most_value + 10, 'x') + "\",{\"v\":2}]", {"[]"});
  CHECK(out.starts_with("!1 a record is larger than 16 MiB and was left out;"));
  CHECK(out.ends_with(":2;1 broken"));
}

TEST_CASE("a shape is what stands first, as it is written") {
  const auto shape = json_shape(R"({"a":{"b":"x"},"l":[{"c":1},{"c":2}],"cut":{"off)", {"a.b", "l[].c", "cut", "none"});
  CHECK(shape == std::map<std::string, std::string>{{"a.b", "\"x\""}, {"l[].c", "1"}});
}

TEST_CASE("the parts of a path") {
  CHECK(file_name("a/b/c.json") == "c.json");
  CHECK(folder_name("a/b/c.json") == "b");
  CHECK(file_name("c.json") == "c.json");
  CHECK(folder_name("c.json") == "");
}
