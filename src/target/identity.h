#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lexicon/words_view.h"

namespace aside {

/// By what somebody is found again: the words of their name, the titles before it, and
/// whether "he" or "she" can stand for them.
struct Identity {
  enum class Form { Open, She, He };

  std::vector<std::string> titles;  // "mr", "big"
  std::vector<std::string> words;   // "sam", "lee"; of "@sam.lee" likewise
  std::string mention;              // "sam.lee"
  Form form = Form::Open;
};

/// The identity that words [first, last) of a sentence show.
Identity identity_of(const WordsView& view, std::size_t first, std::size_t last);

/// Whether both can be one person: what one of them says of the name, the other says too.
bool same_person(const Identity& a, const Identity& b);

/// Whether somebody who is known by a longer name can be called by it: "Alex" is Alexander.
bool is_short_of(const Identity& called, const Identity& known);

/// Adds to what is known of somebody what another naming of them shows.
void learn(Identity& known, const Identity& more);

}  // namespace aside
