// Every reader of JSON against damage of every kind: it costs the damaged record, and no other.
#include <nlohmann/json.hpp>

#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;
using nlohmann::json;

namespace {

/// A format, and an export of it that says "one", "two", "three".
struct Format {
  const char* name;
  const char* path;
  std::string head, between, tail;
  std::string record;  // with TEXT and ID in it
};

const Format formats[] = {
    {"discord", "a.json", "{\n  \"guild\": null,\n  \"channel\": {\"id\": \"7\", \"type\": \"GuildTextChat\"},\n  \"messages\": [\n    ", ",\n    ", "\n  ]\n}",
     R"({"id":"ID","type":"Default","timestamp":"2026-01-01T10:05:00Z","timestampEdited":null,"content":"TEXT","author":{"id":"1","name":"ann","nickname":"Ann","isBot":false},"mentions":[{"id":"2","name":"bob","nickname":"Bob"}],"reference":{"messageId":"m0"}})"},
    {"discord-package", "m/c1/messages.json", "[\n  ", ",\n  ", "\n]", R"({"ID":ID,"Timestamp":"2026-01-05 09:00:00","Contents":"TEXT","Attachments":""})"},
    {"telegram", "result.json", "{\n \"name\": \"R\",\n \"type\": \"private_group\",\n \"id\": 6,\n \"messages\": [\n  ", ",\n  ", "\n ]\n}",
     R"({"id":ID,"type":"message","date":"2026-01-05T10:01:00","date_unixtime":"1767603660","from":"Ann","from_id":"user1","text":"TEXT","text_entities":[{"type":"plain","text":"TEXT"}]})"},
    {"zulip", "messages-000001.json", "{\n  \"zerver_message\": [\n    ", ",\n    ", "\n  ]\n}",
     R"({"id":ID,"sender":11,"recipient":31,"subject":"s","content":"TEXT","date_sent":1554100000.5,"last_edit_time":null,"edit_history":"[]"})"},
    {"teams", "messages_u1.json", "[\n  ", ",\n  ", "\n]",
     R"({"Id":"ID","Body":{"ContentType":"html","Content":"<p>TEXT</p>"},"CreatedDateTime":"2025-08-05T13:14:17.36+00:00","LastEditedDateTime":null,"From":{"Application":null,"User":{"Id":"u1","DisplayName":"Ann","TenantId":"T"}},"Mentions":[{"Id":0,"Mentioned":{"User":{"Id":"u2"}}}],"MessageType":"message","ChatId":"19:a@thread.v2"})"},
    {"mattermost", "export.jsonl", "{\"type\":\"version\",\"version\":1}\n", "\n", "\n",
     R"({"type":"post","post":{"team":"t","channel":"c","user":"ann","type":"","message":"TEXT","props":{},"create_at":ID,"edit_at":0,"replies":null}})"},
    {"rocketchat", "GENERAL.json", "", "\n", "\n", R"({"msg":"TEXT","username":"ann","ts":"2026-01-05T09:00:00.000Z","mentions":[{"_id":"u2","username":"bob"}],"attachments":[{"type":"file"}]})"},
    {"matrix", "export.json", "{\n  \"room_name\": \"R\",\n  \"export_date\": \"x\",\n  \"exported_by\": \"y\",\n  \"messages\": [\n    ", ",\n    ", "\n  ]\n}",
     R"({"type":"m.room.message","sender":"@ann:x","content":{"msgtype":"m.text","body":"TEXT","m.mentions":{"user_ids":["@bob:x"]}},"origin_server_ts":1767603660000,"event_id":"$ID","room_id":"!r:x"})"},
    {"googlechat", "Groups/Space x/messages.json", "{\n  \"messages\": [\n    ", ",\n    ", "\n  ]\n}",
     R"({"creator":{"name":"Ann","email":"ann@x.test","user_type":"Human"},"created_date":"Tuesday, March 16, 2021 at 10:41:03 PM UTC","text":"TEXT","annotations":[{"start_index":0,"length":1,"format_metadata":{"format_type":"BOLD"}}],"topic_id":"t","message_id":"ID"})"},
    {"keybase", "log.json", "", "\n", "\n",
     R"({"msg":{"id":ID,"conversation_id":"c","channel":{"name":"ann,bob","members_type":"impteamnative","public":false},"sender":{"username":"ann"},"sent_at":1544140065,"sent_at_ms":1544140065815,"content":{"type":"text","text":{"body":"TEXT","userMentions":null}}}})"},
    {"signal", "Room/data.json", "", "\n", "\n", R"({"date":"2026-01-05T09:00:00","sender":"Ann","body":"TEXT","quote":"","reactions":[],"deleted":false,"call":false})"},
    {"slack", "ops/2026-01-01.json", "[\n    ", ",\n    ", "\n]", R"({"type":"message","user":"U1","text":"TEXT","ts":"1767261900.00000ID"})"},
    {"jsonl", "log.jsonl", "", "\n", "\n", R"({"id":"ID","text":"TEXT","author":{"id":"U1","name":"Ann"},"channel":{"id":"C1"}})"},
};

std::string record(const Format& format, std::string_view text, int id) {
  std::string out = format.record;
  for (const auto& [word, value] : {std::pair<std::string_view, std::string>{"TEXT", text}, {"ID", std::to_string(id)}})
    for (auto at = out.find(word); at != std::string::npos; at = out.find(word, at + value.size())) out.replace(at, word.size(), value);
  return out;
}

std::string whole(const Format& format, const std::string& second) {
  return format.head + record(format, "one", 1) + format.between + second + format.between + record(format, "three", 3) + format.tail;
}

std::size_t place_of_second(const Format& format) { return format.head.size() + record(format, "one", 1).size() + format.between.size(); }

test::Readout read(const ExportFolder& folder, const Format& format, const std::string& text) {
  folder.write(format.path, text);
  return read_export(folder.path(), format.name);
}

std::string texts(const test::Readout& out) {
  std::string all;
  for (const auto& message : out.messages) all += message.text.substr(0, 10) + ";";
  return all;
}

std::string deep(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

}  // namespace

TEST_CASE("all three records of every format are read when nothing is broken") {
  for (const auto& format : formats) {
    INFO(std::string(format.name));
    ExportFolder folder;
    const auto out = read(folder, format, whole(format, record(format, "two", 2)));
    CHECK(texts(out) == "one;two;three;");
    CHECK(out.warnings.empty());
    CHECK(out.skipped == std::array<std::size_t, 4>{});
    for (const auto& message : out.messages) {
      CHECK(message.channel);
      const bool dated = message.clock != ClockKind::None;
      CHECK(dated == (std::string(format.name) != "jsonl"));
    }
    if (out.messages.size() == 3) CHECK(out.messages[1].place.offset == place_of_second(format));
  }
}

TEST_CASE("a record that is none costs one warning with its place, and no other record") {
  const std::vector<std::string> junk{"\"nonsense\"", "7", "null", "true", "[]", "{}", "[[1]]", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "nul",
                                      "{\"a\":[1,2}", "{\"a\":\"never closed}", "{\"a\":{\"b\":", "{\"a\":\"\\", deep(5000), "{\"a\":" + deep(5000) + "}", "\"" + std::string(1 << 20, 'x') + "\""};
  for (const auto& format : formats)
    for (const auto& each : junk) {
      const auto which = std::string(format.name) + " " + each.substr(0, 30);
      INFO(which);
      ExportFolder folder;
      const auto out = read(folder, format, whole(format, each));
      CHECK(texts(out) == "one;three;");
      CHECK(out.skipped[static_cast<std::size_t>(Skip::Broken)] == 1);
      REQUIRE(out.warnings.size() == 1);
      CHECK(out.warnings[0].place.offset == place_of_second(format));
      CHECK(out.warnings[0].place.file == format.path);
    }
}

TEST_CASE("a value of another kind, wherever it stands, costs at most its own record") {
  const std::vector<json> others{nullptr, 7, -1.5, 18446744073709551615u, true, "x", "", std::string(1 << 16, 'y'), json::array(), json::object(), json::array({json::array({1}), nullptr, "z"}), json::parse(deep(200))};
  for (const auto& format : formats) {
    const auto good = json::parse(record(format, "two", 2)).flatten();
    ExportFolder folder;
    for (const auto& [pointer, old] : good.items()) {
      // The value itself, and each object or list around it.
      for (std::string at = pointer; !at.empty(); at = at.substr(0, at.rfind('/')))
        for (const auto& other : others) {
          auto changed = json::parse(record(format, "two", 2));
          changed[json::json_pointer(at)] = other;
          const auto which = std::string(format.name) + " " + at + " " + other.dump().substr(0, 40);
      INFO(which);
          const auto out = read(folder, format, whole(format, changed.dump()));
          const auto all = texts(out);
          CHECK(all.starts_with("one;"));
          CHECK(all.ends_with("three;"));
          const auto broken = out.skipped[static_cast<std::size_t>(Skip::Broken)];
          CHECK(out.warnings.size() == broken);
          // A post with broken replies is a good post.
          const std::size_t most = at.starts_with("/post/replies") ? 2 : 1;
          CHECK(out.messages.size() - 2 + out.skipped[0] + out.skipped[1] + out.skipped[2] + broken <= most);
        }
    }
  }
}

TEST_CASE("a key that is missing costs at most its own record") {
  for (const auto& format : formats) {
    const auto good = json::parse(record(format, "two", 2));
    ExportFolder folder;
    for (const auto& [key, value] : good.items()) {
      auto changed = good;
      changed.erase(key);
      const auto which = std::string(format.name) + " " + key;
      INFO(which);
      const auto out = read(folder, format, whole(format, changed.dump()));
      CHECK(texts(out).starts_with("one;"));
      CHECK(texts(out).ends_with("three;"));
      CHECK(out.warnings.size() == out.skipped[static_cast<std::size_t>(Skip::Broken)]);
      CHECK(out.warnings.size() <= 1);
    }
  }
}

TEST_CASE("a file that was cut off gives what was whole, and one warning") {
  for (const auto& format : formats) {
    const auto text = whole(format, record(format, "two", 2));
    const auto second = place_of_second(format);
    const auto third = second + record(format, "two", 2).size() + format.between.size();
    ExportFolder folder;
    for (std::size_t size = 0; size < text.size(); size += 7) {
      const auto which = std::string(format.name) + " " + std::to_string(size);
      INFO(which);
      const auto out = read(folder, format, text.substr(0, size));
      const auto all = texts(out);
      CHECK(std::string_view("one;two;three;").starts_with(all));
      if (size >= second) CHECK(all.starts_with("one;"));
      if (size >= third) CHECK(all.starts_with("one;two;"));
      CHECK(out.warnings.size() <= 1);
      CHECK(out.warnings.size() == out.skipped[static_cast<std::size_t>(Skip::Broken)]);
    }
  }
}

TEST_CASE("broken strings are mended and told, not lost") {
  for (const auto& format : formats) {
    INFO(std::string(format.name));
    ExportFolder folder;
    const auto out = read(folder, format, whole(format, record(format, "t\\x0Bw\\ud83do\xFF!", 2)));
    REQUIRE(out.messages.size() == 3);
    CHECK(out.messages[1].text.ends_with("!"));
    CHECK(out.warnings.size() == 1);
    CHECK(out.skipped == std::array<std::size_t, 4>{});
  }
}

TEST_CASE("bytes that are no JSON at all harm nobody") {
  for (const auto& format : formats)
    for (const std::string& bytes : {std::string(), std::string("\0\0\0", 3), std::string(100000, '['), std::string(100000, '{'), std::string(100000, '"'),
                                    std::string("]]]}}}"), std::string("\xEF\xBB\xBF"), std::string("hello\nworld\n"), std::string("{\"messages\":{\"messages\":[[[]]]}}")}) {
      INFO(std::string(format.name));
      ExportFolder folder;
      CHECK(read(folder, format, bytes).messages.empty());
    }
}
