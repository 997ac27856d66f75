#pragma once

#include "suggest/story.h"

namespace aside {

/// Whether it lays down what holds for everybody: "From today the sheet gets signed.", "Ink, every
/// watch, signed.", "Defects get reported the same day."
bool is_rule(const Story& story, const Remark& remark);

/// Whether words say how things are done, of nobody and of no once, wherever they stand: "Keys go back on the
/// board before you leave". Said to one it is an order.
bool states_practice(const Story& story, const WordRange& where);

}  // namespace aside
