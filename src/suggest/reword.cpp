#include "suggest/clauses.h"
#include "suggest/clean.h"
#include "suggest/suggest.h"

namespace aside {

Message reword(const Source& source, const Judge& judge) {
  auto passages = clauses_of(source);
  if (!make_clean(passages, source.draft, judge)) {
    // Nothing but contempt: an honest blank, not a pretended message.
    passages = {own_words(source.lexicon.phrase("only-contempt"))};
  }
  return compose(Reader::Same, "", passages);
}

}  // namespace aside
