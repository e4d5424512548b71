"""What a start needs to remember for the next one: secrets and ports, in the classroom's folder; and that only one runs there."""

import contextlib
import fcntl
import json
import os
import secrets
import socket

from migcap.errors import MigcapError


def make_folders(classroom, owner=None):
    """Every folder of the classroom, closed to others; the course's account (uid, gid) owns what it works in."""
    folder = classroom.folder
    # Accounts must pass through it to what is theirs, and can list nothing.
    _make(folder.top, 0o711 if classroom.with_accounts else 0o700)
    for path in (folder.hub, folder.log):
        _make(path, 0o700)
    _make(folder.desk, 0o700, owner)
    if not classroom.with_accounts:
        _make(folder.homes, 0o700)
        for name in (classroom.account, *classroom.people.names()):
            _make(folder.home_of(name), 0o700)


def _make(path, mode, owner=None):
    try:
        if not path.exists():
            path.mkdir(parents=True)
            path.chmod(mode)
            if owner:
                os.chown(path, *owner)
    except OSError as error:
        raise MigcapError(f"The folder {path} cannot be made ({error.strerror.lower()}): choose another with --folder.") from None


@contextlib.contextmanager
def only_one(folder):
    """Hold the folder's lock, as the open file that the hub is to inherit; MigcapError while another classroom runs there.

    The lock goes with the last process that holds the file: a hub that outlives `migcap classroom` still keeps others out.
    """
    with open(folder.hub / "lock", "a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            raise MigcapError(f"A classroom runs in {folder.top} already ({lock.read().strip()}): use it, or stop it with Ctrl-C where it was started, or with kill and that number.") from None
        yield lock


def sign(lock, url):
    """Write into the lock who holds it, for whoever finds it held."""
    lock.seek(0)
    lock.truncate()
    lock.write(f"{url}, process {os.getpid()}\n")
    lock.flush()


def read_secrets(folder):
    """{"proxy": token, "keeper": token}: made at the first start and kept, since a proxy may outlive a start."""
    path = folder.hub / "secrets.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        made = {"proxy": secrets.token_hex(32), "keeper": secrets.token_hex(32)}
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            json.dump(made, out)
        return made


def choose_ports(folder, proxy_answers):
    """{"hub": n, "proxy": n, "desk": n}: those of the last start where they are still free, for servers that outlived it look there.

    `proxy_answers(port)` says whether our own proxy holds its port.
    """
    path = folder.hub / "ports.json"
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = {}
    ports = {}
    for name in ("hub", "proxy", "desk"):
        port = before.get(name)
        if not (port and (is_free(port) or (name == "proxy" and proxy_answers(port)))):
            port = free_port(set(ports.values()))
        ports[name] = port
    path.write_text(json.dumps(ports), encoding="utf-8")
    return ports


def is_free(port, host="127.0.0.1"):
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def free_port(taken):
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        if port not in taken:
            return port
