// All files are looked at before the first is written. A file is ours when it holds the mark
// and, for taking it away, when it is what we would write today or wrote some time ago.
#include "hook/install.h"

#include <fstream>
#include <system_error>

#include "base/files.h"

namespace aside {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view block_end = "# end of what aside installed\n";

fs::path before(const fs::path& path) { return path.string() + ".before-aside"; }

bool there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

std::string text_of(const fs::path& path) {
  Diagnostics ignored;
  return read_file(path, ignored).value_or("");
}

bool is_ours(const fs::path& path) { return text_of(path).find(installed_mark) != std::string::npos; }

void wrong(const fs::path& path, std::string message, std::string hint, Diagnostics& sink) {
  sink.push_back({path.string(), 0, 0, std::move(message), std::move(hint), ""});
}

bool write(const fs::path& path, const std::string& text, bool runs, Diagnostics& sink) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) return wrong(path, "cannot be written", "is its folder writable?", sink), false;
  const auto bits = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  if (runs) fs::permissions(path, bits, fs::perm_options::add, error);
  if (error) wrong(path, "cannot get its run bit: " + error.message(), "", sink);
  return !error;
}

/// Where a block goes: behind the "#!" line, where there is one.
std::size_t block_place(const std::string& text) {
  return text.starts_with("#!") ? std::min(text.find('\n'), text.size() - 1) + 1 : 0;
}

std::string without_block(std::string text) {
  const auto mark = text.find(installed_mark);
  if (mark == text.npos) return text;
  const auto line = text.rfind('\n', mark);
  const auto begin = line == text.npos ? 0 : line + 1;
  const auto end = text.find(block_end, mark);
  if (end == text.npos) return text;  // edited by hand: not ours to guess
  return text.erase(begin, end + block_end.size() - begin);
}

bool in_the_way(const PlannedFile& file, Diagnostics& sink) {
  if (!there(file.path) || is_ours(file.path)) return false;
  if (file.beside == Beside::Nothing) {
    wrong(file.path, "is there already, and not from aside", "move it away, or name another folder", sink);
    return true;
  }
  if (file.beside == Beside::Chain && there(before(file.path))) {
    wrong(before(file.path), "is there already", "take it away, or uninstall first", sink);
    return true;
  }
  return false;
}

bool install_one(const PlannedFile& file, Diagnostics& sink) {
  std::error_code error;
  if (file.beside == Beside::Block) {
    auto text = without_block(text_of(file.path));
    if (text.empty()) text = "#!/bin/sh\n";
    text.insert(block_place(text), file.text + std::string(block_end));
    return write(file.path, text, file.runs, sink);
  }
  if (there(file.path) && !is_ours(file.path)) {
    fs::rename(file.path, before(file.path), error);
    if (error) return wrong(file.path, "cannot be kept: " + error.message(), "", sink), false;
  }
  if (write(file.path, file.text, file.runs, sink)) return true;
  if (there(before(file.path))) fs::rename(before(file.path), file.path, error);
  return false;
}

bool uninstall_one(const PlannedFile& file, Diagnostics& sink) {
  std::error_code error;
  if (!there(file.path)) return true;
  if (!is_ours(file.path)) {
    wrong(file.path, "is not from aside: it stays", "", sink);
    return false;
  }
  if (file.beside == Beside::Block) {
    const auto old = text_of(file.path);
    const auto text = without_block(old);
    if (text == old) {
      wrong(file.path, "what aside installed was changed by hand: it stays", "take it out by hand", sink);
      return false;
    }
    if (text.empty() || text == "#!/bin/sh\n") return fs::remove(file.path, error);
    return write(file.path, text, false, sink);
  }
  fs::remove(file.path, error);
  if (!error && there(before(file.path))) fs::rename(before(file.path), file.path, error);
  if (error) wrong(file.path, "cannot be taken away: " + error.message(), "", sink);
  return !error;
}

}  // namespace

bool install(const Plan& plan, Diagnostics& sink) {
  bool free = true;
  for (const auto& file : plan.files) free = !in_the_way(file, sink) && free;
  if (!free) return false;
  for (const auto& file : plan.files)
    if (!install_one(file, sink)) return false;
  return true;
}

bool uninstall(const Plan& plan, Diagnostics& sink) {
  bool sound = true;
  for (const auto& file : plan.files) sound = uninstall_one(file, sink) && sound;
  return sound;
}

}  // namespace aside
