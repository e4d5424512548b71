"""What runs inside: prepare once, then for each request one child, confined, that plays a role.

Started by the grader as `python -P -m migcap.grading.sandbox.warm FD`, in bubblewrap or, without a sandbox, as it is. It never holds a mark or
a learner's work. All that it knows can be read by what its children run: one whose children run submissions is never taught a test.
"""

import base64
import gc
import importlib
import os
import signal
import socket
import sys
import threading
import traceback

from migcap.grading.sandbox import confine, limits, messages, namespaces
from migcap.grading.sandbox.machine import NOBODY

LAST_WORDS = 4000  # characters
LINUX = sys.platform == "linux"


def main(descriptor):
    control = socket.socket(fileno=descriptor)
    control.set_inheritable(False)
    if LINUX:
        namespaces.die_with_parent()
    try:
        _say_hello(control)
        orders, _ = messages.receive(control)
        warm = _Warm(control, orders)
    except EOFError:
        return
    except BaseException as why:
        traceback.print_exc()
        messages.send(control, {"error": _sentence(why)})
        return
    messages.send(control, {"ready": os.getpid()})
    warm.serve()


def _say_hello(control):
    """Who this is, by a file that names the process: the grader may put it into a control group before it has taken any memory."""
    me = [os.pidfd_open(os.getpid())] if LINUX else []
    messages.send(control, {"hello": os.getpid()}, me)
    for file in me:
        os.close(file)


def named(path):
    """The function that "package.module:function" names."""
    module, _, function = path.partition(":")
    return getattr(importlib.import_module(module), function)


class _Warm:
    def __init__(self, control, orders):
        self.control = control
        self.sandbox = orders["sandbox"]
        self.filter = base64.b64decode(orders["filter"])
        if self.sandbox:
            namespaces.forget_keys()
        if orders["mount_proc"]:
            namespaces.mount("proc", "/proc", "proc", namespaces.NO_SUID | namespaces.NO_DEVICES | namespaces.NO_EXEC)
        if orders["drop"]:
            _become_nobody()
        self.identity = os.geteuid(), os.getegid()  # in a new user namespace they are unknown until it is told
        _readable(orders["needed"])
        self.prepared = named(orders["prepare"])(*orders["arguments"])
        _alone()
        # What is warm is never looked at again by the collector: it would write to each page, and each child would have to copy it.
        gc.collect()
        gc.freeze()

    def serve(self):
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are buried by the kernel; the grader watches them itself
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader
        while True:
            try:
                request, files = messages.receive(self.control)
            except EOFError:
                return
            try:
                self._learn(request) if "teach" in request else self._start(request, files)
            except Exception as why:
                messages.send(self.control, {"error": _sentence(why)})
            finally:
                for file in files:
                    os.close(file)

    def _learn(self, request):
        named(request["role"])(self.prepared, *request["teach"])
        _alone()
        gc.collect()
        gc.freeze()
        messages.send(self.control, {"learned": True})

    def _start(self, request, files):
        role = named(request["role"])  # imported here, so that the next child finds it warm
        listen, speak = os.pipe()
        pidfd = None
        try:
            if LINUX:
                guarded = self.sandbox and "namespaces" in request["guards"]
                child, pidfd = namespaces.clone_process(namespaces.EVERY_NAMESPACE if guarded else 0)
            else:
                child = os.fork()
            if child == 0:
                self._be_child(role, request, files, speak)
            messages.send(self.control, {"child": child}, [listen] if pidfd is None else [listen, pidfd])
        finally:
            for file in (listen, speak) if pidfd is None else (listen, speak, pidfd):
                os.close(file)

    def _be_child(self, role, request, files, speak):
        """Never returns."""
        try:
            self.control.detach()  # its number will soon be another file's
            _keep_only([*files, speak])
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            limit, guards = limits.Limits(**request["limits"]), set(request["guards"])
            if self.sandbox:
                if "namespaces" in guards:
                    namespaces.become_inside(*self.identity)
                confine.confine(limit, self.filter, request["core"], guards)
            else:
                _unconfined(limit, request)
            sockets = [socket.socket(fileno=file) for file in files]
            role(sockets, self.prepared)
            os._exit(0)
        except BaseException:
            # Of our own roles this is a mistake, and somebody has to see it. What a submission does is caught by its role.
            try:
                os.set_blocking(speak, False)
                os.write(speak, traceback.format_exc()[-LAST_WORDS:].encode(errors="replace"))
            finally:
                os._exit(70)


def _unconfined(limit, request):
    """Without a sandbox: limits and a folder, and that is all."""
    os.setsid()
    if LINUX:
        namespaces.die_with_parent()
        if request["core"] is not None:
            os.sched_setaffinity(0, {request["core"]})
    os.chdir(request["folder"])
    os.environ.update(TMPDIR=request["folder"])
    limits.apply(limit.without_processes(), warn_only=True)


def _become_nobody():
    """As root the limit on processes is ignored. Bubblewrap has made the mounts by now, and root has nothing left to do."""
    os.chmod("/tmp", 0o1777)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    # A process that changed its identity hides its /proc files from itself, and a child has to write its uid_map there.
    namespaces.prctl(namespaces.PR_SET_DUMPABLE, 1)
    namespaces.die_with_parent()


def _readable(paths):
    for path in paths:
        if not os.access(path, os.R_OK | os.X_OK if os.path.isdir(path) else os.R_OK):
            raise PermissionError(f"{path} cannot be read inside the sandbox, where root is not root: run `chmod -R a+rX {path}` or install Python elsewhere")


def _alone():
    """A fork takes only the thread that calls it: a lock that another one holds would stay locked for ever in the child."""
    if LINUX and len(os.listdir("/proc/self/task")) > 1:
        names = ", ".join(sorted(thread.name for thread in threading.enumerate() if thread is not threading.main_thread())) or "of a library"
        raise RuntimeError(f"preparing left threads behind ({names}), and a process with threads cannot be copied safely")


def _keep_only(files):
    """Close every open file but these; what is written to the terminal goes nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    lowest = 3
    for file in sorted(files):
        os.closerange(lowest, file)
        lowest = file + 1
    os.closerange(lowest, os.sysconf("SC_OPEN_MAX"))


def _sentence(why):
    return f"{type(why).__name__}: {why}" if not isinstance(why, (PermissionError, RuntimeError)) else str(why)


if __name__ == "__main__":
    main(int(sys.argv[1]))
