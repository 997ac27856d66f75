#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>
#include <unistd.h>

#include "chat/reader.h"
#include "demand.h"

namespace aside::fuzz {

/// A folder in memory where there is one, for one export after another.
class ExportFolder {
 public:
  ExportFolder() {
    const std::filesystem::path memory = "/dev/shm";
    path_ = (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) /
            ("aside-fuzz-" + std::to_string(getpid()));
    std::filesystem::create_directories(path_);
  }
  ~ExportFolder() { std::filesystem::remove_all(path_); }
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  void write(const std::string& name, std::string_view text) const {
    const auto file = path_ / name;
    if (name.find('/') != std::string::npos) std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
  }
  void clear() const {
    for (const auto& entry : std::filesystem::directory_iterator(path_)) std::filesystem::remove_all(entry.path());
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Reads an export and demands of every message what all that follow rely on. The number of them.
inline std::size_t read_soundly(const Container& container, const ChatFormat& format) {
  const auto known = [&](const RecordPlace& place) {
    for (const auto& file : container.files())
      if (file.path == place.file) return true;
    return false;
  };
  std::size_t messages = 0;
  const ChatSink sink{
      [&](ChatMessage message) {
        ++messages;
        demand(message.channel != nullptr, "a message has a channel");
        demand(known(message.place), "a message stands in a file of the export");
        for (const auto& segment : message.segments)
          demand(segment.span.begin <= segment.span.end && segment.span.end <= message.text.size(), "a segment lies within its text");
        return true;
      },
      [](Skip) {},
      [&](ChatWarning warning) {
        demand(!warning.message.empty(), "a warning says something");
      }};
  ReadOptions options;
  options.own_domains = {"x.org"};
  format.read(container, options, sink);

  // Who wants one message gets no second one.
  std::size_t given = 0;
  const ChatSink one{[&](ChatMessage) { return ++given < 1; }, [](Skip) {}, [](ChatWarning) {}};
  format.read(container, options, one);
  demand(given == (messages > 0 ? 1u : 0u), "a reader that is stopped stops");
  return messages;
}

}  // namespace aside::fuzz
