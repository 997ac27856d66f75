// A mailbox is a channel in two: mails to one reader and mails to several; a list is one of its
// own. Who reads a mail is in its head, so that each has its members.
#include <algorithm>
#include <string>

#include "chat/mail_message.h"
#include "chat/mbox.h"
#include "chat/reader.h"

namespace aside {
namespace {

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// "INBOX/cur/1333.M1P2.host:2,S": a Maildir's.
bool in_maildir(std::string_view path) {
  const auto folder = last_part(folder_of(path));
  return folder == "cur" || folder == "new";
}

bool is_single(std::string_view path) { return path.ends_with(".eml") || in_maildir(path); }
bool is_mbox(std::string_view path) { return path.ends_with(".mbox") || path.ends_with(".mbx"); }
/// Thunderbird's and Unix' mailboxes have no ending: their first line tells.
bool may_be_mbox(std::string_view path) { return last_part(path).find('.') == std::string_view::npos; }

/// The flags of a Maildir's file: "S" of "…:2,S".
bool has_flag(std::string_view path, char flag) {
  const auto at = path.rfind(":2,");
  return in_maildir(path) && at != std::string_view::npos && path.find(flag, at + 3) != std::string_view::npos;
}

std::string mailbox_of(std::string_view path) {
  if (in_maildir(path)) {
    auto box = folder_of(folder_of(path));
    return box.empty() ? "INBOX" : std::string(box);
  }
  if (path.ends_with(".eml")) {
    const auto folder = folder_of(path);
    return folder.empty() ? "mail" : std::string(folder);
  }
  const auto dot = is_mbox(path) ? path.rfind('.') : path.size();
  return std::string(path.substr(0, dot));
}

bool lies_in(std::string_view address, const std::vector<std::string>& domains) {
  const auto domain = address.substr(std::min(address.find('@') + 1, address.size()));
  return std::any_of(domains.begin(), domains.end(), [&](const std::string& own) {
    return domain == own || (domain.size() > own.size() && domain.ends_with(own) && domain[domain.size() - own.size() - 1] == '.');
  });
}

std::shared_ptr<const ChatChannel> channel_of(const MailMessage& mail, const std::string& mailbox, const ReadOptions& options) {
  auto out = std::make_shared<ChatChannel>();
  const bool list = !mail.list.empty();
  if (list) {
    out->id = out->name = mail.list;
    out->kind = ChannelKind::Public;
  } else {
    out->name = mailbox;
    out->id = mailbox + (mail.to.size() == 1 ? "/dm" : "/group");
    out->humans = mail.hidden ? 0 : mail.to.size() + 1;
    out->kind = mail.hidden         ? ChannelKind::Unknown
                : mail.to.empty()   ? ChannelKind::Self
                : mail.to.size() > 1 ? ChannelKind::GroupDm
                                    : ChannelKind::Dm;
  }
  for (const auto& reader : mail.to) {
    out->members.push_back({reader.address, reader.name.empty() ? reader.address : reader.name, {}, ""});
    const bool own = options.own_domains.empty() || lies_in(reader.address, options.own_domains) || (list && reader.address.find('@') == std::string::npos);
    out->external = out->external || !own;
  }
  return out;
}

class MailReader {
 public:
  MailReader(const ReadOptions& options, const ChatSink& sink) : options_(options), sink_(sink) {}

  bool mail(const ExportFile& file, std::string_view bytes, std::uint64_t offset) {
    auto mail = mail_message(bytes);
    if (!mail) {
      sink_.skipped(Skip::Broken);
      sink_.warning({{file.path, offset}, "has no head of a mail (From, Date, Subject): it was left out"});
      return true;
    }
    if (bytes.size() + 4096 >= most_mail && mail->text.empty())
      sink_.warning({{file.path, offset}, "a mail has no text in its first MiB: the rest was not looked at"});
    if (mail->deleted || has_flag(file.path, 'T')) return skip(Skip::Deleted);
    // A draft was never sent.
    if (mail->report || has_flag(file.path, 'D')) return skip(Skip::System);
    if (mail->automatic) return skip(Skip::Bot);
    ChatMessage out;
    out.id = mail->id;
    out.thread = mail->thread;
    if (mail->time) {
      out.time = *mail->time;
      out.clock = ClockKind::Utc;
    }
    out.channel = channel_of(*mail, mailbox_of(file.path), options_);
    out.author = {mail->from.address, mail->from.name.empty() ? mail->from.address : mail->from.name};
    out.text = mail->subject;
    if (!out.text.empty() && !mail->text.empty()) out.text += "\n\n";
    out.text += mail->text;
    out.markup = Markup::Email;
    out.place = {file.path, offset};
    return sink_.message(std::move(out));
  }

 private:
  bool skip(Skip why) {
    sink_.skipped(why);
    return true;
  }

  const ReadOptions& options_;
  const ChatSink& sink_;
};

/// A stream whose first block was looked at already.
class Again : public ByteStream {
 public:
  Again(std::string first, ByteStream& rest) : first_(std::move(first)), rest_(rest) {}
  std::string_view next() override {
    if (given_) return rest_.next();
    given_ = true;
    return first_.empty() ? rest_.next() : std::string_view(first_);
  }
  std::string_view trouble() const override { return rest_.trouble(); }

 private:
  std::string first_;
  ByteStream& rest_;
  bool given_ = false;
};

}  // namespace

bool is_mail(const Container& container) {
  const auto& files = container.files();
  if (std::any_of(files.begin(), files.end(), [](const ExportFile& file) { return is_single(file.path) || is_mbox(file.path); })) return true;
  return mail_shape(first_bytes(container, [](const ExportFile& file) { return may_be_mbox(file.path) && file.size > 0; })) == MailShape::Mbox;
}

void read_mail(const Container& container, const ReadOptions& options, const ChatSink& sink) {
  MailReader reader(options, sink);
  Diagnostics trouble;
  const bool alone = container.files().size() == 1;
  const auto wanted = [&](const ExportFile& file) { return alone || is_single(file.path) || is_mbox(file.path) || may_be_mbox(file.path); };
  container.each(wanted, [&](const ExportFile& file, ByteStream& stream) {
    const std::string head(stream.next());
    const bool named = alone || is_single(file.path) || is_mbox(file.path);
    if (!named && mail_shape(head) != MailShape::Mbox) return true;
    Again all(head, stream);
    return read_mails(file, all, sink, [&](std::string_view bytes, std::uint64_t offset) { return reader.mail(file, bytes, offset); });
  }, trouble);
}

}  // namespace aside
