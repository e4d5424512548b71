"""The learner's folder: one place for her copies of the modules and for her annex, where nothing of hers is overwritten.

What we write there is remembered by its sha256. A file on disk that is no longer what we wrote is hers, and a newer one of
ours goes beside it.
"""

import hashlib
import json
import os
import re
import tempfile
import unicodedata
from pathlib import Path

from migcap.errors import MigcapError

MEMORY = ".migcap/written.json"
COUNTRY = "annex/country.txt"


def folder() -> Path:
    """The learner's folder as an absolute path: `MIGCAP_HOME`, or `~/migcap`. It need not exist yet."""
    return Path(os.path.abspath(Path(os.environ.get("MIGCAP_HOME") or "~/migcap").expanduser()))


def annex_folder() -> Path:
    """Where the pieces of her annex are."""
    return folder() / "annex"


def country():
    """The code of the country that she chose, such as "NPL", or None while she has not chosen."""
    try:
        code = (folder() / COUNTRY).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return code if _looks_like_a_code(code) else None


def choose_country(code) -> str:
    """Remember the country that she works on, by its three-letter code; returns the code as stored.

    Whether such a country exists is for the caller to ask: the tables are not known down here.
    """
    tidy = code.strip().upper() if isinstance(code, str) else code
    if not _looks_like_a_code(tidy):
        raise MigcapError(f'{code!r} is not a three-letter country code such as "NPL": find("nepal") in migcap.data shows the code of a country.')
    write(folder() / COUNTRY, f"{tidy}\n".encode())
    return tidy


def put(relative, content: bytes) -> Path:
    """Write a file of ours into her folder and return where it is now.

    `relative` is a path inside the folder. A file that she changed (or made) stays as it is: the new one goes beside it, as
    `name (new).ext`, then `name (new 2).ext`, and that path is returned. Nothing is written where the same content is already,
    nor beside a file of hers that she made from this very content: there is nothing new in it for her.
    Raises MigcapError when the path leads out of the folder or cannot be written.
    """
    wanted = _inside(relative)
    memory = _read_memory()
    for path in _places(wanted):
        found, ours = _sha256_of_file(path), memory.get(_key(path))
        if found is not None and found not in (_sha256(content), ours):
            if ours == _sha256(content):
                return path
            continue
        if found != _sha256(content):
            write(path, content)
        _remember(path, _sha256(content))
        return path


def is_ours(path) -> bool:
    """True when the file is exactly what we wrote there; False when she changed it, made it, or it is gone."""
    found = _sha256_of_file(_inside(path))
    return found is not None and found == _read_memory().get(_key(_inside(path)))


def _places(wanted):
    """The wanted path, then the names beside it, without end."""
    yield wanted
    yield wanted.with_name(f"{wanted.stem} (new){wanted.suffix}")
    number = 2
    while True:
        yield wanted.with_name(f"{wanted.stem} (new {number}){wanted.suffix}")
        number += 1


def _looks_like_a_code(text):
    return isinstance(text, str) and re.fullmatch("[A-Z]{3}", text) is not None


def _inside(path) -> Path:
    full = Path(os.path.normpath(folder() / path))
    if full == folder() or not full.is_relative_to(folder()):
        raise MigcapError(f"{str(path)!r} leads out of the folder {folder()}: give a path inside it.")
    return full


def _key(path):
    # macOS hands names with accents back in another spelling than they were given.
    return unicodedata.normalize("NFC", path.relative_to(folder()).as_posix())


def _sha256(content):
    return hashlib.sha256(content).hexdigest()


def _sha256_of_file(path):
    """None where there is no file."""
    try:
        return _sha256(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _cannot("read", path, error) from None


def _read_memory():
    """What we wrote: {path: sha256}. An unreadable memory counts as empty, so that every file is taken for hers and kept."""
    try:
        memory = json.loads((folder() / MEMORY).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return memory if isinstance(memory, dict) else {}


def _remember(path, sha256):
    # Read again just before: another notebook may have written meanwhile. Should one of two entries be lost all the same, that
    # file is taken for hers, which loses nothing.
    memory = _read_memory()
    if memory.get(_key(path)) != sha256:
        memory[_key(path)] = sha256
        write(folder() / MEMORY, json.dumps(memory, ensure_ascii=False, indent=1, sort_keys=True).encode())


def write(path, content: bytes):
    """Write a file all or nothing, whosesoever it is: a stop half-way leaves the old one as it was. MigcapError when it cannot be."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # A temporary file is readable by its owner alone; a trainer on a hub may need to read what she made.
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise _cannot("write", path, error) from None


def _umask():
    current = os.umask(0)
    os.umask(current)
    return current


def _cannot(do, path, error):
    why = (error.strerror or str(error)).lower()
    return MigcapError(f"Could not {do} {path} ({why}): make sure that the folder is writable and the disk has room, or set MIGCAP_HOME to another folder.")
