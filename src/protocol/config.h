#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "protocol/defaults.h"
#include "protocol/words.h"

// aside.toml: how a team or a person uses aside. It stands in the `.aside/` folder beside
// the rules, or is named by --config. All keys are optional.
//
//     face        = "strict"        # standard (the default) or strict
//     lang        = "en"
//     sensitivity = "standard"      # low, standard or high
//     fail_on     = "private"       # reword (the default), private or never
//     on_error    = "send"          # the hook failed: send (for chats the default) or block
//     overrule    = "resend"        # never (the default), or sending the same again
//     time_limit_ms = 2000          # how long a hook may take
//     hold_seconds  = 20            # how long a heated draft should wait (0: not at all)
//
//     [audience]
//     default  = "group"            # dm or group, where no channel below matches
//     external = false
//
//     [[audience.channel]]          # the first that matches counts
//     match    = "customer-*"       # the channel's name or id; * any letters, ? one byte
//     to       = "group"
//     external = true
//
//     [rules]
//     off = ["contempt/per-my-last-email"]
//
//     [[members]]
//     id   = "U2"
//     name = "Sam Lee"
//     aka  = ["sam"]
//     role = "release manager"

namespace aside {

struct Config {
  Defaults defaults;
  std::optional<Sensitivity> sensitivity;  // unset: each command has its own
  FailOn fail_on = FailOn::Reword;
  std::optional<OnError> on_error;         // unset: each adaptor has its own
  Overrule overrule = Overrule::Never;
  unsigned time_limit_ms = 2000;
  unsigned hold_seconds = 0;
};

/// What `text` sets, the defaults for the rest; or nothing, and in `sink` all that is wrong.
/// `file` is what diagnostics call it.
std::optional<Config> config_from_toml(std::string_view file, std::string_view text,
                                       Diagnostics& sink);

/// The nearest folder `.aside` in `start` or above it, or an empty path.
std::filesystem::path nearest_folder(const std::filesystem::path& start);

}  // namespace aside
