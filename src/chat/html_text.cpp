// A stack of the elements that become one segment each; all other tags only part lines. White
// space is collapsed outside of code, as a browser does it.
#include "chat/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "text/chars.h"

namespace aside {
namespace {

template <std::size_t n>
bool is_one_of(std::string_view tag, const std::array<std::string_view, n>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array<std::string_view, 17> lines{"p",  "div",        "br",  "li",        "ul", "ol",
                                                 "tr", "h1",         "h2",  "h3",        "h4", "h5",
                                                 "h6", "blockquote", "pre", "codeblock", "hr"};
constexpr std::array<std::string_view, 4> codes{"code", "pre", "codeblock", "tt"};
constexpr std::array<std::string_view, 5> unseen{"mx-reply", "script", "style", "head",
                                                 "attachment"};
constexpr std::array<std::string_view, 3> empty{"br", "img", "hr"};
constexpr std::size_t deepest = 32;

struct Tag {
  std::string name;  // lower case
  std::string_view attributes;
  bool closes = false;
  bool closed = false;  // <br/>
};

std::string attribute_of(const Tag& tag, std::string_view wanted) {
  auto rest = tag.attributes;
  while (!rest.empty()) {
    while (!rest.empty() && (is_space(rest.front()) || rest.front() == '/')) rest.remove_prefix(1);
    const auto name_end = std::min(rest.find_first_of("= \t\r\n"), rest.size());
    const auto name = rest.substr(0, name_end);
    rest.remove_prefix(name_end);
    std::string_view value;
    if (rest.starts_with('=')) {
      rest.remove_prefix(1);
      const char quote = rest.empty() ? '\0' : rest.front();
      if (quote == '"' || quote == '\'') {
        const auto end = std::min(rest.find(quote, 1), rest.size());
        value = rest.substr(1, end - 1);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      } else {
        const auto end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
        value = rest.substr(0, end);
        rest.remove_prefix(end);
      }
    }
    if (name == wanted) return without_entities(value);
    if (name.empty() && value.empty() && !rest.empty()) rest.remove_prefix(1);
  }
  return {};
}

/// What an element adds to the one around it when it ends.
struct Frame {
  std::string tag;
  SegmentText text;
  std::optional<SegmentKind> kind;  // nothing: as it is
  std::string id;                   // of a mention
  std::string address;              // of a link
  bool unseen = false;
};

class HtmlReader {
 public:
  HtmlReader(std::string_view html, const HtmlMention& mention_of)
      : rest_(html), mention_of_(mention_of) {}

  SegmentText run() && {
    frames_.push_back({});
    while (!rest_.empty()) {
      const auto open = std::min(rest_.find('<'), rest_.size());
      if (open > 0) words(rest_.substr(0, open));
      rest_.remove_prefix(open);
      if (!rest_.empty()) markup();
    }
    while (frames_.size() > 1) close();
    auto& out = frames_.front().text;
    while (!out.text.empty() && is_space(out.text.back()) &&
           (out.segments.empty() || out.segments.back().span.end < out.text.size()))
      out.text.pop_back();
    return std::move(out);
  }

 private:
  void markup() {
    const char next = rest_.size() > 1 ? rest_[1] : '\0';
    if (!is_ascii_letter(next) && next != '/' && next != '!') {
      words("<");
      rest_.remove_prefix(1);
      return;
    }
    const bool comment = rest_.starts_with("<!--");
    const auto end = rest_.find(comment ? "-->" : ">");
    const auto inside = rest_.substr(1, end == std::string_view::npos ? end : end - 1);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + (comment ? 3 : 1));
    if (next == '!') return;
    Tag tag;
    auto body = inside;
    tag.closes = body.starts_with('/');
    if (tag.closes) body.remove_prefix(1);
    const auto name = std::min(body.find_first_of(" \t\r\n/"), body.size());
    for (const char c : body.substr(0, name)) tag.name += lower(c);
    tag.attributes = body.substr(name);
    tag.closed = body.ends_with('/') || is_one_of(tag.name, empty);
    if (tag.closes)
      ends(tag.name);
    else
      begins(tag);
  }

  void begins(const Tag& tag) {
    if (is_one_of(tag.name, lines)) end_line();
    if (tag.name == "li") top().text.add("- ");
    if (tag.name == "emoji" || tag.name == "img") {
      if (const auto shown = attribute_of(tag, "alt");
          tag.name == "emoji" || !attribute_of(tag, "data-mx-emoticon").empty())
        top().text.add(SegmentKind::Emoji, shown);
      if (tag.closed || tag.name == "img") return;
      push({tag.name, {}, {}, {}, {}, true});
      return;
    }
    if (tag.closed) return;
    Frame frame;
    frame.tag = tag.name;
    const HtmlAttribute attribute = [&](std::string_view wanted) {
      return attribute_of(tag, wanted);
    };
    if (auto id = mention_of_ ? mention_of_(tag.name, attribute) : std::nullopt) {
      frame.kind = SegmentKind::Mention;
      frame.id = std::move(*id);
    } else if (is_one_of(tag.name, codes)) {
      frame.kind = SegmentKind::Code;
    } else if (tag.name == "blockquote") {
      frame.kind = SegmentKind::Quote;
    } else if (tag.name == "a") {
      frame.address = attribute_of(tag, "href");
    } else if (is_one_of(tag.name, unseen)) {
      frame.unseen = true;
    } else {
      return;
    }
    push(std::move(frame));
  }

  void ends(std::string_view name) {
    const auto open = std::find_if(frames_.rbegin(), frames_.rend() - 1,
                                   [&](const Frame& frame) { return frame.tag == name; });
    if (open != frames_.rend() - 1)
      for (auto above = open - frames_.rbegin() + 1; above > 0; --above) close();
    if (is_one_of(name, lines)) end_line();
  }

  /// What lies too deep is part of what it lies in.
  void push(Frame frame) {
    if (frames_.size() < deepest) frames_.push_back(std::move(frame));
  }

  void close() {
    auto frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.unseen) return;
    auto& out = top().text;
    auto& text = frame.text.text;
    if (frame.kind == SegmentKind::Mention)
      mention(out, frame);
    else if (frame.kind) {
      while (!text.empty() && text.back() == '\n') text.pop_back();
      out.add(*frame.kind, text);
    } else if (!frame.address.empty() && text == frame.address)
      out.add(SegmentKind::Url, text);
    else
      out.append(frame.text);
  }

  /// Teams writes each word of a name as a mention of its own.
  static void mention(SegmentText& out, const Frame& frame) {
    const bool goes_on =
        frame.tag == "at" && !out.segments.empty() &&
        out.segments.back().kind == SegmentKind::Mention && out.segments.back().id == frame.id &&
        !frame.id.empty() &&
        std::all_of(out.text.begin() + static_cast<std::ptrdiff_t>(out.segments.back().span.end),
                    out.text.end(), is_space);
    const bool marked = frame.text.text.starts_with('@');
    if (goes_on) {
      out.text += frame.text.text;
      out.segments.back().span.end = out.text.size();
    } else {
      out.add(SegmentKind::Mention, (marked ? "" : "@") + frame.text.text, frame.id);
    }
  }

  void words(std::string_view raw) {
    const auto text = without_entities(raw);
    auto& out = top().text.text;
    const bool as_is = std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) {
      return frame.tag == "pre" || frame.tag == "codeblock";
    });
    for (const char c : text) {
      if (as_is || !is_space(c))
        out += c;
      else if (!out.empty() ? !is_space(out.back()) : !at_line_start())
        out += ' ';
    }
  }

  bool at_line_start() const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
      if (!frame->text.text.empty()) return is_space(frame->text.text.back());
    return true;
  }

  void end_line() {
    auto& out = top().text;
    const auto kept = out.segments.empty() ? 0 : out.segments.back().span.end;
    while (out.text.size() > kept && out.text.back() == ' ') out.text.pop_back();
    if (!out.text.ends_with("- ") && !out.text.ends_with("\n-")) out.end_line();
  }

  Frame& top() { return frames_.back(); }

  std::string_view rest_;
  const HtmlMention& mention_of_;
  std::vector<Frame> frames_;
};

}  // namespace

SegmentText html_text(std::string_view html, const HtmlMention& mention_of) {
  return HtmlReader(html, mention_of).run();
}

std::string without_entities(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"amp", "&"},   {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
      {"nbsp", " "},  {"hellip", "…"}, {"mdash", "—"},  {"ndash", "–"},  {"rsquo", "’"},
      {"lsquo", "‘"}, {"rdquo", "”"},  {"ldquo", "“"},  {"euro", "€"},   {"auml", "ä"},
      {"ouml", "ö"},  {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},   {"Uuml", "Ü"},
      {"szlig", "ß"}, {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"},
      {"ntilde", "ñ"}};
  std::string out;
  while (!text.empty()) {
    const auto begin = std::min(text.find('&'), text.size());
    out += text.substr(0, begin);
    text.remove_prefix(begin);
    if (text.empty()) break;
    const auto end = text.substr(0, 12).find(';');
    const auto name = end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
    std::string_view named;
    for (const auto& [word, shown] : known)
      if (word == name) named = shown;
    unsigned code = 0;
    if (name.starts_with('#') && name.size() > 1) {
      const bool hex = lower(name[1]) == 'x';
      const auto digits = name.substr(hex ? 2 : 1);
      const auto read =
          std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
      if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || code > 0x10FFFF ||
          (code >= 0xD800 && code < 0xE000))
        code = 0;
    }
    if (!named.empty())
      out += named;
    else if (code)
      encode(code, out);
    else
      out += '&';
    text.remove_prefix(!named.empty() || code ? end + 1 : 1);
  }
  return out;
}

}  // namespace aside
