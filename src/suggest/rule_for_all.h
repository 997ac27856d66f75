#pragma once

#include "suggest/story.h"

namespace aside {

/// Whether it lays down what holds for everybody: "From today the sheet gets signed.", "Ink, every
/// watch, signed.", "Defects get reported the same day."
bool is_rule(const Story& story, const Remark& remark);

}  // namespace aside
