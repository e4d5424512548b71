"""The command that starts the warm parent inside bubblewrap: what it may see, and the few variables of its environment."""

import os
import shutil
import site
import sys
from pathlib import Path

from migcap.grading.sandbox.confine import WORK
from migcap.grading.sandbox.errors import LAST_RESORT, SandboxUnavailable

MODULE = "migcap.grading.sandbox.warm"
SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin")
SETTINGS = ("/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime", "/etc/mime.types",
            "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/timezone")
ROOT_NEEDS = ("CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP", "CAP_FOWNER")  # until the warm parent has become nobody

INSIDE = {
    "HOME": "/tmp",
    "TMPDIR": "/tmp",
    "LANG": "C.UTF-8",
    "IPYTHONDIR": "/tmp/ipython",
    "MPLCONFIGDIR": "/tmp/matplotlib",
    "XDG_CACHE_HOME": "/tmp/cache",
    "JUPYTER_PLATFORM_DIRS": "1",
}
CALM = {
    # One core each: threads of the libraries would only compete, and a process with threads cannot be copied safely.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",  # each arena takes 64 MB of address space, which is limited
    # Memory that a table leaves is kept for the next: to get pages from the kernel again takes longer than to fill them.
    "MALLOC_MMAP_THRESHOLD_": str(128 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(512 << 20),
    "MALLOC_TOP_PAD_": str(16 << 20),
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def package_folder():
    import migcap

    return Path(migcap.__file__).resolve().parent


def search_path(environment):
    """Where Python looks inside, beside its own folders: what the caller names, the package when it is installed in place, her user packages."""
    places = [place for place in environment.get("PYTHONPATH", "").split(os.pathsep) if place]
    package = package_folder()
    if not any(package.is_relative_to(prefix) for prefix in _prefixes()):
        places.append(str(package.parent))
    if site.ENABLE_USER_SITE and os.path.isdir(site.getusersitepackages()):
        places.append(site.getusersitepackages())
    return os.pathsep.join(places)


def python_command(descriptor):
    return [sys.executable, "-P", "-m", MODULE, str(descriptor)]


def environment_inside(environment):
    path = os.pathsep.join([os.path.dirname(sys.executable), "/usr/local/bin", "/usr/bin", "/bin"])
    return {"PATH": path, **INSIDE, **CALM, **environment, "PYTHONPATH": search_path(environment)}


def needed_folders(readable):
    """All that must be readable inside beside the system's own folders."""
    folders = [*_prefixes(), package_folder()]
    if site.ENABLE_USER_SITE and os.path.isdir(site.getusersitepackages()):
        folders.append(Path(site.getusersitepackages()))
    for path in readable:
        path = Path(os.path.abspath(path))
        if not path.exists():
            raise SandboxUnavailable(f"{path} was to be readable inside the sandbox and does not exist: name a folder that does.")
        folders.append(path)
    folders = [folder for folder in dict.fromkeys(folders) if not _of_the_system(folder)]
    return [str(folder) for folder in folders if not any(other in folder.parents for other in folders)]


def program():
    found = shutil.which("bwrap")
    if not found:
        raise SandboxUnavailable(f"bubblewrap is missing: install it (on Debian and Ubuntu: `sudo apt install bubblewrap`). {LAST_RESORT}")
    return found


def command(descriptor, environment, needed, identity_file, *, as_root, own_proc=True):
    """The whole command line. `identity_file` is an open file with what /etc/passwd says inside."""
    words = [program(), "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-net", "--unshare-cgroup-try",
             "--hostname", "sandbox", "--clearenv"]
    if as_root:
        for capability in ROOT_NEEDS:
            words += ["--cap-add", capability]
    else:
        words += ["--unshare-user", "--uid", "1000", "--gid", "1000"]
    words += ["--tmpfs", "/tmp"]
    for parent in _parents([*SETTINGS, *needed]):
        words += ["--dir", parent]  # left to bubblewrap, they would be open to root alone
    for path in (*SYSTEM, *SETTINGS):
        if os.path.islink(path):
            words += ["--symlink", os.readlink(path), path]
        elif os.path.exists(path):
            words += ["--ro-bind", path, path]
    words += ["--file", str(identity_file), "/etc/passwd", "--dev", "/dev", "--dir", WORK]
    if not own_proc:
        words += ["--bind", "/proc", "/proc"]
    elif as_root:
        words += ["--dir", "/proc"]  # the warm parent mounts it: bubblewrap covers parts of root's, and then no child may have its own
    else:
        words += ["--proc", "/proc"]
    for path in needed:
        words += ["--ro-bind", path, path]
    words += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"]
    for name, value in environment_inside(environment).items():
        words += ["--setenv", name, str(value)]
    return words + ["--", *python_command(descriptor)]


def _prefixes():
    """The folders of this Python: its environment, the one that this was made from, and each that the program is a link into."""
    folders = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.base_prefix).resolve()]
    hop = Path(sys.executable)
    while hop.is_symlink():
        hop = Path(os.path.abspath(hop.parent / os.readlink(hop)))
        folders.append(hop.parent.parent)
    return [folder for folder in dict.fromkeys(folders) if folder != Path("/")]


def _parents(paths):
    return list(dict.fromkeys(str(parent) for path in paths for parent in reversed(Path(path).parents) if parent != Path("/")))


def _of_the_system(folder):
    return any(folder.is_relative_to(path) for path in SYSTEM)
