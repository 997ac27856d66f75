#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/config.h"
#include "terms/draft.h"

namespace aside {

/// What a host hands to a hook.
struct HookInput {
  std::string standard_input;       // read where the event says so
  std::vector<std::string> words;   // behind the event's name and its flags
  bool json = false;                // --json
};

/// One place where a message can be stopped before it is sent.
struct Event {
  std::string_view name;
  std::string_view line;
  std::string_view usage;
  bool reads_input;  // else its first word names a file
  /// The draft, completed by `defaults`. Nothing: with `error` it could not be read, without
  /// there is no message in it.
  std::optional<Draft> (*draft)(const HookInput& input, const Defaults& defaults, std::string& error);
  int held;                     // the host's code for "do not send"
  std::string_view overruling;  // how the writer sends it as it is
};

std::span<const Event> events();

/// The event of that name, or null.
const Event* event_named(std::string_view name);

/// How a hook ends that could not judge: 0 lets the message pass. Chats must not fall silent
/// with the linter, mail can wait: `on_error` says otherwise.
int status_of_trouble(const Event& event, std::optional<OnError> on_error);

}  // namespace aside
