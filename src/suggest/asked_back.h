#pragma once

#include <optional>
#include <string>

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// What a condition asks for, as it stands behind "please": "sign the tags by noon" of "if you don't sign the tags by
/// noon, …", "make sure the tags are signed by noon" of "if the tags aren't signed by noon …", "let me have section 2"
/// of "if I don't have section 2 …". Nothing where what it is about is not said.
std::optional<std::string> asked_by_condition(const Story& story, std::size_t i, std::size_t person);

/// What remark i holds against everybody as never done, or wants everybody to do: "read the sheet twice" of "I expect
/// everyone to read the sheet twice".
std::optional<std::string> wanted_of_all(const Story& story, std::size_t i, std::size_t person);

/// What any remark asks for so: a condition's, else that of everybody.
std::optional<std::string> asked_anywhere(const Story& story, std::size_t person);

/// What a remark that fell asks for comes back as a request, where it stood: a condition behind which a menace stood,
/// what is never done.
void ask_back(const Story& story, const Judge& judge, Passages& passages);

}  // namespace aside
