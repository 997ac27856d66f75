// A row is tried on what was read so far. It is whole, or needs more bytes, or is broken: then
// reading goes on at the line after its first, so that one stray quote costs one line and not
// all that follows.
#include "chat/csv_cutter.h"

#include <algorithm>
#include <string_view>

#include "chat/json_cutter.h"

namespace aside {
namespace {

constexpr std::size_t longest_header = 64 << 10;

/// The first line end, or `also`, at or behind `from`: the library's search for one of several
/// is ten times as slow.
std::size_t end_in(std::string_view text, std::size_t from, char also = '\n') {
  while (from < text.size() && text[from] != '\n' && text[from] != '\r' && text[from] != also) ++from;
  return from < text.size() ? from : std::string_view::npos;
}

enum class Outcome { Whole, Short, Broken };

class RowCutter {
 public:
  RowCutter(const ExportFile& file, ByteStream& stream, const ChatSink& sink) : file_(file), stream_(stream), sink_(sink) {}

  bool run(const GiveRow& give) {
    more(1);
    while (!ended_ && left().size() < longest_header && end_in(left(), 0) == std::string_view::npos)
      more(left().size() + 1);
    if (left().starts_with("\xEF\xBB\xBF")) at_ += 3;
    find_delimiter();
    while (skip_ends()) {
      switch (row()) {
        case Outcome::Whole:
          if (!give(row_, offset_ + at_)) return false;
          at_ += used_;
          break;
        case Outcome::Short:
          // Twice as much each time, so that a long row is tried few times.
          if (left().size() > most_value) pass_over("a row is longer than " + std::to_string(most_value >> 20) + " MiB");
          else more(left().size() + 1);
          break;
        case Outcome::Broken: pass_over("the quotes of a row do not fit"); break;
      }
    }
    if (!stream_.trouble().empty()) tell(offset_ + at_, std::string(stream_.trouble()));
    return true;
  }

 private:
  std::string_view left() const { return std::string_view(kept_).substr(at_); }

  /// Reads until `wanted` more bytes are there, or the end.
  void more(std::size_t wanted) {
    kept_.erase(0, at_);
    offset_ += at_;
    at_ = 0;
    const auto enough = kept_.size() + wanted;
    while (!ended_ && kept_.size() < enough) {
      const auto bytes = stream_.next();
      ended_ = bytes.empty();
      kept_ += bytes;
    }
  }

  void tell(std::uint64_t offset, std::string message) {
    sink_.skipped(Skip::Broken);
    sink_.warning({{file_.path, offset}, std::move(message)});
  }

  void find_delimiter() {
    std::size_t counts[3] = {};
    constexpr std::string_view candidates = ",;\t";
    bool quoted = false;
    for (const char c : left()) {
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '\n' || c == '\r') break;
      if (const auto which = candidates.find(c); which != std::string_view::npos) ++counts[which];
    }
    delimiter_ = candidates[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
  }

  /// Passes over line ends; false at the end of the file.
  bool skip_ends() {
    while (true) {
      while (at_ < kept_.size() && (kept_[at_] == '\n' || kept_[at_] == '\r')) ++at_;
      if (at_ < kept_.size()) return true;
      if (ended_) return false;
      more(1);
    }
  }

  /// Goes behind the line that begins here.
  void pass_over(std::string why) {
    tell(offset_ + at_, std::move(why) + ": its first line was left out");
    auto end = end_in(left(), 0);
    while (end == std::string_view::npos && !ended_) {
      at_ = kept_.size();
      more(1);
      end = end_in(left(), 0);
    }
    at_ = end == std::string_view::npos ? kept_.size() : at_ + end;
  }

  Outcome row() {
    row_.clear();
    const auto text = left();
    std::size_t at = 0;
    while (true) {
      std::string field;
      if (at < text.size() && text[at] == '"') {
        for (++at;; ++at) {
          const auto quote = text.find('"', at);
          if (quote == std::string_view::npos) return ended_ ? Outcome::Broken : Outcome::Short;
          field += text.substr(at, quote - at);
          at = quote + 1;
          if (at == text.size() || text[at] != '"') break;
          field += '"';
        }
        // A quote that ends a block may be the first of two.
        if (at == text.size() && !ended_) return Outcome::Short;
      } else {
        const auto end = end_in(text, at, delimiter_);
        if (end == std::string_view::npos && !ended_) return Outcome::Short;
        field = text.substr(at, end == std::string_view::npos ? end : end - at);
        at = std::min(end, text.size());
      }
      row_.push_back(std::move(field));
      used_ = at;
      if (at == text.size() || text[at] == '\n' || text[at] == '\r') return Outcome::Whole;
      if (text[at] != delimiter_) return Outcome::Broken;
      ++at;
    }
  }

  const ExportFile& file_;
  ByteStream& stream_;
  const ChatSink& sink_;
  std::string kept_;         // bytes that are read but not given
  std::size_t at_ = 0;       // where the next row begins in it
  std::uint64_t offset_ = 0; // of kept_ in the file
  bool ended_ = false;
  char delimiter_ = ',';
  CsvRow row_;
  std::size_t used_ = 0;     // bytes of the row
};

}  // namespace

bool read_rows(const ExportFile& file, ByteStream& stream, const ChatSink& sink, const GiveRow& give) {
  return RowCutter(file, stream, sink).run(give);
}

}  // namespace aside
