"""A real PostgreSQL server for a test: in a temporary folder, on a socket there, gone afterwards."""

import contextlib
import glob
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def program(name):
    """The newest of a PostgreSQL program that is installed; else the test is skipped, and in CI it fails."""
    found = shutil.which(name) or max(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), default=None)
    if found:
        return found
    sentence = f"{name} is missing: install PostgreSQL (on Debian and Ubuntu: sudo apt install postgresql), then run the tests again."
    if os.environ.get("CI"):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@contextlib.contextmanager
def server():
    """Gives the URL of an empty database."""
    place = Path(tempfile.mkdtemp(prefix="migcap-pg-", dir="/tmp"))  # a socket's path may not be long
    who = _ordinary_user()
    try:
        if who:
            os.chown(place, who["user"], who["group"])
        _run(program("initdb"), "-D", place / "data", "-U", "grader", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", **who)
        options = f"-c listen_addresses='' -c unix_socket_directories={place} -c fsync=off"
        _run(program("pg_ctl"), "-D", place / "data", "-l", place / "log", "-w", "-t", "60", "-o", options, "start", **who)
        try:
            yield f"postgresql+psycopg://grader@/postgres?host={place}"
        finally:
            _run(program("pg_ctl"), "-D", place / "data", "-m", "immediate", "-w", "stop", **who)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _run(*command, **who):
    # pg_ctl's server keeps what it inherits open, so that a pipe would never end.
    with tempfile.TemporaryFile("w+") as said:
        code = subprocess.run([str(part) for part in command], stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd="/", **who).returncode
        said.seek(0)
        assert code == 0, said.read()


def _ordinary_user():
    """PostgreSQL refuses to run as root: what makes a process that of another user."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    return {}
