"""What a child does to itself before any code of a submission runs. If one step fails, the child ends and its role is never called."""

import os
import stat

from migcap.grading.sandbox import limits, namespaces, syscalls
from migcap.grading.sandbox.namespaces import BIND, NO_DEVICES, NO_EXEC, NO_SUID, PRIVATE, READ_ONLY, RECURSIVE, mount

WORK = "/submission"  # the folder of a child's own, where it starts
NO_TRICKS = NO_SUID | NO_DEVICES
MOST_FILES = 4096  # files and folders in one file system of a child's own
SHARED_MEMORY = 16 << 20  # bytes
MOST_TERMINALS = 16
NAMES_OF_KEYS = ("/proc/keys", "/proc/key-users")  # of everybody who is the same user outside

EVERYTHING = frozenset({"namespaces", "session", "mounts", "limits", "capabilities", "filter"})


def confine(limit, program, core=None, guards=EVERYTHING):
    """Give up, in this order: company, files, resources, powers, calls. `guards` is less than everything only where a test asks what a guard is for."""
    if "session" in guards:
        os.setsid()  # kill(0) would reach the warm parent: a group of processes is not split by namespaces
    if core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})
    if "namespaces" in guards:
        _die_first_when_memory_is_short()
        if "mounts" in guards:
            _own_files(limit)
        os.chdir(WORK)
    if "limits" in guards:
        limits.apply(limit)
    namespaces.prctl(namespaces.PR_SET_DUMPABLE, 0)
    if "capabilities" in guards:
        namespaces.drop_capabilities()
    if "filter" in guards:
        syscalls.load_filter(program)


def _die_first_when_memory_is_short():
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")


def _own_files(limit):
    mount("none", "/", "", RECURSIVE | PRIVATE)
    hidden = _kept_below(("/tmp", WORK, "/dev/shm"))
    for place, size in (("/tmp", limit.files), (WORK, limit.files), ("/dev/shm", min(SHARED_MEMORY, limit.files))):
        mount("tmpfs", place, "tmpfs", NO_TRICKS, f"size={size},nr_inodes={MOST_FILES},mode=0700")
    for path, handle in hidden.items():
        _stand_for(path, handle)
        mount(f"/proc/self/fd/{handle}", path, "", BIND | RECURSIVE)
        os.close(handle)
    # Terminals of its own: IPython's `!command` needs one.
    mount("devpts", "/dev/pts", "devpts", NO_SUID | NO_EXEC, f"newinstance,ptmxmode=0666,mode=0600,max={MOST_TERMINALS}")
    _own_proc()


def _kept_below(places):
    """Folders of Python's that lie below a place that is about to be covered, kept open: a checkout may lie in /tmp."""
    kept = {}
    for line in open("/proc/self/mountinfo"):
        path = line.split()[4].encode().decode("unicode_escape")
        if any(path.startswith(place + "/") for place in places):
            kept[path] = os.open(path, os.O_PATH)
    return kept


def _stand_for(path, handle):
    """Something of the same kind, for a mount to lie on."""
    if stat.S_ISDIR(os.fstat(handle).st_mode):
        os.makedirs(path, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _own_proc():
    """Its own processes only, and no setting of the kernel to write: for root of a container without other identities /proc/sys would be open.

    Where a container masks /proc the kernel refuses a new one, and none at all is better than the neighbours'.
    """
    for kind, options in (("proc", ""), ("proc", "subset=pid"), ("tmpfs", "size=4k")):
        try:
            mount(kind, "/proc", kind, NO_TRICKS | NO_EXEC | READ_ONLY, options)
            break
        except OSError as why:
            last = why
    else:
        raise last
    for path in NAMES_OF_KEYS:
        if os.path.exists(path):
            mount(os.devnull, path, "", BIND)
