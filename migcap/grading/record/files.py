"""The files of a folder that count, as nbgrader's `ignore` sees them, and one hash for all of them."""

import fnmatch
import hashlib
import os
import stat
from pathlib import Path

LARGE = 100 << 20  # bytes; of a file beyond this the size and date are taken for its content


def regular_files(folder, ignore=(), follow=False):
    """{relative path: Path} of the regular files below a folder, in order. Nothing is opened.

    Links, pipes and devices are left out: a learner's link would show what it leads to. `follow` takes in files that are
    linked to, for a trainer's own folders.
    """
    found = {}
    folder = Path(folder)
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_ignored(name, ignore))
        for name in sorted(names):
            path = Path(place, name)
            if not is_ignored(name, ignore) and is_regular(path, follow):
                found[path.relative_to(folder).as_posix()] = path
    return found


def links(folder):
    """Relative paths of the links below a folder."""
    return sorted(Path(place, name).relative_to(folder).as_posix() for place, folders, names in os.walk(folder) for name in [*folders, *names]
                  if os.path.islink(os.path.join(place, name)))


def closed_folders(folder, ignore=()):
    """Relative paths of the folders below one ("." for itself) into which we may not look: what lies there would be left out without a word."""
    found = [] if is_open(folder) else ["."]
    for place, folders, _ in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_ignored(name, ignore))
        found += [os.path.relpath(path, folder) for path in (os.path.join(place, name) for name in folders) if not os.path.islink(path) and not is_open(path)]
    return found


def is_open(folder):
    return os.access(folder, os.R_OK | os.X_OK)


def is_text(name):
    """Whether a file's name is text in UTF-8. Python keeps the bytes of any other as halves of letters, which no database and no report takes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def readable_name(name):
    """A learner's name for a file or folder, as a sentence may have it: bytes that are no UTF-8, and letters that steer a terminal, are replaced."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in str(name))


def is_regular(path, follow=False):
    try:
        return stat.S_ISREG(os.stat(path, follow_symlinks=follow).st_mode)
    except OSError:
        return False


def is_ignored(name, patterns):
    """Whether nbgrader would leave out a file or folder of this name. Its patterns are the shell's: a `*` stands for no leading dot."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns if pattern.startswith(".") or not name.startswith("."))


def hash_of(files):
    """sha256 over names and bytes of {name: path}."""
    together = hashlib.sha256()
    for name, path in sorted(files.items()):
        together.update(hashlib.sha256(name.encode("utf-8", "surrogateescape")).digest() + _content_hash(path))
    return together.hexdigest()


def _content_hash(path):
    try:
        with open(path, "rb") as opened:
            state = os.fstat(opened.fileno())
            if state.st_size > LARGE:
                return hashlib.sha256(f"{state.st_size} bytes of {state.st_mtime_ns}".encode()).digest()
            return hashlib.file_digest(opened, "sha256").digest()
    except OSError:
        return hashlib.sha256(b"a file that cannot be read").digest()
