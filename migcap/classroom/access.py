"""What a Unix account may do with a file: by owner, group and mode of it and of every folder above it."""

import grp
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

READ, WRITE, ENTER = 4, 2, 1


@dataclass(frozen=True)
class Account:
    name: str
    uid: int
    groups: frozenset
    home: Path

    @classmethod
    def of(cls, name):
        """The account of that name; KeyError where there is none."""
        found = pwd.getpwnam(name)
        groups = {found.pw_gid} | {group.gr_gid for group in grp.getgrall() if name in group.gr_mem}
        return cls(name, found.pw_uid, frozenset(groups), Path(found.pw_dir))

    @classmethod
    def exists(cls, name):
        try:
            pwd.getpwnam(name)
        except KeyError:
            return False
        return True


def may_read(path, account):
    """May this account read the file, or list the folder? False where it is not there. Access lists (ACL) are not looked at."""
    return _may(path, account, READ)


def may_write(path, account):
    """May this account change the file, or put another in its place?"""
    path = Path(os.path.realpath(path))
    sticky = path.parent.exists() and path.parent.stat().st_mode & stat.S_ISVTX
    return _may(path, account, WRITE) or (not sticky and _may(path.parent, account, WRITE))


def _may(path, account, what):
    path = Path(os.path.realpath(path))
    if not path.exists():
        return False
    return all(_has(folder, account, ENTER) for folder in path.parents) and _has(path, account, what)


def _has(path, account, bit):
    facts = path.stat()
    if account.uid == 0:
        return True
    shift = 6 if facts.st_uid == account.uid else 3 if facts.st_gid in account.groups else 0
    return bool(facts.st_mode >> shift & bit)
