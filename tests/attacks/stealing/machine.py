"""The grader's machine: environment, home, other processes and their memory."""

from tests.attacks.attack import Attack

ATTACKS = [
    Attack("environment", "Tokens lie in the environment of whoever grades.", top="import os\nprint('$loot', dict(os.environ))",
           twin_top="import os\nos.environ.get('LANG')"),
    Attack("environment-of-others", "/proc shows the environment and command line of every process of the same person.",
           top='''import glob
for name in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
    try:
        text = open(name, errors="replace").read()
    except OSError:
        continue
    if "environment" + "-5150" in text:
        print("$loot", text[text.find("environment" + "-5150"):][:40])''', twin_top="import os\nos.getpid()"),
    Attack("memory-of-others", "/proc/PID/mem of the processes above is searched for what they know.",
           top='''import os, re
word = re.compile(b"(memory" + b"-1984|hidden" + b"-test-4711|model" + b"-answer)")

def search(process):
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if not found:
                continue
            first, last = int(found[1], 16), int(found[2], 16)
            if last - first > 200 << 20:
                continue
            memory.seek(first)
            try:
                hit = word.search(memory.read(last - first))
            except OSError:
                continue
            if hit:
                return hit[0].decode()

for process in sorted({int(name) for name in os.listdir("/proc") if name.isdigit()} - {os.getpid()}) if os.path.isdir("/proc") else []:
    try:
        hit = search(process)
    except (OSError, ValueError) as error:
        continue
    if hit:
        print("$loot", hit)''', twin_top="import os, re"),
    Attack("memory-by-system-call", "process_vm_readv reads the memory of the parent without any file.",
           top='''import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)

class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]

here = ctypes.create_string_buffer(64)
for process in (os.getppid(), $pid):
    try:
        first = int(open(f"/proc/{process}/maps").readline().split("-")[0], 16)
    except (OSError, ValueError):
        first = 0x400000
    read = libc.process_vm_readv(process, ctypes.byref(Vector(ctypes.addressof(here), 64)), 1, ctypes.byref(Vector(first, 64)), 1, 0)
    if read > 0:
        print("$harm read", read, "bytes of the memory of another process")
    if libc.ptrace(16, process, None, None) == 0:
        libc.ptrace(17, process, None, None)
        print("$harm could trace another process")''', twin_top="import ctypes\nctypes.CDLL(None).getpid()"),
    Attack("home-of-the-trainer", "Files in the home of whoever grades.",
           top='''import os, pathlib
for top in ("$home", os.path.expanduser("~"), "/root", "/home"):
    try:
        for path in pathlib.Path(top).rglob("*"):
            if path.is_file() and path.stat().st_size < 100000 and "home" + "-9001" in path.read_text(errors="replace"):
                print("$loot", path.read_text(errors="replace")[:200])
    except OSError as error:
        print(type(error).__name__)''', twin_top="import pathlib\npathlib.Path.home()"),
    Attack("kernel-connection-files", "The connection files of other kernels allow to run code in them.",
           top='''import glob, os
for name in glob.glob("$home/.local/share/jupyter/runtime/kernel-*.json") + glob.glob(os.path.expanduser("~/.local/share/jupyter/runtime/kernel-t*.json")):
    if "trainer" in name:
        print("$harm sees the key of a kernel of the trainer's")''', twin_top="import glob"),
    Attack("files-of-the-machine", "Password hashes, mounts and other people's folders of the machine that grades.",
           top='''import os
for name in ("/etc/shadow", "/tmp/template/gradebook.db", "$course/gradebook.db"):
    try:
        with open(name, "rb") as file:
            file.read(1)
        print("$harm can read", name)
    except OSError as error:
        print(type(error).__name__)
if os.path.isdir("$course"):
    print("$harm sees the folder of the course")''', twin_top="import os\nos.path.isdir('.')"),
]
