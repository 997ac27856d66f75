"""irc.py CLIENT ASIDE SCRIPT WORK: WeeChat or irssi in front of an IRC server on loopback, with
somebody listening in the channel and in private. What arrives there is all that counts."""

import os
import pty
import re
import socket
import subprocess
import sys
import threading
import time

HARSH = "liam you broke the build again, this is your fault"
CLEAN = "The build is red since 14:02, I am on it"

client, aside, script, work = sys.argv[1:]
children = []


def fail(why):
    print(f"failed: {why}")
    print("arrived:", ear.lines)
    if client == "irssi":
        print(screen.text()[-3000:])
    else:
        for folder, _, names in os.walk(work):
            for name in names:
                if name.endswith((".weechatlog", ".log", ".txt")):
                    print("---", name)
                    print(open(os.path.join(folder, name), errors="replace").read()[-2000:])
    sys.exit(1)


def until(condition, limit=30):
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Ear:
    """Somebody who is in #ops under the name of Liam, and writes down what is said."""

    def __init__(self, port):
        self.lines = []
        self.joined = []
        for _ in range(100):
            try:
                self.socket = socket.create_connection(("127.0.0.1", port))
                break
            except OSError:
                time.sleep(0.1)
        self.send("NICK liam", "USER liam 0 * :Liam")
        threading.Thread(target=self.listen, daemon=True).start()

    def send(self, *lines):
        self.socket.sendall("".join(line + "\r\n" for line in lines).encode())

    def listen(self):
        rest = b""
        while True:
            try:
                piece = self.socket.recv(4096)
            except OSError:
                return
            if not piece:
                return
            *lines, rest = (rest + piece).split(b"\r\n")
            for line in lines:
                line = line.decode(errors="replace")
                if line.startswith("PING"):
                    self.send("PONG" + line[4:])
                elif " 001 " in line:
                    self.send("JOIN #ops")
                elif re.match(r":\S+ JOIN", line):
                    self.joined.append(line.split("!")[0][1:])
                elif re.match(r":\S+ (PRIVMSG|NOTICE|TOPIC)", line) and "!" in line:
                    self.lines.append(line)

    def heard(self, words, to):
        return any(words in line and f" {to} " in line for line in self.lines)


class Screen:
    """A terminal that somebody types at."""

    def __init__(self, command, env):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, env)
        self.bytes = b""
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            try:
                self.bytes += os.read(self.terminal, 4096)
            except OSError:
                return

    def text(self):
        return re.sub(r"\x1b(\[[0-9;?]*[a-zA-Z]|[()].|.)", " ", self.bytes.decode(errors="replace"))

    def type(self, line):
        os.write(self.terminal, line.encode() + b"\r")


class Irssi(Screen):
    def __init__(self, port, with_script):
        home = f"{work}/irssi"
        os.makedirs(f"{home}/scripts/autorun", exist_ok=True)
        path = f"{home}/scripts/autorun/aside.pl"
        if os.path.exists(path):
            os.remove(path)
        if with_script:
            open(path, "w").write(open(script).read())
        open(f"{home}/config", "w").write(
            f'servers = ({{ address = "127.0.0.1"; chatnet = "t"; port = "{port}"; autoconnect = "yes"; }});\n'
            'chatnets = { t = { type = "IRC"; nick = "ann"; }; };\n'
            'channels = ({ name = "#ops"; chatnet = "t"; autojoin = "yes"; });\n'
            'settings = { core = { real_name = "Ann"; user_name = "ann"; nick = "ann"; };\n'
            f'  "fe-common/core" = {{ autolog = "yes"; autolog_path = "{work}/irssi-$0.log"; }};\n'
            f'  "perl/core/scripts" = {{ aside_command = "{aside}"; aside_time_limit = "20s"; }}; }};\n')
        super().__init__(["irssi", f"--home={home}"], {**os.environ, "TERM": "vt100", "LINES": "50", "COLUMNS": "200"})

    def enter(self, line, where="#ops"):
        self.type(f"/window goto {where}" if where == "#ops" else f"/query {where}")
        time.sleep(0.2)
        self.type(line)

    def set_command(self, command):
        self.type(f"/set aside_command {command}")

    def set_time_limit(self, seconds):
        self.type(f"/set aside_time_limit {seconds}s")

    def end(self):
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)


class WeeChat:
    def __init__(self, port, with_script):
        home = f"{work}/weechat-{'with' if with_script else 'without'}"
        os.makedirs(home, exist_ok=True)
        self.fifo = f"{home}/fifo"
        commands = ["/fifo disable", f'/set fifo.file.path "{self.fifo}"', "/fifo enable"]
        if with_script:
            commands += [f"/python load {script}", f'/set plugins.var.python.aside.command "{aside}"',
                         "/set plugins.var.python.aside.time_limit 20000"]
        commands += [f"/server add t 127.0.0.1/{port}", "/set irc.server.t.nicks ann", "/set irc.server.t.autojoin #ops", "/connect t"]
        arguments = [word for command in commands for word in ("-r", command)]
        self.process = subprocess.Popen(["weechat-headless", "-d", home, *arguments], stdin=subprocess.DEVNULL,
                                        stdout=open(f"{work}/weechat.txt", "a"), stderr=subprocess.STDOUT)
        children.append(self.process)

    def enter(self, line, where="#ops"):
        if not until(lambda: os.path.exists(self.fifo)):
            fail("WeeChat opened no fifo")
        if where != "#ops":
            self.write(f"irc.t.#ops */query {where}")
            time.sleep(0.3)
        self.write(f"irc.t.{where} *{line}")

    def write(self, line):
        with open(self.fifo, "w") as fifo:
            fifo.write(line + "\n")

    def set_command(self, command):
        self.write(f'core.weechat */set plugins.var.python.aside.command "{command}"')

    def set_time_limit(self, seconds):
        self.write(f"core.weechat */set plugins.var.python.aside.time_limit {seconds * 1000}")

    def end(self):
        self.process.kill()
        self.process.wait()


def logs():
    found = ""
    for folder, _, names in os.walk(work):
        for name in names:
            if name.endswith((".weechatlog", ".log")):
                found += open(os.path.join(folder, name), errors="replace").read()
    return found


port = free_port()
config = f"{work}/ngircd.conf"
open(config, "w").write(f"[Global]\nName = irc.example.org\nInfo = test\nListen = 127.0.0.1\nPorts = {port}\n"
                        "[Limits]\nMaxConnectionsIP = 0\nMaxPenaltyTime = 0\n[Options]\nDNS = no\nIdent = no\nPAM = no\n")
children.append(subprocess.Popen(["/usr/sbin/ngircd", "-n", "-f", config], stdout=open(f"{work}/ngircd.txt", "w"), stderr=subprocess.STDOUT))
number = 0
try:
    ear = Ear(port)
    if not until(lambda: "liam" in ear.joined):
        fail("nobody listens")
    make = Irssi if client == "irssi" else WeeChat
    screen = make(port, True)
    if not until(lambda: "ann" in ear.joined, 60):
        fail("the client did not join")
    time.sleep(1)

    def settle():
        """A clean line arrives, and so has all that was sent before it."""
        global number
        number += 1
        words = f"{CLEAN}, part {number}"
        screen.enter(words)
        if not until(lambda: ear.heard(words, "#ops")):
            fail("a clean line did not arrive: " + words)

    settle()
    ways = ["", "/me thinks ", "/msg #ops ", "/quote PRIVMSG #ops :", "/notice #ops ", "/topic "]
    if client == "irssi":
        ways += ["/say ", "/action #ops ", "/msg -channel #ops "]
    for way, line in enumerate(ways):
        line += HARSH + "!" * way  # sending the same again would overrule
        screen.enter(line)
        settle()
        if ear.heard("your fault", "#ops"):
            fail(f"this got out: {line}")
    if "your fault" in logs():
        fail("the draft was logged")

    screen.enter("liam, the build broke after your merge, could you look?", "liam")
    if not until(lambda: ear.heard("your merge", "liam")):
        fail("a clean line to one person did not arrive")

    # Overruling: the last that was held here.
    last = "ann and liam, you idiots broke it, this is your fault, liam"
    screen.enter(last)
    settle()
    if ear.heard("idiots", "#ops"):
        fail("this got out: " + last)
    screen.enter("/aside send")
    if not until(lambda: ear.heard(last, "#ops")):
        fail("/aside send did not send it")
    again = "liam you idiot, this is all your fault"
    screen.enter(again)
    settle()
    if ear.heard("you idiot,", "#ops"):
        fail("this got out: " + again)
    screen.enter(again)
    if not until(lambda: ear.heard(again, "#ops")):
        fail("sending it again did not overrule")

    # The rewording: without blanks it goes, with blanks it waits in the input line.
    screen.enter("Please fix the build ASAP!!! This is URGENT!!!")
    settle()
    if ear.heard("URGENT", "#ops"):
        fail("shouting got out")
    before = len(ear.lines)
    screen.enter("/aside use")
    if not until(lambda: any("fix the build" in line and "!" not in line.split(" :")[1] for line in ear.lines[before:])):
        fail("/aside use did not send the rewording")
    screen.enter("liam this is your fault, is it not")
    settle()
    screen.enter("/aside use")
    time.sleep(0.5)
    if any("[" in line.split(" :", 1)[1] for line in ear.lines):
        fail("/aside use sent blanks")
    if client == "irssi":
        screen.type("\x15")  # empties the input line

    # Trouble: the chat goes on.
    screen.set_command("/nowhere/aside")
    screen.enter("liam this is your fault, number one")
    if not until(lambda: ear.heard("number one", "#ops")):
        fail("without the program the chat fell silent")

    # Nor does one that hangs hold it up for longer than the time limit.
    hanging = f"{work}/hanging"
    with open(hanging, "w") as program:
        program.write("#!/bin/sh\nexec sleep 600\n")
    os.chmod(hanging, 0o755)
    screen.set_command(hanging)
    screen.set_time_limit(1)
    screen.enter("liam this is your fault, number three")
    if not until(lambda: ear.heard("number three", "#ops"), 15):
        fail("with a linter that hangs the chat fell silent")

    # Without the script the same line gets out: the tests above could have failed.
    screen.end()
    time.sleep(1)
    ear.joined.clear()
    screen = make(port, False)
    if not until(lambda: "ann" in ear.joined, 60):
        fail("the client did not join again")
    time.sleep(1)
    screen.enter("liam this is your fault, number two")
    if not until(lambda: ear.heard("number two", "#ops")):
        fail("without the script it did not get out: nothing was tested")
    screen.end()
finally:
    for child in children:
        child.kill()
        child.wait()
