#include "text/markup.h"
namespace aside { Pieces read_markdown(const Draft& draft) { return read_plain(draft); } }
