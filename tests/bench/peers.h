#pragma once

#include <filesystem>
#include <string>

#include "lint/linter.h"

namespace aside::bench {

/// write-good and alex, where WORK/npm has them, on the file that the hook gets.
void npm_rows(const std::filesystem::path& build, const std::filesystem::path& work, const std::string& file);

/// ripgrep, where it is installed, with the rules' own expressions on the lines that they are
/// made for, against an audit of the same messages.
void ripgrep_row(const std::filesystem::path& build, const std::filesystem::path& work, const Linter& linter);

/// Where an input of so many messages lies in WORK: "chat-200000.jsonl".
std::string named(const std::string& name, std::size_t messages, const std::string& ending);

/// An export of Slack, zipped, against what libarchive and simdjson take for it alone.
void slack_row(const std::filesystem::path& build, const std::filesystem::path& work, std::size_t messages);

/// Ten times as many rules: each once more, nine times, with one word behind its phrases.
void rules_row(const std::filesystem::path& build, const std::filesystem::path& work, std::size_t messages);

/// Peak memory of audits of two files of so many bytes.
void memory_row(const std::filesystem::path& build, const std::filesystem::path& work, std::size_t small, std::size_t large);

}  // namespace aside::bench
