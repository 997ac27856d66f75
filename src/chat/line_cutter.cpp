#include "chat/line_cutter.h"

#include <string>

namespace aside {

CutTrouble cut_lines(ByteStream& stream,
                     const std::function<bool(std::string_view, std::uint64_t)>& give) {
  CutTrouble trouble;
  std::string kept;  // the part of a line that earlier blocks held
  std::uint64_t begin = 0, offset = 0;
  bool too_long = false;
  const auto line = [&](std::string_view text) {
    if (begin == 0 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return give(text, begin);
  };
  const auto keep = [&](std::string_view part) {
    if (kept.size() + part.size() <= most_value) {
      kept += part;
      return;
    }
    if (!too_long && trouble.message.empty())
      trouble = {begin, "a line is longer than " + std::to_string(most_value >> 20) + " MiB and was passed over"};
    too_long = true;
    kept.clear();
  };
  for (auto bytes = stream.next(); !bytes.empty(); bytes = stream.next()) {
    std::size_t from = 0;
    for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', from)) {
      const auto part = bytes.substr(from, end - from);
      bool go_on = true;
      if (too_long) {
        too_long = false;
      } else if (kept.empty()) {
        go_on = line(part);
      } else {
        keep(part);
        if (!too_long) go_on = line(kept);
        too_long = false;
      }
      if (!go_on) return {};
      kept.clear();
      from = end + 1;
      begin = offset + from;
    }
    if (!too_long) keep(bytes.substr(from));
    offset += bytes.size();
  }
  if (!kept.empty() && !too_long && !line(kept)) return {};
  if (!stream.trouble().empty()) trouble = {offset, std::string(stream.trouble())};
  return trouble;
}

}  // namespace aside
