"""How far the run is, on the error stream: a bar on a terminal, elsewhere a line for every tenth of the work."""

import sys
import time

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bar, ProgressColumn, TextColumn
from rich.text import Text

TENTHS = 10


class Progress:
    """`begin(total)`, `ready()` when the workers are there, `done(name)` for each submission, `end()`."""

    def __init__(self, stream=None):
        self.console = Console(file=stream or sys.stderr, highlight=False)
        self._bar = None
        self._total = self._done = self._told = 0

    def begin(self, total):
        self._total, self._started = total, time.monotonic()
        if self.console.is_terminal:
            self._bar = Bar(TextColumn("Grading"), BarColumn(), MofNCompleteColumn(), Pace(self), TextColumn("{task.fields[name]}", markup=False),
                            console=self.console, transient=True)
            self._task = self._bar.add_task("", total=total, name="")
            self._bar.start()

    def ready(self):
        """The workers are there: what it took to start them says nothing about the pace."""
        self._started = time.monotonic()

    def working_on(self, name):
        if self._bar:
            self._bar.update(self._task, name=plain(name))

    def done(self, name):
        """One more submission is finished."""
        self._done += 1
        if self._bar:
            self._bar.update(self._task, advance=1)
        elif self._total and self._done * TENTHS // self._total > self._told:
            self._told = self._done * TENTHS // self._total
            self.console.print(Text(f"{self._done} of {self._total} · {self.pace()} · {plain(name)}"), soft_wrap=True)

    def pace(self):
        return pace(self._done, self._total, time.monotonic() - self._started)

    def end(self):
        if self._bar:
            self._bar.stop()
            self._bar = None


class Pace(ProgressColumn):
    """The rate so far and the time left, of the whole run: what is reused comes in bursts, so that a rate of the last seconds would jump."""

    def __init__(self, progress):
        super().__init__()
        self._progress = progress

    def render(self, task):
        return Text(self._progress.pace())


def pace(done, total, seconds):
    if not done or not seconds:
        return "starting"
    rate = done / seconds
    said = f"{rate:.1f} a second" if rate >= 1 else f"{1 / rate:.1f} seconds each"
    return f"{said} · {duration((total - done) / rate)} left"


def duration(seconds):
    """"7 s", "3 min 20 s", "2 h 5 min"."""
    seconds = round(seconds)
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min {seconds % 60} s"
    return f"{seconds // 3600} h {seconds % 3600 // 60} min"


def plain(text):
    """For a terminal: what a submission brings along (its folder's name, its errors) must not move the cursor or change a title."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in str(text))
