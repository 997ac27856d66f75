// Any bytes as mail. The first byte says where it stands: in a mailbox, in a file of its own or in
// a Maildir; or alone in a mailbox, after our own head, so that only the body is tried.
#include <array>
#include <cstdint>
#include <string>

#include "exports.h"

using namespace aside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const fuzz::ExportFolder folder;
  constexpr std::array names = {"Sent.mbox", "a.eml", "cur/1.M1.host:2,S", "Inbox", "body.mbox"};
  if (size == 0) return 0;
  const std::string name = names[bytes[0] % names.size()];
  std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  if (name == "body.mbox")
    text = "From ann@x.org Mon Apr 02 14:21:52 2012\nFrom: Ann <ann@x.org>\nTo: ben@x.org\n"
           "Content-Type: multipart/alternative; boundary=b\nSubject: Re: tea\n\n" + text;
  folder.clear();
  folder.write(name, text);
  Diagnostics sink;
  const auto container = Container::open(folder.path(), sink);
  fuzz::demand(container.has_value(), "a folder can be opened");
  fuzz::read_soundly(*container, *chat_format_named("mail"));
  return 0;
}
