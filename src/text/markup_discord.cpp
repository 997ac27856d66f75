#include "text/markup.h"
namespace aside { Pieces read_discord(const Draft& draft) { return read_plain(draft); } }
