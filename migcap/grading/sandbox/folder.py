"""A submission's folder on its way into a child, and what its cells wrote on the way out: regular files and folders, and nothing else.

`pack` and `put_back` run on the host, `unpack` and `Snapshot` in the child. What comes out of a child was made by code of a submission: its names and
sizes are believed in nothing.
"""

import contextlib
import io
import os
import re
import secrets
import stat
import tarfile
from pathlib import Path

MOST_FILES = 4000
MOST_FILES_BACK = 200
MOST_BYTES_BACK = 16 << 20
DEEPEST = 16
LONGEST_NAME = 200  # bytes of one part of a path; the temporary name beside it needs a few more
LONGEST_PATH = 1000

# These steer programs that a trainer starts in the folder, or are nbgrader's own record of the submission.
RESERVED = re.compile(r"(nbgrader|jupyter|ipython)\w*_config\.(py|json)|timestamp\.txt|(site|user)customize\.py|conftest\.py|"
                      r".*\.(ipynb|pth|db)|__pycache__|(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')


class FolderTooLarge(Exception):
    """A submission's folder holds more than a sandbox takes."""


def pack(folder, limit=64 << 20, wanted=lambda name: True):
    """The folder as a tar, of the files whose names (relative, with /) are wanted. Links, devices and what lies outside are left out; a link is never followed."""
    root = Path(folder)
    buffer = io.BytesIO()
    left = limit
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for number, (name, entry) in enumerate(_entries(root)):
            if number >= MOST_FILES:
                raise FolderTooLarge(f"The folder {root.name} holds more than {MOST_FILES} files: take out what is no part of the submission.")
            info = tarfile.TarInfo(name)
            if entry.is_dir(follow_symlinks=False):
                info.type = tarfile.DIRTYPE
                archive.addfile(info)
                continue
            if not wanted(name):
                continue
            data = _content(entry.path, left)
            if data is None:
                raise FolderTooLarge(f"The folder {root.name} holds more than {limit >> 20} MB: take out what is no part of the submission.")
            left -= len(data)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def unpack(data):
    """Lay out what `pack` made in the current folder."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            parts = Path(member.name).parts
            if not parts or ".." in parts or os.path.isabs(member.name):
                continue
            path = os.path.join(*parts)
            if member.isdir():
                os.makedirs(path, exist_ok=True)
            elif member.isreg():
                os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
                with open(path, "xb") as file:
                    file.write(archive.extractfile(member).read())


class Snapshot:
    """What the current folder holds now, to tell later what a submission wrote."""

    def __init__(self):
        self._root = Path.cwd()
        self._before = {name: mark for name, mark, _ in self._files()}
        self.left_out = []  # of the last `changed`: what was written and is too much to hand over

    def changed(self, limit=8 << 20):
        """Name and content of every regular file that is new or other than before, as many as go into the limit."""
        found, self.left_out = {}, []
        for name, mark, path in self._files():
            if self._before.get(name) == mark:
                continue
            data = _content(path, limit) if len(found) < MOST_FILES_BACK else None
            if data is None:
                self.left_out.append(name)
                continue
            limit -= len(data)
            found[name] = data
        return found

    def _files(self):
        for number, (name, entry) in enumerate(_entries(self._root)):
            if number >= MOST_FILES:
                return
            with contextlib.suppress(OSError):
                if not entry.is_dir(follow_symlinks=False):
                    about = entry.stat(follow_symlinks=False)
                    yield name, (about.st_mtime_ns, about.st_size, about.st_ino), entry.path


def put_back(files, folder):
    """Write what a submission's cells wrote into its folder on the host. What may not be written is left out; its names come back."""
    refused, left, count = [], MOST_BYTES_BACK, 0
    root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name, data in files.items():
            parts = _parts(name)
            if parts is None or not isinstance(data, bytes) or len(data) > left or count >= MOST_FILES_BACK:
                refused.append(str(name)[:LONGEST_PATH])
                continue
            try:
                _write(root, parts, data)
            except OSError:  # a folder stands where a file should, or a link where a folder should
                refused.append(name)
                continue
            left -= len(data)
            count += 1
    finally:
        os.close(root)
    return refused


def _entries(root):
    """Name and entry of each regular file and folder below. What lies deeper than any honest folder is left out."""
    waiting = [("", root)]
    while waiting:
        prefix, folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if prefix.count("/") < DEEPEST:
                    yield prefix + entry.name, entry
                    waiting.append((f"{prefix}{entry.name}/", entry.path))
            elif entry.is_file(follow_symlinks=False):
                yield prefix + entry.name, entry


def _content(path, limit):
    """The bytes of a regular file, or None where there are more than that many, or it is no regular file any more."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with open(descriptor, "rb") as file:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode) or about.st_size > limit:
            return None
        data = file.read(limit + 1)
    return data if len(data) <= limit else None


def _parts(name):
    """The parts of a relative path that is fit to be written, or None."""
    if not isinstance(name, str) or name.startswith("/"):
        return None
    try:
        if len(name.encode()) > LONGEST_PATH:
            return None
    except UnicodeEncodeError:
        return None
    parts = name.split("/")
    return parts if len(parts) <= DEEPEST and all(_fit(part) for part in parts) else None


def _fit(part):
    """A leading full stop hides a file, and is . and .. as well; a trailing full stop or space is dropped by Windows."""
    return (0 < len(part.encode()) <= LONGEST_NAME and not part.startswith(".") and part[-1] not in " ."
            and not FORBIDDEN.search(part) and not RESERVED.fullmatch(part))


def _write(root, parts, data):
    """Write through folders that are opened one by one and may be no links; a link that stands in place of the file is replaced."""
    with contextlib.ExitStack() as stack:
        folder = root
        for part in parts[:-1]:
            with contextlib.suppress(FileExistsError):
                os.mkdir(part, 0o755, dir_fd=folder)
            folder = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=folder)
            stack.callback(os.close, folder)
        temporary = f".{secrets.token_hex(8)}"
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644, dir_fd=folder)
            with open(descriptor, "wb") as file:
                file.write(data)
            os.rename(temporary, parts[-1], src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary, dir_fd=folder)
            raise
