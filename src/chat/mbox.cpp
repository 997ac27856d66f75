// A "From " line is only known to part mails when the line below it has come: it waits for it.
#include "chat/mbox.h"

#include <algorithm>
#include <optional>
#include <string>

#include "chat/line_cutter.h"

namespace aside {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "Name: value"
bool is_field(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon > 60) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) { return c > ' ' && c < 127; });
}

/// Where the digits of `shape`, its 'd's, stand in `text`.
std::size_t find_shape(std::string_view text, std::string_view shape) {
  const auto fits = [](char c, char of) { return of == 'd' ? is_digit(c) : c == of; };
  const auto found = std::search(text.begin(), text.end(), shape.begin(), shape.end(), fits);
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// How surely a line parts two mails: "From ann@x Mon Apr 02 14:21:52 2012" and "From - Mon Apr …"
/// with a whole date are Surely, one with a time of day or the bare "From " of Thunderbird are Maybe.
enum class Parts { No, Maybe, Surely };

Parts parts(std::string_view line) {
  if (!line.starts_with("From ") && line != "From") return Parts::No;
  const auto rest = line.substr(std::min<std::size_t>(5, line.size()));
  if (rest.find_first_not_of(" -") == std::string_view::npos) return Parts::Maybe;
  if (find_shape(rest, "dd:dd") == std::string_view::npos) return Parts::No;
  const auto time = find_shape(rest, "dd:dd:dd ");
  return time != std::string_view::npos && find_shape(rest.substr(time + 9), "dddd") != std::string_view::npos ? Parts::Surely : Parts::Maybe;
}

/// "From ", with one or more '>' before it.
bool is_escaped(std::string_view line) {
  const auto sign = line.find_first_not_of('>');
  return sign != 0 && sign != std::string_view::npos && line.substr(sign).starts_with("From ");
}

class MailCutter {
 public:
  explicit MailCutter(const GiveMail& give) : give_(give) {}

  bool line(std::string_view line, std::uint64_t offset) {
    if (parting_) {
      const auto parting = *parting_;
      parting_.reset();
      if (is_field(line) || is_escaped(line)) {
        if (!flush()) return false;
        mbox_ = true;
        begin_ = parting.offset;
      } else {
        add(parting.line);
      }
    } else if (const auto sure = parts(line); sure != Parts::No && (mbox_ || !begun_) && (after_empty_ || sure == Parts::Surely)) {
      parting_ = Parting{std::string(line), offset};
      begun_ = true;
      return true;
    }
    begun_ = begun_ || !line.empty();
    after_empty_ = line.empty();
    add(mbox_ && is_escaped(line) ? line.substr(1) : line);
    return true;
  }

  bool end() {
    if (parting_) add(parting_->line);
    return flush();
  }

 private:
  struct Parting {
    std::string line;
    std::uint64_t offset = 0;
  };

  void add(std::string_view line) {
    if (mail_.size() + line.size() >= most_mail) return;
    mail_ += line;
    mail_ += '\n';
  }

  bool flush() {
    const bool any = mail_.find_first_not_of("\n\r ") != std::string::npos;
    const bool go_on = !any || give_(mail_, begin_);
    mail_.clear();
    return go_on;
  }

  const GiveMail& give_;
  std::string mail_;
  std::uint64_t begin_ = 0;
  std::optional<Parting> parting_;
  bool mbox_ = false, begun_ = false, after_empty_ = true;
};

}  // namespace

bool read_mails(const ExportFile& file, ByteStream& stream, const ChatSink& sink, const GiveMail& give) {
  MailCutter cutter(give);
  return read_lines(file, stream, sink, [&](std::string_view line, std::uint64_t offset) { return cutter.line(line, offset); }) &&
         cutter.end();
}

MailShape mail_shape(std::string_view head) {
  std::size_t at = std::min(head.find_first_not_of("\r\n"), head.size());
  const auto line = [&] {
    const auto end = std::min(head.find_first_of("\r\n", at), head.size());
    const auto out = head.substr(at, end - at);
    at = std::min(head.find_first_not_of("\r\n", end), head.size());
    return out;
  };
  const auto first = line();
  if (parts(first) != Parts::No) {
    const auto second = line();
    return is_field(second) || is_escaped(second) ? MailShape::Mbox : MailShape::Neither;
  }
  // A mail's fields, some of which every mail has.
  bool known = false;
  for (auto field = first; !field.empty(); field = line()) {
    if (field[0] == ' ' || field[0] == '\t') continue;
    if (!is_field(field)) break;
    std::string name(field.substr(0, field.find(':')));
    for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    known = known || name == "from" || name == "received" || name == "message-id" || name == "return-path" || name == "mime-version";
  }
  return is_field(first) && known ? MailShape::Mail : MailShape::Neither;
}

}  // namespace aside
