# Asks aside before WeeChat sends a message, and holds back what would cost somebody face.
# This was installed by `aside hook install weechat`, or copied; it needs `aside` on the PATH.
#
#     /aside send     sends what was held back here, as it is
#     /aside use      sends the rewording; where it has [blanks] it is put into the input line
#     /aside use dm   the same with the words for one person alone
#     /set plugins.var.python.aside.*   command, time_limit (ms), on_error (send, block)
#
# What is printed here goes to no log. Sending the same again within 30 seconds sends it.

import json
import shlex
import subprocess

import weechat

weechat.register("aside", "aside", "0.1.0", "Apache-2.0", "A word aside, before a message is sent", "", "")

DEFAULTS = {
    "command": ("aside", "the program, with flags like --config FILE"),
    "time_limit": ("2000", "milliseconds that it may take: WeeChat waits"),
    "on_error": ("send", "what happens to a message when aside is in trouble: send or block"),
}
for name, (value, description) in DEFAULTS.items():
    if not weechat.config_is_set_plugin(name):
        weechat.config_set_plugin(name, value)
    weechat.config_set_desc_plugin(name, f"{description} (default: {value})")

held = {}  # buffer: what was held back there last
passing = set()  # (server, target, text) that the writer has overruled, once


def say(buffer, text):
    for line in text.split("\n"):
        weechat.prnt_date_tags(buffer, 0, "no_log,notify_none,aside", f"{weechat.prefix('error')}{line}")


def members_of(server, channel):
    names = []
    nicks = weechat.infolist_get("irc_nick", "", f"{server},{channel}")
    while nicks and weechat.infolist_next(nicks):
        names.append({"name": weechat.infolist_string(nicks, "name")})
    weechat.infolist_free(nicks)
    return names


def ask(draft):
    """The result and whether the message may go; or None and what is wrong."""
    command = shlex.split(weechat.config_get_plugin("command"))
    command += ["hook", "pre-send", "--json", "--format", "json", "--offsets", "codepoints", "--overrule", "resend"]
    try:
        limit = int(weechat.config_get_plugin("time_limit")) / 1000
        done = subprocess.run(command, input=json.dumps(draft).encode(), capture_output=True, timeout=limit)
        if done.returncode in (0, 1):
            return json.loads(done.stdout) if done.stdout.strip() else {}, done.returncode == 0
        lines = done.stdout.decode(errors="replace").strip().splitlines()
        trouble = json.loads(lines[-1]) if lines else {}
        error = trouble.get("error") or done.stderr.decode(errors="replace").strip() or f"it ended with {done.returncode}"
        return None, {"error": error, "on_error": trouble.get("on_error")}
    except subprocess.TimeoutExpired:
        return None, {"error": f"no answer within {limit:g} seconds"}
    except (OSError, ValueError) as problem:
        return None, {"error": str(problem)}


def explain(result):
    lines = ["aside: not sent."]
    for finding in result.get("findings", []):
        lines.append(f"  \"{finding['text']}\": {finding['why']}")
    for message in result.get("suggestion", {}).get("messages", []):
        to = {"dm": f"to {message.get('recipient')} alone", "group": "here"}.get(message["to"], "here, in other words")
        lines.append(f"  {to}: {message['text']}")
    if result.get("hold_seconds"):
        lines.append(f"  Let {result['hold_seconds']} seconds pass before you send it in any form.")
    lines.append("  /aside use sends the rewording, /aside send what you wrote")
    return "\n".join(lines)


def on_send(data, modifier, server, string):
    parsed = weechat.info_get_hashtable("irc_message_parse", {"message": string})
    target, text = parsed.get("channel", ""), parsed.get("text", "")
    if text.startswith("\x01ACTION "):
        text = text[8:].rstrip("\x01")
    elif text.startswith("\x01"):
        return string  # what clients say to each other
    if (server, target, text) in passing:
        passing.discard((server, target, text))
        return string
    to_channel = weechat.info_get("irc_is_channel", f"{server},{target}") == "1"
    nick = weechat.info_get("irc_nick", server)
    result, answer = ask({
        "text": text,
        "audience": "group" if to_channel else "dm",
        "markup": "irc",
        "author": {"name": nick},
        "channel": {"id": f"{server}/{target}", "name": target},
        "members": members_of(server, target) if to_channel else [{"name": target}],
    })
    buffer = weechat.info_get("irc_buffer", f"{server},{target}") or weechat.current_buffer()
    if result is None:
        blocks = weechat.config_get_plugin("on_error") == "block" or answer.get("on_error") == "block"
        say(buffer, f"aside: {answer['error']}: the message {'is held back' if blocks else 'goes as it is'}")
        return "" if blocks else string
    if answer:
        return string
    held[buffer] = {"server": server, "target": target, "text": text, "line": string, "result": result}
    say(buffer, explain(result))
    return ""


def send(server, target, text, line=None):
    passing.add((server, target, text))
    weechat.command("", f"/quote -server {server} {line or f'PRIVMSG {target} :{text}'}")
    # A line that goes out by /quote is not shown by WeeChat itself.
    buffer = weechat.info_get("irc_buffer", f"{server},{target}")
    if buffer:
        weechat.prnt_date_tags(buffer, 0, "irc_privmsg,self_msg,no_highlight", f"{weechat.info_get('irc_nick', server)}\t{text}")


def on_command(data, buffer, args):
    words = args.split()
    last = held.get(buffer)
    if not last or words[:1] not in (["send"], ["use"]):
        say(buffer, "aside: nothing is held back here" if not last else "aside: /aside send, /aside use or /aside use dm")
        return weechat.WEECHAT_RC_OK
    if words[0] == "send":
        del held[buffer]
        send(last["server"], last["target"], last["text"], last["line"])
        return weechat.WEECHAT_RC_OK
    alone = words[1:] == ["dm"]
    for message in last["result"].get("suggestion", {}).get("messages", []):
        if (message["to"] == "dm") != alone:
            continue
        target = message.get("recipient", "").lstrip("@") if alone else last["target"]
        text = message["text"].replace("\n", " ")
        if alone and (not target or "[" in target):
            say(buffer, f"aside: to whom? {text}")
        elif message.get("blanks"):
            line = f"/msg {target} {text}" if alone else text
            weechat.buffer_set(buffer, "input", line)
            say(buffer, "aside: please fill the [blanks], then send it")
        else:
            send(last["server"], target, text)
            if not alone:
                del held[buffer]
        return weechat.WEECHAT_RC_OK
    say(buffer, "aside: there is no such rewording")
    return weechat.WEECHAT_RC_OK


# Before a message is cut into pieces; /me, /msg, /quote and scripts come by here as well.
for command in ("privmsg", "notice", "topic"):
    weechat.hook_modifier(f"irc_out1_{command}", "on_send", "")
weechat.hook_command(
    "aside", "What to do with a message that was held back here", "send || use [dm]",
    "send: sends it as it is\n use: sends the rewording\nuse dm: sends the words for one person alone",
    "send || use dm", "on_command", "")
