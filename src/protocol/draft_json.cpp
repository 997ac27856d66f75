// A strict reading of the keys we know: a wrong type is said, never guessed at, since a
// draft judged for the wrong audience is worse than one that is not judged.
#include "protocol/draft_json.h"

#include "protocol/json_fields.h"
#include "protocol/offsets.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

using nlohmann::json;

std::string item(const char* key, std::size_t index) {
  return std::string(key) + "[" + std::to_string(index) + "]";
}

std::vector<Member> read_members(const json& array, const char* key, std::string& error) {
  std::vector<Member> members;
  for (std::size_t i = 0; i < array.size() && error.empty(); ++i) {
    const auto place = item(key, i);
    if (!array[i].is_object()) {
      error = "\"" + place + "\": an object like {\"id\":\"U2\",\"name\":\"Sam Lee\"} was expected, not " +
              std::string(kind_of(array[i]));
      break;
    }
    Fields fields(array[i], place, error);
    Member member;
    fields.id("id", member.id);
    fields.text("name", member.name);
    fields.texts("aka", member.aka);
    fields.text("role", member.role);
    if (member.id.empty() && member.name.empty())
      fields.fail("\"" + place + "\": a member needs a \"name\" or an \"id\"");
    members.push_back(std::move(member));
  }
  return members;
}

std::vector<Segment> read_segments(const json& array, std::size_t size, std::string& error) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < array.size() && error.empty(); ++i) {
    const auto place = item("segments", i);
    if (!array[i].is_object()) {
      error = "\"" + place + "\": an object like {\"kind\":\"quote\",\"start\":0,\"end\":12} was expected, not " +
              std::string(kind_of(array[i]));
      break;
    }
    Fields fields(array[i], place, error);
    Segment segment;
    fields.word("kind", segment.kind);
    fields.offset("start", segment.span.begin);
    fields.offset("end", segment.span.end);
    fields.id("id", segment.id);
    if (segment.span.begin > segment.span.end)
      fields.fail("\"" + place + "\": ends before it starts");
    if (segment.span.end > size)
      fields.fail(fields.path("end") + ": lies behind the text, which has " +
                  std::to_string(size) + " bytes");
    segments.push_back(std::move(segment));
  }
  return segments;
}

void read_keys(const json& object, Draft& draft, Given& given, std::string& error) {
  Fields fields(object, "", error);
  if (!object.contains("text")) fields.fail("\"text\" is missing: the draft itself");
  else if (object["text"].is_null()) fields.fail("\"text\": a string was expected, not null");
  fields.text("text", draft.text);
  fields.id("id", draft.id);
  given.audience = fields.word("audience", draft.audience);
  given.external = fields.flag("external", draft.external);
  given.face = fields.word("face", draft.face);
  given.lang = fields.text("lang", draft.lang);
  given.markup = fields.word("markup", draft.markup);
  if (const auto* author = fields.object("author")) {
    Fields inner(*author, "author", error);
    inner.id("id", draft.author.id);
    inner.text("name", draft.author.name);
  }
  if (const auto* channel = fields.object("channel")) {
    Fields inner(*channel, "channel", error);
    inner.id("id", draft.channel.id);
    inner.text("name", draft.channel.name);
  }
  fields.texts("off", draft.off);
  if (const auto* members = fields.array("members"))
    draft.members = read_members(*members, "members", error);
  if (const auto* segments = fields.array("segments"))
    draft.segments = read_segments(*segments, draft.text.size(), error);
}

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = valid_utf8(text);
}

Json members_json(const std::vector<Member>& members) {
  Json out = Json::array();
  for (const auto& member : members) {
    Json one = Json::object();
    put(one, "id", member.id);
    put(one, "name", member.name);
    for (const auto& other : member.aka) one["aka"].push_back(valid_utf8(other));
    put(one, "role", member.role);
    out.push_back(std::move(one));
  }
  return out;
}

template <class Person>
void put_named(Json& object, const char* key, const Person& person) {
  Json one = Json::object();
  put(one, "id", person.id);
  put(one, "name", person.name);
  if (!one.empty()) object[key] = std::move(one);
}

}  // namespace

std::optional<Draft> draft_from_json(std::string_view object, const Defaults& defaults,
                                     std::string& error) {
  error.clear();
  if (object.find_first_not_of(" \t\r") == object.npos) {
    error = "an empty line; an object like {\"text\":\"…\"} was expected";
    return std::nullopt;
  }
  JsonError problem;
  const auto value = parse_json(object, problem);
  if (!value) {
    if (problem.byte > 0) error = "column " + std::to_string(problem.byte) + ": ";
    error += "not JSON: " + problem.message;
    return std::nullopt;
  }
  if (!value->is_object()) {
    error = "an object like {\"text\":\"…\"} was expected, not " + std::string(kind_of(*value));
    return std::nullopt;
  }
  Draft draft;
  Given given;
  read_keys(*value, draft, given, error);
  if (!error.empty()) return std::nullopt;
  fill(draft, given, defaults);
  return draft;
}

Json draft_json(const Draft& draft) {
  Json out = Json::object();
  put(out, "id", draft.id);
  out["text"] = valid_utf8(draft.text);
  out["audience"] = name(draft.audience);
  out["external"] = draft.external;
  out["face"] = name(draft.face);
  out["lang"] = valid_utf8(draft.lang);
  out["markup"] = name(draft.markup);
  put_named(out, "author", draft.author);
  put_named(out, "channel", draft.channel);
  if (!draft.members.empty()) out["members"] = members_json(draft.members);
  for (const auto& rule : draft.off) out["off"].push_back(valid_utf8(rule));
  // Spans are in bytes of the draft: where it is mended they would point elsewhere.
  if (out["text"] == draft.text)
    for (const auto& segment : draft.segments) {
      out["segments"].push_back({{"kind", name(segment.kind)},
                                 {"start", segment.span.begin},
                                 {"end", segment.span.end}});
      put(out["segments"].back(), "id", segment.id);
    }
  return out;
}

std::optional<std::vector<Member>> members_from_json(std::string_view file,
                                                     std::string_view text, Diagnostics& sink) {
  constexpr auto hint = "a members file is like [{\"id\":\"U2\",\"name\":\"Sam Lee\",\"aka\":[\"sam\"]}]";
  JsonError problem;
  const auto value = parse_json(text, problem);
  if (!value) {
    const auto at = OffsetMap(text, Offsets::Bytes).place(problem.byte > 0 ? problem.byte - 1 : 0);
    sink.push_back({std::string(file), at.line, at.column, "not JSON: " + problem.message, hint, ""});
    return std::nullopt;
  }
  std::string error;
  std::vector<Member> members;
  if (value->is_array()) members = read_members(*value, "members", error);
  else error = "an array was expected, not " + std::string(kind_of(*value));
  if (error.empty()) return members;
  sink.push_back({std::string(file), 0, 0, error, hint, ""});
  return std::nullopt;
}

}  // namespace aside
