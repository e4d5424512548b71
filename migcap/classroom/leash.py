"""Run a module that ends when the process that started it does: `python -m migcap.classroom.leash MODULE [OPTIONS]`.

The hub stops its services when it ends in good order. When it is killed it cannot, and a service of the old hub would hold the
port that the new hub's needs.
"""

import os
import runpy
import signal
import sys
import threading
import time

LOOK_EVERY = 0.5  # seconds


def watch(parent):
    """End this process, as if asked politely, once its parent is another."""
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)


def main():
    threading.Thread(target=watch, args=[os.getppid()], daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
