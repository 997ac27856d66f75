"""load.py ASIDE COUNT WORK: COUNT requests over each transport from eight clients, with rules
reloaded meanwhile and clients that behave badly: nothing is lost, and nothing out of order."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time

aside, count, work = sys.argv[1], int(sys.argv[2]), sys.argv[3]
CLIENTS = 8
TEXTS = [("Thanks, that helps.", "send"), ("@liam this is your fault", "hold"), ("The build is red since 14:02.", "send")]
wrong = []


def line(number):
    return json.dumps({"id": str(number), "text": TEXTS[number % 3][0]}).encode() + b"\n"


def check(number, answer, where):
    start, end = b'{"version":1,"id":"%d",' % number, b'"decision":"%s"}' % TEXTS[number % 3][1].encode()
    # What hurts may also say for how long to wait, behind the decision.
    if not answer.startswith(start) or end[:-1] not in answer[-80:]:
        wrong.append(f"{where}: request {number} got {answer[:120]!r}")


def talk(write, read, numbers, where):
    """Asks without waiting, and reads the answers as they come."""
    def speak():
        for at in range(0, len(numbers), 50):
            write(b"".join(line(n) for n in numbers[at:at + 50]))
    speaker = threading.Thread(target=speak)
    speaker.start()
    for number in numbers:
        answer = read()
        if not answer:
            wrong.append(f"{where}: no answer to {number}")
            break
        check(number, answer.rstrip(b"\n"), where)
    speaker.join()


def over_socket(path, numbers):
    with socket.socket(socket.AF_UNIX) as s:
        s.connect(path)
        talk(s.sendall, s.makefile("rb").readline, numbers, "socket")


def over_http(address, numbers):
    connection = http.client.HTTPConnection(address)
    for number in numbers:
        connection.request("POST", "/v1/check", line(number))
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            wrong.append(f"http: {number} got {response.status}")
        check(number, body.rstrip(b"\n"), "http")
    connection.close()


def misbehave(path, address):
    """Clients that send nonsense, too much, too slowly, or go away."""
    with socket.socket(socket.AF_UNIX) as s:
        s.connect(path)
        s.sendall(b'{"id":"1","text":"x"}\nnonsense\n' + b'{"text":"' + b"x" * 10_000_000 + b'"}\n{"id":"4","text":"x"}\n')
        lines = s.makefile("rb")
        answers = [json.loads(lines.readline()) for _ in range(4)]
        seen = [(a["id"], a.get("line"), "error" in a) for a in answers]
        if seen != [("1", None, False), (None, 2, True), (None, 3, True), ("4", None, False)]:
            wrong.append(f"malformed and long lines: {seen}")
    for _ in range(20):
        with socket.socket(socket.AF_UNIX) as s:
            s.connect(path)
            s.sendall(line(1) * 30 + b'{"text":')
    host, port = address.split(":")
    for _ in range(5):
        with socket.create_connection((host, int(port))) as s:
            s.sendall(b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf")
    slow = socket.create_connection((host, int(port)))
    slow.sendall(b"POST /v1/ch")
    return slow  # stays open


def run(target, arguments):
    threads = [threading.Thread(target=target, args=(*arguments, range(c * count // CLIENTS, (c + 1) * count // CLIENTS)))
               for c in range(CLIENTS)]
    begin = time.monotonic()
    for thread in threads:
        thread.start()
    reloads = 0
    while any(thread.is_alive() for thread in threads):
        if server and reloads < 5:
            server.send_signal(signal.SIGHUP)
            reloads += 1
        for thread in threads:
            thread.join(0.05)
    print(f"{target.__name__}: {count} requests, {count / (time.monotonic() - begin):.0f} a second")


server = None
child = subprocess.Popen([aside, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
begin = time.monotonic()


def write(data):
    child.stdin.write(data)
    child.stdin.flush()


talk(write, child.stdout.readline, range(count), "stdio")
child.stdin.close()
if child.wait() != 0:
    wrong.append(f"--stdio ended with {child.returncode}")
print(f"over_stdio: {count} requests, {count / (time.monotonic() - begin):.0f} a second")

path = f"{work}/socket"
log = open(f"{work}/server.log", "w")
server = subprocess.Popen([aside, "serve", "--socket", path, "--http", "127.0.0.1:0"], stderr=log, cwd=work)
address = None
for _ in range(600):
    found = re.search(r"http://(\S+)", open(f"{work}/server.log").read())
    if found:
        address = found.group(1)
        break
    time.sleep(0.05)
slow = misbehave(path, address)
run(over_socket, (path,))
run(over_http, (address,))
misbehave(path, address).close()
connection = http.client.HTTPConnection(address)
connection.request("GET", "/metrics")
metrics = connection.getresponse().read().decode()
for name, expected in [('aside_drafts_total{verdict="private"}', count * 2 // 3 - 2), ("aside_errors_total{reason=\"too_large\"}", 2)]:
    value = float(re.search(re.escape(name) + r" (\S+)", metrics).group(1))
    if value < expected:
        wrong.append(f"{name} is {value}, at least {expected} was expected")

# A listening socket may come from systemd.
listening = socket.create_server(("127.0.0.1", 0))

os.dup2(listening.fileno(), 3)
activated = subprocess.Popen(["sh", "-c", f'LISTEN_FDS=1 LISTEN_PID=$$ exec "{aside}" serve'], pass_fds=[3],
                             stderr=subprocess.DEVNULL)
over_http("127.0.0.1:%d" % listening.getsockname()[1], range(3))
for process in (server, activated):
    process.send_signal(signal.SIGTERM)
    if process.wait(30) != 0:
        wrong.append(f"after SIGTERM it ended with {process.returncode}")
if os.path.exists(path):
    wrong.append("the socket is still there")
if "your fault" in open(f"{work}/server.log").read():
    wrong.append("a draft was logged")
for each in wrong[:20]:
    print("failed:", each)
sys.exit(1 if wrong else 0)
