"""A person's own server: what the hub's spawner runs, as that person, before anything of hers.

Sets the limits that a process can set for itself, makes her folder, and becomes JupyterHub's single-user server.
"""

import atexit
import os
import resource
import shutil
import sys
import tempfile
from pathlib import Path

MEMORY, PROCESSES = "MIGCAP_LIMIT_MEMORY_MB", "MIGCAP_LIMIT_PROCESSES"


def main():
    os.umask(0o077)  # on a machine with accounts nobody else reads what she writes
    set_limits(os.environ)
    folder = Path(os.environ.get("MIGCAP_HOME") or "~/migcap").expanduser()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["MIGCAP_HOME"] = str(folder)
    # nbgrader looks for its course where it is started.
    os.chdir(os.environ.get("MIGCAP_COURSE") or folder)
    os.environ["JUPYTER_RUNTIME_DIR"] = short_folder()
    from jupyterhub.singleuser import main as serve

    # Kernels speak over sockets that are files of hers, and take no ports. A port is chosen before it is taken: of many servers that
    # start kernels in the same minute two may choose the same one, and one of them never gets its kernel.
    sys.argv = ["jupyterhub-singleuser", "--KernelManager.transport=ipc", *sys.argv[1:]]
    serve()


def short_folder():
    """A folder of hers alone, gone when the server ends: the path of a socket may have 107 characters, which is little for a home."""
    folder = tempfile.mkdtemp(prefix="migcap-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def set_limits(environment):
    """Limits on memory (for each process) and on processes (of this account together) that nothing started from here can lift.

    Memory is what a process can fill (`RLIMIT_DATA`), not addresses: number libraries reserve many more of those than they use.
    """
    megabytes, processes = int(environment.get(MEMORY) or 0), int(environment.get(PROCESSES) or 0)
    if megabytes:
        _limit(resource.RLIMIT_DATA, megabytes * 2**20)
    if processes:
        _limit(resource.RLIMIT_NPROC, processes)


def _limit(what, amount):
    hard = resource.getrlimit(what)[1]
    amount = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
    resource.setrlimit(what, (amount, amount))


if __name__ == "__main__":
    main()
