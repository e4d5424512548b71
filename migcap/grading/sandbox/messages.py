"""What the grader and the warm parent say to each other: short JSON messages, and open files beside them.

Both ends are the grader's own code. No child ever holds an end of this socket.
"""

import json
import socket
import struct

LENGTH = struct.Struct("<I")
MOST_FILES = 64
LONGEST = 16 << 20


def send(sock, message, files=()):
    data = json.dumps(message).encode()
    # The open files travel with the first bytes, and these are few enough to go out at once.
    socket.send_fds(sock, [LENGTH.pack(len(data))], list(files))
    sock.sendall(data)


def receive(sock):
    """The next message and the open files that came with it. An EOFError says that the other side has gone."""
    head, files, _, _ = socket.recv_fds(sock, LENGTH.size, MOST_FILES)
    head += _exactly(sock, LENGTH.size - len(head)) if head else b""
    if not head:
        raise EOFError("the other side has gone")
    (length,) = LENGTH.unpack(head)
    if length > LONGEST:
        raise EOFError("the other side does not speak this language")
    return json.loads(_exactly(sock, length)), files


def _exactly(sock, count):
    parts = bytearray()
    while len(parts) < count:
        part = sock.recv(count - len(parts))
        if not part:
            raise EOFError("the other side has gone")
        parts += part
    return bytes(parts)
