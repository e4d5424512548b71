"""What a child tries against the host, its neighbours and the kernel: each function gives back how far it came."""

import ctypes
import errno
import fcntl
import mmap
import os
import resource
import signal
import socket
import time

libc = ctypes.CDLL(None, use_errno=True)

# The numbers of system calls on (x86_64, aarch64).
CALLS = {
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97), "setns": (308, 268), "keyctl": (250, 219),
    "add_key": (248, 217), "bpf": (321, 280), "io_uring_setup": (425, 425), "ptrace": (101, 117), "process_vm_readv": (310, 270), "userfaultfd": (323, 282),
    "perf_event_open": (298, 241), "open_by_handle_at": (304, 265), "memfd_create": (319, 279), "clone3": (435, 435), "personality": (135, 92),
    "sched_setaffinity": (203, 122), "pidfd_getfd": (438, 438), "fsopen": (430, 430), "move_mount": (429, 429), "init_module": (175, 105), "kexec_load": (246, 104),
    "reboot": (169, 142), "syslog": (103, 116), "shmget": (29, 194), "seccomp": (317, 277), "statmount": (457, 457), "capset": (126, 91),
}
NEW_USER = 0x10000000


# ---- what it knows


def keys(prepared):
    with open("/proc/keys") as file:
        return file.read()


def finds_key(prepared, description):
    """Searches the keyring of the session, which is handed down from process to process."""
    search, session = 10, -3
    number = CALLS["keyctl"][0 if os.uname().machine == "x86_64" else 1]
    return libc.syscall(ctypes.c_long(number), ctypes.c_long(search), ctypes.c_long(session), b"user", description.encode(), ctypes.c_long(0)) > 0


def core_limit(prepared):
    return resource.getrlimit(resource.RLIMIT_CORE)


def environment(prepared):
    return dict(os.environ)


def open_files(prepared):
    """Where each open file leads, the folder that was opened to list them left out."""
    found = []
    for number in range(256):
        try:
            found.append([number, os.readlink(f"/proc/self/fd/{number}")])
        except OSError:
            pass
    return found


def read(prepared, path):
    with open(path, "rb") as file:
        return file.read(200).decode(errors="replace")


def listed(prepared, path):
    return sorted(os.listdir(path))


def exist(prepared, paths):
    return [path for path in paths if os.path.lexists(path)]


def write(prepared, path):
    with open(path, "w") as file:
        file.write("x")
    return True


def places_that_can_be_written(prepared):
    """Each place of a mount, and each folder near the root, that takes a file."""
    mounts = [line.split()[4] for line in open("/proc/self/mountinfo")]
    near = [folder for folder, inner, _ in os.walk("/") if not (folder.count("/") > 3 and inner.clear())]
    found = []
    for folder in {*mounts, *near}:
        path = os.path.join(folder, "written-by-a-child")
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except OSError:
            continue
        os.unlink(path)
        found.append(folder)
    return sorted(found)


def remount_and_write(prepared, path):
    libc.mount(b"none", b"/", None, 32 | 4096, None)
    return write(prepared, path)


def identity(prepared):
    status = dict(line.rstrip("\n").split(":\t", 1) for line in open("/proc/self/status") if ":\t" in line)
    return {name: status[name] for name in ("Uid", "Gid", "CapEff", "CapPrm", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp")} | {"dumpable": libc.prctl(3)}


# ---- the neighbours


def processes(prepared):
    return sorted(int(name) for name in os.listdir("/proc") if name.isdigit())


def signals_everybody(prepared):
    """kill(-1) means all that may be signalled, kill(0) the own group."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for number in (-1, 0):
        try:
            os.kill(number, signal.SIGTERM)
        except ProcessLookupError:
            pass
    os.kill(0, signal.SIGKILL)
    return True


def signals(prepared, number):
    os.kill(number, 0)
    return True


def reads_memory_of(prepared, number):
    with open(f"/proc/{number}/mem", "rb") as file:
        return bool(file)


def leaves_a_mark(prepared):
    for path in ("/tmp/mark", "/submission/mark", "/dev/shm/mark"):
        write(prepared, path)
    time.sleep(1)
    return True


def connects_to_abstract(prepared, name):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.connect("\0" + name)
    return True


# ---- the network and the kernel


def opens_socket(prepared, family, kind):
    socket.socket(family, kind).close()
    return True


def connects(prepared, port):
    with socket.create_connection(("127.0.0.1", port), timeout=2):
        return True


def interfaces(prepared):
    return [line.split(":")[0].strip() for line in open("/proc/net/dev") if ":" in line]


def system_call(prepared, name, *arguments):
    """The name of the error that this call gives, or "done"."""
    number = CALLS[name][0 if os.uname().machine == "x86_64" else 1]
    padded = [ctypes.c_long(argument) for argument in (*arguments, 0, 0, 0, 0, 0, 0)[:6]]
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *padded)
    return errno.errorcode.get(ctypes.get_errno(), "done") if result < 0 else "done"


def clones_into_new_user(prepared):
    number = {"x86_64": 56, "aarch64": 220}[os.uname().machine]
    child = libc.syscall(ctypes.c_long(number), ctypes.c_ulong(NEW_USER | signal.SIGCHLD), None, None, None, None)
    if child == 0:
        os._exit(0)
    return "done" if child > 0 else errno.errorcode[ctypes.get_errno()]


def old_calls(prepared):
    """The 32-bit way into the kernel (int 0x80), where calls have other numbers: the filter must not be walked around."""
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # getpid
    function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
    return function()


def injects_into_terminal(prepared):
    fcntl.ioctl(0, 0x5412, b"x")
    return True
