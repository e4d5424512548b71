"""Messages over a stream socket, each with its length before it, and never later than the deadline of the whole message."""

import socket
import struct
import time

from migcap.grading.wire import limits
from migcap.grading.wire.errors import TooLarge

_HEADER = struct.Struct("<I")
_CHUNK = 1 << 20  # at most so much is set aside before its bytes have come


class Channel:
    """After an error the stream is out of step: close it. After TooLarge it is closed already."""

    def __init__(self, sock: socket.socket, limit=limits.MESSAGE_BYTES):
        self.socket = sock
        self.limit = limit

    def send(self, data: bytes, deadline=None):
        if len(data) > self.limit:
            self.close()
            raise TooLarge(f"a message of {len(data):,} bytes")
        header = _HEADER.pack(len(data))
        if len(data) < 4096:
            self._send(memoryview(header + data), deadline)
        else:
            self._send(memoryview(header), deadline)
            self._send(memoryview(data), deadline)

    def receive(self, deadline=None) -> bytes:
        [length] = _HEADER.unpack(self._receive(_HEADER.size, deadline))
        if length > self.limit:
            self.close()
            raise TooLarge(f"a message of {length:,} bytes was announced")
        if length <= _CHUNK:
            return bytes(self._receive(length, deadline))
        data = bytearray()
        while len(data) < length:
            data += self._receive(min(_CHUNK, length - len(data)), deadline)
        return bytes(data)

    def close(self):
        self.socket.close()

    def _send(self, rest, deadline):
        while rest:
            self._set_timeout(deadline)
            try:
                rest = rest[self.socket.send(rest):]
            except (BrokenPipeError, ConnectionResetError):
                raise EOFError("the other side has closed the channel") from None

    def _receive(self, length, deadline):
        data = bytearray(length)
        rest = memoryview(data)
        while rest:
            self._set_timeout(deadline)
            try:
                count = self.socket.recv_into(rest)
            except ConnectionResetError:
                count = 0
            if not count:
                raise EOFError("the other side has closed the channel")
            rest = rest[count:]
        return data

    def _set_timeout(self, deadline):
        if self.socket.fileno() < 0:
            raise EOFError("the channel is closed")
        if deadline is None:
            self.socket.settimeout(None)
            return
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the message did not come through in time")
        self.socket.settimeout(left)
