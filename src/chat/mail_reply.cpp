// Line by line. What mail programs put between the writer's words and the mail they answer is
// known by its shape together with a word of the program's language: the words below.
#include "chat/mail_reply.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace aside {
namespace {

using Lines = std::vector<std::string_view>;

/// With what the line ends that announces a quotation: "On 3 May 2026, Sam wrote:".
constexpr std::string_view wrote[] = {
    "wrote:",    "schrieb:",   "a écrit :", "a écrit\u00A0:", "a écrit:",   "escribió:",  "escribió:",  "ha scritto:", "schreef:",
    "skrev:",    "skrev",      "kirjoitti:", "napisał:",      "napisał(a):", "napisała:", "napsal:",    "napsal(a):",  "написал:",
    "написала:", "написал(а):", "пишет:",    "написав:",      "escreveu:",  "yazdı:",     "写道：",     "写道:",       "寫道：",
    "のメール:", "님이 작성:", "ha escrit:", "έγραψε:",       "írta:",      "a scris:",   "shrkuan:",   "napísal:",    "wrote :"};

/// The fields of a mail's head, as mail programs repeat them above what they cite.
constexpr std::string_view from_fields[] = {"From", "Von", "De", "Da", "Van", "Fra", "Från", "Od", "От", "Від", "Lähettäjä",
                                            "Kimden", "Feladó", "Από", "发件人", "寄件者", "差出人", "보낸 사람"};
constexpr std::string_view other_fields[] = {
    "Sent", "Date", "To", "Cc", "CC", "Subject", "Reply-To", "Gesendet", "Datum", "An", "Betreff", "Envoyé", "Date d'envoi", "À", "A", "Objet",
    "Enviado", "Enviado el", "Fecha", "Para", "Asunto", "Assunto", "Data", "Inviato", "Oggetto", "Verzonden", "Aan", "Onderwerp",
    "Sendt", "Dato", "Til", "Emne", "Skickat", "Till", "Ämne", "Wysłano", "Do", "Temat", "DW", "Отправлено", "Дата", "Кому", "Тема",
    "Lähetetty", "Päivä", "Aihe", "Tarih", "Gönderildi", "Kime", "Konu", "Odesláno", "Komu", "Předmět", "发送时间", "收件人", "主题",
    "送信日時", "宛先", "件名", "날짜", "받는 사람", "제목"};

/// How phones and programs sign.
constexpr std::string_view sent_from[] = {
    "Sent from my ", "Sent from Mail for ", "Sent from Outlook", "Sent from Yahoo", "Sent from Proton", "Get Outlook for ", "Sent via ",
    "Von meinem ", "Gesendet von ", "Gesendet mit ", "Envoyé de ", "Envoyé depuis ", "Enviado desde ", "Enviado do ", "Enviado de ",
    "Inviato da", "Verstuurd vanaf ", "Verzonden vanaf ", "Skickat från ", "Sendt fra ", "Wysłane z ", "Отправлено с ", "iPhoneから送信"};

template <class Table>
bool holds(const Table& table, std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (text.starts_with("\u00A0")) text.remove_prefix(2);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool is_quoted(std::string_view line) {
  const auto bare = trimmed(line);
  // A smiley: ">:(", ">_<".
  return bare.starts_with('>') && (bare.size() < 2 || std::string_view(":;_").find(bare[1]) == std::string_view::npos);
}

std::string_view field_of(std::string_view line) {
  line = trimmed(line);
  while (line.starts_with('*')) line.remove_prefix(1);
  const auto colon = std::min(line.find(':'), line.find("："));
  if (colon == std::string_view::npos || colon > 40) return {};
  auto name = trimmed(line.substr(0, colon));
  while (name.ends_with('*')) name.remove_suffix(1);
  return name;
}

/// Whether a mail's head stands at `at`: who it is from, and two fields more.
bool begins_head(const Lines& lines, std::size_t at) {
  if (!holds(from_fields, field_of(lines[at]))) return false;
  int fields = 0;
  for (auto i = at + 1; i < lines.size() && i < at + 7; ++i) fields += holds(other_fields, field_of(lines[i]));
  return fields >= 2;
}

bool head_follows(const Lines& lines, std::size_t at) {
  for (auto i = at + 1; i < lines.size() && i <= at + 4; ++i) {
    if (trimmed(lines[i]).empty()) continue;
    int fields = 0;
    for (auto j = i; j < lines.size() && j < i + 6; ++j) {
      const auto field = field_of(lines[j]);
      fields += holds(from_fields, field) || holds(other_fields, field);
    }
    return fields >= 2;
  }
  return false;
}

/// "-----Original Message-----", "____________": all below is not the writer's.
bool ends_words(const Lines& lines, std::size_t at) {
  const auto line = trimmed(lines[at]);
  if (begins_head(lines, at)) return true;
  if (line.size() >= 10 && line.find_first_not_of('_') == std::string_view::npos) return true;
  if (line.size() < 4 || !(line.starts_with("--") && line.ends_with("--")) ) return line == "Begin forwarded message:" || line == "Anfang der weitergeleiteten Nachricht:";
  return head_follows(lines, at);
}

bool has_date_or_address(std::string_view text) {
  const bool digit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digit || text.find('@') != std::string_view::npos;
}

/// How many lines announce a quotation at `at`: "On …, Sam wrote:" on up to three; 0: none do.
std::size_t announcing(const Lines& lines, std::size_t at) {
  std::string all;
  for (std::size_t i = at; i < lines.size() && i < at + 3; ++i) {
    const auto line = trimmed(lines[i]);
    if (line.empty() || is_quoted(line)) return 0;
    all += line;
    all += ' ';
    if (all.size() > 400) return 0;
    // Some programs leave out the blank: "<notifications@x.org>wrote:".
    if (!std::any_of(std::begin(wrote), std::end(wrote), [&](std::string_view verb) { return line.ends_with(verb); })) {
      // "2012/4/2 Ann <ann@x.org>" needs the quotation itself as a witness.
      const bool address = (line.ends_with('>') || line.ends_with(">:")) && line.find('@') != std::string_view::npos;
      if (address && has_date_or_address(all) && i + 1 < lines.size() && all.find_first_of("0123456789") != std::string::npos) {
        auto next = i + 1;
        while (next < lines.size() && trimmed(lines[next]).empty()) ++next;
        if (next < lines.size() && is_quoted(lines[next])) return i + 1 - at;
      }
      continue;
    }
    return has_date_or_address(all) ? i + 1 - at : 0;
  }
  return 0;
}

bool is_signature(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line == "-- " || line == "--" || line == "\u2014";
}

bool is_remark(std::string_view line) {
  line = trimmed(line);
  return std::any_of(std::begin(sent_from), std::end(sent_from), [&](std::string_view opening) { return line.starts_with(opening); });
}

/// "-Ann Bee" alone after an empty line.
bool is_dashed_name(const Lines& lines, std::size_t at) {
  const auto line = trimmed(lines[at]);
  if (line.size() < 3 || line.size() > 40 || line[0] != '-' || !(line[1] >= 'A' && line[1] <= 'Z')) return false;
  const bool words = line.substr(1).find_first_of("-.,:;!?()0123456789") == std::string_view::npos && std::count(line.begin(), line.end(), ' ') <= 2;
  const bool alone = (at == 0 || trimmed(lines[at - 1]).empty()) && (at + 1 >= lines.size() || trimmed(lines[at + 1]).empty());
  return words && alone;
}

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string own_words(std::string_view text, bool flowed) {
  const auto lines = lines_of(text);
  Lines own;
  bool signing = false;
  for (std::size_t at = 0; at < lines.size();) {
    if (ends_words(lines, at)) break;
    const auto announced = announcing(lines, at);
    if (announced > 0 || is_quoted(lines[at])) {
      signing = false;
      at += announced;
      auto next = at;
      while (next < lines.size() && trimmed(lines[next]).empty()) ++next;
      // Announced but unmarked: all that follows is the mail that is answered.
      if (next >= lines.size() || !is_quoted(lines[next])) break;
      for (at = next; at < lines.size() && is_quoted(lines[at]);) ++at;
      own.push_back("");
      continue;
    }
    signing = signing || is_signature(lines[at]);
    if (!signing && !is_remark(lines[at]) && !is_dashed_name(lines, at)) own.push_back(lines[at]);
    ++at;
  }
  std::string out;
  for (auto line : own) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = flowed && line.ends_with(' ');
    const bool empty = trimmed(line).empty();
    if (empty && (out.empty() || out.ends_with("\n\n"))) continue;
    if (empty && !out.ends_with('\n')) out += '\n';
    if (!empty) out += line;
    if (!goes_on) out += '\n';
  }
  while (!out.empty() && (out.back() == '\n' || out.back() == ' ' || out.back() == '\t')) out.pop_back();
  return out;
}

bool is_reply_subject(std::string_view subject) {
  // The abbreviations of mail programs; "Re[2]:" and "RE: [list] …" too.
  constexpr std::string_view openings[] = {"re", "aw", "sv", "vs", "ref", "rif", "r", "odp", "antw", "ynt", "回复", "回覆", "答复", "답장",
                                           "fw", "fwd", "wg", "tr", "rv", "enc", "i", "vl", "vb", "doorst", "pd", "ilt", "转发", "轉寄"};
  subject = trimmed(subject);
  const auto end = std::min({subject.find(':'), subject.find("："), subject.find('[')});
  if (end == std::string_view::npos || end > 12) return false;
  std::string word(trimmed(subject.substr(0, end)));
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  const bool counted = subject[end] == '[' && subject.find("]:") != std::string_view::npos;
  return (subject[end] != '[' || counted) && holds(openings, word);
}

}  // namespace aside
