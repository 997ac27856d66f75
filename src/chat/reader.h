#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chat/container.h"
#include "chat/sink.h"

namespace aside {

/// What the caller says about an export that the export does not say itself.
struct ReadOptions {
  std::map<std::string, std::string> columns;  // of a CSV: field → column
  std::vector<std::string> own_domains;        // of mail: others are external
};

/// One export format. `recognises` sees names and shapes of files only, and the first bytes
/// of a file where names do not tell; never what anybody wrote. `read` gives every message
/// to the sink, in the order of the container; it throws nothing, goes on after a bad record,
/// and its memory does not grow with the export.
struct ChatFormat {
  std::string_view name;   // as --from takes it
  std::string_view title;  // one line, as --help shows it
  bool (*recognises)(const Container& container);
  void (*read)(const Container& container, const ReadOptions& options, const ChatSink& sink);
};

bool is_slack(const Container& container);
void read_slack(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_discord_package(const Container& container);
void read_discord_package(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_googlechat(const Container& container);
void read_googlechat(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_zulip(const Container& container);
void read_zulip(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_teams(const Container& container);
void read_teams(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_mattermost(const Container& container);
void read_mattermost(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_telegram(const Container& container);
void read_telegram(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_discord(const Container& container);
void read_discord(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_matrix(const Container& container);
void read_matrix(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_rocketchat(const Container& container);
void read_rocketchat(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_keybase(const Container& container);
void read_keybase(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_signal(const Container& container);
void read_signal(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_discord_csv(const Container& container);
void read_discord_csv(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_mail(const Container& container);
void read_mail(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_whatsapp(const Container& container);
void read_whatsapp(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_irc(const Container& container);
void read_irc_logs(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_jsonl(const Container& container);
void read_jsonl(const Container& container, const ReadOptions& options, const ChatSink& sink);

bool is_csv(const Container& container);
void read_csv(const Container& container, const ReadOptions& options, const ChatSink& sink);

/// The most particular first: the first that recognises a container is taken.
inline constexpr ChatFormat chat_formats[] = {
    {"slack", "Slack workspace export (zip or folder)", is_slack, read_slack},
    {"discord-package", "Discord's own data package (zip or folder)", is_discord_package, read_discord_package},
    {"googlechat", "Google Chat of Takeout (zip or folder)", is_googlechat, read_googlechat},
    {"zulip", "Zulip export (tar.gz or folder)", is_zulip, read_zulip},
    {"teams", "Microsoft Teams: chats and channels as Graph gives them", is_teams, read_teams},
    {"mattermost", "Mattermost bulk export (JSON lines, or their zip)", is_mattermost, read_mattermost},
    {"telegram", "Telegram Desktop result.json, one chat or all", is_telegram, read_telegram},
    {"discord", "DiscordChatExporter JSON, a file or a folder of them", is_discord, read_discord},
    {"matrix", "Matrix: a room that Element exported as JSON", is_matrix, read_matrix},
    {"rocketchat", "Rocket.Chat: an exported room, or mongoexport", is_rocketchat, read_rocketchat},
    {"keybase", "Keybase chat API: what read or api-listen printed", is_keybase, read_keybase},
    {"signal", "Signal: data.json of signal-export", is_signal, read_signal},
    {"discord-csv", "DiscordChatExporter CSV, a file or a folder of them", is_discord_csv, read_discord_csv},
    {"mail", "mail: mbox, Maildir, a folder of .eml, one .eml", is_mail, read_mail},
    {"whatsapp", "WhatsApp chat (.txt, or its zip), of any locale", is_whatsapp, read_whatsapp},
    {"irc", "IRC logs of WeeChat, irssi, ZNC, HexChat and others", is_irc, read_irc_logs},
    {"jsonl", "one JSON object a line, as `aside check --jsonl` reads them", is_jsonl, read_jsonl},
    {"csv", "a table with a header; --map FIELD=COLUMN names its columns", is_csv, read_csv},
};

/// The format of that name, or nullptr.
const ChatFormat* chat_format_named(std::string_view name);

/// The format that recognises the container, or nullptr.
const ChatFormat* chat_format_of(const Container& container);

/// Who reads a message in such a room: `dm` for exactly one other person, nothing for
/// oneself. `humans` is the number of people in it, 0 where the export does not say.
std::optional<Audience> audience_of(ChannelKind kind, std::size_t humans);

/// A talk of so many people, who chose each other: one, two, more.
ChannelKind direct_kind(std::size_t people);

/// The first bytes of the first file that `wanted` asks for; empty when there is none.
std::string first_bytes(const Container& container, const Container::Wanted& wanted,
                        std::size_t most = 4096);

}  // namespace aside
