#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/piece.h"
#include "text/text.h"

namespace aside {

/// Stands in folded text for the next of `opaque`: a draft's own control characters are
/// never folded to anything.
inline constexpr char opaque_mark = '\x01';

/// A draft's words in lower case (NFKC_Casefold), with plain quotes and dashes, without what
/// cannot be seen, letters that only look Latin made Latin.
struct Folded {
  std::string text;
  std::vector<Span> source;   // of each byte of `text`: the cluster it came from
  std::vector<Token> opaque;  // tokens of the markup, and emoji

  /// The bytes of the draft behind bytes [begin, end) of `text`, begin < end.
  Span behind(std::size_t begin, std::size_t end) const {
    return {source[begin].begin, source[end - 1].end};
  }
};

/// Linear in the draft.
Folded fold(std::string_view draft, const Pieces& pieces);

/// The same for a few words that stand nowhere: dictionaries, names.
std::string folded(std::string_view words);

}  // namespace aside
