"""Results kept on disk, so that a run that was stopped goes on, and nothing is run twice.

One compressed JSON file for each key (submission, tests, environment). It comes into place whole, and it carries a checksum: what a full disk
or a power cut left of a file is no result, and a file that somebody edits is none either. JSON, because loading a pickle runs what is in it.
"""

import contextlib
import gzip
import hashlib
import json
import os
import tempfile
import zlib
from pathlib import Path

from migcap.grading.cohort.result import Result

FORMAT = 1
LARGEST = 512 << 20  # bytes that a kept result may have when unpacked
QUICK = 1  # of gzip's levels: the notebooks are mostly pictures, which are compressed already


class Damaged(Exception):
    """A kept result that is not what was written."""


class Kept:
    """The results of one assignment, in one folder."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def has(self, key):
        return self._path(key).exists()

    def load(self, key):
        """The result under a key, or None. Raises Damaged where there is something that was not written so."""
        try:
            packed = self._path(key).read_bytes()
        except FileNotFoundError:
            return None
        try:
            envelope = json.loads(_unpacked(packed))
            body = envelope["result"]
            if envelope["format"] != FORMAT or envelope["key"] != key or envelope["sha256"] != _checksum(key, body):
                raise ValueError("another result")
            return Result.from_plain(json.loads(body))
        except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, RecursionError) as error:
            raise Damaged(str(error)) from None

    def save(self, key, result):
        """Keep a result: it is there whole, or as it was before."""
        body = json.dumps(result.to_plain())
        envelope = {"format": FORMAT, "key": key, "sha256": _checksum(key, body), "result": body}
        write_whole(self._path(key), gzip.compress(json.dumps(envelope).encode(), QUICK, mtime=0))

    def sweep(self, wanted):
        """Remove the results that no submission has any more: of earlier versions of a submission, a test or the environment."""
        for path in self.folder.glob("*.json.gz"):
            if path.name.removesuffix(".json.gz") not in wanted:
                self.forget(path.name.removesuffix(".json.gz"))

    def forget(self, key):
        with contextlib.suppress(OSError):  # it costs room alone
            self._path(key).unlink()

    def _path(self, key):
        return self.folder / f"{key}.json.gz"


def write_whole(path, data):
    """Write a file so that a reader, and the next start after a kill, sees the old one or the new one."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _checksum(key, body):
    return hashlib.sha256(f"{key}\n{body}".encode()).hexdigest()


def _unpacked(packed):
    """At most so many bytes: a small file may unpack to more than there is memory."""
    unpacker = zlib.decompressobj(wbits=31)
    text = unpacker.decompress(packed, LARGEST)
    if not unpacker.eof:
        raise ValueError("not complete, or too large")
    return text
