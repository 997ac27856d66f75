#include "chat/json_cutter.h"

#include <doctest/doctest.h>

#include "support/bytes.h"

using namespace aside;
using test::Blocks;

namespace {

using Pieces = std::vector<std::string>;

struct Cut {
  Pieces pieces;  // "pattern@offset:bytes"
  CutTrouble trouble;

  Cut(const std::string& json, const std::vector<std::string>& patterns, std::size_t block = 1 << 20) {
    Blocks stream(json, block);
    trouble = cut_json(stream, patterns, [&](const JsonPiece& piece) {
      pieces.push_back(patterns[piece.pattern] + "@" + std::to_string(piece.offset) + ":" + std::string(piece.bytes));
      return true;
    });
  }
};

}  // namespace

TEST_CASE("the elements of the array at a key, and nothing else") {
  const Cut cut(R"({"guild":{"id":"1"},"messages":[{"a":[1,{"messages":[7]}]}, "x", 12 ,true],"n":2})", {"messages[]"});
  CHECK(cut.pieces == Pieces{R"(messages[]@32:{"a":[1,{"messages":[7]}]})", "messages[]@60:\"x\"", "messages[]@65:12", "messages[]@69:true"});
  CHECK(cut.trouble.message == "");
}

TEST_CASE("several patterns at once, at any depth") {
  const Cut cut(R"({"chats":{"list":[{"name":"A","messages":[{"t":1}]},{"messages":[],"name":"B"}]},"name":"me"})",
                {"chats.list[].messages[]", "chats.list[].name", "name"});
  CHECK(cut.pieces == Pieces{"chats.list[].name@26:\"A\"", "chats.list[].messages[]@42:{\"t\":1}", "chats.list[].name@74:\"B\"", "name@88:\"me\""});
}

TEST_CASE("the text itself may be the array, and texts may follow one another") {
  CHECK(Cut("[1,[2],{}]", {"[]"}).pieces == Pieces{"[]@1:1", "[]@3:[2]", "[]@7:{}"});
  CHECK(Cut("{\"a\":1}\n{\"a\":2}\n", {""}).pieces == Pieces{"@0:{\"a\":1}", "@8:{\"a\":2}"});
  CHECK(Cut("\xEF\xBB\xBF[ 5 ]", {"[]"}).pieces == Pieces{"[]@5:5"});
}

TEST_CASE("brackets and quotes within strings are text") {
  CHECK(Cut(R"([{"t":"]},\"[{"},"\\"])", {"[]"}).pieces == Pieces{R"([]@1:{"t":"]},\"[{"})", R"([]@17:"\\")"});
}

TEST_CASE("where the blocks end does not matter") {
  const std::string json = R"({"a":[{"k":"v\"]"},12,"s"],"b":[[]]})";
  const Cut whole(json, {"a[]", "b[]"});
  for (std::size_t block = 1; block < json.size(); ++block) CHECK(Cut(json, {"a[]", "b[]"}, block).pieces == whole.pieces);
}

TEST_CASE("a text that breaks off gives what was whole, and says where") {
  const Cut cut(R"([{"a":1},{"a":)", {"[]"});
  CHECK(cut.pieces == Pieces{R"([]@1:{"a":1})"});
  CHECK(cut.trouble.message == "the file ends inside of a record: it was cut off");
  CHECK(cut.trouble.offset == 14);
}

TEST_CASE("of a value that is too large only its place is given, the next is whole") {
  const Cut cut("[\"" + std::string(most_value + 10, 'x') + "\",2]", {"[]"});
  REQUIRE(cut.pieces.size() == 2);
  CHECK(cut.pieces[0] == "[]@1:");
  CHECK(cut.pieces[1].ends_with(":2"));
  CHECK(cut.trouble.message == "");
}

TEST_CASE("a value that was never closed ends where the next line begins as its own did") {
  CHECK(Cut("[\n  {\"a\":\"x},\n  {\"a\":2}\n]", {"[]"}).pieces == Pieces{"[]@4:{\"a\":\"x},\n  ", "[]@16:{\"a\":2}"});
  CHECK(Cut("[\n  {\"a\":[1,\n  {\"a\":2}\n]", {"[]"}).pieces == Pieces{"[]@4:{\"a\":[1,\n  ", "[]@15:{\"a\":2}"});
  CHECK(Cut("[\n{\"a\":\"x},\n{\"a\":2}\n]", {"[]"}).pieces.size() == 2);
  // Some printers put everything at the margin, and deeper lines are the value's own.
  CHECK(Cut("[\n{\n\"a\":[\n{\n}\n]\n}\n]", {"[]"}).pieces.size() == 1);
  CHECK(Cut("[\n  {\n    \"a\": [\n      {\n      }\n    ]\n  }\n]", {"[]"}).pieces.size() == 1);
}

TEST_CASE("a bracket too many costs what it stands in at most") {
  CHECK(Cut("[{\"a\":1}},{\"a\":2}]", {"[]"}).pieces == Pieces{"[]@1:{\"a\":1}", "[]@10:{\"a\":2}"});
  CHECK(Cut("[{\"a\":1]},{\"a\":2}]", {"[]"}).pieces == Pieces{"[]@1:{\"a\":1]", "[]@10:{\"a\":2}"});
}

TEST_CASE("what stands in the same object is told by where that begins") {
  Blocks stream(R"({"l":[{"n":1,"m":[{},{}]},{"m":[{}]}]})", 7);
  std::string all;
  cut_json(stream, {"l[].n", "l[].m[]"}, [&](const JsonPiece& piece) {
    all += std::to_string(piece.pattern) + "@" + std::to_string(piece.within) + ";";
    return true;
  });
  CHECK(all == "0@6;1@6;1@6;1@26;");
}

TEST_CASE("a reader that wants no more gets no more") {
  Blocks stream("[1,2,3]", 2);
  int seen = 0;
  cut_json(stream, {"[]"}, [&](const JsonPiece&) { return ++seen < 2; });
  CHECK(seen == 2);
}

TEST_CASE("brackets that do not match do no harm") {
  for (const std::string json : {"]]]}", "{{{", "[}", "\"", "{\"a\":}", ",,,", "{]}[", "nul", ""})
    CHECK(Cut(json, {"a[]", "[]", ""}).pieces.size() <= 3);
}
