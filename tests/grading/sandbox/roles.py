"""What children do in these tests: each function tries to break one promise from inside, and gives back how far it came."""

import ctypes
import errno
import fcntl
import json
import mmap
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
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
NAMESPACES = ("user", "pid", "mnt", "net", "ipc", "uts", "cgroup")


def prepare(*arguments):
    return {"arguments": list(arguments), "process": os.getpid(), "secret": "in the memory of the warm parent"}


def call(sockets, prepared):
    """Run the function that the test sends by name, and say what it gave or how it failed."""
    sock = sockets[0]
    name, arguments = json.loads(sock.recv(1 << 16))
    function = getattr(sys.modules[__name__], name)
    try:
        answer = ("gave", function(prepared, *arguments) if name not in WITH_SOCKET else function(sock, *arguments))
    except BaseException as why:
        answer = ("raised", type(why).__name__, getattr(why, "errno", None), str(why))
    sock.sendall(json.dumps(answer).encode())


def fails(sockets, prepared):
    raise ValueError("this role is wrong")


def says_it_runs_and_waits(sock):
    sock.sendall(b"[]")
    while True:
        time.sleep(60)


def ignores_interrupts(sock):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    says_it_runs_and_waits(sock)


def leaves_processes_running(sock):
    """Grandchildren that run away from their parent and hold its socket open."""
    for _ in range(3):
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                signal.signal(signal.SIGHUP, signal.SIG_IGN)
                while True:
                    time.sleep(60)
            os._exit(0)
    says_it_runs_and_waits(sock)


def leaves_processes_and_returns(sock):
    if os.fork() == 0:
        os.setsid()
        while True:
            time.sleep(60)


WITH_SOCKET = {"says_it_runs_and_waits", "ignores_interrupts", "leaves_processes_running", "leaves_processes_and_returns", "listens_and_waits",
               "tells_its_namespaces_and_waits"}


# ---- what it knows


def prepared_value(prepared):
    return prepared


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


def imports(prepared, *names):
    for name in names:
        __import__(name)
    return True


def affinity(prepared):
    return sorted(os.sched_getaffinity(0))


def scientific_work(prepared):
    """What honest cells do: it must go on working under the filter."""
    import concurrent.futures
    import random
    import sqlite3
    import ssl
    import tempfile

    import matplotlib

    matplotlib.use("agg")
    import matplotlib.pyplot as plt
    import pandas as pd

    frame = pd.DataFrame({"year": [1990, 2020], "stock": [153.0, 281.0]})
    frame.to_csv("table.csv", index=False)
    assert pd.read_csv("table.csv").equals(frame)
    figure = frame.plot(x="year").figure
    figure.savefig("chart.png")
    plt.close(figure)
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert list(pool.map(abs, [-1, -2])) == [1, 2]
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"x")
    sqlite3.connect("data.db").execute("create table t (a)")
    ssl.create_default_context()
    random.seed(1)
    assert subprocess.run(["ls"], capture_output=True, text=True).stdout.split() == ["chart.png", "data.db", "table.csv"]
    assert subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, text=True).stdout == "42\n"
    return sorted(os.listdir("."))


def terminal(prepared):
    """IPython runs `!command` in a terminal of its own."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv("/bin/echo", ["echo", "hello"])
    return os.read(terminal, 100).decode().strip()


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


def listens_and_waits(sock):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("\0neighbour")
        listener.listen()
        says_it_runs_and_waits(sock)


def tells_its_namespaces_and_waits(sock):
    """It waits, because the number of a namespace that has gone is given to the next."""
    sock.sendall(json.dumps({name: os.readlink(f"/proc/self/ns/{name}") for name in NAMESPACES}).encode() + b"\n")
    says_it_runs_and_waits(sock)


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


# ---- using up


def forks(prepared, most):
    """How many processes it can have at once."""
    made = []
    for _ in range(most):
        try:
            child = os.fork()
        except BlockingIOError:
            break
        if child == 0:
            while True:
                time.sleep(60)
        made.append(child)
    return len(made)


def fork_bomb(prepared):
    while True:
        try:
            os.fork()
        except BlockingIOError:
            pass


def starts_threads(prepared, most):
    stop = threading.Event()
    made = 0
    for _ in range(most):
        try:
            threading.Thread(target=stop.wait, daemon=True).start()
        except RuntimeError:
            break
        made += 1
    stop.set()
    return made


def takes_memory(prepared, megabytes):
    return len(bytearray(megabytes << 20)) >> 20


def takes_memory_that_no_limit_counts(prepared, megabytes):
    """Files in memory that are not mapped are no address space."""
    for _ in range(megabytes // 32):
        file = libc.memfd_create(b"hog", 0)
        if file < 0:
            raise OSError(ctypes.get_errno(), "memfd_create")
        os.write(file, b"x" * (32 << 20))
    return megabytes


def fills(prepared, path, megabytes):
    """How many MB go into one file."""
    written = 0
    with open(path, "wb", buffering=0) as file:
        try:
            for _ in range(megabytes):
                written += file.write(b"x" * (1 << 20))
        except OSError as why:
            return [written >> 20, errno.errorcode[why.errno]]
    return [written >> 20, "done"]


def fills_folder(prepared, path, megabytes):
    total = 0
    for number in range(megabytes):
        written, how = fills(prepared, f"{path}/{number}", 1)
        total += written
        if how != "done":
            return [total, how]
    return [total, "done"]


def makes_files(prepared, path, most):
    for number in range(most):
        try:
            os.close(os.open(f"{path}/{number}", os.O_CREAT | os.O_WRONLY))
        except OSError as why:
            return [number, errno.errorcode[why.errno]]
    return [most, "done"]


def opens_files(prepared, most):
    for number in range(most):
        try:
            os.open("/dev/null", os.O_RDONLY)
        except OSError as why:
            return [number, errno.errorcode[why.errno]]
    return [most, "done"]


def raises_its_limits(prepared):
    resource.setrlimit(resource.RLIMIT_NPROC, (4096, 4096))
    return True


def burns(prepared):
    while True:
        pass


# ---- other roles


def prepare_with_thread():
    threading.Thread(target=time.sleep, args=(60,), name="busy", daemon=True).start()


def call_on_last(sockets, prepared):
    for number, sock in enumerate(sockets):
        sock.sendall(str(number).encode())


def says_where_it_is(prepared):
    return os.getcwd()
