// libxml2 reads it as leniently as a browser; its tree is walked once. Mail programs mark
// quotations and signatures by elements, classes and ids of their own.
#include "chat/mail_html.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace aside {
namespace {

constexpr std::size_t most_html = 4u << 20;
constexpr int deepest = 500;

struct Freer {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
  void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string_view name_of(const xmlNode& node) { return node.name ? reinterpret_cast<const char*>(node.name) : ""; }

std::string attribute(xmlNode& node, const char* name) {
  const std::unique_ptr<xmlChar, Freer> value(xmlGetProp(&node, reinterpret_cast<const xmlChar*>(name)));
  return value ? reinterpret_cast<const char*>(value.get()) : "";
}

template <class Table>
bool holds(const Table& table, std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

constexpr std::string_view unseen[] = {"script", "style", "head", "title", "template", "select", "textarea", "object"};
constexpr std::string_view blocks[] = {"p",  "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
                                       "pre", "hr", "section", "article", "header", "footer", "dt", "dd"};
constexpr std::string_view quoted_classes[] = {"gmail_quote", "gmail_quote_container", "gmail_signature", "gmail_signature_prefix",
                                               "yahoo_quoted", "moz-cite-prefix", "moz-forward-container", "moz-signature", "protonmail_quote",
                                               "protonmail_signature_block", "zmail_extra", "OutlookMessageHeader"};
constexpr std::string_view quoted_ids[] = {"OLK_SRC_BODY_SECTION", "Signature", "ms-outlook-mobile-signature", "isForwardContent", "isReplyContent"};
/// From these on all is the mail that is answered.
constexpr std::string_view last_ids[] = {"divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container", "x_divRplyFwdMsg"};

bool is_quoted(xmlNode& node) {
  if (name_of(node) == "blockquote") return true;
  if (holds(quoted_ids, attribute(node, "id"))) return true;
  const auto classes = attribute(node, "class");
  for (std::size_t at = 0; at < classes.size();) {
    const auto end = std::min(classes.find(' ', at), classes.size());
    if (holds(quoted_classes, std::string_view(classes).substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

class Walk {
 public:
  void node(xmlNode& at, int depth, bool as_is) {
    if (done_ || depth > deepest) return;
    if (at.type == XML_TEXT_NODE || at.type == XML_CDATA_SECTION_NODE) {
      if (at.content) words(reinterpret_cast<const char*>(at.content), as_is);
      return;
    }
    if (at.type != XML_ELEMENT_NODE && at.type != XML_HTML_DOCUMENT_NODE) return;
    const auto name = name_of(at);
    if (at.type == XML_ELEMENT_NODE) {
      if (holds(unseen, name) || is_quoted(at)) return;
      if (holds(last_ids, attribute(at, "id"))) {
        done_ = true;
        return;
      }
    }
    const bool block = holds(blocks, name);
    if (block) end_line();
    if (name == "br") out_ += '\n';
    if (name == "li") out_ += "- ";
    if (name == "td" || name == "th") blank();
    if (name == "p" && !out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    for (auto* child = at.children; child; child = child->next) node(*child, depth + 1, as_is || name == "pre");
    if (block) end_line();
  }

  std::string text() && { return std::move(out_); }

 private:
  void blank() {
    if (!out_.empty() && out_.back() != ' ' && out_.back() != '\n') out_ += ' ';
  }
  void end_line() {
    while (out_.ends_with(' ') && !out_.ends_with("- ")) out_.pop_back();
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }
  void words(std::string_view text, bool as_is) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      const bool no_break = text.substr(i).starts_with("\xC2\xA0");
      if (no_break) ++i;
      if (as_is) out_ += no_break ? ' ' : c;
      else if (no_break || c == ' ' || c == '\t' || c == '\n' || c == '\r') blank();
      else out_ += c;
    }
  }

  std::string out_;
  bool done_ = false;
};

}  // namespace

std::string mail_html_text(std::string_view html) {
  std::string bytes(html.substr(0, most_html));
  std::erase(bytes, '\0');
  if (bytes.empty()) return {};
  const std::unique_ptr<xmlDoc, Freer> doc(
      htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "utf-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  Walk walk;
  if (doc)
    for (auto* child = doc->children; child; child = child->next) walk.node(*child, 0, false);
  return std::move(walk).text();
}

}  // namespace aside
