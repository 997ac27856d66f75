#pragma once

#include <cstddef>
#include <iosfwd>

#include "report/entry.h"
#include "report/paint.h"

namespace aside {

/// Why an entry came out as it did, for a person: who is meant and by which words, what was
/// found as it stands, what was added up, what was seen and set aside, and which row of the
/// verdict table made the verdict of it.
void write_explanation(std::ostream& out, const Entry& entry, std::size_t width, Paint paint);

}  // namespace aside
