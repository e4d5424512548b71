"""What a child tries for the doctor, to say what really holds on this machine and not what should."""

import contextlib
import errno
import json
import os
import socket
import time

from migcap.grading.sandbox.limits import Limits

LIMITS = Limits(memory=512 << 20, processes=8, files=4 << 20, cpu=20, open_files=64)
LONGEST_ORDERS = 1 << 12


def nothing(*_):
    """To prepare, and to show that a child can be confined at all."""


def look(sockets, _prepared):
    """Try each thing, and tell which came out how."""
    sock = sockets[0]
    orders = json.loads(sock.recv(LONGEST_ORDERS))
    found = {}
    for name, probe in PROBES.items():
        try:
            found[name] = probe(orders)
        except Exception as why:
            found[name] = [False, f"could not be tried: {type(why).__name__}: {why}"]
    sock.sendall(json.dumps(found).encode())


def burn(_sockets, _prepared):
    while True:
        pass


def leave_running(sockets, _prepared):
    """Start a process that runs away, and end."""
    if os.fork() == 0:
        os.setsid()
        while True:
            time.sleep(60)


def _status():
    with open("/proc/self/status") as file:
        return dict(line.rstrip("\n").split(":", 1) for line in file if ":" in line)


def _host_files(orders):
    seen = [path for path in orders["hidden"] if os.path.lexists(path)]
    return [not seen, "none is seen" if not seen else "seen: " + ", ".join(seen)]


def _network(orders):
    with contextlib.suppress(OSError), open("/proc/net/dev") as file:
        others = [line.split(":")[0].strip() for line in file if ":" in line and not line.strip().startswith("lo:")]
        if others:
            return [False, f"a child sees the network {', '.join(others)}"]
    try:
        with socket.socket() as sock:
            sock.settimeout(2)
            sock.connect(("127.0.0.1", orders["port"]))
    except OSError as why:
        return [True, f"refused ({errno.errorcode.get(why.errno, why)})"]
    return [False, "a child reached a server of this machine"]


def _filter(_orders):
    mode = _status()["Seccomp"].strip()
    try:
        os.chroot("/")
        refused = False
    except OSError:
        refused = True
    return [mode == "2" and refused, "loaded, a forbidden call is refused" if mode == "2" and refused else f"not in force (mode {mode})"]


def _identity(_orders):
    status = _status()
    powers = int(status["CapEff"], 16) | int(status["CapPrm"], 16) | int(status["CapBnd"], 16)
    return [not powers and os.getuid() != 0, "no power, not root" if not powers and os.getuid() else f"capabilities {powers:x}, user {os.getuid()}"]


def _proc(_orders):
    names = os.listdir("/proc")
    seen = [name for name in names if name.isdigit()]
    if not names:
        return [None, "a child has no /proc: this container lets it have none of its own"]
    return [seen == ["1"], "a child sees its own processes only" if seen == ["1"] else f"a child sees {len(seen)} processes"]


def _memory(_orders):
    try:
        return [False, f"a child took {len(bytearray(2 * LIMITS.memory)) >> 20} MB"]
    except MemoryError:
        return [True, "holds for each process"]


def _processes(_orders):
    made = 0
    while made < 3 * LIMITS.processes:
        try:
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
        except OSError:
            return [made < LIMITS.processes, "holds"]
        made += 1
    return [False, f"a child started {made} processes where {LIMITS.processes} were allowed"]


def _files(_orders):
    try:
        with open("large", "wb") as file:
            file.write(b"x" * (2 * LIMITS.files))
    except OSError as why:
        return [True, f"holds ({errno.errorcode[why.errno]})"]
    finally:
        os.unlink("large")
    return [False, "a child wrote a larger file than it may"]


def _core(orders):
    got = sorted(os.sched_getaffinity(0))
    return [got == [orders["core"]], "a child stays on the core that it is given" if got == [orders["core"]] else f"a child may run on {got}"]


PROBES = {
    "host files hidden": _host_files,
    "network cut off": _network,
    "system calls filtered": _filter,
    "powers dropped": _identity,
    "private /proc": _proc,
    "memory limit": _memory,
    "file limit": _files,
    "pinned to a core": _core,
    "process limit": _processes,  # last: what it starts stays until the child ends
}
