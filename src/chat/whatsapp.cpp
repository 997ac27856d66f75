// Two passes: the first finds out how the file writes heads and dates and who speaks in it, the
// second reads. A message runs to the next head of the file's own style.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "chat/charset.h"
#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/line_cutter.h"
#include "chat/reader.h"
#include "chat/whatsapp_header.h"
#include "chat/whatsapp_text.h"

namespace aside {
namespace {

constexpr std::size_t longest_text = 1u << 20;

/// What the first pass learns of a file.
struct Survey {
  std::optional<WhatsAppStyle> style;  // nothing: it is no chat
  bool begun = false;
  bool twelve_hours = false;
  DateOrderVotes dates;
  Crowd speakers;

  DateOrder order() const {
    const bool american = twelve_hours && style && style->separator == '/';
    return dates.order(american ? DateOrder::MonthDayYear : DateOrder::DayMonthYear);
  }
};

/// The head of a message of this file, and what stands behind it.
struct Line {
  WhatsAppHeader head;
  std::string_view rest;
};

std::optional<Line> line_of(std::string_view text, const std::optional<WhatsAppStyle>& style) {
  const auto head = whatsapp_header(text);
  if (!head || (style && head->style != *style)) return std::nullopt;
  // Other logs that begin with date and time go on with these.
  const auto rest = text.substr(head->size);
  if (head->style.end == WhatsAppStyle::End::Bare && (rest.empty() || std::string_view("<*-[=").find(rest[0]) != std::string_view::npos))
    return std::nullopt;
  return Line{*head, rest};
}

void survey_line(Survey& survey, std::string_view text) {
  if (!survey.begun && text.find_first_not_of(" \t") == std::string_view::npos) return;
  const auto line = line_of(text, survey.style);
  if (!std::exchange(survey.begun, true) && line) survey.style = line->head.style;
  if (!line || !survey.style) return;
  survey.dates.saw(line->head.date);
  survey.twelve_hours = survey.twelve_hours || line->head.twelve_hours;
  const auto said = whatsapp_said(line->rest);
  if (said.name.empty() || whatsapp_text(said.text, line->head.marked).by_whatsapp) return;
  survey.speakers.add(said.name, said.name);
}

class WhatsAppReader {
 public:
  WhatsAppReader(const ExportFile& file, const Survey& survey, const ChatSink& sink)
      : file_(file), survey_(survey), sink_(sink), order_(survey.order()), channel_(std::make_shared<ChatChannel>()) {
    const auto base = file.path.substr(file.path.rfind('/') + 1);
    channel_->id = file.path;
    channel_->name = base.substr(0, base.rfind('.'));
    channel_->humans = survey.speakers.size();
    channel_->members = survey.speakers.members();
    if (!survey.dates.sure() && survey.style->separator != '.')
      sink.warning({{file.path, 0}, std::string("its dates do not tell day from month: ") +
                                        (order_ == DateOrder::MonthDayYear ? "the month" : "the day") + " was taken to stand first"});
  }

  bool line(std::string_view bytes, std::uint64_t offset) {
    const auto text = as_utf8(bytes);
    const auto line = line_of(text, survey_.style);
    if (!line) {
      go_on(text);
      return true;
    }
    if (!flush()) return false;
    begin(*line, offset);
    return true;
  }

  /// Gives the message that the file's end or the next head ends.
  bool flush() {
    if (!std::exchange(open_, false)) return true;
    auto text = whatsapp_text(text_, marked_);
    if (name_.empty() || text.by_whatsapp) {
      sink_.skipped(text.deleted ? Skip::Deleted : Skip::System);
      return true;
    }
    ChatMessage out;
    out.author = {name_, name_};
    out.edited = text.edited;
    set_words(out, std::move(text.words));
    if (time_) {
      out.time = *time_;
      out.clock = ClockKind::Local;
    }
    out.channel = channel_;
    out.place = {file_.path, offset_};
    return sink_.message(std::move(out));
  }

 private:
  void begin(const Line& line, std::uint64_t offset) {
    const auto said = whatsapp_said(line.rest);
    open_ = true;
    cut_ = false;
    marked_ = line.head.marked;
    offset_ = offset;
    name_ = said.name;
    text_ = said.text;
    const auto time = [&](DateOrder order) {
      const auto date = in_order(line.head.date, order);
      return moment_of(date.year, date.month, date.day, line.head.hour, line.head.minute, line.head.second);
    };
    time_ = time(order_);
    // One date that the order of the others does not fit is read as it can be.
    for (const auto order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear})
      if (!time_) time_ = time(order);
  }

  void go_on(std::string_view text) {
    if (!open_) return;
    if (text_.size() + text.size() >= longest_text) {
      if (!std::exchange(cut_, true))
        sink_.warning({{file_.path, offset_}, "a message is longer than 1 MiB: its end was left out"});
      return;
    }
    text_ += '\n';
    text_ += text;
  }

  const ExportFile& file_;
  const Survey& survey_;
  const ChatSink& sink_;
  const DateOrder order_;
  std::shared_ptr<ChatChannel> channel_;
  // The message that is being read.
  bool open_ = false, marked_ = false, cut_ = false;
  std::uint64_t offset_ = 0;
  std::optional<std::int64_t> time_;
  std::string name_, text_;
};

bool is_text(const ExportFile& file) { return file.path.ends_with(".txt"); }

}  // namespace

bool is_whatsapp(const Container& container) {
  // The chat is the file that WhatsApp names so; documents that people sent lie beside it.
  const auto named = [](const ExportFile& file) {
    const auto base = std::string_view(file.path).substr(file.path.rfind('/') + 1);
    return is_text(file) && (base.starts_with("_chat") || base.find("WhatsApp") != std::string_view::npos);
  };
  const auto& files = container.files();
  const bool any_named = std::any_of(files.begin(), files.end(), named);
  Survey survey;
  auto text = as_utf8(first_bytes(container, any_named ? Container::Wanted(named) : Container::Wanted(is_text)));
  for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size() && !survey.begun;) {
    const auto end = std::min(text.find_first_of("\r\n", at), text.size());
    survey_line(survey, std::string_view(text).substr(at, end - at));
    at = end + 1;
  }
  return survey.style.has_value();
}

void read_whatsapp(const Container& container, const ReadOptions&, const ChatSink& sink) {
  const bool alone = container.files().size() == 1;
  const auto wanted = [&](const ExportFile& file) { return alone || is_text(file); };
  std::map<std::string, Survey, std::less<>> surveys;
  Diagnostics trouble;
  container.each(wanted, [&](const ExportFile& file, ByteStream& stream) {
    auto& survey = surveys[file.path];
    cut_lines(stream, [&](std::string_view line, std::uint64_t) {
      survey_line(survey, as_utf8(line));
      return !survey.begun || survey.style;
    });
    return true;
  }, trouble);
  container.each(wanted, [&](const ExportFile& file, ByteStream& stream) {
    const auto survey = surveys.find(file.path);
    if (survey == surveys.end() || !survey->second.style) {
      if (alone) sink.warning({{file.path, 0}, "does not begin as a chat of WhatsApp does: nothing was read"});
      return true;
    }
    WhatsAppReader reader(file, survey->second, sink);
    return read_lines(file, stream, sink, [&](std::string_view line, std::uint64_t offset) {
             return reader.line(line, offset);
           }) && reader.flush();
  }, trouble);
}

}  // namespace aside
