#include "text/markup.h"
namespace aside { Pieces read_irc(const Draft& draft) { return read_plain(draft); } }
