"""What children do in these tests: the role that they play, how they live and die, and honest work. Attacks are in attacks.py, hogs in hogs.py."""

import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time

NAMESPACES = ("user", "pid", "mnt", "net", "ipc", "uts", "cgroup")


def prepare(*arguments):
    return {"arguments": list(arguments), "process": os.getpid(), "secret": "in the memory of the warm parent"}


def call(sockets, prepared):
    """Run the function that the test sends by name, and say what it gave or how it failed."""
    sock = sockets[0]
    name, arguments = json.loads(sock.recv(1 << 16))
    function = next(getattr(module, name) for module in map(importlib.import_module, ("roles", "attacks", "hogs")) if hasattr(module, name))
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


def listens_and_waits(sock):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("\0neighbour")
        listener.listen()
        says_it_runs_and_waits(sock)


def tells_its_namespaces_and_waits(sock):
    """It waits, because the number of a namespace that has gone is given to the next."""
    sock.sendall(json.dumps({name: os.readlink(f"/proc/self/ns/{name}") for name in NAMESPACES}).encode() + b"\n")
    says_it_runs_and_waits(sock)


WITH_SOCKET = {"says_it_runs_and_waits", "ignores_interrupts", "leaves_processes_running", "leaves_processes_and_returns", "listens_and_waits",
               "tells_its_namespaces_and_waits"}


def prepared_value(prepared):
    return prepared


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


def imports(prepared, *names):
    for name in names:
        __import__(name)
    return True


def affinity(prepared):
    return sorted(os.sched_getaffinity(0))


def prepare_with_thread():
    threading.Thread(target=time.sleep, args=(60,), name="busy", daemon=True).start()


def call_on_last(sockets, prepared):
    for number, sock in enumerate(sockets):
        sock.sendall(str(number).encode())


def says_where_it_is(prepared):
    return os.getcwd()
