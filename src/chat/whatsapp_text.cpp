#include "chat/whatsapp_text.h"

#include <algorithm>
#include <iterator>

namespace aside {
namespace {

constexpr std::string_view mark = "\u200E", isolate = "\u2068", end_isolate = "\u2069";
constexpr std::size_t longest_name = 240;  // bytes: 60 code points of four

/// How WhatsApp says that a message was deleted or edited, without dots and brackets.
constexpr std::string_view deleted[] = {
    "This message was deleted", "You deleted this message", "Diese Nachricht wurde gelöscht",
    "Du hast diese Nachricht gelöscht", "Se eliminó este mensaje", "Este mensaje fue eliminado",
    "Eliminaste este mensaje", "Ce message a été supprimé", "Vous avez supprimé ce message",
    "Questo messaggio è stato eliminato", "Hai eliminato questo messaggio", "Esta mensagem foi apagada",
    "Mensagem apagada", "Você apagou esta mensagem", "Dit bericht is verwijderd",
    "U hebt dit bericht verwijderd", "Je hebt dit bericht verwijderd", "Данное сообщение удалено",
    "Вы удалили данное сообщение", "Ta wiadomość została usunięta", "Usunięto tę wiadomość",
    "Bu mesaj silindi", "Bu mesajı sildiniz", "Detta meddelande togs bort", "Viesti poistettiin",
    "Pesan ini telah dihapus", "Anda menghapus pesan ini", "このメッセージは削除されました",
    "此消息已删除", "您已删除此消息", "تم حذف هذه الرسالة", "यह मैसेज मिटाया गया"};
constexpr std::string_view edited[] = {
    "This message was edited", "Diese Nachricht wurde bearbeitet", "Se editó este mensaje",
    "Ce message a été modifié", "Questo messaggio è stato modificato", "Esta mensagem foi editada",
    "Mensagem editada", "Dit bericht is bewerkt", "Данное сообщение изменено", "Сообщение изменено",
    "Ta wiadomość została edytowana", "Bu mesaj düzenlendi", "此消息已编辑"};

template <class Table>
bool holds(const Table& table, std::string_view text) {
  return std::find(std::begin(table), std::end(table), text) != std::end(table);
}

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string_view without_dot(std::string_view text) {
  text = trimmed_end(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

/// "IMG-20190211-WA0001.jpg (file attached)", in any language: a file name, then a remark.
bool is_attached(std::string_view line) {
  const auto blank = line.find(" (");
  if (blank == std::string_view::npos || !line.ends_with(')')) return false;
  const auto file = line.substr(0, blank);
  const auto dot = file.rfind('.');
  return dot != std::string_view::npos && dot > 0 && file.size() - dot >= 3 && file.size() - dot <= 5 &&
         file.find(' ') == std::string_view::npos && line.find('(', blank + 2) == std::string_view::npos;
}

/// Takes "<…>" off the end, if it is one and all on one line.
std::string_view take_bracketed(std::string_view& text) {
  if (!text.ends_with('>')) return {};
  const auto open = text.rfind('<');
  if (open == std::string_view::npos) return {};
  const auto inner = text.substr(open + 1, text.size() - open - 2);
  if (inner.empty() || inner.find_first_of("\n<>") != std::string_view::npos) return {};
  const bool by_mark = text.substr(0, open).ends_with(mark);
  if (!by_mark && open != 0 && !holds(edited, without_dot(inner))) return {};
  text = trimmed_end(text.substr(0, open - (by_mark ? mark.size() : 0)));
  return inner;
}

/// "@⁨Ann B⁩" as "@Ann B", a mention.
SegmentText with_mentions(std::string_view text) {
  SegmentText out;
  while (true) {
    const auto at = text.find("@\u2068");
    const auto end = at == std::string_view::npos ? at : text.find(end_isolate, at);
    if (end == std::string_view::npos) break;
    const auto from = at + 1 + isolate.size();
    out.add(text.substr(0, at));
    out.add(SegmentKind::Mention, "@" + std::string(text.substr(from, end - from)), std::string(text.substr(from, end - from)));
    text.remove_prefix(end + end_isolate.size());
  }
  out.add(text);
  return out;
}

}  // namespace

WhatsAppSaid whatsapp_said(std::string_view rest) {
  const WhatsAppSaid system{{}, rest};
  auto colon = rest.find(':');
  while (colon != std::string_view::npos && colon + 1 < rest.size() && rest[colon + 1] != ' ') colon = rest.find(':', colon + 1);
  if (colon == std::string_view::npos || colon > longest_name) return system;
  auto name = trimmed_end(rest.substr(0, colon));
  // A line of the system may cite a subject that has a colon in it.
  if (std::count(name.begin(), name.end(), '"') % 2 == 1) return system;
  // "~ Name": somebody who is not in the address book.
  if (name.starts_with("~")) name.remove_prefix(std::min(name.find_first_not_of("~ "), name.size()));
  if (name.starts_with("\u202F")) name.remove_prefix(3);
  if (name.empty()) return system;
  return {name, rest.substr(std::min(colon + 2, rest.size()))};
}

WhatsAppText whatsapp_text(std::string_view text, bool marked) {
  WhatsAppText out;
  text = trimmed_end(text);
  const bool written = text.starts_with(mark);
  const auto bare = written ? text.substr(mark.size()) : text;
  if (holds(deleted, without_dot(bare))) {
    out.by_whatsapp = out.deleted = true;
    return out;
  }
  for (auto inner = take_bracketed(text); !inner.empty(); inner = take_bracketed(text))
    out.edited = out.edited || holds(edited, without_dot(inner));
  const auto line_end = std::min(text.find('\n'), text.size());
  const auto first = text.substr(0, line_end);
  const bool own = first.starts_with(mark);
  if (is_attached(own ? first.substr(mark.size()) : first) || (own && marked)) {
    // The caption, if there is one, stands on the next lines.
    text.remove_prefix(std::min(line_end + 1, text.size()));
  } else if (own) {
    out.by_whatsapp = true;
    return out;
  }
  out.words = with_mentions(text);
  return out;
}

}  // namespace aside
