#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace aside {

/// What stands on the command line of `check` and `rewrite`, as it was written. An empty
/// string: the flag is not there.
struct Flags {
  std::string to, face, lang, markup, format, offsets, members, config, sensitivity, fail_on;
  std::string color = "auto";
  std::string only;  // rewrite
  int external = 0;  // 1: --external, -1: --no-external
  bool jsonl = false, rewrite = false, explain = false;
  std::vector<std::string> rules, off, files;
  std::optional<std::string> text;
};

/// Defines the flags of `check`; those of `rewrite` when `rewriting`. Each flag's name, doc
/// and default stand in one place, here.
void define_flags(CLI::App& app, Flags& flags, bool rewriting);

/// Those flags of `check` that say how a draft is judged and by which rules; `check`,
/// `hook` and `serve` have them.
void define_judging_flags(CLI::App& app, Flags& flags);

/// Reads `words` (in their order) into what was defined on `app`. Nothing: go on; else the
/// exit status: 0 after --help (the app's footer is what stands behind its name in the
/// usage), 2 after a mistake that was said on standard error.
std::optional<int> parse(CLI::App& app, std::vector<std::string> words);

/// The same words with the rules behind one `--off` joined by commas: `--off a/b c/d TEXT`
/// must not take TEXT for a rule.
std::vector<std::string> join_off(std::vector<std::string> words);

}  // namespace aside
