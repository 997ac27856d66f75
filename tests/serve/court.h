#pragma once

#include "serve/service.h"

namespace aside::test {

/// The built-in rules, with what `config` says.
inline std::shared_ptr<const Court> court(Config config) {
  return std::make_shared<const Court>(Court{Linter::built_in(), std::move(config), {}});
}

/// The same without a configuration, made once for the whole program.
inline std::shared_ptr<const Court> court() {
  static const auto made = court(Config{});
  return made;
}

/// A service that never reloads.
inline std::unique_ptr<Service> service(std::shared_ptr<const Court> sitting = court()) {
  return std::make_unique<Service>(std::move(sitting), nullptr, Limits{});
}

}  // namespace aside::test
