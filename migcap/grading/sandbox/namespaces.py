"""Linux's own means, called directly: a fork into new namespaces, mounts, identity and capabilities.

`clone_process` is one raw clone(2). `unshare` and a second fork would copy the page tables of a warm process twice, and cost 10 ms more.
"""

import ctypes
import os
import signal
from functools import cache
from pathlib import Path

NEW_MOUNTS, NEW_NAMES, NEW_IPC, NEW_USER, NEW_PIDS, NEW_NET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
EVERY_NAMESPACE = NEW_MOUNTS | NEW_NAMES | NEW_IPC | NEW_USER | NEW_PIDS | NEW_NET
CLONE_PIDFD, CLONE_CHILD_SETTID, CLONE_CHILD_CLEARTID = 0x1000, 0x1000000, 0x200000

READ_ONLY, NO_SUID, NO_DEVICES, NO_EXEC, REMOUNT, BIND, RECURSIVE, PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS, PR_GET_TID_ADDRESS = 1, 4, 24, 38, 40
PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
LAST_CAPABILITY = 63

CLONE_NUMBER = {"x86_64": 56, "aarch64": 220}

KEYCTL_NUMBER, KEYCTL_JOIN_SESSION_KEYRING = {"x86_64": 250, "aarch64": 219}, 1


@cache
def _libc():
    return ctypes.CDLL(None, use_errno=True)


@cache
def _libc_holding_gil():
    """Between a fork and its clearing up nothing else of Python may run."""
    return ctypes.PyDLL(None, use_errno=True)


def _checked(result, what):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def prctl(option, *values):
    padded = [ctypes.c_ulong(value) for value in (*values, 0, 0, 0, 0)[:4]]
    return _libc().prctl(option, *padded)


def die_with_parent():
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def forget_keys():
    """A new, empty keyring instead of that of whoever grades. Where a container forbids keyrings there is none to hide."""
    number = KEYCTL_NUMBER.get(os.uname().machine)
    if number is not None:
        _libc().syscall(ctypes.c_long(number), ctypes.c_long(KEYCTL_JOIN_SESSION_KEYRING), ctypes.c_void_p())


def thread_id_address():
    """Where the C library keeps the id of this thread: the kernel must write the child's there, or its locks and signals name the parent."""
    address = ctypes.c_void_p()
    if _libc().prctl(PR_GET_TID_ADDRESS, ctypes.byref(address), 0, 0, 0) != 0 or not address.value:
        raise OSError("this kernel does not tell where a thread's id is kept (it was built without CHECKPOINT_RESTORE)")
    return address


def clone_process(namespaces):
    """fork() into new namespaces. In the child (0, None); in the parent the child's id and a pidfd, which names it for good."""
    machine = os.uname().machine
    if machine not in CLONE_NUMBER:
        raise OSError(f"machines of the kind {machine} are not provided for")
    call, thread_id, pidfd, nothing = _libc_holding_gil().syscall, thread_id_address(), ctypes.c_int(-1), ctypes.c_void_p()
    flags = ctypes.c_ulong(namespaces | CLONE_PIDFD | CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | signal.SIGCHLD)
    # The order of the last two differs between machines.
    last = (thread_id, nothing) if machine == "x86_64" else (nothing, thread_id)
    ctypes.pythonapi.PyOS_BeforeFork()
    child = call(ctypes.c_long(CLONE_NUMBER[machine]), flags, nothing, ctypes.byref(pidfd), *last)
    number = ctypes.get_errno()
    if child == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0, None
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if child < 0:
        raise OSError(number, f"starting a process in namespaces of its own: {os.strerror(number)}")
    os.set_inheritable(pidfd.value, False)
    return child, pidfd.value


def mount(source, target, kind, flags, options=""):
    result = _libc().mount(source.encode(), target.encode(), kind.encode() or None, ctypes.c_ulong(flags), options.encode() or None)
    _checked(result, f"mounting {kind or source} on {target}")


def become_inside(outer_user, outer_group, inner=1000):
    """Say which identity this process, alone in its user namespace, has there."""
    for name, text in (("setgroups", "deny"), ("uid_map", f"{inner} {outer_user} 1"), ("gid_map", f"{inner} {outer_group} 1")):
        try:
            Path(f"/proc/self/{name}").write_text(text)
        except OSError as why:
            raise OSError(why.errno, f"taking an identity in a user namespace of its own: {why.strerror}") from why


def drop_capabilities():
    """No power over anything, and no way to gain one by starting another program."""
    for capability in range(LAST_CAPABILITY + 1):
        prctl(PR_CAPBSET_DROP, capability)
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    version_3, this_process = 0x20080522, 0
    header = (ctypes.c_uint32 * 2)(version_3, this_process)
    _checked(_libc().capset(header, (ctypes.c_uint32 * 6)()), "dropping capabilities")
    _checked(prctl(PR_SET_NO_NEW_PRIVS, 1), "giving up new privileges")
