#include "suggest/clean.h"
#include "suggest/suggest.h"

namespace aside {

Message reword(const Draft& draft, const Reading& reading, const Judge& judge) {
  auto pieces = pieces_of(draft.text, reading.text);
  if (!make_clean(pieces, draft, judge)) {
    // Nothing but contempt: an honest blank, not a pretended message.
    pieces = {{"[what happened, and what you would like instead]", true}};
  }
  return compose(Reader::Same, "", pieces);
}

}  // namespace aside
