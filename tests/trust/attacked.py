"""attacked.py ASIDE WORK: what an attacker sends, and what comes back. A row for each is printed."""

import json
import os
import re
import socket
import stat
import subprocess
import sys
import time

aside, work = sys.argv[1], sys.argv[2]
WAIT = 120  # for a machine that has much else to do: nothing here is measured
wrong = []


class Server:
    def __init__(self, *words, **environment):
        self.process = subprocess.Popen([aside, "serve", "--http", "127.0.0.1:0", *words], stderr=subprocess.PIPE,
                                        env={**os.environ, **environment})
        self.said = b""
        while b"http://" not in self.said or not self.said.endswith(b"\n"):
            self.said += self.process.stderr.readline()
        self.port = int(re.search(rb"http://127\.0\.0\.1:(\d+)", self.said)[1])

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=WAIT)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def end(self):
        self.process.terminate()
        out = self.process.stderr.read()
        self.process.wait(WAIT)
        self.said += out
        return self.process.returncode


def all_of(connection):
    out = b""
    try:
        while piece := connection.recv(65536):
            out += piece
    except ConnectionResetError:
        pass
    return out


def ask(server, request):
    """All that comes back until the server closes, or what a sound request gets."""
    with server.connect() as connection:
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            pass
        return all_of(connection)


def status(answer):
    found = re.match(rb"HTTP/1\.1 (\d+) ", answer)
    return int(found[1]) if found else None


def row(what, good, seen):
    print(f"{'ok ' if good else 'BAD'} {what}: {seen}")
    if not good:
        wrong.append(what)


def expect(server, what, request, *wanted):
    answer = ask(server, request)
    row(what, status(answer) in wanted, f"{status(answer)}")
    return answer


def head(line="POST /v1/check HTTP/1.1", *more, host="localhost"):
    return "\r\n".join([line, f"Host: {host}", *more, "", ""]).encode()


def post(body, *more, path="/v1/check", host="localhost"):
    return head(f"POST {path} HTTP/1.1", f"Content-Length: {len(body)}", *more, host=host) + body


def metric(server, name):
    answer = ask(server, head("GET /metrics HTTP/1.1", "Connection: close"))
    return sum(float(line.split()[-1]) for line in answer.decode().splitlines() if line.startswith(name))


sound = post(b'{"text":"Thanks!"}', "Connection: close")
server = Server()
expect(server, "a sound request", sound, 200)

# Slow: eighty clients begin a request and stop; others are served meanwhile, and at last they are told.
slow = [server.connect() for _ in range(80)]
for connection in slow:
    connection.sendall(b"POST /v1/check HTTP/1.1\r\nHost: loc")
expect(server, "eighty slow clients: another one", sound, 200)
told = {status(all_of(connection)) for connection in slow}
row("eighty slow clients: they", told == {408}, told)
with server.connect() as connection:
    connection.sendall(head("POST /v1/check HTTP/1.1", "Transfer-Encoding: chunked", "Connection: close"))
    body = b'{"text":"' + b"thanks " * 2000 + b'"}'
    for at in range(0, len(body), 500):
        connection.sendall(b"".join(b"1\r\n%c\r\n" % c for c in body[at:at + 500]))
    connection.sendall(b"0\r\n\r\n")
    row("14,000 chunks of one byte", status(all_of(connection)) == 200, "answered")

expect(server, "an address of 20 KB", head("GET /" + "a" * 20000 + " HTTP/1.1"), 414)
expect(server, "a header of 20 KB", head("GET /healthz HTTP/1.1", "A: " + "a" * 20000), 431)
expect(server, "200 headers", head("GET /healthz HTTP/1.1", *["A: b"] * 200), 431)
expect(server, "a body said to have 1 GB", head("POST /v1/check HTTP/1.1", "Content-Length: 1000000000"), 413)
expect(server, "a body said to have 10^30 bytes", head("POST /v1/check HTTP/1.1", "Content-Length: 1" + "0" * 30), 413)
expect(server, "a chunk of 16^8 bytes", head("POST /v1/check HTTP/1.1", "Transfer-Encoding: chunked") + b"ffffffff\r\n", 413)
expect(server, "a text of 65 KiB", post(b'{"text":"' + b"a" * 66560 + b'"}', "Connection: close"), 413)
expect(server, "a million brackets", post(b"[" * 1000000, "Connection: close"), 400)
expect(server, "bytes of no meaning", bytes(range(256)) * 4 + b"\r\n\r\n", 400)
expect(server, "TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400)
expect(server, "HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 505)

many = ask(server, head("GET /healthz HTTP/1.1") * 500 + head("GET /healthz HTTP/1.1", "Connection: close"))
row("501 requests at once", many.count(b"HTTP/1.1 200 ") == 501, many.count(b"HTTP/1.1 200 "))

expect(server, "a length and chunks", head("POST /v1/check HTTP/1.1", "Content-Length: 4", "Transfer-Encoding: chunked") + b"0\r\n\r\n", 400)
expect(server, "two lengths", head("POST /v1/check HTTP/1.1", "Content-Length: 4", "Content-Length: 5"), 400)
expect(server, "chunks in disguise", head("POST /v1/check HTTP/1.1", "Transfer-Encoding: xchunked"), 400, 501)
expect(server, "a folded header", head("POST /v1/check HTTP/1.1", "A: b", " Content-Length: 4"), 400)
expect(server, "a header's end without CR", b"GET /healthz HTTP/1.1\nHost: localhost\n\n", 400)

for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//v1/check", "/v1/check/", "/V1/CHECK", "/v1/check%00",
             "/v1/./check", "/healthz/../metrics", "/v1\\check", "/v1/check;a=b"]:
    expect(server, f"path {path}", head(f"GET {path} HTTP/1.1", "Connection: close"), 400, 404)
expect(server, "path of another host", head("GET http://evil.example/healthz HTTP/1.1"), 400)
split = expect(server, "a line end in the path", head("GET /%0d%0aSet-Cookie:x HTTP/1.1", "Connection: close"), 404)
row("it is not repeated", b"Set-Cookie" not in split, "no such header")

for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "localhost@evil.example", "[::1", ""]:
    expect(server, f"rebinding: Host: {host}", post(b'{"text":"a"}', "Connection: close", host=host), 421)
expect(server, "no Host", b"GET /healthz HTTP/1.1\r\n\r\n", 400)
expect(server, "two Hosts", head("GET /healthz HTTP/1.1", "Host: evil.example"), 400)

before = metric(server, "aside_drafts_total")
preflight = expect(server, "a browser asks whether it may ask",
                   head("OPTIONS /v1/check HTTP/1.1", "Origin: https://evil.example", "Access-Control-Request-Method: POST", "Connection: close"), 403)
row("it is not told that it may", b"access-control" not in preflight.lower(), "no such header")
for origin in ["https://evil.example", "null", "http://localhost"]:
    expect(server, f"a page of {origin}", post(b'{"text":"a"}', f"Origin: {origin}", "Content-Type: text/plain", "Connection: close"), 403)
for method in ["GET", "HEAD", "PUT", "DELETE", "TRACE", "PATCH"]:
    traced = expect(server, f"{method} /v1/check", head(f"{method} /v1/check?text=idiot HTTP/1.1", "X-Secret: xyzzy", "Connection: close"), 405)
    row(f"{method} repeats nothing", b"xyzzy" not in traced, "no header of ours")
row("none of it judged anything", metric(server, "aside_drafts_total") == before, before)

held = [server.connect() for _ in range(200)]
refused = 0
for connection in held:
    connection.settimeout(WAIT)
    try:
        connection.sendall(head("GET /healthz HTTP/1.1", "Connection: close"))
        refused += status(all_of(connection)) == 503
    except (BrokenPipeError, ConnectionResetError):
        refused += 1
    connection.close()
row("200 connections at a time", refused >= 200 - 128, f"{refused} told to come later")
for _ in range(WAIT * 10):  # those that were told to go may linger for a moment
    if status(ask(server, sound)) == 200:
        break
    time.sleep(0.1)
expect(server, "after all of it: a sound request", sound, 200)
ask(server, post(b'xyzzy {"text":"xyzzy', "Connection: close"))
row("it ends well", server.end() == 0, "0")
row("no body is logged", b"xyzzy" not in server.said, f"{len(server.said)} bytes of log")

locked = Server(ASIDE_TOKEN="the right token")
for what, header in [("no token", "A: b"), ("a wrong one", "Authorization: Bearer the wrong token"), ("half of it", "Authorization: Bearer the right"),
                     ("more than it", "Authorization: Bearer the right token!"), ("another scheme", "Authorization: Basic the right token"),
                     ("an empty one", "Authorization: Bearer ")]:
    expect(locked, f"token: {what}", post(b'{"text":"a"}', header, "Connection: close"), 401)
expect(locked, "token: the right one", post(b'{"text":"a"}', "Authorization: Bearer the right token", "Connection: close"), 200)
row("the token is not logged", locked.end() == 0 and b"right token" not in locked.said, "not there")


def refuses(what, *words):
    done = subprocess.run([aside, "serve", *words], capture_output=True, timeout=WAIT, env={k: v for k, v in os.environ.items() if k != "ASIDE_TOKEN"})
    row(what, done.returncode == 2, done.stderr.decode().splitlines()[0] if done.stderr else "silence")


refuses("all addresses, without a word", "--http", "0.0.0.0:0")
refuses("all addresses, without a token", "--http", "0.0.0.0:0", "--allow-remote")
os.chdir(work)
with open("precious", "w") as file:
    file.write("mine")
os.symlink("precious", "socket")
refuses("a socket where a link stands", "--socket", "socket")
row("what it leads to is there still", open("precious").read() == "mine", "there")
process = subprocess.Popen([aside, "serve", "--socket", "own"], stderr=subprocess.PIPE)
process.stderr.readline()
row("the socket is its owner's alone", stat.S_IMODE(os.stat("own").st_mode) == 0o600, oct(stat.S_IMODE(os.stat("own").st_mode)))
with socket.socket(socket.AF_UNIX) as connection:
    connection.connect("own")
    connection.sendall(b"a" * 3000000 + b'\n{"text":"Thanks!"}\n')
    connection.shutdown(socket.SHUT_WR)
    answers = all_of(connection).splitlines()
row("a line of 3 MB on the socket", len(answers) == 2 and "error" in json.loads(answers[0]) and json.loads(answers[1])["verdict"] == "send", "one error, and the next is answered")
process.terminate()
process.wait(WAIT)

if wrong:
    sys.exit("failed: " + "; ".join(wrong))
