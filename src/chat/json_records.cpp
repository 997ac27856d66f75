// Arrays are cut by the cutter. Values one after another are cut as lines where the first
// block shows an object that fills a line, since a broken line then costs no other.
#include "chat/json_records.h"

#include <algorithm>
#include <utility>

#include "chat/line_cutter.h"

namespace aside {
namespace {

/// A stream whose first block was looked at.
class Replay : public ByteStream {
 public:
  explicit Replay(ByteStream& stream) : stream_(stream), first_(stream.next()) {}
  std::string_view first() const { return first_; }
  std::string_view next() override {
    if (given_) return stream_.next();
    given_ = true;
    return first_;
  }
  std::string_view trouble() const override { return stream_.trouble(); }

 private:
  ByteStream& stream_;
  std::string_view first_;
  bool given_ = false;
};

class OneText : public ByteStream {
 public:
  explicit OneText(std::string_view text) : text_(text) {}
  std::string_view next() override { return std::exchange(text_, {}); }
  std::string_view trouble() const override { return {}; }

 private:
  std::string_view text_;
};

bool is_array(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '[';
}

bool has_lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (end != std::string_view::npos && line.starts_with('{') && line.ends_with('}')) return true;
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return false;
}

/// Nothing, or an array or object without anything in it.
bool is_void(std::string_view text) {
  return text.find_first_not_of(" \t\r\n[]{}\xEF\xBB\xBF") == std::string_view::npos;
}

class Pass {
 public:
  Pass(const ChatSink* sink, std::string_view what,
       const std::function<Taken(const JsonRecord&)>& take)
      : sink_(sink), what_(what), take_(take) {}

  bool record(const ExportFile& file, const JsonPiece& piece) {
    ++pieces_;
    if (piece.bytes.empty()) {
      broken(
          file, piece.offset,
          "a record is larger than " + std::to_string(most_value >> 20) + " MiB and was left out");
      return true;
    }
    const auto value = parser_.parse(piece.bytes);
    const auto taken =
        value ? take_({file, piece.pattern, piece.offset, piece.within, *value}) : Taken::Broken;
    if (taken == Taken::Broken) {
      broken(file, piece.offset,
             std::string(what_) + (value ? " was expected" : " was expected, this is no JSON") +
                 ": it was left out");
    } else if (parser_.mended() && sink_) {
      sink_->warning({{file.path, piece.offset}, "this record held broken JSON and was mended"});
    }
    return taken != Taken::Enough;
  }

  void ended(const ExportFile& file, const CutTrouble& end, bool may_be_empty) {
    if (!end.message.empty()) broken(file, end.offset, end.message);
    else if (pieces_ == 0 && !may_be_empty && sink_)
      sink_->warning({{file.path, 0}, std::string(what_) + " was expected, and nothing in this file is one: it was passed over"});
    pieces_ = 0;
  }

 private:
  void broken(const ExportFile& file, std::uint64_t offset, std::string message) {
    if (!sink_) return;
    sink_->skipped(Skip::Broken);
    sink_->warning({{file.path, offset}, std::move(message)});
  }

  const ChatSink* sink_;
  std::string_view what_;
  const std::function<Taken(const JsonRecord&)>& take_;
  JsonParser parser_;
  std::size_t pieces_ = 0;  // of the present file
};

}  // namespace

Taken give(const JsonRecord& record, ChatMessage message, const ChatSink& sink) {
  message.place = record.place();
  return sink.message(std::move(message)) ? Taken::Well : Taken::Enough;
}

bool read_records(const Container& container, const Container::Wanted& wanted,
                  const std::vector<std::string>& patterns, const ChatSink* sink,
                  std::string_view what, const std::function<Taken(const JsonRecord&)>& take) {
  Pass pass(sink, what, take);
  const bool of_texts = patterns[0].empty();
  const std::vector<std::string> elements{"[]"},
      within_texts = of_texts && patterns.size() > 1
                         ? std::vector(patterns.begin() + 1, patterns.end())
                         : patterns;
  bool go_on = true;
  Diagnostics told_by_the_stream;
  container.each(
      wanted,
      [&](const ExportFile& file, ByteStream& whole_stream) {
        Replay stream(whole_stream);
        const bool one_array = of_texts && is_array(stream.first()), nothing = is_void(stream.first());
        if (of_texts && !one_array && has_lines(stream.first())) {
          pass.ended(file, cut_lines(stream, [&](std::string_view line, std::uint64_t offset) {
                       if (line.find_first_not_of(" \t") == std::string_view::npos) return true;
                       return go_on = pass.record(file, {0, line, offset, offset});
                     }), nothing);
        } else {
          const std::size_t moved = of_texts && !one_array && patterns.size() > 1 ? 1 : 0;
          pass.ended(file,
                     cut_json(stream, one_array ? elements : within_texts, [&](JsonPiece piece) {
                       piece.pattern += moved;
                       return go_on = pass.record(file, piece);
                     }), nothing);
        }
        return go_on;
      },
      told_by_the_stream);
  return go_on;
}

std::map<std::string, std::string> json_shape(std::string_view first_bytes,
                                              const std::vector<std::string>& patterns) {
  std::map<std::string, std::string> shape;
  OneText stream(first_bytes);
  cut_json(stream, patterns, [&](const JsonPiece& piece) {
    shape.try_emplace(patterns[piece.pattern], piece.bytes);
    return true;
  });
  return shape;
}

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view folder_name(std::string_view path) {
  const auto end = path.rfind('/');
  return end == std::string_view::npos ? std::string_view{} : file_name(path.substr(0, end));
}

Container::Wanted json_files(const Container& container) {
  const bool alone = container.files().size() == 1;
  return [alone](const ExportFile& file) {
    const std::string_view path = file.path;
    return alone || path.ends_with(".json") || path.ends_with(".jsonl") ||
           path.ends_with(".ndjson");
  };
}

bool shows(const Container& container, const Container::Wanted& wanted,
           const std::vector<std::string>& patterns, const ShapeTest& test) {
  constexpr std::size_t most_files = 16, most_bytes = 64 << 10;
  // An archive would be walked through even when nothing in it is wanted.
  if (std::none_of(container.files().begin(), container.files().end(), wanted)) return false;
  bool found = false;
  std::size_t files = 0;
  Diagnostics ignored;
  container.each(
      wanted,
      [&](const ExportFile&, ByteStream& stream) {
        std::string head;
        for (auto bytes = stream.next(); !bytes.empty() && head.size() < most_bytes;
             bytes = stream.next())
          head += bytes.substr(0, most_bytes - head.size());
        found = test(json_shape(head, patterns));
        return !found && ++files < most_files;
      },
      ignored);
  return found;
}

}  // namespace aside
