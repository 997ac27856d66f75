#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aside {

/// The plain words that a folded word may stand for when somebody has dressed it up:
/// "stuuupid" (stupid, stuupid), "1d10t" (idiot, …), "$tupid", "ídíót", "s#it" (s*it). Masks
/// stay as '*'. At most 16, without the word itself; none for a plain word. Words are
/// never split: whoever looks a reading up compares it as a whole.
std::vector<std::string> readings(std::string_view folded_word);

/// Whether a folded word has a mask in it: "st*pid", "f***", "s#it".
bool is_masked(std::string_view folded_word);

/// Whether `masked` can be `word`: each of *#%@$!-_. stands for one letter, a run of two or
/// more for any number of them. The first letters agree; a single letter that is left
/// ("f***") must have the right number of masks after it. `word` is plain, in ASCII.
bool matches_masked(std::string_view masked, std::string_view word);

}  // namespace aside
