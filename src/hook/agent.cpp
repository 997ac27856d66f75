#include "hook/agent.h"

#include <nlohmann/json.hpp>

#include "protocol/draft_json.h"
#include "protocol/json_fields.h"

namespace aside {
namespace {

using nlohmann::json;

constexpr const char* texts[] = {"text", "message", "body", "content", "comment", "markdown"};
constexpr const char* channels[] = {"channel", "channel_id", "channel_name", "room", "to", "recipient"};
// Tools with these work on files and machines, not on people.
constexpr const char* elsewhere[] = {"file_path", "path", "command", "notebook_path"};

std::string string_at(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

}  // namespace

std::optional<Draft> draft_of_agent(std::string_view text, const Defaults& defaults,
                                    std::string& error) {
  error.clear();
  JsonError problem;
  const auto value = parse_json(text, problem);
  if (!value || !value->is_object()) {
    error = value ? "an object was expected, not " + std::string(kind_of(*value))
                  : "column " + std::to_string(problem.byte) + ": not JSON: " + problem.message;
    return std::nullopt;
  }
  const auto input = value->find("tool_input");
  if (input == value->end())
    return value->contains("text") ? draft_from_json(text, defaults, error) : std::nullopt;
  if (!input->is_object()) return std::nullopt;
  for (const auto* key : elsewhere)
    if (input->contains(key)) return std::nullopt;
  for (const auto* key : texts) {
    auto words = string_at(*input, key);
    if (words.empty()) continue;
    Draft draft;
    draft.text = std::move(words);
    for (const auto* name : channels) {
      if (!draft.channel.name.empty()) break;
      draft.channel.name = string_at(*input, name);
      if (draft.channel.name.starts_with('#')) draft.channel.name.erase(0, 1);
    }
    draft.channel.id = draft.channel.name;
    fill(draft, {}, defaults);
    return draft;
  }
  return std::nullopt;
}

}  // namespace aside
