// Looks for the ends of lines block by block, and keeps only what belongs to a line that no
// block has ended yet.
#include "chat/line_cutter.h"

#include <string>

namespace aside {
namespace {

using Tell = std::function<void(CutTrouble)>;

class LineCutter {
 public:
  LineCutter(const GiveLine& give, const Tell& tell) : give_(give), tell_(tell) {}

  /// False when no more is wanted.
  bool feed(std::string_view bytes) {
    std::size_t from = 0;
    if (ends_ == Ends::Unknown && kept_.ends_with('\r')) {
      decide(bytes.front());
      if (ends_ == Ends::Any && !end_line({})) return false;
      begin_ = ends_ == Ends::Any ? offset_ : begin_;
    }
    while (true) {
      if (swallow_ && from < bytes.size()) {
        swallow_ = false;
        if (bytes[from] == '\n') begin_ = offset_ + ++from;
      }
      const auto end = ends_ == Ends::Newline ? bytes.find('\n', from) : bytes.find_first_of("\r\n", from);
      if (end == std::string_view::npos) break;
      if (ends_ == Ends::Unknown) {
        // What follows a first '\r' says what it is: wait for it.
        if (bytes[end] == '\r' && end + 1 == bytes.size()) break;
        decide(bytes[end] == '\n' ? '\n' : bytes[end + 1]);
        if (bytes[end] == '\r' && ends_ == Ends::Newline) continue;
      }
      swallow_ = bytes[end] == '\r';
      if (!end_line(bytes.substr(from, end - from))) return false;
      from = end + 1;
      begin_ = offset_ + from;
    }
    keep(bytes.substr(from));
    offset_ += bytes.size();
    return true;
  }

  bool finish() { return kept_.empty() || end_line({}); }
  std::uint64_t offset() const { return offset_; }

 private:
  enum class Ends { Unknown, Newline, Any };

  void decide(char after) { ends_ = after == '\n' || after == '\r' ? Ends::Newline : Ends::Any; }

  bool end_line(std::string_view part) {
    if (!kept_.empty()) {
      keep(part);
      part = kept_;
    } else if (part.size() > most_value) {
      keep(part);
    }
    bool go_on = true;
    if (!too_long_) {
      if (begin_ == 0 && part.starts_with("\xEF\xBB\xBF")) part.remove_prefix(3);
      while (part.ends_with('\r')) part.remove_suffix(1);
      go_on = give_(part, begin_);
    }
    too_long_ = false;
    kept_.clear();
    return go_on;
  }

  void keep(std::string_view part) {
    if (too_long_) return;
    if (kept_.size() + part.size() <= most_value) {
      kept_ += part;
      return;
    }
    tell_({begin_, "a line is longer than " + std::to_string(most_value >> 20) + " MiB and was passed over"});
    too_long_ = true;
    kept_ = {};
  }

  const GiveLine& give_;
  const Tell& tell_;
  std::string kept_;  // the part of a line that earlier blocks held
  std::uint64_t begin_ = 0, offset_ = 0;
  Ends ends_ = Ends::Unknown;
  bool swallow_ = false;  // a '\n' here belongs to the '\r' before it
  bool too_long_ = false;
};

/// False when `give` wanted no more.
bool cut(ByteStream& stream, const GiveLine& give, const Tell& tell) {
  LineCutter cutter(give, tell);
  for (auto bytes = stream.next(); !bytes.empty(); bytes = stream.next())
    if (!cutter.feed(bytes)) return false;
  const bool go_on = cutter.finish();
  if (!stream.trouble().empty()) tell({cutter.offset(), std::string(stream.trouble())});
  return go_on;
}

}  // namespace

CutTrouble cut_lines(ByteStream& stream, const GiveLine& give) {
  CutTrouble first;
  const bool to_the_end = cut(stream, give, [&](CutTrouble trouble) {
    if (first.message.empty()) first = std::move(trouble);
  });
  return to_the_end ? first : CutTrouble{};
}

bool read_lines(const ExportFile& file, ByteStream& stream, const ChatSink& sink, const GiveLine& give) {
  return cut(stream, give, [&](const CutTrouble& trouble) {
    sink.skipped(Skip::Broken);
    sink.warning({{file.path, trouble.offset}, trouble.message});
  });
}

}  // namespace aside
