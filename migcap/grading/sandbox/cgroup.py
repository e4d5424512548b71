"""A control group (cgroup v2) around a warm parent and all its children, where this machine lets us make one.

The limits of a process hold for each process. Only a group holds for all of them together, and counts what lies in their memory file systems too.
Who may make one: root, and whoever runs under systemd with a part of the tree handed over (`systemd-run --user --scope -p Delegate=yes ...`).
"""

import contextlib
import itertools
import os
from pathlib import Path

TREE = Path("/sys/fs/cgroup")
OWN = Path("/proc/self/cgroup")
MEMORY = 4 << 30  # bytes, of all children of one warm parent at a time and of itself
PROCESSES = 512
_numbers = itertools.count(1)


def place(tree=TREE, own=OWN):
    """Where a group with a limit on memory can be made: this process's own group or one above it. None where there is none."""
    try:
        path = next(line.rstrip("\n")[len("0::"):] for line in own.read_text().splitlines() if line.startswith("0::"))
    except (OSError, StopIteration):
        return None
    folder = tree / path.strip("/")
    for folder in (folder, *folder.parents):
        if not folder.is_relative_to(tree):
            return None
        with contextlib.suppress(OSError):
            handed_down = (folder / "cgroup.subtree_control").read_text().split()
            # To move a process, the group above both its old and its new one must be ours.
            if {"memory", "pids"} <= set(handed_down) and os.access(folder, os.W_OK) and os.access(folder / "cgroup.procs", os.W_OK):
                return folder
    return None


def number_of(pidfd):
    """The number, seen from here, of the process that a pidfd names."""
    for line in Path(f"/proc/self/fdinfo/{pidfd}").read_text().splitlines():
        if line.startswith("Pid:"):
            return int(line.split()[1])
    raise OSError("the kernel does not tell which process a pidfd names")


class Group:
    def __init__(self, folder):
        self.folder = folder

    @classmethod
    def around(cls, process, above):
        """Put that process into a group of its own, and so all that it starts from then on."""
        group = cls(above / f"migcap-{os.getpid()}-{next(_numbers)}")
        group.folder.mkdir()
        try:
            for name, value in (("memory.max", MEMORY), ("memory.swap.max", 0), ("pids.max", PROCESSES)):
                with contextlib.suppress(FileNotFoundError):  # without swap there is no limit for it
                    group._write(name, value)
            group._write("cgroup.procs", process)
        except OSError:
            group.remove()
            raise
        return group

    def remove(self):
        """It can only go once the last process in it has gone; one that is left behind is empty and does no harm."""
        with contextlib.suppress(OSError):
            self.folder.rmdir()

    def _write(self, name, value):
        with open(self.folder / name, "r+") as file:
            file.write(str(value))
