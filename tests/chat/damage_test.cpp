// Every reader of lines, tables and mail against damage of every kind: it costs the damaged
// record, and no other.
#include <algorithm>

#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

/// A format, and records of it that say "one", "two", "three".
struct Format {
  const char* name;
  const char* file;
  std::string head;
  std::string record;  // with TEXT in it
};

const Format formats[] = {
    {"whatsapp", "_chat.txt", "", "[13.06.18, 14:18:00] Ann: TEXT\n"},
    {"whatsapp", "chat.txt", "13/06/18, 2:18 PM - Messages are encrypted.\n", "13/06/18, 2:18 PM - Ann: TEXT\n"},
    {"irc", "irc.net.#ops.weechatlog", "", "2026-11-21 19:49:39\tann\tTEXT\n"},
    {"irc", "#ops.log", "--- Log opened Sat Nov 21 19:49:19 2026\n", "19:49 < ann> TEXT\n"},
    {"irc", "2009-01-14.log", "", "[14 Jan 12:36] <ann!n=a@host> -TEXT\n"},
    {"csv", "log.csv", "ts,author,text\n", "2026-01-01T10:05:00Z,\"Ann \"\"A\"\"\",\"TEXT\"\n"},
    {"discord-csv", "Guild - Text - ops [1].csv", "AuthorID,Author,Date,Content,Attachments,Reactions\n", "\"1\",\"ann\",\"2026-01-01T10:05:00Z\",\"TEXT\",\"\",\"\"\n"},
    {"mail", "Sent.mbox", "", "From ann@x.org Mon Apr 02 14:21:52 2012\nFrom: Ann <ann@x.org>\nTo: ben@x.org\nSubject: Re: tea\n\nTEXT\n\n"}};

std::string record(const Format& format, const std::string& text) {
  auto out = format.record;
  return out.replace(out.find("TEXT"), 4, text);
}

test::Readout read(const ExportFolder& folder, const Format& format, const std::string& text) {
  folder.write(format.file, text);
  return test::read_export(folder.path() / format.file, format.name);
}

bool says(const test::Readout& out, std::string_view text) {
  return std::any_of(out.messages.begin(), out.messages.end(), [&](const ChatMessage& message) { return message.text.starts_with(text); });
}

}  // namespace

TEST_CASE("a damaged byte costs its record only") {
  for (const auto& format : formats) {
    const ExportFolder folder;
    const auto before = format.head + record(format, "one"), second = record(format, "two"), after = record(format, "three");
    REQUIRE(read(folder, format, before + second + after).messages.size() == 3);
    // But for its last line end: that parts it from the next.
    for (std::size_t at = 0; at + 1 < second.size(); ++at)
      for (const char damage : {'\0', '\xFF', '"', '\n', '\r', '<', ':'}) {
        auto broken = second;
        broken[at] = damage;
        const auto out = read(folder, format, before + broken + after);
        const auto place = std::string(format.name) + " at " + std::to_string(at) + " " + std::to_string(damage);
        CHECK_MESSAGE(says(out, "one"), place);
        CHECK_MESSAGE(says(out, "three"), place);
        CHECK_MESSAGE(out.messages.size() <= 4, place);
      }
  }
}

TEST_CASE("a file that was cut off gives what stands before") {
  for (const auto& format : formats) {
    const ExportFolder folder;
    const auto one = format.head + record(format, "one"), text = one + record(format, "two") + record(format, "three");
    for (std::size_t size = 0; size <= text.size(); ++size) {
      const auto out = read(folder, format, text.substr(0, size));
      CHECK(out.messages.size() <= 3);
      CHECK((size < one.size() || says(out, "one")));
      CHECK((size < text.size() || out.messages.size() == 3));
    }
  }
}

TEST_CASE("line ends of any kind and none at the end change nothing") {
  for (const auto& format : formats) {
    const ExportFolder folder;
    const auto text = format.head + record(format, "one") + record(format, "two") + record(format, "three");
    for (const std::string end : {"\r\n", "\r", "\n"}) {
      std::string other;
      for (const char c : text) other += c == '\n' ? end : std::string(1, c);
      while (other.ends_with('\n') || other.ends_with('\r')) other.pop_back();
      const auto out = read(folder, format, other);
      CHECK_MESSAGE(out.messages.size() == 3, format.name);
      CHECK_MESSAGE(out.warnings.size() <= 1, format.name);
    }
  }
}

TEST_CASE("bytes that are nothing are no message") {
  for (const auto& format : formats) {
    const ExportFolder folder;
    for (const std::string& text : {std::string(100000, '\0'), std::string(100000, '\xFF'), std::string(100000, '\n'), std::string(100000, '"'),
                                    std::string(100000, '['), std::string(100000, '<')}) {
      const auto out = read(folder, format, text);
      CHECK_MESSAGE(out.messages.empty(), format.name);
    }
  }
}
