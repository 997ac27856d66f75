#include "text/text.h"

#include "text/fold.h"
#include "text/markup.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace aside {

Text read(const Draft& draft) {
  const auto pieces =
      draft.segments.empty() ? read_markup(draft) : pieces_of(draft.text, draft.segments);
  const bool wrapped = draft.markup == Markup::Markdown || draft.markup == Markup::Email;
  Text text;
  text.tokens = tokens_of(fold(draft.text, pieces), draft.text);
  text.sentences = sentences_of(text.tokens, draft.text, wrapped ? Lines::Wrap : Lines::End);
  return text;
}

}  // namespace aside
