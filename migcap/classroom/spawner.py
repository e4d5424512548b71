"""JupyterHub's own spawners of local processes, with one thing more: a process is known by its number and by when it began.

After a power failure the number in the hub's records may belong to another program, which the hub, as root, would end.
"""

from pathlib import Path

from jupyterhub.spawner import LocalProcessSpawner, SimpleLocalProcessSpawner

PROCESSES = Path("/proc")


def begun(pid):
    """What no two processes with the same number share: the machine's present start, and when in it this one began.

    None where there is no such process, and on systems without /proc. The time of day will not do: clocks are set.
    """
    try:
        this_start = (PROCESSES / "sys" / "kernel" / "random" / "boot_id").read_text().strip()
        facts = (PROCESSES / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return f"{this_start} {facts[19]}"


class KnowsItsProcess:
    """Forgets a process that began at another time than the one that was started."""

    def get_state(self):
        state = super().get_state()
        if self.pid:
            state["begun"] = begun(self.pid)
        return state

    def load_state(self, state):
        super().load_state(state)
        if self.pid and begun(self.pid) != state.get("begun"):
            self.log.warning("The server of %s is gone: its number %i now belongs to another process.", self.user.name if self.user else "somebody", self.pid)
            self.pid = 0


class OwnAccount(KnowsItsProcess, LocalProcessSpawner):
    """Each person's server runs as her own Unix account."""


class OneAccount(KnowsItsProcess, SimpleLocalProcessSpawner):
    """All run as whoever started the classroom, each with a home of its own."""
