#include "chat/reader.h"

#include <algorithm>

namespace aside {

const ChatFormat* chat_format_named(std::string_view name) {
  for (const auto& format : chat_formats)
    if (format.name == name) return &format;
  return nullptr;
}

const ChatFormat* chat_format_of(const Container& container) {
  for (const auto& format : chat_formats)
    if (format.recognises(container)) return &format;
  return nullptr;
}

std::optional<Audience> audience_of(ChannelKind kind, std::size_t humans) {
  switch (kind) {
    case ChannelKind::Self:
      return std::nullopt;
    case ChannelKind::Dm:
      return Audience::Dm;
    case ChannelKind::GroupDm:
      return humans == 2 ? Audience::Dm : Audience::Group;
    case ChannelKind::Livechat:
    case ChannelKind::Public:
    case ChannelKind::Private:
      return Audience::Group;
    case ChannelKind::Unknown:
      return humans == 1 || humans == 2 ? Audience::Dm : Audience::Group;
  }
  return Audience::Group;
}

ChannelKind direct_kind(std::size_t people) {
  return people == 1 ? ChannelKind::Self : people == 2 ? ChannelKind::Dm : ChannelKind::GroupDm;
}

std::string first_bytes(const Container& container, const Container::Wanted& wanted,
                        std::size_t most) {
  std::string out;
  Diagnostics ignored;
  container.each(
      wanted,
      [&](const ExportFile&, ByteStream& stream) {
        for (auto bytes = stream.next(); !bytes.empty() && out.size() < most; bytes = stream.next())
          out += bytes.substr(0, most - out.size());
        return false;
      },
      ignored);
  return out;
}

}  // namespace aside
