"""The doctor: tries on this machine each thing that the sandbox promises, and says plainly what cannot be enforced."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from migcap.grading.sandbox import bubblewrap, cgroup, probes
from migcap.grading.sandbox.errors import LAST_RESORT, SandboxUnavailable
from migcap.grading.sandbox.limits import Limits
from migcap.grading.sandbox.machine import root_matters

SECONDS = 30  # for a child's look around
ENDLESS = 15  # seconds until a loop that should be ended after one is called endless: a busy machine gives a child little time
NOT_TRIED = "not tried, because the sandbox does not start"
PREPARE = "migcap.grading.sandbox.probes:nothing"


class Finding(NamedTuple):
    name: str
    ok: bool | None  # None: it could not be had or tried, and the grader works without
    detail: str


def doctor():
    """Every promise with what came of trying it."""
    if sys.platform != "linux":
        return [Finding("Linux", False, f"this is {sys.platform}, and the sandbox needs Linux: grade on a Linux machine. {LAST_RESORT}")]
    findings = [_bubblewrap(), _pidfd()]
    findings.append(_together())
    from migcap.grading.sandbox.parent import WarmParent

    try:
        with WarmParent(PREPARE) as parent:
            findings.append(Finding("namespaces", True, "a child has its own users, processes, files, network, IPC and host name"))
            findings.append(_dropped())
            findings += _from_inside(parent)
            findings += [_seconds(parent), _whole_family(parent), _start(parent)]
    except SandboxUnavailable as why:
        findings.append(Finding("namespaces", False, str(why)))
        findings += [Finding(name, None, NOT_TRIED) for name in probes.PROBES]
    return findings


def doctor_table(findings=None):
    """The same as a table for a terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    findings = doctor() if findings is None else findings
    words = {True: ("yes", "green"), False: ("NO", "bold red"), None: ("-", "yellow")}
    table = Table("What", "Holds", "On this machine", title="What the sandbox enforces here")
    for finding in findings:
        word, style = words[finding.ok]
        table.add_row(Text(finding.name), Text(word, style=style), Text(finding.detail))
    colours = sys.stdout.isatty()
    console = Console(file=io.StringIO(), force_terminal=colours, width=None if colours else 120)
    console.print(table)
    bad = [finding.name for finding in findings if finding.ok is False]
    console.print(f"Not enforced: {', '.join(bad)}." if bad else "All that the sandbox promises holds here.")
    return console.file.getvalue()


def _bubblewrap():
    try:
        program = bubblewrap.program()
    except SandboxUnavailable as why:
        return Finding("bubblewrap", False, str(why))
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return Finding("bubblewrap", bool(said), f"{said} ({program})" if said else f"{program} does not start: install the package bubblewrap again")


def _pidfd():
    try:
        descriptor = os.pidfd_open(os.getpid())
        signal.pidfd_send_signal(descriptor, 0)
        os.close(descriptor)
    except (AttributeError, OSError) as why:
        return Finding("pidfd", False, f"this kernel has none ({why}): Linux 5.3 or later is needed")
    return Finding("pidfd", True, "a child is named for good, not by a number that may come to mean another")


def _together():
    above = cgroup.place()
    if above is None:
        each = Limits()
        return Finding("limit on all memory together", None,
                       f"no control group (cgroup v2) with memory is ours to make here: each process of a child may take {each.memory >> 20} MB, "
                       f"and it may have {each.processes}; `systemd-run --user --scope -p Delegate=yes migcap grade ...` may help")
    try:
        process = subprocess.Popen(["sleep", "60"])
        try:
            group = cgroup.Group.around(process.pid, above)
        finally:
            process.kill()
            process.wait()
        group.remove()
    except OSError as why:
        return Finding("limit on all memory together", None, f"making a control group in {above} failed: {why}")
    return Finding("limit on all memory together", True, f"{cgroup.MEMORY >> 20} MB for a warm parent and its children, by a control group in {above}")


def _dropped():
    if root_matters():
        return Finding("root given up", True, "inside, all runs as nobody: root would be free of the limit on processes")
    if os.geteuid() == 0:
        return Finding("root given up", None, "this root has no other identity to become; whether the limit on processes holds is said below")
    return Finding("root given up", True, "the grader is an ordinary user")


def _from_inside(parent):
    """What a child finds when it tries."""
    with tempfile.NamedTemporaryFile() as secret, socket.create_server(("127.0.0.1", 0)) as server:
        hidden = [secret.name, str(Path.home() / ".bashrc"), "/etc/shadow", "/etc/hostname", "/var/log", "/home", "/sys/class",
                  *(str(bubblewrap.package_folder().parent / name) for name in ("solutions", "grading", ".git"))]
        core = sorted(os.sched_getaffinity(0))[0]
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                child = parent.spawn("migcap.grading.sandbox.probes:look", [theirs], probes.LIMITS, core=core)
            with child:
                ours.settimeout(SECONDS)
                ours.sendall(json.dumps({"hidden": hidden, "port": server.getsockname()[1], "core": core}).encode())
                try:
                    found = json.loads(_everything(ours))
                except (OSError, ValueError):
                    return [Finding("a child's look around", False, f"it did not come to an end: {child.complaint()[-200:] or 'no answer'}")]
    return [Finding(name, *result) for name, result in found.items()]


def _everything(sock):
    """What comes until a whole message is there; processes left behind by the child may hold the socket open."""
    data = b""
    while part := sock.recv(1 << 16):
        data += part
        try:
            json.loads(data)
            break
        except ValueError:
            continue
    return data


def _seconds(parent):
    with parent.spawn("migcap.grading.sandbox.probes:burn", [], Limits(cpu=1)) as child:
        ended = child.wait(ENDLESS)
    return Finding("limit on computing time", ended, "an endless loop was ended" if ended else "an endless loop ran on, until the grader's own time-out")


def _whole_family(parent):
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            child = parent.spawn("migcap.grading.sandbox.probes:leave_running", [theirs])
        with child:
            ours.settimeout(5)
            child.wait(5)
            try:
                gone = ours.recv(1) == b""
            except OSError:
                gone = False
    return Finding("nothing left running", gone, "what a child started ends with it" if gone else "what a child started outlived it")


def _start(parent):
    times = []
    for _ in range(10):
        began = time.perf_counter()
        with parent.spawn(PREPARE, []) as child:
            child.wait(SECONDS)
        times.append(time.perf_counter() - began)
    return Finding("start of a child", True, f"{sorted(times)[5] * 1000:.0f} ms until it is confined, has done nothing and is gone")
