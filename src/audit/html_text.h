#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace aside {

/// Any bytes as text of a page, also between double quotes: markup and control characters
/// become harmless, what turns the direction of writing is shown, newlines stay.
std::string html(std::string_view text);

/// "12,480".
std::string html(std::uint64_t number);

/// ` name="value"`.
std::string attribute(std::string_view name, std::string_view value);

/// "3 messages", "1 message".
std::string count_of(std::uint64_t number, std::string_view one, std::string_view many);

}  // namespace aside
