#pragma once

#include <string>
#include <string_view>

namespace aside {

/// 32 hexadecimal digits: SipHash-2-4-128 of `text`. Keyed by `key` (any length), so that
/// without the key nobody can try out names; with an empty key it is a plain digest that
/// only tells texts apart. Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF".
std::string digest(std::string_view text, std::string_view key = {});

}  // namespace aside
