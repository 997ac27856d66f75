#include "text/markup.h"
namespace aside { Pieces read_email(const Draft& draft) { return read_plain(draft); } }
