"""xmpp.py ADDRESS COMMAND…: two users of an XMPP server on loopback, Ann and Liam; Liam writes
down what reaches him. Standard input holds what Ann does, one a line:

    say room|liam TEXT      → "arrived", or "refused: WHY"
"""

import base64
import re
import socket
import sys
import time
from xml.sax.saxutils import escape, unescape

host, port = sys.argv[1].rsplit(":", 1)
ROOM = "ops@rooms.localhost"


class User:
    def __init__(self, name):
        self.name = name
        self.text = ""
        self.socket = socket.create_connection((host, int(port)))
        self.socket.settimeout(0.1)
        self.open()
        self.wait("</stream:features>")
        login = base64.b64encode(f"\0{name}\0pw".encode()).decode()
        self.send(f'<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">{login}</auth>')
        self.wait("<success")
        self.open()
        self.wait("</stream:features>")
        self.send('<iq type="set" id="bind"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><resource>r</resource></bind></iq>')
        self.wait("</iq>")
        self.send("<presence/>", f'<presence to="{ROOM}/{name}"><x xmlns="http://jabber.org/protocol/muc"/></presence>')
        self.wait('code="110"', "code='110'")

    def open(self):
        self.text = ""
        self.send('<stream:stream to="localhost" xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams" version="1.0">')

    def send(self, *stanzas):
        self.socket.sendall("".join(stanzas).encode())

    def read(self):
        try:
            self.text += self.socket.recv(65536).decode(errors="replace")
        except TimeoutError:
            pass

    def wait(self, *marks, limit=20):
        end = time.monotonic() + limit
        while not any(mark in self.text for mark in marks):
            if time.monotonic() > end:
                sys.exit(f"{self.name} waited for {marks[0]} in vain:\n{self.text[-2000:]}")
            self.read()


ann, liam = User("ann"), User("liam")
# Ann's own stanza counts what was sent before: a ping behind it comes back when it was dealt with.
for number, line in enumerate(sys.stdin):
    _, where, text = line.rstrip("\n").split(" ", 2)
    ann.text = liam.text = ""
    to, kind = (ROOM, "groupchat") if where == "room" else ("liam@localhost", "chat")
    ann.send(f'<message to="{to}" type="{kind}" id="m{number}"><body>{escape(text)}</body></message>',
             f'<iq type="get" to="localhost" id="p{number}"><ping xmlns="urn:xmpp:ping"/></iq>')
    ann.wait(f'id="p{number}"', f"id='p{number}'", limit=40)
    if "policy-violation" in ann.text:
        reason = re.search(r"<text[^>]*>(.*?)</text>", ann.text, re.S)
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            liam.read()
        print("it got out all the same" if "<body>" in liam.text else
              "refused: " + unescape(reason.group(1), {"&quot;": '"', "&apos;": "'"}).replace("\n", " ").strip())
    else:
        liam.wait("<body>")
        print("arrived")
    sys.stdout.flush()
