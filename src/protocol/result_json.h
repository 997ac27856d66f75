#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "protocol/words.h"
#include "terms/draft.h"
#include "terms/report.h"

namespace aside {

/// JSON that keeps its keys in the order they were written in: the order is part of
/// "the same result, byte for byte".
using Json = nlohmann::ordered_json;

struct ResultOptions {
  Offsets offsets = Offsets::Bytes;  // of findings, evidence, blanks; columns too
  bool explain = false;              // add the sums of evidence
};

/// The result of one draft as INTERFACE.md has it. "id" is null where the draft had none.
/// Blanks count within the text of their own message. What is not UTF-8 is U+FFFD.
Json result_json(const Draft& draft, const Report& report, std::string_view engine,
                 const ResultOptions& options);

/// {"kind":…,"messages":[…]}
Json suggestion_json(const Suggestion& suggestion, Offsets offsets);

/// What stands in the place of a line that is no draft.
Json error_json(std::size_t line, std::string_view error);

/// The value on one line, without an end. Never throws.
std::string to_line(const Json& value);

/// The same JSON, with what a terminal would obey (DEL, C1 controls, what turns the direction of
/// writing) written as "\\u…": JSON itself asks that of no more than the first controls.
std::string unobeyed(std::string json);

}  // namespace aside
