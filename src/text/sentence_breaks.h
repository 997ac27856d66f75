#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace aside {

/// Where ICU's English sentences end: offsets into `text`, ascending, its end included.
/// No sentence ends after an abbreviation: CLDR's, without those that are words or end
/// words ("Go.", "K." of "OK."), and some of ours, which are looked for behind a space.
/// White space is best one space, as ICU sees no abbreviation before two. Linear.
std::vector<std::size_t> sentence_breaks(std::u16string_view text);

/// The same by ICU's filter, whatever the text: what a test holds the other against.
std::vector<std::size_t> filtered_sentence_breaks(std::u16string_view text);

}  // namespace aside
