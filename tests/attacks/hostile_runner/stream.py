"""Bytes on the wire that are no messages, too many, too slow, or at the wrong moment."""

from tests.attacks.attack import Attack
from tests.attacks.takeover import FIND, HARMLESS, in_a_call


def _attack(name, tries, *lines, top="", **others):
    return Attack(name, tries, top=FIND + top, answers=in_a_call(*lines), twin_top=HARMLESS, **others)


SEND = '''
def send(*pieces):
    for each in sockets():
        each.setblocking(False)
        for piece in pieces:
            try:
                each.send(piece)
            except OSError:
                pass
'''

ATTACKS = [
    _attack("random-bytes", "Random bytes to every socket.", "send(os.urandom(20000))", top=SEND),
    _attack("huge-announcement", "A message of 4 GB is announced, and one just below the limit; neither comes.",
            "send(struct.pack('<I', 0xffffffff), struct.pack('<I', (32 << 20) - 1))",
            top=SEND),
    _attack("slow-drip", "A message comes byte by byte, each well before any time-out, and never ends.",
            '''deadline = time.monotonic() + 60
send(struct.pack('<I', 30_000_000))
while time.monotonic() < deadline:
    send(b'x')
    time.sleep(0.2)''', top=SEND),
    _attack("flood", "Small messages without end.", '''deadline = time.monotonic() + 30
while time.monotonic() < deadline:
    send(struct.pack('<I', 1) + b'\\xc0')''', top=SEND),
    _attack("wire-closed", "Every socket is shut down for writing, then closed.",
            "for each in sockets():\n    try:\n        each.shutdown(socket.SHUT_WR)\n    except OSError:\n        pass"),
    _attack("file-descriptors", "Open files and sockets are sent along with bytes.",
            "for each in sockets():\n    try:\n        with open('/dev/null') as file:\n            socket.send_fds(each, [b'x'], [file.fileno()] * 50 + [each.fileno()] * 50)\n"
            "    except OSError:\n        pass"),
    _attack("bomb-of-arrays", "31 MB of empty arrays, a million nested lists, and maps that announce billions.",
            "send(message(b'\\x90' * (1 << 20)), message(b'\\x91' * (1 << 20)), message(b'\\xdf\\xff\\xff\\xff\\xff'), message(b'\\xdd\\xff\\xff\\xff\\xff' * 1000))",
            top=SEND + "\ndef message(data):\n    return struct.pack('<I', len(data)) + data\n"),
    _attack("thread-on-the-wire", "A thread keeps answering while the real answers are on their way.", "pass", top=SEND + '''
def chatter():
    from migcap.grading.wire import Codec
    for number in range(2000):
        data = Codec().dumps(["reply", number % 40, {"value": 3, "well": True, "outputs": []}])
        send(struct.pack("<I", len(data)) + data)
        time.sleep(0.005)

if me is not None:
    threading.Thread(target=chatter, daemon=True).start()
'''),
    _attack("grader-s-own-frames", "Every socket gets what the judge would tell the grader: that all cells are done and right.", "pass", top='''
if me is not None:
    from migcap.grading.engine import frames
    right = {"output_type": "execute_result", "data": {"text/plain": "3.0"}, "metadata": {}, "execution_count": 1}
    for each in sockets():
        each.settimeout(0.2)
        try:
            for place in range(30):
                frames.send(each, ["cell", place, [right]])
            frames.send(each, ["end", {"files": {}, "seen": {}, "notes": [], "calls": 0}])
        except Exception as error:
            print(type(error).__name__)
'''),
]
