"""How much one child may use."""

from dataclasses import asdict, dataclass, replace

LOCKED = 64 << 10  # bytes that may be locked in memory: enough for the libraries that ask
NO_CORE = 1  # the kernel's word for "nor to a program": with 0 it would still hand a crash to the host's collector


UNLIMITED = -1


@dataclass(frozen=True)
class Limits:
    """Each limit holds for one child; `memory`, `cpu`, `files` as the size of one file, and `open_files` for each of its processes."""

    memory: int = 1536 << 20  # bytes of address space
    processes: int = 32  # processes and threads together
    files: int = 64 << 20  # bytes in its work folder, as many in its /tmp, and the size of one file
    cpu: int = 300  # seconds
    open_files: int = 128

    def as_message(self):
        return asdict(self)

    def without_processes(self):
        """For a child that is no identity of its own: the limit would count all the processes of whoever grades."""
        return replace(self, processes=UNLIMITED)


def apply(limits, warn_only=False):
    """Set the limits of the process that calls. They are inherited by what it starts, and can only be lowered from then on."""
    import resource

    wanted = {
        "RLIMIT_AS": limits.memory,
        "RLIMIT_NPROC": limits.processes,
        "RLIMIT_FSIZE": limits.files,
        "RLIMIT_CPU": limits.cpu,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CORE": NO_CORE,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_MEMLOCK": LOCKED,
        "RLIMIT_RTPRIO": 0,
    }
    for name, value in wanted.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        try:
            highest = resource.getrlimit(number)[1]
            if value == UNLIMITED:
                continue
            # Whoever starts the grader may already be held tighter than this.
            value = value if highest == resource.RLIM_INFINITY else min(value, highest)
            resource.setrlimit(number, (value, value))
        except (OSError, ValueError):
            if not warn_only:
                raise
