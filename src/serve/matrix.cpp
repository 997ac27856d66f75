#include "serve/matrix.h"

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace aside {
namespace {

using nlohmann::json;

std::string text_at(const json& object, const char* key) {
  if (!object.is_object()) return "";
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

const json& object_at(const json& object, const char* key) {
  static const json none = json::object();
  if (!object.is_object()) return none;
  const auto at = object.find(key);
  return at != object.end() && at->is_object() ? *at : none;
}

/// The words of a message event; an edit's new words.
std::string words_of(const json& event) {
  if (text_at(event, "type") != "m.room.message") return "";
  const auto& content = object_at(event, "content");
  const auto& edited = object_at(content, "m.new_content");
  const auto& message = edited.empty() ? content : edited;
  const auto kind = text_at(message, "msgtype");
  if (kind != "m.text" && kind != "m.emote" && kind != "m.notice") return "";
  return text_at(message, "body");
}

/// Why, and how to say it: the one line that chat clients show.
std::string reason(const std::string& line) {
  JsonError ignored;
  const auto result = parse_json(line, ignored);
  std::string out = "aside: held back";
  if (!result) return out;
  const auto& findings = (*result)["findings"];
  if (findings.is_array() && !findings.empty())
    out += ". \"" + text_at(findings[0], "text") + "\": " + text_at(findings[0], "why");
  const auto& messages = object_at(*result, "suggestion").value("messages", json::array());
  for (const auto& message : messages) {
    const auto to = text_at(message, "to");
    out += to == "dm" ? " To " + text_at(message, "recipient") + " alone: " : to == "group" ? " Here: " : " Instead: ";
    out += text_at(message, "text");
  }
  return out;
}

}  // namespace

HttpResponse check_event(const HttpRequest& request, Service& service) {
  JsonError problem;
  const auto body = parse_json(request.body, problem);
  if (!body || !body->is_object()) {
    ++service.counters().malformed;
    return {400, R"({"errcode":"M_NOT_JSON","error":"an object like {\"event\":{…}} was expected"})" "\n",
            "application/json", ""};
  }
  const auto& event = object_at(*body, "event");
  Draft draft;
  draft.text = words_of(event);
  const HttpResponse pass{200, "{}\n", "application/json", ""};
  if (draft.text.empty()) return pass;
  draft.id = text_at(event, "event_id");
  draft.author.id = text_at(event, "sender");
  draft.channel.id = text_at(event, "room_id");
  fill(draft, {}, service.court()->config.defaults);
  draft.markup = Markup::Markdown;  // quotes of a reply stand behind '>'
  const auto answer = service.check(draft);
  if (answer.refusal == Refusal::TooLarge)
    return {413, R"({"errcode":"M_TOO_LARGE","error":"the text is larger than is judged here"})" "\n", "application/json", ""};
  if (!answer.held) return pass;
  return {403, to_line(Json{{"errcode", "M_FORBIDDEN"}, {"error", reason(answer.line)}}) + "\n",
          "application/json", ""};
}

}  // namespace aside
