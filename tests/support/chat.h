#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "chat/reader.h"

namespace aside::test {

/// A folder that goes when the test ends.
class ExportFolder {
 public:
  ExportFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "aside-chat-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~ExportFolder() { std::filesystem::remove_all(path_); }
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// All that a reader gives of an export.
struct Readout {
  std::string format;  // that recognised it
  std::vector<ChatMessage> messages;
  std::array<std::size_t, 4> skipped{};
  std::vector<ChatWarning> warnings;
  Diagnostics trouble;
};

inline Readout read_export(const std::filesystem::path& path, std::string_view from = {}, const ReadOptions& options = {}) {
  Readout out;
  const auto container = Container::open(path, out.trouble);
  if (!container) return out;
  const auto* format = from.empty() ? chat_format_of(*container) : chat_format_named(from);
  if (!format) return out;
  out.format = format->name;
  const ChatSink sink{[&](ChatMessage message) {
                        out.messages.push_back(std::move(message));
                        return true;
                      },
                      [&](Skip skip) { ++out.skipped[static_cast<std::size_t>(skip)]; },
                      [&](ChatWarning warning) { out.warnings.push_back(std::move(warning)); }};
  format->read(*container, options, sink);
  return out;
}

/// The text of a message, and its segments as "kind=slice#id;".
inline std::string told(const ChatMessage& message) {
  std::string all = message.text + " | ";
  for (const auto& segment : message.segments)
    all += std::string(name(segment.kind)) + "=" + message.text.substr(segment.span.begin, segment.span.end - segment.span.begin) + "#" + segment.id + ";";
  return all;
}

/// Who reads it, as the judge takes it.
inline std::string audience(const ChatMessage& message) {
  const auto of = message.audience ? message.audience : audience_of(message.channel->kind, message.channel->humans);
  return of ? std::string(name(*of)) : "none";
}

/// What is expected of a sample: counted by hand.
struct Sample {
  const char* path;
  const char* format;
  std::size_t messages;
  std::array<std::size_t, 4> skipped;  // system, bot, deleted, broken
  const char* from = "";
};

/// Checks each sample's counts; false, and a note, where ../shared is not there.
bool holds(std::initializer_list<Sample> expected);

/// ../shared/samples, where it is.
inline std::optional<std::filesystem::path> samples() {
  const std::filesystem::path path = std::string(ASIDE_SOURCE_DIR) + "/../shared/samples";
  if (std::filesystem::exists(path)) return path;
  return std::nullopt;
}

inline bool holds(std::initializer_list<Sample> expected) {
  const auto folder = samples();
  if (!folder) {
    MESSAGE("../shared is not there: 1 test skipped");
    return false;
  }
  for (const auto& sample : expected) {
    INFO(std::string(sample.path));
    const auto out = read_export(*folder / sample.path, sample.from);
    CHECK(out.format == sample.format);
    CHECK(out.messages.size() == sample.messages);
    CHECK(out.skipped == sample.skipped);
    CHECK(out.warnings.empty());
  }
  return true;
}

}  // namespace aside::test
