#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace aside {

/// Writes a file so that whatever happens, the old one or the new one is there, whole: beside
/// it first, onto the disk, then in its place. Readable by its owner alone when `secret`.
/// False when that failed; `trouble` then says where and why.
bool write_durably(const std::filesystem::path& path, std::string_view bytes, bool secret, std::string& trouble);

}  // namespace aside
