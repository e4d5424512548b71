"""Messages between the grader and its judge: JSON with a length before it, with a limit on each."""

import json
import socket
import struct
import time

MOST = 96 << 20


class FrameError(Exception):
    """What came is no message."""


def send(sock: socket.socket, message, deadline=None):
    data = json.dumps(message).encode("utf-8", "replace")
    _set_time(sock, deadline)
    sock.sendall(struct.pack("<I", len(data)) + data)


def receive(sock: socket.socket, deadline=None):
    """The next message. EOFError when the other side has ended, TimeoutError at the deadline, FrameError when it is none."""
    data = receive_bytes(sock, deadline)
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FrameError(str(error)) from None


def receive_bytes(sock, deadline=None):
    size, = struct.unpack("<I", _exactly(sock, 4, deadline))
    if size > MOST:
        raise FrameError(f"a message of {size} bytes")
    return _exactly(sock, size, deadline)


def send_bytes(sock, data, deadline=None):
    _set_time(sock, deadline)
    sock.sendall(struct.pack("<I", len(data)) + data)


def _exactly(sock, size, deadline):
    parts, left = [], size
    while left:
        _set_time(sock, deadline)
        part = sock.recv(min(left, 1 << 20))
        if not part:
            raise EOFError("the other side has ended")
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _set_time(sock, deadline):
    if deadline is not None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        sock.settimeout(left)
