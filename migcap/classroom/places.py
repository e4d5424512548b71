"""Where things lie: what comes with the project, and the one folder that holds everything of a classroom."""

import os
from dataclasses import dataclass
from pathlib import Path

from migcap import course
from migcap.errors import MigcapError

PACKAGE = Path(__file__).resolve().parent


def hub_folder():
    """The folder with jupyterhub_config.py, and with the settings and people of the demo."""
    top = course.repository()
    return top / "grading" / "hub" if top else PACKAGE.parent / "_hub"


def trainers_edition(chosen=""):
    """The folder with solutions/ and grading/: the one chosen in the settings, else the repository; MigcapError where there is none."""
    top = Path(chosen) if chosen else course.repository()
    if top is None or not (top / "solutions").is_dir():
        where = f"{top} holds no solutions/" if top else "this installation holds none"
        raise MigcapError(f"The trainers' edition is needed to make the course, and {where}: set `course.trainers_edition` to a copy of the repository that trainees cannot read.")
    return top


@dataclass(frozen=True)
class Folder:
    """The folder of one classroom: deleted, everything of that classroom is gone."""

    top: Path

    @property
    def hub(self):
        """JupyterHub's database, its secrets, the passwords of a demo."""
        return self.top / "hub"

    @property
    def desk(self):
        """What was handed in, and when."""
        return self.top / "desk"

    @property
    def course(self):
        """The trainers' course: sources, gradebook, what was collected and marked."""
        return self.top / "course"

    @property
    def homes(self):
        """The homes of a demo, one for each person."""
        return self.top / "homes"

    @property
    def log(self):
        return self.top / "log"

    def home_of(self, name):
        return self.homes / name


def classroom_folder(settings=None, chosen=None):
    """The `Folder` of a classroom: chosen on the command line, else in the settings, else grading/classroom in the repository."""
    if chosen:
        return Folder(Path(os.path.abspath(Path(chosen).expanduser())))
    if settings is not None and settings.folder:
        return Folder(settings.beside(settings.folder))
    top = course.repository()
    if top is None:
        raise MigcapError("Where shall the classroom's folder be? Set `folder` in the settings, or give --folder.")
    return Folder(top / "grading" / "classroom")
