"""What a result depends on beside the submission and its tests: Python, the packages, this package's own code, the files that cells may read."""

import hashlib
import platform
import re
import sys
from pathlib import Path

from migcap.errors import MigcapError
from migcap.grading.cohort.settings import digest

# Installed beside what cells run with, and never met by them: a newer one changes no mark.
WITHOUT_EFFECT = re.compile(r"^(pip|setuptools|wheel|pytest.*|playwright|jupyter_?lab.*|jupyter_server.*|jupytext|hatchling|editables|migcap|rich|tqdm|psycopg.*)$")
PACKAGE = Path(__file__).resolve().parents[2]
NAMED_AT_MOST = 5


class UnreadableFile(MigcapError):
    """One of the files on which results depend."""


class OtherEnvironment(MigcapError):
    """A worker would not give the same marks as this machine."""


def described(settings):
    """What decides, by name: {"python": "3.11.2", "pandas": "3.1.0", ..., "migcap": hash of its code, "readable": hash of the files}."""
    return {"python": platform.python_version(), **packages(), "migcap": fingerprint(PACKAGE, "*.py"), "settings": settings.key,
            **{f"files in {folder}": fingerprint(Path(folder), "*") for folder in settings.readable}}


def key(description):
    return digest(description)


def packages():
    """{name: version} of what is installed. Read from the names of the folders: the metadata of 200 packages would take half a second."""
    found = {}
    for place in reversed(sys.path):
        folder = Path(place or ".")
        if not folder.is_dir():
            continue
        for path in folder.glob("*.dist-info"):
            name, _, version = path.name.removesuffix(".dist-info").partition("-")
            name = name.lower().replace("-", "_")
            if not WITHOUT_EFFECT.match(name):
                found[name] = version
    return found


def fingerprint(folder, pattern):
    """One name for the content of the files below a folder (or of the one file that it is); "missing" where there is none."""
    paths = [folder] if folder.is_file() else sorted(path for path in folder.rglob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    if not folder.exists():
        return "missing"
    whole = hashlib.sha256()
    for path in paths:
        whole.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        try:
            with open(path, "rb") as file:
                while block := file.read(1 << 20):
                    whole.update(block)
        except OSError as error:
            raise UnreadableFile(f"The file {path} cannot be read ({error.strerror}), and results depend on it: change its permissions, "
                                 "or take it out of c.Grading.readable.") from None
    return whole.hexdigest()


def compare(ours, theirs, where):
    """Raise OtherEnvironment, with what differs, where a worker has another environment than this machine."""
    names = [name for name in sorted(ours.keys() | theirs.keys()) if ours.get(name) != theirs.get(name)]
    if not names:
        return
    said = [f"{name} ({theirs.get(name, 'none')} there, {ours.get(name, 'none')} here)" if len(ours.get(name, "") + theirs.get(name, "")) < 60 else name
            for name in names[:NAMED_AT_MOST]]
    more = f" and {len(names) - NAMED_AT_MOST} more" if len(names) > NAMED_AT_MOST else ""
    raise OtherEnvironment(f"The worker {where} has another environment, and would not give the same marks: {', '.join(said)}{more}. "
                           "Install the same requirements.lock and the same copy of this project on every machine, then start its workers again.")
