"""A classroom in one file, taken while it runs, and put back: `migcap classroom --backup FILE`, `migcap classroom --restore FILE`.

Databases are copied by SQLite's own backup, which gives one moment of each. The desk's files never change once they are there, so
its database comes first and the files after it; what was given out anew meanwhile is looked for again. Folders are copied as they
are found: a backup while somebody grades may hold marks of one moment and notebooks of the next, as a crash would leave them.
"""

import contextlib
import io
import os
import shutil
import sqlite3
import tarfile
import tempfile
from pathlib import Path

from migcap.classroom.hub import FOLDER, SETTINGS, read_classroom
from migcap.errors import MigcapError

PARTS = ("hub", "desk", "course", "homes")
# They belong to programs that run, or to the moment.
LEFT_OUT = {"lock", "ports.json", "proxy.pid", "jupyterhub-proxy.pid"}
BESIDE = ("-wal", "-shm", "-journal")  # of a database; its backup holds what stands in them
SQLITE = b"SQLite format 3\0"
LABEL, VERSION = "migcap-classroom.txt", "migcap classroom 1\n"
TRIES = 5
# Python 3.11.4 brought the filter; Debian 12 has 3.11.2, which unpacks without asking. A backup is the administrator's own file.
FILTER = {"filter": "tar"} if hasattr(tarfile, "tar_filter") else {}


def backup(target, settings=None, folder=None, say=print):
    """Write a classroom into the file `target` (.tar.gz), whole or not at all. MigcapError when it cannot be read or written."""
    found = read_classroom({key: str(value) for key, value in ((SETTINGS, settings), (FOLDER, folder)) if value})
    top, target = found.folder.top, Path(os.path.abspath(target))
    if not (top / "hub").is_dir():
        raise MigcapError(f"There is no classroom in {top}: name its folder with --folder.")
    if target.is_relative_to(top):
        raise MigcapError(f"{target} lies in the classroom's own folder, with which it would be lost: choose another place.")
    draft = target.with_name(f".{target.name}.part")
    try:
        for _ in range(TRIES):
            if not _write(top, draft):
                break
        else:
            raise MigcapError("So much is being given out at this moment that no whole backup could be made: try again in a minute.")
        os.replace(draft, target)
    except (OSError, sqlite3.Error) as error:
        raise MigcapError(f"The backup could not be written ({_why(error)}): look at the room on the disk and whether {target.parent} can be written.") from None
    finally:
        draft.unlink(missing_ok=True)
    say(f"The classroom in {top} is in {target}, as it was at this moment. It holds everybody's work and marks: keep it where only you can read it.")
    if found.settings.database:
        say("The hub's own database is on a server and is not in this file: back it up there, for instance with pg_dump.")
    return 0


def restore(source, settings=None, folder=None, say=print):
    """Put a backup into the classroom's folder, which must not be there yet. MigcapError otherwise, or when it is no backup of ours."""
    found = read_classroom({key: str(value) for key, value in ((SETTINGS, settings), (FOLDER, folder)) if value})
    top = found.folder.top
    if top.exists() and any(top.iterdir()):
        raise MigcapError(f"{top} is not empty, and nothing in it is overwritten: move it away, or restore to another place with --folder.")
    draft = top.with_name(f".{top.name}.part")
    try:
        with tarfile.open(source, "r:gz") as archive:
            if archive.next().name != LABEL or archive.extractfile(LABEL).read().decode() != VERSION:
                raise tarfile.ReadError("another file")
            draft.mkdir(mode=0o700, parents=True)
            # "tar": nothing leads out of the folder; owners and permissions are those of the classroom.
            archive.extractall(draft, **FILTER)
        (draft / LABEL).unlink()
        if top.exists():
            top.rmdir()
        os.rename(draft, top)
    except (tarfile.TarError, EOFError, AttributeError, UnicodeDecodeError):
        raise MigcapError(f"{source} is no whole backup of a classroom: choose another.") from None
    except OSError as error:
        raise MigcapError(f"{source} could not be restored ({_why(error)}): look whether the file is there, and at the room on the disk.") from None
    finally:
        if draft.is_dir():
            shutil.rmtree(draft)
    say(f"The classroom of {source} is in {top} again: start it as ever.")
    return 0


def _write(top, draft):
    """Write the archive; what is missing in it: files of the desk that its database knows and that were gone when their turn came."""
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out, tarfile.open(fileobj=out, mode="w:gz", compresslevel=6) as archive:
        _add_text(archive, LABEL, VERSION)
        archive.add(top, ".", recursive=False)
        known = set()
        for part in PARTS:
            if (top / part).is_dir():
                known |= _add_folder(archive, top, top / part)
    with tarfile.open(draft, "r:gz") as archive:
        there = {Path(name).name for name in archive.getnames() if name.startswith("desk/files/")}
    return known - there


def _add_folder(archive, top, folder):
    """Databases first. Links stay links; sockets, pipes and what another program removes meanwhile are left out."""
    known, paths = set(), []
    for place, folders, names in os.walk(folder):
        folders.sort()
        paths += [Path(place)] + [Path(place, name) for name in sorted(names)] + [Path(place, name) for name in folders if os.path.islink(os.path.join(place, name))]
    # In the homes a database is whatever its owner made of it: a file like others.
    databases = [path for path in paths if folder.name != "homes" and _is_database(path)]
    beside = {path.with_name(path.name + ending) for path in databases for ending in BESIDE}
    for path in databases:
        known |= _add_database(archive, top, path)
    for path in paths:
        if path in beside or path in databases or path.name in LEFT_OUT or path.name.endswith(".part"):
            continue
        if path.is_symlink() or path.is_dir() or path.is_file():
            with contextlib.suppress(FileNotFoundError):  # its owner removed it meanwhile
                archive.add(path, path.relative_to(top).as_posix(), recursive=False)
    return known


def _is_database(path):
    try:
        if path.is_symlink() or not path.is_file():
            return False
        with open(path, "rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return False


def _add_database(archive, top, path):
    """One moment of a database, as a file in the archive; the desk's files that it names."""
    with tempfile.TemporaryDirectory(prefix="migcap-backup-") as place:
        copy = Path(place, "copy")
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=60)) as source, contextlib.closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            known = _files_of_the_desk(target) if path.parent == top / "desk" else set()
        about = archive.gettarinfo(path, path.relative_to(top).as_posix())
        about.size = copy.stat().st_size
        with open(copy, "rb") as file:
            archive.addfile(about, file)
    return known


def _files_of_the_desk(database):
    tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {stored for table in ("assignments", "submissions", "feedback") if table in tables
            for stored, in database.execute(f"SELECT stored FROM {table} WHERE stored IS NOT NULL")}


def _add_text(archive, name, text):
    about = tarfile.TarInfo(name)
    about.size = len(text.encode())
    archive.addfile(about, io.BytesIO(text.encode()))


def _why(error):
    return (getattr(error, "strerror", None) or str(error)).lower()
