#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chat/container.h"
#include "chat/json_cutter.h"
#include "chat/json_record.h"
#include "chat/sink.h"

namespace aside {

/// A value that a reader asked for, parsed, and where it stands. Good during the call.
struct JsonRecord {
  const ExportFile& file;
  std::size_t pattern = 0;   // index into the patterns
  std::uint64_t offset = 0;  // of its first byte in the file
  std::uint64_t within = 0;  // of the first byte of the object around it
  JsonValue value;

  RecordPlace place() const { return {file.path, offset}; }
};

/// What became of a record that a reader took.
enum class Taken { Well, Broken, Enough };

/// Gives the message of a record to the sink, with the record's place.
Taken give(const JsonRecord& record, ChatMessage message, const ChatSink& sink);

/// Gives every value that `patterns` name (see cut_json) of the files that `wanted` asks for.
/// A first pattern "" stands for JSON lines, for JSON texts one after another, or for an array
/// of them; where texts are no lines, patterns behind it are looked for in each instead.
///
/// With a sink a record that is no JSON, is mended, or comes back as Broken is counted and
/// told: once, with `what` it should have been. Without one it is passed over: for the pass
/// that only looks. `take` returns Enough to stop. False when it was stopped.
bool read_records(const Container& container, const Container::Wanted& wanted,
                  const std::vector<std::string>& patterns, const ChatSink* sink,
                  std::string_view what, const std::function<Taken(const JsonRecord&)>& take);

/// Reads JSON files twice: once to `look` who and what there is, once to `take`.
template <class Reader>
void look_and_take(const Container& container, const std::vector<std::string>& patterns,
                   const ChatSink& sink, std::string_view what, Reader&& reader);

/// The values that `patterns` name in the first bytes of one file, as written: the shape by
/// which a format is recognised. Of several values a pattern names the first is given.
std::map<std::string, std::string> json_shape(std::string_view first_bytes,
                                              const std::vector<std::string>& patterns);

/// The last part of a path, and the folder that it lies in, without what stands above.
std::string_view file_name(std::string_view path);
std::string_view folder_name(std::string_view path);

/// Whether a file is to be read as JSON: by its name, or since it stands alone.
Container::Wanted json_files(const Container& container);

/// Whether one of the first JSON files has such a shape. Reads some 64 KiB of up to 16 files.
using ShapeTest = std::function<bool(const std::map<std::string, std::string>& shape)>;
bool shows(const Container& container, const Container::Wanted& wanted,
           const std::vector<std::string>& patterns, const ShapeTest& test);

template <class Reader>
void look_and_take(const Container& container, const std::vector<std::string>& patterns,
                   const ChatSink& sink, std::string_view what, Reader&& reader) {
  const auto files = json_files(container);
  read_records(container, files, patterns, nullptr, "",
               [&](const JsonRecord& record) { return reader.look(record); });
  read_records(container, files, patterns, &sink, what,
               [&](const JsonRecord& record) { return reader.take(record); });
}

}  // namespace aside
