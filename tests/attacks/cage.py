"""A cage for grading dishonest work: stock nbgrader has no sandbox, and this project's may have a hole.

In the cage there is no network but its own loopback, no process of the host, nothing writable but one small folder in memory, no home of
anybody, and an identity of its own, so that limits on processes hold. A sandbox can be made inside it. It ends with its parent.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PLACE, TEMPLATE = Path("/tmp/cage"), Path("/tmp/template")
NOBODY = 64123  # an identity that nobody has
SIZE = 1500 << 20  # bytes of everything that is written
PROCESSES = 400
MISSING = "bubblewrap, unshare or setpriv is missing: install them (on Debian and Ubuntu: sudo apt install bubblewrap util-linux), then run the tests again."


def missing():
    """A sentence, where this machine has no cage to offer."""
    return "" if all(shutil.which(program) for program in ("bwrap", "unshare", "setpriv", "prlimit")) else MISSING


def caged(arguments, template, seconds):
    """Run a module of this repository inside; its standard output is the answer. `template` is a course, seen there as TEMPLATE."""
    done = subprocess.run([*_outer(), *_walls(template), *_identity(), "prlimit", f"--nproc={PROCESSES}", f"--as={8 << 30}", "--core=0",
                           "timeout", "--kill-after=5", str(seconds), sys.executable, "-m", *arguments],
                          env=_environment(), cwd=REPOSITORY, capture_output=True, timeout=seconds + 60)
    return done


def _outer():
    # /proc is mounted here and not by bubblewrap, which covers parts of it: then no sandbox inside could have a /proc of its own.
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    return ["unshare", *user, "--pid", "--fork", "--kill-child", "--mount-proc"]


def _walls(template):
    shown = [Path(sys.base_prefix).resolve(), REPOSITORY, Path(sys.prefix).resolve()]
    walls = ["bwrap", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--die-with-parent", "--new-session", "--ro-bind", "/", "/",
             "--bind", "/proc", "/proc", "--dev", "/dev", *_in_memory("/tmp", 200 << 20), *_in_memory("/dev/shm", 200 << 20)]
    for top in {f"/{path.parts[1]}" for path in shown} - {"/usr", "/opt", "/tmp"}:
        walls += ["--tmpfs", top]  # a home, for instance: of it nothing but what is needed is seen
    for path in shown:
        for folder in reversed(path.parents):
            walls += ["--perms", "0755", "--dir", str(folder)]
        walls += ["--ro-bind", str(path), str(path)]
    return [*walls, *_in_memory(PLACE, SIZE), "--ro-bind", str(template), str(TEMPLATE), "--chdir", str(REPOSITORY)]


def _in_memory(folder, size):
    return ["--size", str(size), "--perms", "1777", "--tmpfs", str(folder)]


def _identity():
    if os.geteuid() != 0:
        return []
    drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--bounding-set=-all", "--no-new-privs"]
    return ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP", *drop]


def _environment():
    return {"PATH": f"{Path(sys.executable).parent}{os.pathsep}/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": str(PLACE / "home"),
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "ignore", "MPLCONFIGDIR": str(PLACE / "mpl"),
            "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
