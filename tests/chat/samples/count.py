#!/usr/bin/env python3
"""Counts what the samples of ../shared hold, without any code of aside: one row a sample.

    tests/chat/samples/count.py ../shared/samples > tests/chat/samples/counts.tsv

Each format is counted by its own structure, as reference/chat-formats.md has it: people's messages, their
authors, the channels they are in, how many of them one person reads and how many several
do, and what is left out: system messages, those of programs, deleted ones. Messages to oneself are
none of these. Where the export does not say who reads a channel: one or two authors are a dm.
"""
import csv
import email.policy
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from email.parser import BytesParser
from email.utils import getaddresses
from pathlib import Path


class Tally:
    def __init__(self):
        self.said = defaultdict(list)  # channel -> authors, one a message
        self.readers = {}              # channel -> "dm", "group" or "none"; missing: guessed
        self.left = Counter()

    def say(self, channel, author, readers=None):
        self.said[channel].append(author)
        if readers:
            self.readers[channel] = readers

    def row(self):
        read_by = Counter()
        messages, channels, authors = 0, 0, set()
        for channel, by in self.said.items():
            readers = self.readers.get(channel) or ("dm" if len(set(by)) <= 2 else "group")
            if readers == "none":
                continue
            read_by[readers] += len(by)
            messages += len(by)
            channels += 1
            authors |= set(by)
        return [messages, len(authors), channels, read_by["dm"], read_by["group"],
                self.left["system"], self.left["bot"], self.left["deleted"]]


def loads(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


# --- Slack

def slack(files):
    """files: name -> text"""
    tally = Tally()
    load = lambda name: json.loads(files[name]) if name in files else []
    bots = {user["id"] for user in load("users.json") if user.get("is_bot")}
    rooms = {}
    for room in load("dms.json"):
        rooms[room["id"]] = "none" if len(set(room["members"])) == 1 else "dm"
    for room in load("mpims.json"):
        rooms[room["name"]] = "dm" if len(set(room["members"]) - bots) == 2 else "group"
    for name, text in files.items():
        day = re.fullmatch(r"([^/]+)/\d{4}-\d\d-\d\d\.json", name)
        if not day:
            continue
        for message in json.loads(text):
            if message.get("bot_id") or message.get("subtype") == "bot_message" or message.get("user") in bots:
                tally.left["bot"] += 1
            elif message.get("subtype") not in (None, "file_share", "thread_broadcast", "me_message", "file_comment"):
                tally.left["system"] += 1
            else:
                author = message.get("user") or message.get("comment", {}).get("user")
                tally.say(day[1], author, rooms.get(day[1], "group"))
    return tally


def slack_folder(path):
    return slack({str(f.relative_to(path)): f.read_text(encoding="utf-8") for f in path.rglob("*.json")})


def slack_zip(path):
    with zipfile.ZipFile(path) as archive:
        return slack({n: archive.read(n).decode() for n in archive.namelist() if n.endswith(".json")})


def slack_fixtures(path):
    """Messages and lists without their workspace: compare.py puts them into one."""
    files = {"dms.json": (path / "dms.json").read_text(), "mpims.json": (path / "mpims.json").read_text()}
    single = [loads(path / f"message_with_{what}.json") for what in ("code_block", "quote_block", "user_mentions")]
    files["general/2026-02-25.json"] = json.dumps(single)
    files["random/2015-06-12.json"] = (path / "thread_with_broadcast_reply.json").read_text()
    return slack(files)


# --- Other exports in JSON

def discord(path):
    tally = Tally()
    for file in [path] if path.is_file() else sorted(path.glob("*.json")):
        chat = loads(file)
        kind = chat["channel"]["type"]
        readers = "group" if kind.startswith("Guild") or "Group" in kind else "dm"
        for message in chat["messages"]:
            if message["author"]["isBot"]:
                tally.left["bot"] += 1
            elif message["type"] not in ("Default", "Reply"):
                tally.left["system"] += 1
            else:
                tally.say(chat["channel"]["id"], message["author"]["id"], readers)
    return tally


def discord_package(path):
    tally = Tally()
    for file in path.glob("*/c*/channel.json"):
        channel = loads(file)
        readers = "dm" if len(channel.get("recipients", [])) == 2 else "group"
        for _ in loads(file.parent / "messages.json"):
            tally.say(channel["id"], "the owner", readers)
    return tally


def objects(text):
    """JSON objects after one another, on lines or not."""
    at, decoder = 0, json.JSONDecoder()
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        value, at = decoder.raw_decode(text, at)
        yield value


def mattermost(path):
    tally = Tally()
    for line in objects(path.read_text(encoding="utf-8")):
        if line["type"] == "post":
            channel, readers = (line["post"]["team"], line["post"]["channel"]), "group"
        elif line["type"] == "direct_post":
            members = tuple(sorted(set(line["direct_post"]["channel_members"])))
            channel, readers = members, {1: "none", 2: "dm"}.get(len(members), "group")
        else:
            continue
        post = line[line["type"]]
        for each in [post] + (post.get("replies") or []):
            if (each.get("type") or "").startswith("system_"):
                tally.left["system"] += 1
            else:
                tally.say(channel, each["user"], readers)
    return tally


def teams(path):
    tally = Tally()
    for message in loads(path):
        chat = message["ChatId"] or ""
        readers = "dm" if chat.endswith("@unq.gbl.spaces") else "group"
        if message["DeletedDateTime"]:
            tally.left["deleted"] += 1
        elif message["MessageType"] != "message" or message["EventDetail"]:
            tally.left["system"] += 1
        elif message["From"]["Application"]:
            tally.left["bot"] += 1
        else:
            tally.say(chat, message["From"]["User"]["Id"], readers)
    return tally


def telegram(path):
    tally = Tally()
    whole = loads(path)
    for chat in whole["chats"]["list"] if "chats" in whole else [whole]:
        readers = {"saved_messages": "none", "personal_chat": "dm"}.get(chat["type"], "group")
        for message in chat["messages"]:
            if message["type"] != "message":
                tally.left["system"] += 1
            else:
                tally.say(chat["id"], message["from_id"], readers)
    return tally


def zulip(path):
    tally = Tally()
    realm = loads(path / "realm.json")
    bots = {user["id"] for user in realm["zerver_userprofile"] if user["is_bot"]}
    recipients = {r["id"]: r for r in realm["zerver_recipient"]}
    for message in loads(path / "messages-000001.json")["zerver_message"]:
        to = recipients[message["recipient"]]
        if message["sender"] in bots:
            tally.left["bot"] += 1
        elif to["type"] == 1:
            pair = tuple(sorted({message["sender"], to["type_id"]}))
            tally.say(pair, message["sender"], "dm" if len(pair) == 2 else "none")
        else:
            tally.say(to["id"], message["sender"], "group")
    return tally


def rocketchat(path):
    tally = Tally()
    for line in objects(path.read_text(encoding="utf-8")):
        if line.get("type"):
            tally.left["system"] += 1
        else:
            tally.say(path.stem, line["username"])
    return tally


def matrix(path):
    tally = Tally()
    for event in loads(path)["messages"]:
        content = event["content"]
        if "redacted_because" in event.get("unsigned", {}):
            tally.left["deleted"] += 1
        elif event["type"] != "m.room.message":
            tally.left["system"] += 1
        elif content.get("msgtype") == "m.notice":
            tally.left["bot"] += 1
        elif content.get("m.relates_to", {}).get("rel_type") != "m.replace":
            tally.say(event["room_id"], event["sender"])
    return tally


def googlechat(path):
    tally = Tally()
    for file in path.glob("Google Chat/Groups/*/messages.json"):
        people = [m for m in loads(file.parent / "group_info.json")["members"] if m["user_type"] == "Human"]
        readers = "dm" if file.parent.name.startswith("DM ") and len(people) == 2 else "group"
        for message in loads(file)["messages"]:
            if message["creator"]["user_type"] != "Human":
                tally.left["bot"] += 1
            elif message.get("deleted_date") or message.get("message_state") == "DELETED":
                tally.left["deleted"] += 1
            else:
                tally.say(file.parent.name, message["creator"]["email"], readers)
    return tally


def signal(path):
    tally = Tally()
    for file in path.glob("*/data.json"):
        for line in objects(file.read_text(encoding="utf-8")):
            if line["call"]:
                tally.left["system"] += 1
            elif line["deleted"]:
                tally.left["deleted"] += 1
            else:
                tally.say(file.parent.name, line["sender"])
    return tally


def keybase(path):
    tally = Tally()
    whole = loads(path)
    for record in whole["result"]["messages"] if "result" in whole else [whole]:
        message = record["msg"]
        channel = message["channel"]
        people = len(set(channel["name"].split(",")))
        readers = "group" if channel["members_type"] == "team" else {1: "none", 2: "dm"}.get(people, "group")
        if message["content"]["type"] == "text":
            tally.say(message["conversation_id"], message["sender"]["username"], readers)
        else:
            tally.left["system"] += 1
    return tally


# --- Lines

def whatsapp(path):
    tally = Tally()
    heads = [r"\u200e?\[\d\d\.\d\d\.\d\d, \d\d:\d\d:\d\d\] ",        # _chat.txt
             r"\[\d{1,2}\.\d{1,2}\.\d{4}, \d\d:\d\d:\d\d\] ",           # _chat_2.txt
             r"\d{1,2}/\d{1,2}/\d\d, \d\d:\d\d - ",                      # _chat_3.txt
             r"\d\d/\d\d/\d\d, \d{1,2}:\d\d:\d\d (?i:[ap]m) \u2013 "]    # _chat_4.txt
    lines = path.read_text(encoding="utf-8").split("\n")
    head = next(re.compile(h) for h in heads if re.match(h, lines[0]))
    for line in lines:
        match = head.match(line)
        if not match:
            continue
        name = re.match(r"(.*?):( |$)", line[match.end():])
        if name:
            tally.say(path.name, name[1])
        else:
            tally.left["system"] += 1
    return tally


def irc_rows(text, shapes, system):
    said, left = [], 0
    for line in text.split("\n"):
        if not line:
            continue
        for shape in shapes:
            if match := re.match(shape, line):
                said.append(match[1])
                break
        else:
            assert re.match(system, line), line
            left += 1
    return said, left


TIMES = {  # a log's time of day, by file
    "2005-01-08-test1.log": r"\S+T\S+  ", "2005-01-09-test2.log": r"\S+T\S+  ", "sample.log": r"\S+T\S+  ",
    "2011-01-16-hybrid-charset.log": r"\S+T\S+  ", "2009-01-14-dircproxy.log": r"\[14 Jan \d\d:\d\d\] ",
    "ubuntu_2005-04-05_10.raw.EXCERPT.txt": r"\[\d\d:\d\d\] "}


def irc(path):
    tally = Tally()
    time = TIMES[path.name]
    text = path.read_text(encoding="latin-1")
    said, left = irc_rows(text, [time + r"<([^>!]+)[^>]*> ", time + r"\* (\S+) "], time + r"(\*\*\*|-->) ")
    # Somebody is seen to join it: a channel, however few speak.
    joined = re.search(r"^\S+  \*\*\* \S+ has joined|^\[.*\] --> .* joined the channel", text, re.M)
    for nick in said:
        tally.say(path.name, nick.lower(), "group" if joined else None)
    tally.left["system"] = left
    return tally


def irc_generated(path):
    tally = Tally()
    for file in sorted(path.iterdir()):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".weechatlog":
            stamp = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\t"
            said, left = irc_rows(text, [stamp + r"[@+]?(\w+)\t", stamp + r" \*\t(\w+) "], stamp + r"(--|-->|<--|)\t")
        else:
            said, left = irc_rows(text, [r"\d\d:\d\d <[ @+]?(\w+)> ", r"\d\d:\d\d  \* (\w+) "], r"--- Log |\d\d:\d\d -!- ")
        for nick in said:
            tally.say(file.name, nick.lower(), "group" if "#" in file.name else None)
        tally.left["system"] += left
    return tally


# --- Mail

def mails(path):
    tally = Tally()
    for file in sorted(path.glob("*.eml")):
        mail = BytesParser(policy=email.policy.compat32).parsebytes(file.read_bytes())
        sender = getaddresses([mail["From"]])[0][1].lower()
        to = {a.lower() for _, a in getaddresses(mail.get_all("To", []) + mail.get_all("Cc", [])) if a} - {sender}
        if mail.get_content_type() == "multipart/report":
            tally.left["system"] += 1
        elif mail.get("Auto-Submitted", "no") != "no":
            tally.left["bot"] += 1
        else:
            readers = "dm" if len(to) == 1 else "group"
            tally.say(readers, sender, readers)
    return tally


def mail_bodies(path):
    """Bodies without their heads: compare.py gives each the same one."""
    tally = Tally()
    for file in list(path.glob("*.txt")) + list(path.glob("*.html")):
        assert file.stat().st_size > 0
        tally.say("dm", "the same", "dm")
    return tally


ROWS = [  # sample, format, what compare.py does to it, how it is counted
    ("slack/testarchive", "slack", "", slack_folder),
    ("slack/testarchive.zip", "slack", "", slack_zip),
    ("slack/zulip-fixtures", "slack", "workspace", slack_fixtures),
    ("discord", "discord", "", discord),
    ("discord/Direct Messages - Alice Smith [DM001].json", "discord", "", discord),
    ("discord/Test Server - Text - general [100].json", "discord", "", discord),
    ("discord-package", "discord-package", "", discord_package),
    ("mattermost/direct_channel_export.jsonl", "mattermost", "", mattermost),
    ("mattermost/post_with_replies.json", "mattermost", "from", mattermost),
    ("mattermost/direct_post.json", "mattermost", "from", mattermost),
    ("mattermost/direct_channel.json", "mattermost", "from", mattermost),
    ("teams/messages_a7a930c5-832d-4ea7-8c4a-a0b1e84da258.EXCERPT.json", "teams", "", teams),
    ("telegram/CONSTRUCTED_single_chat.json", "telegram", "", telegram),
    ("telegram/personal_chat.json", "telegram", "", telegram),
    ("zulip", "zulip", "", zulip),
    ("rocketchat/CONSTRUCTED_GENERAL.json", "rocketchat", "", rocketchat),
    ("matrix/CONSTRUCTED_export.json", "matrix", "", matrix),
    ("googlechat", "googlechat", "", googlechat),
    ("signal", "signal", "", signal),
    ("keybase/oneonone.json", "keybase", "", keybase),
    ("keybase/teamchat.json", "keybase", "", keybase),
    ("keybase/read_result.json", "keybase", "", keybase),
    ("whatsapp/_chat.txt", "whatsapp", "", whatsapp),
    ("whatsapp/_chat_2.txt", "whatsapp", "", whatsapp),
    ("whatsapp/_chat_3.txt", "whatsapp", "", whatsapp),
    ("whatsapp/_chat_4.txt", "whatsapp", "", whatsapp),
] + [("irc/" + name, "irc", "", irc) for name in sorted(TIMES)] + [
    ("irc/generated", "irc", "", irc_generated),
    ("mail", "mail", "", mails),
    ("mail", "mail", "bodies", mail_bodies),
]

COLUMNS = ["sample", "format", "made", "messages", "authors", "channels", "dm", "group", "system", "bot", "deleted"]


def table(samples):
    return [[sample, form, made] + count(Path(samples) / sample).row() for sample, form, made, count in ROWS]


if __name__ == "__main__":
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows(table(sys.argv[1]))
