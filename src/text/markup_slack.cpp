#include "text/markup.h"
namespace aside { Pieces read_slack(const Draft& draft) { return read_plain(draft); } }
