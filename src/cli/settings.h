#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/flags.h"
#include "lint/linter.h"
#include "protocol/config.h"
#include "report/entry.h"
#include "report/formats.h"

namespace aside {

/// What flags, environment and configuration come to.
struct Settings {
  Config config;  // its `defaults` hold for every draft
  Style style;    // without engine and terminal
  const Format* format = nullptr;
  std::optional<Reader> only;
};

/// A flag wins over the environment, that over aside.toml. Nothing when anything is wrong;
/// all that is wrong is then in `sink`.
std::optional<Settings> read_settings(const Flags& flags, Diagnostics& sink);

/// The folders rules come from: the nearest .aside/ above the working directory, then
/// `rules`. A folder that is named but holds no rules is a mistake.
std::optional<LinterOptions> linter_options(const std::vector<std::string>& rules,
                                            Diagnostics& sink);

}  // namespace aside
