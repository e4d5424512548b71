"""A warm parent for tests, and a way to ask a child of it one thing."""

import json
import socket
from pathlib import Path

from migcap.grading.sandbox import Limits, WarmParent, bubblewrap  # noqa: F401 - tests look at the tables in it

HERE = Path(__file__).parent
ROLE = "roles:call"


def warm(**options):
    options.setdefault("arguments", ("plain", 1))
    environment = {"PYTHONPATH": str(HERE), **options.pop("environment", {})}
    return WarmParent("roles:prepare", readable=(HERE, *options.pop("readable", ())), environment=environment, **options)


def start(parent, function, *arguments, limits=None, core=None):
    """A child that is to run that function of roles.py, and the socket on which its answer comes."""
    ours, theirs = socket.socketpair()
    with theirs:
        child = parent.spawn(ROLE, [theirs], limits or Limits(), core)
    ours.sendall(json.dumps((function, arguments)).encode())
    return child, ours


def ask(parent, function, *arguments, seconds=20, **options):
    """["gave", value] or ["raised", name, errno, text]."""
    child, sock = start(parent, function, *arguments, **options)
    with child, sock:
        return answer(sock, seconds) or ["died", child.complaint()]


def answer(sock, seconds=20):
    sock.settimeout(seconds)
    data = b""
    while part := sock.recv(1 << 16):
        data += part
    return json.loads(data) if data else None


def ends(sock, seconds=5):
    """Whether whoever held the other end of the socket is gone: grandchildren hold it too."""
    sock.settimeout(seconds)
    try:
        return sock.recv(1) == b""
    except TimeoutError:
        return False
