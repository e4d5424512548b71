"""The grader's side: starts the warm parent, and asks it for children."""

import base64
import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

from migcap.grading.sandbox import bubblewrap, cgroup, messages
from migcap.grading.sandbox.child import Child
from migcap.grading.sandbox.confine import EVERYTHING
from migcap.grading.sandbox.errors import LAST_RESORT, SandboxUnavailable
from migcap.grading.sandbox.limits import Limits
from migcap.grading.sandbox.machine import forbidden_namespaces, root_matters

PATIENCE = 180  # seconds until the libraries are imported; on a cold disk it takes long
ANSWER = 60  # seconds until a child has been started
PASSWD = b"root:x:0:0::/:/bin/false\nlearner:x:1000:1000::/tmp:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n"
PROBE = "migcap.grading.sandbox.probes:nothing"


class WarmParent:
    """A prepared Python, from which confined children start in milliseconds.

    `prepare` ("package.module:function") is called in it once, with `arguments` (plain values), and what it returns is handed to every role. Arguments,
    environment and readable folders are seen by every child: no secret belongs there.
    """

    def __init__(self, prepare, *, sandbox=True, readable=(), environment=None, arguments=()):
        self.sandbox = sandbox
        self._guards = EVERYTHING  # less only where the tests ask what each guard is for
        self._lock = threading.Lock()
        self._closed = self._broken = False
        self._environment = {name: str(value) for name, value in (environment or {}).items()}
        self._needed = bubblewrap.needed_folders(readable)
        self._own_proc = True
        self._log = tempfile.TemporaryFile()
        self._process = self._control = self._group = None
        orders = {"prepare": prepare, "arguments": list(arguments), "sandbox": sandbox, "needed": self._needed if sandbox else [],
                  "filter": self._filter(), "drop": sandbox and root_matters()}
        try:
            self._start(orders)
            if sandbox:
                self._probe()
        except BaseException:
            self.close()
            raise

    def spawn(self, role, sockets, limits=None, core=None):
        """Start `role` ("package.module:function") in a child, as function(sockets, prepared).

        Close your copies of its sockets: while one is open you would not notice the child's end, and the child could change how yours behaves.
        """
        limits = limits or Limits()
        folder = None if self.sandbox else tempfile.mkdtemp(prefix="migcap-submission-")
        request = {"role": role, "limits": limits.as_message(), "core": core, "guards": sorted(self._guards), "folder": folder}
        try:
            answer, files = self._ask(request, [sock.fileno() for sock in sockets])
        except BaseException:
            if folder:
                shutil.rmtree(folder, ignore_errors=True)
            raise
        words, pidfd = (*files, None)[:2]
        return Child(answer["child"], words, pidfd, folder)

    def teach(self, function, *arguments):
        """Have `function` ("package.module:function") called in the warm parent, as function(prepared, *arguments). Every later child finds what it did."""
        self._ask({"role": function, "teach": list(arguments)}, [])

    def alive(self):
        return not self._closed and not self._broken and not self._ended.is_set()

    def close(self):
        """End it and every child. Harmless when repeated."""
        if self._closed:
            return
        self._closed = True
        if self._control is not None:
            with contextlib.suppress(OSError):
                self._control.shutdown(socket.SHUT_RDWR)  # wakes a thread that waits for an answer
            with self._lock:
                self._control.close()
        self._end()
        self._log.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _filter(self):
        if sys.platform == "win32":
            raise SandboxUnavailable("Grading needs Linux, and this is Windows: use a Linux machine, or the Windows Subsystem for Linux (WSL 2).")
        if not self.sandbox:
            return ""
        if sys.platform != "linux":
            raise SandboxUnavailable(f"The sandbox needs Linux, and this is {sys.platform}: grade on a Linux machine. {LAST_RESORT}")
        from migcap.grading.sandbox.syscalls import build_filter

        return base64.b64encode(build_filter()).decode()

    def _start(self, orders):
        """Start the process and have it prepared."""
        try:
            self._begin({**orders, "mount_proc": orders["drop"]})
        except SandboxUnavailable:
            if not self.sandbox or not self._said("mount", "proc"):
                raise
            # A container that masks parts of /proc lets nobody mount a new one. The warm parent may see the container's; its children do not.
            self._end()
            self._own_proc = False
            self._begin({**orders, "mount_proc": False})

    def _begin(self, orders):
        self._control, theirs = socket.socketpair()
        self._control.settimeout(PATIENCE)
        started, self._ended, self._failure = threading.Event(), threading.Event(), None
        threading.Thread(target=self._keep, args=(theirs, started), name="sandbox keeper", daemon=True).start()
        started.wait()
        theirs.close()
        if self._failure:
            raise SandboxUnavailable(f"The sandbox could not be started ({self._failure}).") from self._failure
        try:
            _, names = messages.receive(self._control)
            self._limit_together(names)
            messages.send(self._control, orders)
            answer, _ = messages.receive(self._control)
        except (OSError, EOFError) as why:
            self._ended.wait(1)
            raise SandboxUnavailable(self._why_not(why)) from None
        if "error" in answer:
            raise SandboxUnavailable(f"The sandbox could not be prepared: {answer['error']}.")
        self._control.settimeout(ANSWER)

    def _limit_together(self, pidfds):
        """It has taken no memory yet, and all that it will start comes into its group."""
        above = cgroup.place() if self.sandbox else None
        if above is not None and pidfds:
            with contextlib.suppress(OSError):  # the doctor says whether there is a group
                self._group = cgroup.Group.around(cgroup.number_of(pidfds[0]), above)
        for descriptor in pidfds:
            os.close(descriptor)

    def _end(self):
        """End the process, and with it everything inside."""
        if self._process is not None:
            if not self._ended.wait(0 if self._broken else 2):
                self._process.kill()
                self._ended.wait(10)
        if self._group is not None:
            self._group.remove()

    def _keep(self, theirs, started):
        """Start the process and wait for its end, in a thread that lives as long.

        It has to be one thread: the kernel's "die with your parent" means the thread that started you, and the one that asks for a sandbox may end sooner.
        """
        try:
            with contextlib.ExitStack() as stack:
                words, descriptors = self._command(theirs.fileno(), stack)
                environment = {} if self.sandbox else self._plain_environment()
                self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log,
                                                 pass_fds=descriptors, env=environment, start_new_session=True)  # Ctrl-C is for the grader alone
        except BaseException as why:
            self._failure = why
            self._ended.set()
            return
        finally:
            started.set()
        self._process.wait()
        self._ended.set()

    def _command(self, descriptor, stack):
        if not self.sandbox:
            return bubblewrap.python_command(descriptor), [descriptor]
        identity = stack.enter_context(tempfile.TemporaryFile())
        identity.write(PASSWD)
        identity.flush()
        identity.seek(0)
        words = bubblewrap.command(descriptor, self._environment, self._needed, identity.fileno(), as_root=root_matters(), own_proc=self._own_proc)
        return words, [descriptor, identity.fileno()]

    def _plain_environment(self):
        inside = {**os.environ, **bubblewrap.CALM, **self._environment}
        inside["PYTHONPATH"] = bubblewrap.search_path(inside)
        return inside

    def _ask(self, request, files):
        with self._lock:
            if self._closed:
                raise SandboxUnavailable("The sandbox was closed: make a new one.")
            if self._broken:
                raise SandboxUnavailable("The sandbox has gone: make a new one.")
            try:
                messages.send(self._control, request, files)
                answer, received = messages.receive(self._control)
            except BaseException as why:
                # Whatever broke in: an answer may still be on its way, and would be taken for that to the next question.
                self._broken = True
                self._process.kill()
                if not isinstance(why, (OSError, EOFError)):
                    raise
                raise SandboxUnavailable(f"The sandbox has gone{self._last_line()}: make a new one.") from None
        if "error" in answer:
            raise SandboxUnavailable(f"{request['role']} could not be started in the sandbox ({answer['error']}): make a new one, and if that fails too, "
                                     "look whether this machine has run out of memory or processes.")
        return answer, received

    def _probe(self):
        with self.spawn(PROBE, []) as child:
            child.wait(ANSWER)
            complaint = child.complaint()
        if complaint:
            raise SandboxUnavailable(f"A child cannot be confined on this machine ({complaint.strip().splitlines()[-1]}). "
                                     f"{forbidden_namespaces()} {LAST_RESORT}".replace("  ", " "))

    def _why_not(self, why):
        if isinstance(why, TimeoutError):
            return f"The sandbox was not ready after {PATIENCE} seconds{self._last_line()}: try again when the machine is less busy."
        return f"The sandbox could not be started{self._last_line()}. {forbidden_namespaces()} {LAST_RESORT}".replace("  ", " ")

    def _said(self, *words):
        line = self._last_line().lower()
        return all(word in line for word in words)

    def _last_line(self):
        """What the process said last, in brackets."""
        self._log.seek(0)
        lines = self._log.read()[-4000:].decode(errors="replace").strip().splitlines()
        return f" ({lines[-1]})" if lines else ""
