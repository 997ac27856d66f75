// Rich text as Slack's message objects have it: sections, lists, quotes, preformatted text,
// each a row of leaves whose text is written as it is shown.
#include "chat/slack_blocks.h"

namespace aside {
namespace {

void leaf(const JsonValue& each, const NameOf& user_name, SegmentText& out) {
  const auto type = each["type"].text();
  if (type == "text") {
    if (each["style"]["code"].yes()) out.add(SegmentKind::Code, each["text"].text());
    else out.add(each["text"].text());
  } else if (type == "user") {
    const auto id = each["user_id"].text();
    out.add(SegmentKind::Mention, "@" + user_name(id), std::string(id));
  } else if (type == "link") {
    const auto label = each["text"].text();
    if (label.empty()) out.add(SegmentKind::Url, each["url"].text());
    else out.add(label);
  } else if (type == "emoji") {
    out.add(SegmentKind::Emoji, ":" + std::string(each["name"].text()) + ":");
  } else if (type == "broadcast") {
    out.add(SegmentKind::Mention, "@" + std::string(each["range"].text()), "!" + std::string(each["range"].text()));
  } else if (type == "channel") {
    out.add("#" + user_name(each["channel_id"].text()));
  } else if (type == "usergroup") {
    out.add(SegmentKind::Mention, "@" + user_name(each["usergroup_id"].text()), std::string(each["usergroup_id"].text()));
  } else {
    out.add(each["fallback"].text());
  }
}

void element(const JsonValue& each, const NameOf& user_name, SegmentText& out) {
  const auto type = each["type"].text();
  SegmentText inner;
  const bool list = type == "rich_text_list";
  for (const auto& part : each["elements"].items()) {
    if (list) {
      SegmentText item;
      element(part, user_name, item);
      inner.end_line();
      inner.add("- ");
      inner.append(item);
    } else {
      leaf(part, user_name, inner);
    }
  }
  out.end_line();
  if (type == "rich_text_quote") out.add(SegmentKind::Quote, inner);
  else if (type == "rich_text_preformatted") out.add(SegmentKind::Code, inner);
  else out.append(inner);
}

}  // namespace

std::optional<SegmentText> slack_blocks(const JsonValue& blocks, const NameOf& user_name) {
  SegmentText out;
  bool rich = false;
  for (const auto& block : blocks.items()) {
    if (block["type"].text() != "rich_text") continue;
    rich = true;
    for (const auto& each : block["elements"].items()) element(each, user_name, out);
  }
  if (!rich) return std::nullopt;
  return out;
}

}  // namespace aside
