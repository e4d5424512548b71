"""Zip files from people one need not trust: only plain files below a folder, of sound names, not many and not large.

The desk reads what it is sent and writes it anew, so that what lies there (and what anybody gets from there) is its own: no time,
no permission, no comment and no link of the sender's survives. Whoever unpacks looks again.
"""

import contextlib
import hashlib
import os
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass

from migcap.classroom.desk.errors import refused, too_large
from migcap.classroom.desk.names import check_file, same_file

CHUNK = 1 << 16
END = struct.Struct("<4s4H2LH")  # the last record of a zip file without a comment
ENTRY = 600  # bytes in the directory that one file may take
DAY = (1980, 1, 1, 0, 0, 0)
ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, struct.error, ValueError)


@dataclass(frozen=True)
class Limits:
    """`body`: bytes of the zip file; `unpacked`: bytes of all files in it together; `files`: how many."""

    body: int = 20_000_000
    unpacked: int = 60_000_000
    files: int = 200


def pack(files, target):
    """Write {name: path} as a zip file to a binary file."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, path in sorted(files.items()):
            with open(path, "rb") as source:
                _add(packed, check_file(name), iter(lambda: source.read(CHUNK), b""))


def rewrite(source, target, limits):
    """Read a zip file and write what is sound in it to another; {name: sha256 of its bytes}. DeskError where anything is not sound."""
    hashes = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, chunks in contents(source, limits):
            hashes[name] = _add(packed, name, chunks)
    if not hashes:
        raise refused("There is no file in what was sent.")
    return hashes


def unpack(source, folder, limits, wanted=lambda name: True):
    """Write the files of a zip file into a new or empty folder; the names of those that are wanted."""
    names = []
    for name, chunks in contents(source, limits):
        if not wanted(name):
            continue
        path = os.path.join(folder, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "xb") as target:
            for chunk in chunks:
                target.write(chunk)
        names.append(name)
    return names


def contents(source, limits):
    """(name, its bytes in chunks) of each file. Everything is checked before the first byte, and the size while it is read."""
    with _told_when_broken():
        _check_directory(source, limits)
        packed = zipfile.ZipFile(source)
    with packed:
        entries = [entry for entry in packed.infolist() if not entry.is_dir()]
        _check_entries(entries, limits)
        budget = [limits.unpacked]
        for entry in entries:
            yield entry.filename, _chunks(packed, entry, budget)


@contextlib.contextmanager
def _told_when_broken():
    try:
        yield
    except BROKEN as error:
        raise refused("What was sent is no zip file that can be read whole: send it again.") from error


def _check_directory(source, limits):
    """The directory's length, before Python reads it: with a hundred thousand entries it would fill the memory."""
    source.seek(0, os.SEEK_END)
    length = source.tell()
    if length < END.size:
        raise zipfile.BadZipFile("too short")
    source.seek(length - END.size)
    signature, disk, _, _, entries, directory, start, comment = END.unpack(source.read(END.size))
    # Without a comment and in the plain format the end is where we look, and there is one way to read the file.
    if signature != b"PK\5\6" or comment or disk or start + directory + END.size != length:
        raise zipfile.BadZipFile("not a plain zip file")
    if entries > limits.files or directory > limits.files * ENTRY:
        raise too_large(f"There are too many files in what was sent: {limits.files} at most.")


def _check_entries(entries, limits):
    if len(entries) > limits.files:
        raise too_large(f"There are too many files in what was sent: {limits.files} at most.")
    seen = set()
    for entry in entries:
        # What is written there: zipfile cuts a name at its first zero byte, and may take another from an extra field.
        name = check_file(entry.orig_filename)
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            raise refused(f"{name} is a link or a device: only files are taken.")
        if name != entry.filename or entry.flag_bits & ENCRYPTED or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refused("What was sent is a zip file of a rare kind: send a plain one, without a password.")
        if same_file(name) in seen:
            raise refused(f"{name} is there twice.")
        seen.add(same_file(name))
    for name in seen:
        parts = name.split("/")
        if any("/".join(parts[:depth]) in seen for depth in range(1, len(parts))):
            raise refused(f"{name} lies in a folder that is a file as well.")


def _chunks(packed, entry, budget):
    with _told_when_broken():
        opened = packed.open(entry)
    with opened:
        while chunk := _read(opened):
            budget[0] -= len(chunk)
            if budget[0] < 0:  # what the file says of its own size is no more than a word
                raise too_large("What was sent is too large when it is unpacked: leave out what does not belong to the assignment.")
            yield chunk


def _read(opened):
    with _told_when_broken():
        return opened.read(CHUNK)


def _add(packed, name, chunks):
    entry = zipfile.ZipInfo(name, DAY)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, (stat.S_IFREG | 0o600) << 16
    sha256 = hashlib.sha256()
    with packed.open(entry, "w") as opened:
        for chunk in chunks:
            sha256.update(chunk)
            opened.write(chunk)
    return sha256.hexdigest()
